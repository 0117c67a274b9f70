import fc from 'fast-check';
import type { Draft, Gen, Row } from './draft';

/** One of them. */
export function one<T>(g: Gen, ...of: readonly T[]): T {
	return of[g(fc.nat, { max: of.length - 1 })] as T;
}

/** A row with somebody in it, by its place. */
export function somebody({ rows }: Draft, g: Gen): number {
	const places = [...rows.keys()].filter((at) => rows[at]?.nummer !== '');
	return one(g, ...places);
}

/** The draft with another row in the place of one, whose kandidaat is touched by it. */
export function withRow(
	draft: Draft,
	at: number,
	change: (cells: readonly string[]) => readonly string[]
): Draft {
	const row = draft.rows[at];
	if (!row) throw new RangeError(`no row ${at}`);
	return {
		...draft,
		rows: draft.rows.with(at, { ...row, cells: change(row.cells) }),
		touched: new Set([...draft.touched, row.nummer])
	};
}

/** The draft with rows put before the one at that place. */
export function inserted(
	draft: Draft,
	at: number,
	...cells: readonly (readonly string[])[]
): Draft {
	const made = cells.map((each): Row => ({ cells: each, nummer: '' }));
	return { ...draft, rows: draft.rows.toSpliced(at, 0, ...made) };
}

/** The draft with every row changed. */
export function everyRow(
	draft: Draft,
	change: (cells: readonly string[], row: Row) => readonly string[]
): Draft {
	return {
		...draft,
		rows: draft.rows.map((row) => ({ ...row, cells: change(row.cells, row) }))
	};
}

/** The draft with signs in the name of somebody, who is then called that or as `truth` says. */
export function withName(
	draft: Draft,
	at: number,
	change: (name: string) => string,
	truth: (name: string) => string = change
): Draft {
	const column = columnOf(draft, 'naam');
	const row = draft.rows[at];
	const person = draft.truth.get(row?.nummer ?? '');
	if (!row || !person) throw new RangeError(`nobody in row ${at}`);
	const naam = person['naam'] ?? '';
	return {
		...draft,
		rows: draft.rows.with(at, { ...row, cells: row.cells.with(column, change(naam)) }),
		truth: new Map([...draft.truth, [row.nummer, { ...person, naam: truth(naam) }]])
	};
}

/** Where a field stands in the rows. */
export function columnOf({ list }: Draft, id: string): number {
	return list.velden.findIndex((veld) => veld.id === id);
}
