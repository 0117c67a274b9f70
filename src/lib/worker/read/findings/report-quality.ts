import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import { standCodes, type StandVeld } from '$lib/domain/kandidaat/kandidaat-stand';
import { BOTSINGEN, fieldsOf, type Botsing } from '$lib/domain/werkproces/botsingen';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import type { Meldingen } from './meldingen';
import { columnsOf, type SourceRows } from '../source-rows';
import { readCode } from '../cells/values';
import type { Vondst } from './vondst';

type Tables = Readonly<Partial<Record<TabelId, ColumnTable>>>;

const VOORBEELDEN = 3;

interface SourceCodes {
	readonly codes: Uint32Array;
	readonly values: readonly string[];
}

/** Adds meldingen about rows that contradict themselves, and marks them. Scans the rows once a check. */
export function reportQuality(
	meldingen: Meldingen,
	tables: Tables,
	sources: readonly SourceRows[]
): void {
	const ends: Partial<Record<TabelId, number>> = {};
	for (const source of sources) {
		const { tabel } = source;
		if (tabel === 'kandidaten') {
			reportSignalen(meldingen, source);
			continue;
		}
		const from = ends[tabel] ?? 0;
		ends[tabel] = from + source.kept.length;
		const table = tables[tabel];
		if (table) reportEinden(meldingen, source, table, from);
	}
}

function reportSignalen(meldingen: Meldingen, source: SourceRows): void {
	for (const botsing of BOTSINGEN) {
		if (!botsing.bijInlezen) continue;
		const velden = fieldsOf(botsing);
		const columns = velden.flatMap((veld) => codesOf(source, veld) ?? []);
		if (columns.length < velden.length) continue;
		const { label, uitleg } = botsing;
		tell(
			meldingen,
			source,
			velden.map((veld) => veldVan('kandidaten', veld).naam).join(', '),
			findingReader(botsing, velden, columns),
			(rijen) => ({ soort: 'signaal', label, uitleg, rijen })
		);
	}
}

/** Whether the rule holds for a row; fields that really hold codes have few, so each combination is judged once. */
function findingReader(
	{ geldt }: Botsing,
	velden: readonly StandVeld[],
	columns: readonly SourceCodes[]
): (row: number) => boolean {
	const judged = new Map<number, boolean>();
	return (row) => {
		let key = 0;
		for (const { codes, values } of columns) key = key * values.length + (codes[row] ?? 0);
		let holds = judged.get(key);
		if (holds === undefined) {
			const codes = standCodes((veld) => {
				const column = columns[velden.indexOf(veld)];
				return column?.values[column.codes[row] ?? 0] ?? '';
			});
			judged.set(key, (holds = geldt({ ...codes, aanHetWerk: '' }) === true));
		}
		return holds;
	};
}

function reportEinden(
	meldingen: Meldingen,
	source: SourceRows,
	table: ColumnTable,
	from: number
): void {
	const [start, einde] = [table.columns.get('start'), table.columns.get('einde')];
	if (start?.kind !== 'day' || einde?.kind !== 'day') return;
	tell(
		meldingen,
		source,
		veldVan(source.tabel, 'einde').naam,
		(_, at) => {
			const last = einde.days[from + at] ?? NO_DAY;
			return last !== NO_DAY && last < (start.days[from + at] ?? NO_DAY);
		},
		(rijen) => ({ soort: 'einde-voor-start', rijen })
	);
}

/** Adds one melding about all kept rows for which something holds, with the first of them as examples. */
function tell(
	meldingen: Meldingen,
	{ data, bestand, tabel, kept, warned }: SourceRows,
	veld: string,
	holds: (row: number, at: number) => boolean,
	vondst: (rijen: readonly number[]) => Vondst
): void {
	const rijen: number[] = [];
	let aantal = 0;
	kept.forEach((row, at) => {
		if (!holds(row, at)) return;
		warned[at] = 1;
		if (aantal++ < VOORBEELDEN) rijen.push(data.rijNummer(row));
	});
	const [rij] = rijen;
	if (rij !== undefined) meldingen.add(bestand, vondst(rijen), { tabel, rij, aantal, veld });
}

/** The codes of a coded field in a source; null when it has no such column. */
function codesOf(source: SourceRows, id: StandVeld): SourceCodes | null {
	const [column] = columnsOf(source, id);
	if (column === undefined) return null;
	const { codes, values } = source.data.column(column);
	const veld = veldVan('kandidaten', id);
	return { codes, values: values.map((value) => readCode(veld, value).waarde) };
}
