import { expect, it } from 'vitest';
import { WorkMeter } from './work-meter';

it('tells work as rows, each number once, and ends at the total', () => {
	const told: [number, number][] = [];
	const meter = new WorkMeter(10, 100, (...each) => told.push(each));
	for (const work of [20, 1, 30, Infinity, 5]) meter.did(work);
	expect(told).toEqual([
		[2, 10],
		[5, 10],
		[10, 10]
	]);
});
