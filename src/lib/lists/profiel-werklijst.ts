import { and, forEachRow, type Bitset } from '$lib/columns/bitset';
import { codeColumn, NO_DAY } from '$lib/columns/column';
import { ONDERDELEN, isTeDoen, PROFIEL, TE_DOEN } from '$lib/domain/kandidaat/klantprofiel';
import { NIET_IN_SONAR } from '$lib/domain/velden/waarden';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { GroepVeld } from '$lib/data/tellingen/profiel-groepen';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';
import { enumerated } from '$lib/domain/velden/enumerated';

/** How many of a group are listed under it. */
export const EERSTE = 5;

/** The codes of klantprofiel that are not Ja, short jobs first; those that the catalogue does not know come before the blank. */
export function openCodes(dataset: Dataset): readonly number[] {
	const values = dataset.valuesOf('klantprofiel');
	const rank = (value: string) => {
		const place = TE_DOEN.indexOf(value);
		return place >= 0 ? place : value === '' ? TE_DOEN.length + 1 : TE_DOEN.length;
	};
	return values
		.flatMap((value, code) => (isTeDoen(value) ? [code] : []))
		.sort((a, b) => rank(values[a] ?? '') - rank(values[b] ?? ''));
}

/**
 * The first kandidaten of a group to work on: short jobs first, of these the longest not updated first, and those
 * whose last change is not known last. Reads each kandidaat of the group at most once.
 */
export function eersteVan(
	dataset: Dataset,
	pass: Bitset,
	veld: GroepVeld,
	code: number,
	most = EERSTE
): readonly number[] {
	const group = and(pass, dataset.engine.bitsetOf(veld, code), new Uint32Array(pass.length));
	const found: number[] = [];
	for (const klantprofiel of openCodes(dataset)) {
		if (found.length >= most) break;
		const of = dataset.engine.bitsetOf('klantprofiel', klantprofiel);
		found.push(
			...oldest(dataset, and(group, of, new Uint32Array(group.length)), most - found.length)
		);
	}
	return found;
}

/** Of these kandidaten those whose klantprofiel is not Ja, in the same order. */
export function teDoenVan(dataset: Dataset, rows: Uint32Array): Uint32Array {
	const { codes } = codeColumn(dataset.kandidaten, 'klantprofiel');
	const teDoen = dataset.valuesOf('klantprofiel').map(isTeDoen);
	return rows.filter((row) => teDoen[codes[row] ?? -1]);
}

/** What there is to do for a profile, in words. */
export function watOntbreekt(dataset: Dataset, row: number): string {
	switch (textAt(dataset.kandidaten, 'klantprofiel', row)) {
		case PROFIEL.ja:
			return 'Volledig';
		case PROFIEL.onvolledig:
			return onderdelenTekst(dataset, row) || 'Profiel is onvolledig';
		case PROFIEL.leeg:
			return 'Profiel is leeg';
		case PROFIEL.nee:
			return 'Geen profiel';
		case '':
			return textAt(dataset.kandidaten, 'status', row) === '' && knowsStatus(dataset)
				? NIET_IN_SONAR
				: 'Geen code';
		default:
			return 'Onbekende code';
	}
}

function knowsStatus({ meta }: Dataset): boolean {
	return meta.velden.kandidaten?.includes('status') ?? false;
}

/** The missing parts of a profile: "Beroepssectoren en taaksoorten ontbreken"; '' when none is known to be. */
export function onderdelenTekst(dataset: Dataset, row: number): string {
	const { bekend, combinatie, missingIn } = profielInhouden(dataset);
	if (bekend.length === 0) return '';
	const missing = missingIn(combinatie.codes[row] ?? 0);
	const words = ONDERDELEN.filter(({ id }) => missing.includes(id)).map(({ woord }) =>
		woord.toLowerCase()
	);
	if (words.length === 0) return '';
	const text = enumerated(words);
	const many = text !== 'opleiding';
	return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${many ? 'ontbreken' : 'ontbreekt'}`;
}

/** The rows of the set whose last change is longest ago, at most `most`; equal ones as they stand. */
function oldest(dataset: Dataset, rows: Bitset, most: number): readonly number[] {
	const column = dataset.kandidaten.columns.get('profielgewijzigd');
	const days = column?.kind === 'day' ? column.days : null;
	const best: { row: number; day: number }[] = [];
	forEachRow(rows, (row) => {
		const stored = days?.[row] ?? NO_DAY;
		const day = stored === NO_DAY ? Infinity : stored;
		if (best.length === most && day >= (best.at(-1)?.day ?? Infinity)) return;
		const place = best.findIndex((each) => each.day > day);
		best.splice(place < 0 ? best.length : place, 0, { row, day });
		if (best.length > most) best.pop();
	});
	return best.map(({ row }) => row);
}
