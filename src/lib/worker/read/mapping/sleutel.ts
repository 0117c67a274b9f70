import type { Bestemming, BronVraag, Bron, Leeswijze } from '$lib/domain/momentopname/inlezen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { veldVan } from '$lib/domain/velden/velden';
import { readPersnr } from '../cells/persnr';
import type { SourceColumn, SourceData } from '../source-data';
import { needlessReason } from './headings';

/** A source with where its columns go; what holds burgerservicenummers is never a key. */
interface Gekoppeld {
	readonly data: SourceData;
	readonly bsn: ReadonlySet<number>;
	readonly bestemmingen: readonly Bestemming[];
}

/** Rows of trajecten, modules or plaatsingen from which one number for all of them is odd. */
const ODD_FROM = 5;
/** How a number of a kandidaat is written: some digits, with a few letters in front at most. */
const LOOKS_LIKE_KEY = /^\p{L}{0,4}[-.]?\d{3,9}$/u;
/** Part of the rows that must have one. */
const FILLED = 0.9;
const MOST_NAMED = 2;

/** The column with the numbers of the kandidaten; null when none goes there. */
export function keyColumn({ data, bestemmingen }: Pick<Gekoppeld, 'data' | 'bestemmingen'>) {
	const index = keyIndex(bestemmingen);
	return index < 0 ? null : data.column(index);
}

/** Whether a column has more than one number of a kandidaat. Looks no further than the second. */
export function hasMoreNumbers({ values }: SourceColumn): boolean {
	return numbersIn(values, 2).length > 1;
}

/**
 * Asks whether one number for all rows is right, where the user has not said so: of kandidaten from two rows, of records
 * from five and only where there are `meer` kandidaten. Scans the rows only where a column has one number.
 */
export function sleutelVraag(
	{ data, bestemmingen }: Pick<Gekoppeld, 'data' | 'bestemmingen'>,
	tabel: Bron['tabel'],
	{ sleutel }: Leeswijze,
	meer: boolean
): BronVraag | null {
	const index = keyIndex(bestemmingen);
	const kop = data.koppen[index] ?? '';
	if (index < 0 || (tabel !== 'kandidaten' && !meer)) return null;
	if (sleutel && Object.hasOwn(sleutel, kop)) return null;
	const { codes, values } = data.column(index);
	const found = numbersIn(values, 2);
	if (found.length !== 1) return null;
	const rows = codes.reduce((sum, code) => sum + (isNumber(values[code] ?? '') ? 1 : 0), 0);
	const odd = tabel === 'kandidaten' ? 2 : ODD_FROM;
	return rows < odd ? null : { soort: 'sleutel', kop };
}

/** Why its numbers can't be read: there are none; names the columns in which they may stand. Null when there are some. */
export function sleutelBezwaar(source: Gekoppeld): string | null {
	const index = keyIndex(source.bestemmingen);
	if (index < 0 || source.data.rijen.length === 0) return null;
	const { values } = source.data.column(index);
	if (numbersIn(values, 1).length > 0) return null;
	const keys = possibleKeys(source);
	// Where nobody filled in anything, each row says so itself.
	if (keys.length === 0 && values.every((value) => value === '')) return null;
	const kop = opScherm(source.data.koppen[index] ?? '');
	const namen = keys.slice(0, MOST_NAMED).map((key) => `'${opScherm(key)}'`);
	const raad = namen.length
		? `Misschien staan ze in ${namen.join(' of ')}. Kies bij ${veldVan('kandidaten', 'persnr').naam} die kolom.`
		: 'Vul de nummers aan en lees de lijst opnieuw in.';
	return `In kolom '${kop}' staat geen enkel nummer. ${raad}`;
}

/** Headings of columns that go to no field and have another number in (nearly) every row. */
export function possibleKeys({ data, bsn, bestemmingen }: Gekoppeld): readonly string[] {
	return data.koppen.filter((kop, index) => {
		if (bsn.has(index) || bestemmingen[index]?.soort === 'veld') return false;
		if (needlessReason(kop) !== null) return false;
		const { codes, values } = data.column(index);
		const filled = values.filter((value) => value !== '');
		if (filled.length < FILLED * codes.length || !filled.every(looksLikeKey)) return false;
		const blank = values.indexOf('');
		const rows = codes.reduce((sum, code) => sum + (code === blank ? 0 : 1), 0);
		return rows === filled.length;
	});
}

function looksLikeKey(value: string): boolean {
	return LOOKS_LIKE_KEY.test(value);
}

function keyIndex(bestemmingen: readonly Bestemming[]): number {
	return bestemmingen.findIndex((each) => each.soort === 'veld' && each.veld === 'persnr');
}

/** Up to so many different numbers, in the spelling of the source. */
function numbersIn(values: readonly string[], most: number): readonly string[] {
	const found: string[] = [];
	for (const value of values) {
		if (!isNumber(value)) continue;
		if (found.push(value) >= most) break;
	}
	return found;
}

function isNumber(value: string): boolean {
	return readPersnr(value).waarde !== '';
}
