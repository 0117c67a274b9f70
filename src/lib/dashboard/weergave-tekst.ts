import type { Inhoud } from '$lib/domain/document';
import { alsInhoud, teksten } from '$lib/domain/document-lezen';
import { weergaveAlsInhoud, weergaveUit, type NaamlozeWeergave } from './weergave';

/** Raised when the text changes; every earlier version stays readable. */
const VERSIE = 1;

/** Pages that a view can be of; a text from elsewhere goes nowhere else. */
const PAGINAS: readonly string[] = [
	'/',
	'/klantprofiel',
	'/trajecten',
	'/onvolledig',
	'/transparantie',
	'/werkproces',
	'/werklijst',
	'/veranderd'
];

/** A view as it leaves the app, in an export, an address or a file. */
export interface WeergaveTekst {
	readonly weergave: NaamlozeWeergave;
	/** Names of the filters that stayed behind. */
	readonly zonder: readonly string[];
}

/** One line of JSON. */
export function schrijfWeergave({ weergave, zonder }: WeergaveTekst): string {
	return JSON.stringify({ v: VERSIE, weergave: weergaveAlsInhoud(weergave), zonder });
}

/** The view in a text; null where there is none that this app knows. */
export function leesWeergave(text: string): WeergaveTekst | null {
	try {
		const found = JSON.parse(text) as { v?: unknown; weergave?: Inhoud; zonder?: Inhoud };
		const weergave = weergaveUit(alsInhoud(found.weergave));
		if (found.v !== VERSIE || !found.weergave || !PAGINAS.includes(weergave.pagina)) return null;
		return { weergave, zonder: teksten(found.zonder) };
	} catch {
		return null;
	}
}

/** The view without these filters; `chips` are the active ones, to name what stays behind. */
export function weergaveZonder(
	weergave: NaamlozeWeergave,
	blijft: ReadonlySet<string>,
	chips: readonly { readonly id: string; readonly name: string }[]
): WeergaveTekst {
	const { filters } = weergave;
	const keuzes = Object.entries(alsInhoud(filters.keuzes)).filter(([id]) => !blijft.has(id));
	const over = {
		...filters,
		keuzes: Object.fromEntries(keuzes),
		niet: teksten(filters.niet).filter((id) => !blijft.has(id)),
		...(blijft.has('zoek') && { zoek: '' }),
		...(blijft.has('nummers') && { nummers: [] }),
		...(blijft.has('sinds') && { sinds: null })
	};
	return {
		weergave: { ...weergave, filters: over },
		zonder: chips.filter(({ id }) => blijft.has(id)).map(({ name }) => name)
	};
}
