import { execFileSync } from 'node:child_process';
import * as arquero from 'arquero';
import { describe, expect, test } from 'vitest';

/** Outcomes by the name of their case, as JSON. */
type Outcomes = Readonly<Record<string, string>>;
type RunCases = (aq: typeof arquero) => Outcomes;

const CASES = new URL('./parity/run.mjs', import.meta.url).href;

/** Runs the cases with the Arquero of the package, in a Node that may generate code. */
function runNative(): Outcomes {
	const script = `
		import * as arquero from 'arquero';
		import { runCases } from ${JSON.stringify(CASES)};
		process.stdout.write(JSON.stringify(runCases(arquero)));
	`;
	const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: { ...process.env, NODE_OPTIONS: '' }
	});
	return JSON.parse(output) as Outcomes;
}

describe('Arquero without generated code', () => {
	test('runs where making code from text is forbidden', () => {
		expect(() => Reflect.construct(Function, ['return 1'])).toThrow(EvalError);
	});

	test('gives what the original gives for every verb, operation and expression', async () => {
		const { runCases } = (await import(/* @vite-ignore */ CASES)) as { runCases: RunCases };
		const ours = runCases(arquero);
		const native = runNative();
		const names = Object.keys(native);
		const different = names.filter((name) => native[name] !== ours[name]);
		const failing = names.filter((name) => native[name]?.startsWith('{"$":"error"'));

		expect(different).toEqual([]);
		expect(Object.keys(ours)).toEqual(names);
		expect(names.length).toBeGreaterThan(3400);
		expect(failing.length).toBeLessThan(names.length / 4);
	});

	test('keeps aggregates of equal form over different columns apart', () => {
		const { op, table } = arquero;
		const sums = table({ a: [1, 2], b: [10, 20], c: ['x', 'x'] })
			.groupby('c')
			.rollup({ a: op.sum('a'), b: op.sum('b'), ab: 'd => op.sum(d.a + d.b)' });
		expect(sums.objects()).toEqual([{ c: 'x', a: 3, b: 30, ab: 33 }]);
	});

	test('reads the `void 0` that a minifier makes of undefined, which the original cannot', () => {
		const table = arquero.table({ a: [1, undefined] }).derive({ blank: 'd => d.a === void 0' });
		expect(table.array('blank')).toEqual([false, true]);
	});
});
