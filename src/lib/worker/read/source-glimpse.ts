import type { Bron } from '$lib/domain/momentopname/inlezen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { hasBsn, MASK } from './cells/bsn';
import type { SourceData } from './source-data';

/** Rows that are shown below the header. */
const BELOW = 5;
const ACCENT = /[^\x00-\x7f]/;
/** Longest cell that serves as a sample. */
const SHORT = 60;

/** The first rows as they stand in the source, down to some below the header; what holds a BSN is masked. */
export function firstRows(data: SourceData, bsn: ReadonlySet<number>): Bron['voorbeeld'] {
	return data.eerste.slice(0, data.kopRij + 1 + BELOW).map((cells, row) => ({
		rij: row + 1,
		cellen: cells.map((cell, index) =>
			(row > data.kopRij && bsn.has(index) && cell !== '') || hasBsn(cell) ? MASK : opScherm(cell)
		)
	}));
}

const samples = new WeakMap<SourceData, string>();

/**
 * A cell of a text with letters that another encoding would garble; '' when there is none, or when the source is a
 * workbook. Scans the distinct values up to the first, once a source.
 */
export function accentSample(data: SourceData, bsn: ReadonlySet<number>): string {
	const known = samples.get(data);
	if (known !== undefined) return known;
	const found = (data.bron.tekenset ?? null) === null ? '' : findSample(data, bsn);
	samples.set(data, found);
	return found;
}

function findSample(data: SourceData, bsn: ReadonlySet<number>): string {
	const heading = data.koppen.find((kop) => ACCENT.test(kop));
	for (const index of data.koppen.keys()) {
		if (bsn.has(index)) continue;
		const cell = data
			.column(index)
			.values.find((each) => each.length <= SHORT && ACCENT.test(each));
		if (cell !== undefined) return cell;
	}
	return heading ?? '';
}
