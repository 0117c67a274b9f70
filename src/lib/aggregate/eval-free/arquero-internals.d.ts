// The internals of Arquero 8.0.3 that its eval-free parts build on; the package types only its public names.

declare module 'arquero/src/op/index.js' {
	/** Functions that an expression can call as `op.name`. */
	export const functions: Readonly<Record<string, (...args: unknown[]) => unknown>>;
}

declare module 'arquero/src/table/Table.js' {
	export interface InternalTable {
		isGrouped(): boolean;
		groups(): { readonly keys: ArrayLike<number> };
		data(): unknown;
	}

	/** A field of `orderby`, with what `desc` and `collate` say about it. */
	export interface Field {
		readonly desc?: boolean;
		readonly collate?: (u: unknown, v: unknown) => number;
	}

	/** A parsed expression, or an escaped function. */
	export interface ExpressionNode {
		readonly type?: string;
		readonly escape?: (row: number, data: unknown) => unknown;
	}
}

declare module 'arquero/src/expression/codegen.js' {
	import type { ExpressionNode } from 'arquero/src/table/Table.js';
	export function codegen(
		node: ExpressionNode,
		options: { readonly index: string; readonly op: string }
	): string;
}

declare module 'arquero/src/expression/parse.js' {
	import type { ExpressionNode, InternalTable } from 'arquero/src/table/Table.js';
	export function parse(
		fields: ReadonlyMap<string, unknown>,
		options: {
			readonly table: InternalTable;
			readonly window: boolean;
			readonly value: (name: string, node: ExpressionNode) => void;
		}
	): { readonly ops: readonly unknown[] };
}

declare module 'arquero/src/verbs/reduce/util.js' {
	import type { InternalTable } from 'arquero/src/table/Table.js';
	/** Results per operation, then per group; undefined when there is no operation. */
	export function aggregate(
		table: InternalTable,
		ops: readonly unknown[]
	): readonly (readonly unknown[])[] | undefined;
}
