import { addFunction, op, table } from 'arquero';
import { expect, test } from 'vitest';

test('the browser gets Arquero without generated code too, with one registry of functions', () => {
	addFunction('dubbel', (value: number) => value * 2, { override: true });
	const forbidden = () => {
		throw new EvalError('code from text');
	};
	const original = Object.getOwnPropertyDescriptor(globalThis, 'Function');
	Object.defineProperty(globalThis, 'Function', { configurable: true, value: forbidden });
	try {
		const sums = table({ k: ['a', 'b', 'a'], x: [1, 2, 3] })
			.groupby('k')
			.rollup({ x: op.sum('x') })
			.derive({ twice: 'op.dubbel(d.x)' })
			.orderby('x');
		expect(sums.objects()).toEqual([
			{ k: 'b', x: 2, twice: 4 },
			{ k: 'a', x: 4, twice: 8 }
		]);
	} finally {
		Object.defineProperty(globalThis, 'Function', original ?? { value: forbidden });
	}
});
