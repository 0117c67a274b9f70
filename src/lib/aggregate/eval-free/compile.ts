import { functions } from 'arquero/src/op/index.js';
import { interpret } from './interpret';

type Params = Readonly<Record<string, unknown>>;

/**
 * Stands in for Arquero's `expression/compile.js`. Same five entries, same input (code from its own
 * generator), same results; only `Function` is gone.
 */
export const compile = {
	escape: (code: string, func: unknown, params: Params) => interpret(code, { fn: func, $: params }),
	expr: (code: string, params: Params) => run(`(row,data,op)=>${code}`, params),
	expr2: (code: string, params: Params) => run(`(row0,data0,row,data)=>${code}`, params),
	join: (code: string, params: Params) => run(`(row1,data1,row2,data2)=>${code}`, params),
	param: (code: string, params: Params) => run(code, params)
};

function run(code: string, params: Params): unknown {
	return interpret(code, { fn: functions, $: params });
}
