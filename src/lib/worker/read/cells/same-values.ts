import { emptyCodes } from '$lib/columns/build';
import type { CodeColumn, Column, ColumnTable } from '$lib/columns/column';
import { getoondeSchrijfwijze, zelfdeWaarden } from '$lib/domain/velden/schrijfwijze';
import { BRON_SPELLING, TABELLEN, VELDEN, type TabelId } from '$lib/domain/velden/velden';
import type { WaardeLijst } from '$lib/domain/velden/waarden';
import { inOrder } from './code-builder';

type Tables = Readonly<Partial<Record<TabelId, ColumnTable>>>;

/** Spelling in the source → the one that is shown, of the values of a column that have more than one. */
export type Spellingen = ReadonlyMap<string, string>;

/** Tables in which a value has one spelling, and by column what was spelled otherwise. */
export interface EenSpelling {
	readonly tables: Tables;
	readonly anders: ReadonlyMap<string, Spellingen>;
}

/**
 * Shows values that differ in capitals or spaces only as one, over all tables together, so that a gemeente is the same
 * in each: in the spelling of the catalogue, else of the list that stays in use, else as `getoondeSchrijfwijze` chooses.
 * What the source has where that is another stands in a column of its own. Only columns of codes of an open list; texts
 * and numbers stay. Scans rows only of a column in which a value has more spellings.
 */
export function withOneSpelling(built: Tables, inGebruik: Tables = {}): EenSpelling {
	const anders = new Map<string, Spellingen>();
	const staying = Object.fromEntries(
		Object.entries(inGebruik).filter(([tabel]) => !(tabel in built))
	);
	for (const naam of new Set(TABELLEN.flatMap((tabel) => openLists(tabel, built[tabel])))) {
		const kept = columnsNamed(staying, naam);
		const spellingen = chosenAmong(columnsNamed(built, naam), kept, catalogue(naam));
		if (spellingen.size) anders.set(naam, spellingen);
	}
	if (anders.size === 0) return { tables: built, anders };
	const tables = Object.fromEntries(
		TABELLEN.flatMap((tabel) => {
			const table = built[tabel];
			return table ? [[tabel, renamed(tabel, table, anders)] as const] : [];
		})
	);
	return { tables, anders };
}

/** Names of the columns whose values are open lists: fields with codes, and other columns that repeat themselves. */
function openLists(tabel: TabelId, table: ColumnTable | undefined): string[] {
	const numbers = new Set(
		VELDEN[tabel].filter(({ soort }) => soort !== 'code').map(({ id }) => id)
	);
	return [...(table?.columns ?? [])].flatMap(([naam, { kind }]) =>
		kind === 'code' && !numbers.has(naam) ? [naam] : []
	);
}

function columnsNamed(tables: Tables, naam: string): CodeColumn[] {
	return TABELLEN.flatMap((tabel) => {
		const column = tables[tabel]?.columns.get(naam);
		return column?.kind === 'code' ? [column] : [];
	});
}

function catalogue(naam: string): readonly string[] {
	return TABELLEN.flatMap((tabel) => waardenVan(tabel, naam) ?? []).map(({ code }) => code);
}

function waardenVan(tabel: TabelId, naam: string): WaardeLijst | undefined {
	return VELDEN[tabel].find(({ id }) => id === naam)?.waarden;
}

function chosenAmong(
	columns: readonly CodeColumn[],
	kept: readonly CodeColumn[],
	known: readonly string[]
): Spellingen {
	const all = [...columns, ...kept].flatMap(({ values }) => values);
	const groups = zelfdeWaarden([...all, ...known]);
	const chosen = new Map<string, string>();
	if (groups.length === 0) return chosen;
	const own = new Set(columns.flatMap(({ values }) => values));
	const [aantallen, inGebruik] = [timesIn(columns), timesIn(kept)];
	for (const group of groups) {
		const [first] = group.filter((each) => known.includes(each));
		const staying = group.filter((each) => inGebruik.has(each));
		const [candidates, counts] = staying.length ? [staying, inGebruik] : [group, aantallen];
		const best =
			first ??
			getoondeSchrijfwijze(
				candidates.map((waarde) => ({ waarde, aantal: counts.get(waarde) ?? 0 }))
			);
		for (const each of group)
			if (each !== best && own.has(each) && !inGebruik.has(each)) chosen.set(each, best);
	}
	return chosen;
}

/** How many rows have each value. */
function timesIn(columns: readonly CodeColumn[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const { codes, values } of columns) {
		const perCode = new Uint32Array(values.length);
		for (const code of codes) perCode[code] = (perCode[code] ?? 0) + 1;
		values.forEach((value, code) => {
			times.set(value, (times.get(value) ?? 0) + (perCode[code] ?? 0));
		});
	}
	return times;
}

function renamed(
	tabel: TabelId,
	table: ColumnTable,
	anders: ReadonlyMap<string, Spellingen>
): ColumnTable {
	const columns = new Map<string, Column>(table.columns);
	for (const [naam, spellingen] of anders) {
		const column = table.columns.get(naam);
		if (column?.kind !== 'code' || !column.values.some((value) => spellingen.has(value))) continue;
		const values = column.values.map((value) => spellingen.get(value) ?? value);
		columns.set(naam, inOrder(values, column.codes, waardenVan(tabel, naam)));
		columns.set(BRON_SPELLING + naam, sourceSpelling(column, spellingen));
	}
	return { rows: table.rows, columns };
}

/** What the source has where something else is shown; a blank elsewhere. */
function sourceSpelling({ codes, values }: CodeColumn, spellingen: Spellingen): CodeColumn {
	const others = values.filter((value) => spellingen.has(value));
	const place = Uint32Array.from(values, (value) => others.indexOf(value) + 1);
	const own = emptyCodes(others.length + 1, codes.length);
	for (let row = 0; row < own.length; row++) own[row] = place[codes[row] ?? 0] ?? 0;
	return { kind: 'code', codes: own, values: ['', ...others] };
}
