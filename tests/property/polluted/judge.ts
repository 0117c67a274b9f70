import type { Leeswijze } from '$lib/domain/momentopname/inlezen';
import type { Melding } from '$lib/domain/momentopname/melding';
import { Storing, storingTekst } from '$lib/domain/momentopname/storing';
import { sniffSource } from '$lib/worker/read/bytes/sniff';
import { IngestSession } from '$lib/worker/read/session';
import { readSource } from '$lib/worker/read/text/read-csv';
import { rowsOf } from '../../fixtures/source-summary';
import { draftOf, fileOf, type Draft, type Must } from './draft';
import type { Person } from './good-list';

/** What the app made of a file. */
interface Reading {
	/** Why it is not read in, as the user is told; null when it is. */
	readonly refused: string | null;
	readonly people: readonly Person[];
	readonly skipped: number;
	readonly meldingen: readonly Melding[];
}

/** A sentence about how rows are cut: not one about a value that is not known. */
const OF_FORM = /veld|aanhaling|afgekapt|overgeslagen/i;

/** Reads as the app does, up to what would be stored. Rejects with anything but a `Storing` that has a sentence. */
export async function readAsApp(bytes: Uint8Array, leeswijze: Leeswijze): Promise<Reading> {
	const nobody = { people: [], skipped: 0, meldingen: [] };
	try {
		const soort = sniffSource(bytes);
		if (soort !== 'tekst') return { ...nobody, refused: `taken for a ${soort}` };
		const session = new IngestSession();
		session.addSource(await readSource(bytes, 'lijst.csv', 0, { leeswijze }));
		const { bezwaar, meldingen, overgeslagen } = session.controle();
		if (bezwaar !== null) return { ...nobody, meldingen, refused: bezwaar };
		const people = rowsOf(session.tables().tables.kandidaten).map((row) =>
			Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, String(cell)]))
		);
		return { refused: null, people, skipped: overgeslagen, meldingen };
	} catch (thrown) {
		if (!(thrown instanceof Storing) || thrown.code === 'intern') throw thrown;
		return { ...nobody, refused: storingTekst(thrown.code) };
	}
}

/** What is wrong with how the file of a draft is read; null when nothing is. */
export async function wrongWith(draft: Draft, must: Must): Promise<string | null> {
	const { bytes, rij } = fileOf(draft);
	const reading = await readAsApp(bytes, draft.leeswijze);
	if (reading.refused !== null) return must.refusal ? null : `refused: ${reading.refused}`;
	const told = await newSentences(draft, reading);
	if (must.told && told.length === 0) return 'nothing is said about it';
	const found = new Map(reading.people.map((person) => [person['persnr'] ?? '', person]));
	const seen = new Set<string>();
	for (const { persnr = '' } of reading.people) {
		if (seen.has(persnr) && draft.truth.has(persnr)) return `${persnr} is there twice`;
		seen.add(persnr);
	}
	let missing = 0;
	for (const [nummer, person] of draft.truth) {
		const one = found.get(nummer);
		const difference = one ? differenceOf(draft, one, person) : 'is not there';
		if (difference === null) continue;
		if (!one) missing++;
		const what = `${nummer} ${difference}`;
		if (!draft.touched.has(nummer)) return `${what}, though nothing happened to that row`;
		if (must.wrong === 'missing' ? one : must.wrong === undefined) return what;
		if (must.wrong === 'said' && told.length === 0) return `${what}, and nothing is said`;
		if (must.wrong === 'named' && !names(reading.meldingen, rij.get(nummer) ?? 0))
			return `${what}, and no sentence is about the form of row ${rij.get(nummer)}`;
	}
	const strangers = [...found.keys()].filter((nummer) => !draft.truth.has(nummer));
	if (strangers.length > missing) return `there is no ${strangers.join(', ')} in it`;
	return reading.skipped > 0 && Object.keys(must).length === 0 ? 'a row is skipped' : null;
}

/** The first field that is read otherwise, in words; null when none is. */
function differenceOf({ list }: Draft, found: Person, person: Person): string | null {
	for (const { id } of list.velden) {
		const [is, should] = [found[id] ?? '', person[id] ?? ''];
		if (is !== should)
			return `has ${JSON.stringify(is)} as ${id} instead of ${JSON.stringify(should)}`;
	}
	return null;
}

function names(meldingen: readonly Melding[], row: number): boolean {
	return meldingen.some(
		({ ernst, rij, probleem, gevolg }) =>
			ernst !== 'info' && rij === row && OF_FORM.test(`${probleem} ${gevolg}`)
	);
}

/** Sentences that the same list without a fault does not get, whatever figures are in them. */
async function newSentences({ list }: Draft, reading: Reading): Promise<string[]> {
	const good = await readAsApp(fileOf(draftOf(list)).bytes, {});
	const known = new Set(good.meldingen.map(plain));
	return reading.meldingen.map(plain).filter((each) => !known.has(each));
}

function plain({ probleem }: Melding): string {
	return probleem.replaceAll(/\d[\d.]*(?:(?:, | en )\d[\d.]*)*/g, '0').replaceAll(/\(.*?\)/g, '');
}
