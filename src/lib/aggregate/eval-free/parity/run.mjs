import { outcome } from './encode.mjs';
import { expressionCases } from './expressions.mjs';
import { operationCases } from './operations.mjs';
import { makeTables } from './tables.mjs';
import { verbCases } from './verbs.mjs';

/** Runs every case with the given Arquero; the outcomes by name, as JSON. */
export function runCases(aq) {
	const tables = makeTables(aq);
	const cases = [
		...verbCases(aq, tables),
		...operationCases(aq, tables),
		...expressionCases(aq, tables)
	];
	return Object.fromEntries(cases.map(([name, run]) => [name, JSON.stringify(outcome(run))]));
}
