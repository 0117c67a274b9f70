import type { Bestemming, Bron } from '$lib/domain/momentopname/inlezen';
import type { Melding } from '$lib/domain/momentopname/melding';
import { withZeros } from './cells/persnr';
import { lijstTekst } from './findings/lijst-vondst';
import { meldingOf } from './findings/meldingen';
import { isKeyHeading } from './mapping/headings';
import { isNamedAfterTable, missingFields, recogniseTabel } from './mapping/recognise';
import { keyColumn, possibleKeys } from './mapping/sleutel';
import type { SourceData } from './source-data';

/** A sheet of a workbook and what was made of it. */
export interface Blad {
	readonly data: SourceData;
	readonly bsn: ReadonlySet<number>;
	readonly tabel: Bron['tabel'];
	readonly bestemmingen: readonly Bestemming[];
}

/** Distinct values of a column that are looked for among the numbers of a list. */
const MOST_LOOKED_AT = 200;

/**
 * The sheets of one workbook that are surely no list, beside others that are: options, an explanation, or a list without
 * rows. What might be one is asked about: what has a heading of numbers, is named after a table, holds the numbers of
 * the lists, or looks like a list whose numbers stand under a heading that nobody knows. None where none is a list.
 */
export function sheetsToLeaveOut<B extends Blad>(bladen: readonly B[]): readonly B[] {
	const lists = bladen.filter(isList);
	return lists.length ? bladen.filter((blad) => isNoList(blad, lists)) : [];
}

/** That a sheet is left out for that reason. */
export function geenLijstMelding({ data: { bron, rijen, koppen } }: Pick<Blad, 'data'>): Melding {
	const leeg = rijen.length === 0 && recogniseTabel(koppen, '') !== null;
	const tekst = lijstTekst({ soort: 'geen-lijst', werkblad: bron.werkblad ?? '', leeg });
	return meldingOf(bron.bestand, tekst, { tabel: null, rij: null, aantal: 1 });
}

function isNoList(blad: Blad, lists: readonly Blad[]): boolean {
	const { data, tabel } = blad;
	if (tabel === 'geen' || isList(blad)) return false;
	if (data.rijen.length === 0) return true;
	if (data.bron.bezwaar !== undefined) return false;
	if (data.koppen.some(isKeyHeading) || isNamedAfterTable(data.bron.werkblad ?? '')) return false;
	if (tabel !== null && possibleKeys(blad).length > 0) return false;
	return !holdsNumbers(blad, lists);
}

function isList({ data, tabel, bestemmingen }: Blad): boolean {
	return (
		tabel !== null &&
		tabel !== 'geen' &&
		data.rijen.length > 0 &&
		data.bron.bezwaar === undefined &&
		missingFields(tabel, bestemmingen).length === 0
	);
}

/** Whether a column of the sheet says whom it is about: half of its values are numbers of the lists. */
function holdsNumbers({ data }: Blad, lists: readonly Blad[]): boolean {
	const numbers = new Set(lists.flatMap((list) => keyColumn(list)?.values.map(withZeros) ?? []));
	numbers.delete('');
	return data.koppen.some((_, index) => {
		const values = data.column(index).values.filter((value) => value !== '');
		const looked = values.slice(0, MOST_LOOKED_AT);
		const known = looked.filter((value) => numbers.has(withZeros(value))).length;
		return known > 0 && known * 2 >= looked.length;
	});
}
