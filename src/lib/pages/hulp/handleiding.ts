import { BEGRIPPEN } from '$lib/domain/velden/begrippen';
import { fold } from '$lib/locale/fold';
import { ONDERWERPEN, type HulpDeel, type OnderwerpId } from './onderwerpen';
import { TOETSEN } from './toetsen';

/** A page of the manual as the list of pages shows it. */
export interface HulpBlad {
	readonly id: OnderwerpId;
	readonly titel: string;
}

/** A page in which a search was found, with the sentence that holds most of its words. */
export interface HulpTreffer extends HulpBlad {
	readonly zin: string;
}

/** Every page of the manual: the tasks, then keys and words. */
export const BLADEN: readonly HulpBlad[] = [
	...ONDERWERPEN.map(({ id, titel }) => ({ id, titel })),
	{ id: 'toetsen', titel: 'Toetsen' },
	{ id: 'begrippen', titel: 'Begrippen' }
];

/** The page of the manual that belongs to a page of the app. */
export function bladBij(route: string): OnderwerpId {
	return ONDERWERPEN.find(({ bij }) => (bij as readonly string[]).includes(route))?.id ?? 'vandaag';
}

/** Pages that hold every word of the search, in any spelling of accents and capitals; all of them without one. */
export function searchHandleiding(tekst: string): readonly HulpTreffer[] {
	const words = fold(tekst).split(/\s+/).filter(Boolean);
	return BLADEN.flatMap((blad) => {
		const zinnen = zinnenVan(blad.id);
		const whole = fold([blad.titel, ...zinnen].join(' '));
		if (!words.every((word) => whole.includes(word))) return [];
		return [{ ...blad, zin: words.length ? bestZin(zinnen, words) : '' }];
	});
}

function bestZin(zinnen: readonly string[], words: readonly string[]): string {
	const hits = (zin: string) => {
		const folded = fold(zin);
		return words.filter((word) => folded.includes(word)).length;
	};
	return zinnen.reduce((best, zin) => (hits(zin) > hits(best) ? zin : best), '');
}

function zinnenVan(id: OnderwerpId): readonly string[] {
	if (id === 'toetsen') return TOETSEN.map(([toets, wat]) => `${toets}: ${wat}`);
	if (id === 'begrippen')
		return Object.values(BEGRIPPEN).map(({ woord, uitleg }) => `${woord}: ${uitleg}`);
	const delen: readonly HulpDeel[] = ONDERWERPEN.find((each) => each.id === id)?.delen ?? [];
	return delen.flatMap(({ kop, tekst = [], stappen = [] }) => [kop, ...stappen, ...tekst]);
}
