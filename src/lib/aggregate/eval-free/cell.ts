import type { Expression } from 'acorn';
import { PARAMETERS, UNSET, type Evaluate, type Scope } from './scope';

type Data = Readonly<Record<string, unknown>>;
type Column = Readonly<Record<number, unknown>> & {
	at(row: unknown): unknown;
	key(row: unknown): unknown;
};

/** How a cell is read: as an array element, or by a method of its column. */
type Method = 'at' | 'key' | null;

/** Code that reads one cell: `data.name[row]`, or `data.name.method(row)` for a method `at` or `key`. */
export interface Cell {
	/** Slots of the parameters that hold the columns and the row. */
	readonly data: number;
	readonly row: number;
	readonly read: (data: unknown, row: unknown) => unknown;
}

/**
 * Recognises the code for one cell, null for other code. It is the innermost step of nearly every
 * expression, run for each row, so it looks its column up once for a table instead of once for a row.
 */
export function cellOf(node: Expression, scope: Scope): Cell | null {
	if (node.type === 'MemberExpression' && node.computed) {
		return cell(node.object, node.property, null, scope);
	}
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
	const { object, property, computed } = node.callee;
	const [row, ...more] = node.arguments;
	if (computed || property.type !== 'Identifier' || !row || more.length > 0) return null;
	const { name } = property;
	return name === 'at' || name === 'key' ? cell(object, row, name, scope) : null;
}

/** Reads the cell inside a larger expression. */
export function buildCell({ data, row, read }: Cell): Evaluate {
	return (frame) => read(frame[data], frame[row]);
}

function cell(
	column: { readonly type: string },
	row: { readonly type: string },
	method: Method,
	scope: Scope
): Cell | null {
	const name = columnName(column as Expression, scope);
	const rowSlot = parameterSlot(row as Expression, scope);
	if (!name || rowSlot < 0) return null;
	return { data: name.data, row: rowSlot, read: reader(name.name, method) };
}

function columnName(node: Expression, scope: Scope): { data: number; name: string } | null {
	if (node.type !== 'MemberExpression' || node.object.type === 'Super') return null;
	const { property } = node;
	const data = parameterSlot(node.object, scope);
	if (data < 0) return null;
	if (!node.computed && property.type === 'Identifier') return { data, name: property.name };
	const fixed = property.type === 'Literal' && typeof property.value === 'string';
	return node.computed && fixed ? { data, name: String(property.value) } : null;
}

function parameterSlot(node: Expression, scope: Scope): number {
	const slot = node.type === 'Identifier' ? scope.slot(node.name) : -1;
	return slot < PARAMETERS ? slot : -1;
}

// Arquero freezes the object that holds a table's columns, so a column found in it stays the right one.
function reader(name: string, method: Method): Cell['read'] {
	let known: unknown = UNSET;
	let column = {} as Column;
	const find = (data: unknown): void => {
		column = (data as Data)[name] as Column;
		known = data;
	};
	if (method === null) {
		return (data, row) => {
			if (data !== known) find(data);
			return column[row as number];
		};
	}
	if (method === 'at') {
		return (data, row) => {
			if (data !== known) find(data);
			return column.at(row);
		};
	}
	return (data, row) => {
		if (data !== known) find(data);
		return column.key(row);
	};
}
