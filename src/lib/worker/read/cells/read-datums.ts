import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import type { Datumvolgorde } from '$lib/domain/momentopname/inlezen';
import { formatDatum } from '$lib/locale/format';
import { parseDatum, withoutDayName, type ReadDatum } from '$lib/locale/parse-datum';
import { isOnbekend, readTekst, type GelezenCel } from './values';
import type { Vondst } from '../findings/vondst';

/** Day, month and year in figures, in whatever order, before a time. */
const FIGURES = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?!\d)/;
const MONTHS = 12;

/** A cell whose day and month could change places, and the two numbers. */
export interface DatumTwijfel {
	readonly voorbeeld: string;
	readonly delen: readonly [number, number];
}

/**
 * The days of a column's distinct cells, in the order that the user gave. One verdict for the whole column: without
 * an order, no date with a year of two digits is trusted in which day and month could change places, and once a cell
 * only exists with the month first, no other such date is either. See `datumTwijfel`.
 */
export function readDatums(cells: readonly string[], volgorde?: Datumvolgorde): GelezenCel<Dag>[] {
	const read = cells.map((cell) => parseDatum(cell, volgorde));
	const twijfel = volgorde === undefined && someMonthFirst(read);
	return cells.map((cell, index) => {
		const tekst = readTekst(cell);
		const datum = read[index];
		if (tekst.waarde === '' || !datum || datum.soort === 'leeg')
			return { waarde: GEEN_DAG, vondst: tekst.vondst };
		if (twijfel || datum.soort === 'onduidelijk') {
			const delen = changeable(cell);
			if (delen) return geenDag({ soort: 'datum-volgorde', dag: delen[0], maand: delen[1] });
		}
		return datum.soort === 'onduidelijk'
			? readShort(cell, parseDatum(cell, 'dag-maand'))
			: readDay(cell, datum);
	});
}

/** The first cell of a column that cannot be read before the user says where the month stands; null when all can. */
export function datumTwijfel(cells: readonly string[]): DatumTwijfel | null {
	const read = cells.map((cell) => parseDatum(cell));
	const monthFirst = someMonthFirst(read);
	for (const [index, cell] of cells.entries()) {
		const soort = read[index]?.soort;
		if (soort !== 'onduidelijk' && !(monthFirst && soort === 'dag')) continue;
		const delen = changeable(cell);
		if (delen) return { voorbeeld: cell, delen };
	}
	return null;
}

function someMonthFirst(read: readonly ReadDatum[]): boolean {
	return read.some(
		(datum) =>
			(datum.soort === 'bestaat-niet' && datum.amerikaans) ||
			(datum.soort === 'onduidelijk' && datum.delen[0] <= MONTHS && datum.delen[1] > MONTHS)
	);
}

/** The two numbers before the year, when each could be the month and they differ. */
function changeable(cell: string): readonly [number, number] | null {
	const figures = FIGURES.exec(withoutDayName(cell));
	const [een, ander] = [Number(figures?.[1]), Number(figures?.[2])];
	const canChange = een >= 1 && een <= MONTHS && ander >= 1 && ander <= MONTHS && een !== ander;
	return figures && canChange ? [een, ander] : null;
}

function readDay(cell: string, datum: ReadDatum): GelezenCel<Dag> {
	if (datum.soort === 'dag') return { waarde: datum.dag, vondst: null };
	if (datum.soort === 'bestaat-niet') return geenDag({ soort: 'datum-bestaat-niet', waarde: cell });
	return geenDag({ soort: isOnbekend(cell) ? 'onbekend-woord' : 'geen-datum', waarde: cell });
}

/** A year of two digits where day and month are sure: read, and told. */
function readShort(cell: string, datum: ReadDatum): GelezenCel<Dag> {
	if (datum.soort !== 'dag') return geenDag({ soort: 'datum-bestaat-niet', waarde: cell });
	const gelezen = formatDatum(datum.dag);
	return { waarde: datum.dag, vondst: { soort: 'datum-jaartal', waarde: cell, gelezen } };
}

function geenDag(vondst: Vondst): GelezenCel<Dag> {
	return { waarde: GEEN_DAG, vondst };
}
