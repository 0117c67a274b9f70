import type { Bestemming, Dubbelen, Leeswijze } from '$lib/domain/momentopname/inlezen';
import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import type { Meldingen } from './findings/meldingen';
import { isShort, lettersIn, readPersnr, withZeros } from './cells/persnr';
import type { SourceData } from './source-data';
import type { Taken } from './tables/taken';
import { readCode, type GelezenCel } from './cells/values';
import type { Vondst } from './findings/vondst';
import { vondstTekst } from './findings/vondst-tekst';

/** A source and where its columns go; BSN columns have been sent nowhere. */
export interface Mapped {
	readonly data: SourceData;
	/** Name of the file (and sheet) in meldingen. */
	readonly bestand: string;
	readonly tabel: TabelId;
	readonly bestemmingen: readonly Bestemming[];
	/** What the user decided about reading it; {} = everything as found. */
	readonly leeswijze: Leeswijze;
	/** Columns that hold burgerservicenummers. */
	readonly bsn: ReadonlySet<number>;
}

/** A data row that is not read in, and why. */
export interface Skipped {
	readonly row: number;
	/** One Dutch sentence. */
	readonly reden: string;
}

/** The rows of a source that will be read in. */
export interface SourceRows extends Mapped {
	/** Data row of each kept row. */
	readonly kept: Uint32Array;
	/** 1 for each kept row with a warning. */
	readonly warned: Uint8Array;
	readonly skipped: readonly Skipped[];
}

/** Columns that go to a field, in the order of the source; -1 is never among them. */
export function columnsOf(source: Mapped, veld: string): number[] {
	return source.bestemmingen.flatMap((each, index) =>
		each.soort === 'veld' && each.veld === veld ? [index] : []
	);
}

/** Distinct numbers of a source as they will be stored, by the codes of their column. */
export function readNumbers(source: Mapped, zeros: boolean): GelezenCel<string>[] {
	const [column = -1] = columnsOf(source, 'persnr');
	const cells = source.data.column(column).values.map(readPersnr);
	const withLetters = cells.filter(({ waarde }) => lettersIn(waarde) !== '').length;
	// Where most numbers have letters that is how they are written here.
	const odd = withLetters <= cells.length / 2;
	return cells.map((cell) => {
		const { waarde } = cell;
		const letters = lettersIn(waarde);
		// A heading of a group or the foot of a page: nobody's number.
		if (letters !== '' && odd && !/\d/.test(waarde)) return { ...cell, waarde: '' };
		if (letters !== '' && odd) return { waarde, vondst: { soort: 'persnr-letter', letters } };
		if (zeros && isShort(waarde))
			return { waarde: withZeros(waarde), vondst: { soort: 'persnr-nullen' } };
		return cell;
	});
}

/**
 * Sets apart the rows that can't be read in: without a number, or among the kandidaten with one that has been
 * seen (number and gemeente together), unless both are to be kept. `taken` is extended. To have the last of them
 * count, hand in the sources in reverse order. Scans the rows once.
 */
export function keepRows(
	source: Mapped,
	numbers: readonly GelezenCel<string>[],
	taken: Taken,
	meldingen: Meldingen,
	dubbelen: Dubbelen
): SourceRows {
	const { data, tabel, bestand } = source;
	const vervangen = dubbelen === 'vervangen';
	const veld = veldVan(tabel, 'persnr').label;
	const [column = -1] = columnsOf(source, 'persnr');
	const { codes, values } = data.column(column);
	const nummers = tabel === 'kandidaten' ? nummersOf(numbers, taken) : new Int32Array();
	const gemeente = gemeenteReader(source, taken);
	const kept = new Uint32Array(codes.length);
	const warned = new Uint8Array(codes.length);
	const skipped: Skipped[] = [];
	let length = 0;
	function skip(row: number, vondst: Vondst, waarde: string): void {
		const melding = { tabel, rij: data.rijNummer(row), aantal: 1, veld, waarde };
		meldingen.add(bestand, vondst, melding);
		skipped.push({ row, reden: vondstTekst(vondst, 1).probleem });
	}
	for (let each = 0; each < codes.length; each++) {
		const row = vervangen ? codes.length - 1 - each : each;
		const code = codes[row] ?? 0;
		if ((numbers[code]?.waarde ?? '') === '') {
			skip(row, { soort: 'persnr-ontbreekt' }, values[code] ?? '');
			continue;
		}
		if (tabel === 'kandidaten') {
			const nummer = nummers[code] ?? 0;
			const other = taken.take(nummer, gemeente(row), bestand, data.rijNummer(row));
			if (other && dubbelen !== 'bewaren') {
				const elders = other.bestand === bestand ? '' : other.bestand;
				skip(
					row,
					{ soort: 'persnr-dubbel', rij: other.rij, bestand: elders, vervangen },
					values[code] ?? ''
				);
				continue;
			}
			if (other) warned[length] = 1;
		}
		kept[length++] = row;
	}
	const rows = { kept: kept.slice(0, length), warned: warned.slice(0, length) };
	if (!vervangen) return { ...source, ...rows, skipped };
	return { ...source, kept: rows.kept.reverse(), warned: rows.warned, skipped: skipped.reverse() };
}

/** By the codes of their column. */
function nummersOf(numbers: readonly GelezenCel<string>[], taken: Taken): Int32Array {
	return Int32Array.from(numbers, ({ waarde }) => (waarde === '' ? -1 : taken.nummer(waarde)));
}

/** Gemeenten that differ in capitals or spaces only are one. */
function gemeenteReader(source: Mapped, taken: Taken): (row: number) => number {
	const [column] = columnsOf(source, 'gemeente');
	if (column === undefined || source.tabel !== 'kandidaten') return () => taken.gemeente('');
	const { codes, values } = source.data.column(column);
	const veld = veldVan(source.tabel, 'gemeente');
	const read = Int32Array.from(values, (value) =>
		taken.gemeente(schrijfwijzeSleutel(readCode(veld, value).waarde))
	);
	return (row) => read[codes[row] ?? 0] ?? 0;
}
