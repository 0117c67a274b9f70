import { expect, it } from 'vitest';
import { randomIds, shuffled } from './random';

it('draws ids that are UUIDs, all different, in which no number of somebody can stand', () => {
	const ids = randomIds(10_000);
	expect(new Set(ids).size).toBe(10_000);
	for (const id of ids) {
		expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
		expect(id).not.toMatch(/\d{4}/);
	}
});

it('draws every character of an id', () => {
	const ids = randomIds(2000);
	for (let place = 0; place < 36; place++) {
		const different = new Set(ids.map((id) => id[place])).size;
		expect(different).toBe([8, 13, 14, 18, 23].includes(place) ? 1 : place === 19 ? 4 : 16);
	}
});

it('shuffles: the same items, each as likely in each place', () => {
	const items = [0, 1, 2, 3];
	const places = items.map(() => items.map(() => 0));
	for (let time = 0; time < 4000; time++) {
		const order = shuffled(items);
		expect([...order].sort()).toEqual(items);
		for (const [place, item] of order.entries()) places[place]![item]!++;
	}
	for (const count of places.flat()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
