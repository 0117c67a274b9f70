import { codegen } from 'arquero/src/expression/codegen.js';
import { parse } from 'arquero/src/expression/parse.js';
import { aggregate } from 'arquero/src/verbs/reduce/util.js';
import type { ExpressionNode, Field, InternalTable } from 'arquero/src/table/Table.js';
import { interpret, type Compiled } from './interpret';

type Order = (a: number, b: number) => number;
/** Value of row `row`, in group `group`. */
type Value = (row: number, group: number) => unknown;

/** How two rows compare by one field: an order, or 0 for undecided; `null` ends the comparison as equal. */
type Step = (a: number, b: number, groupA: number, groupB: number) => number | null;

/**
 * Stands in for Arquero's `expression/compare.js`: a comparator of two rows by the fields of `orderby`.
 * Like the original it offers an expression no `op` functions, parameters or function body.
 */
export function compare(table: InternalTable, fields: ReadonlyMap<string, Field>): Order {
	const keys = table.isGrouped() ? table.groups().keys : null;
	const data = table.data();
	const makers: (readonly [Field, (op: Compiled) => Value])[] = [];
	const { ops } = parse(fields, {
		table,
		value: (name: string, node: ExpressionNode) => {
			makers.push([fields.get(name) ?? {}, valueMaker(node, data)]);
		},
		window: false
	});

	const result = aggregate(table, ops);
	const op: Compiled = (id, group) => result?.[id as number]?.[group as number];
	const steps = makers.map(([field, make]) => stepFor(field, make(op)));
	return (a, b) => {
		const groupA = keys?.[a] ?? 0;
		const groupB = keys?.[b] ?? 0;
		for (const step of steps) {
			const order = step(a, b, groupA, groupB);
			if (order === null) return 0;
			if (order) return order;
		}
		return 0;
	};
}

function valueMaker(node: ExpressionNode, data: unknown): (op: Compiled) => Value {
	const { escape } = node;
	if (escape) return () => (row) => escape(row, data);
	const code = `(row,data,group)=>(${codegen(node, { index: 'row', op: 'group' })})`;
	return (op) => {
		const get = interpret(code, { op, fn: [] }) as Compiled;
		return (row, group) => get(row, data, group);
	};
}

function stepFor({ desc, collate }: Field, value: Value): Step {
	const order = desc ? -1 : 1;
	return collate
		? (a, b, groupA, groupB) => byCollation(value(b, groupB), value(a, groupA), order, collate)
		: (a, b, groupA, groupB) => byValue(value(a, groupA), value(b, groupB), order);
}

function byCollation(
	v: unknown,
	u: unknown,
	order: number,
	collate: (u: unknown, v: unknown) => number
): number | null {
	if (u == null && v == null) return null;
	if (v == null) return order;
	if (u == null) return -order;
	return order * collate(u, v);
}

// Blanks after everything, then NaN (also of an invalid date) after numbers; in the order of the original.
function byValue(left: unknown, right: unknown, order: number): number {
	let u = left as number;
	let v = right as number;
	if ((u < v || u == null) && v != null) return -order;
	if ((u > v || v == null) && u != null) return order;
	v = (right instanceof Date ? +right : v) as number;
	u = (left instanceof Date ? +left : u) as number;
	if (u !== u && v === v) return -order;
	if (v !== v && u === u) return order;
	return 0;
}
