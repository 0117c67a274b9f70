import { decodeTable } from '$lib/columns/arrow';
import { NO_DAY, type Column, type ColumnTable } from '$lib/columns/column';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { TABELLEN, VELDEN, type TabelId, type Veld } from '$lib/domain/velden/velden';
import { DAYS } from '../documents/shapes';

type Tables = Partial<Record<TabelId, ColumnTable>>;

/** Without these nothing opens, whatever the source had. */
const NEEDED: Readonly<Record<TabelId, readonly string[]>> = {
	kandidaten: [
		...VELDEN.kandidaten.filter(({ slicer }) => slicer).map(({ id }) => id),
		'lks',
		'naam',
		'persnr'
	],
	trajecten: ['uitvoerende'],
	modules: ['uitvoerende'],
	plaatsingen: ['uitvoerende']
};

const KIND: Readonly<Record<Veld['soort'], Column['kind']>> = {
	tekst: 'text',
	code: 'code',
	datum: 'day',
	getal: 'code'
};

/**
 * Whether the tables of a snapshot are what its description promises and can be opened, so that this is known before
 * anything is replaced by them. Decodes all tables and scans every column.
 */
export function isOpenable({ meta, tabellen }: SnapshotBytes): boolean {
	const tables: Tables = {};
	try {
		for (const tabel of TABELLEN) {
			const bytes = tabellen[tabel];
			if (((meta.aantallen[tabel] ?? null) !== null) !== !!bytes) return false;
			if (bytes) tables[tabel] = decodeTable(bytes);
		}
		return TABELLEN.every((tabel) => {
			const table = tables[tabel];
			return table ? isWhole(tabel, table, meta.aantallen[tabel], tables) : tabel !== 'kandidaten';
		});
	} catch {
		return false;
	}
}

function isWhole(tabel: TabelId, table: ColumnTable, rows: number | null, tables: Tables): boolean {
	const { columns } = table;
	if (table.rows !== rows || !NEEDED[tabel].every((id) => columns.has(id))) return false;
	const isRight = VELDEN[tabel].every(({ id, soort }) => {
		const column = columns.get(id);
		return !column || column.kind === KIND[soort];
	});
	if (!isRight || ![...columns.values()].every((column) => isFilled(column, table.rows)))
		return false;
	return (
		(tabel === 'kandidaten' || points(columns.get('kandidaat'), tables.kandidaten)) &&
		(!columns.has('traject') || points(columns.get('traject'), tables.trajecten))
	);
}

/** Whether there is a value for every row. */
function isFilled(column: Column, rows: number): boolean {
	switch (column.kind) {
		case 'text':
			return column.length === rows;
		case 'day':
			return (
				column.days.length === rows &&
				column.days.every((day) => day === NO_DAY || (day >= DAYS.first && day <= DAYS.last))
			);
		case 'row':
			return column.rows.length === rows;
		case 'code': {
			const { codes, values } = column;
			return codes.length === rows && codes.every((code: number) => code < values.length);
		}
	}
}

/** Whether every row points to a row of that table, or to none. */
function points(column: Column | undefined, table: ColumnTable | undefined): boolean {
	const rows = table?.rows ?? 0;
	return column?.kind === 'row' && column.rows.every((row) => row >= -1 && row < rows);
}
