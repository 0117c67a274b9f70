import { expect, test } from 'vitest';
import { boxAfter } from './one-stop';

/** Two rows of three, the lower one without its first, and one that takes two places below. */
const BOXES = ['a 0 0', 'b 10 0', 'c 20 0', 'e 10 10', 'f 20 10', 'g 0 20'].map((each) => {
	const [id, left, top] = each.split(' ');
	return {
		id,
		left: Number(left),
		top: Number(top),
		right: Number(left) + 9,
		bottom: Number(top) + 9
	};
});

function walk(from: string, ...keys: readonly string[]): string {
	return keys.reduce((id, key) => {
		const box = BOXES.find((each) => each.id === id);
		return (box && boxAfter(key, box, BOXES)?.id) ?? id;
	}, from);
}

test('arrows go as the boxes stand, over what is empty, and no further than the edge', () => {
	expect(walk('a', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('c');
	expect(walk('c', 'ArrowLeft')).toBe('b');
	expect(walk('a', 'ArrowDown')).toBe('e');
	expect(walk('c', 'ArrowDown', 'ArrowDown')).toBe('g');
	expect(walk('g', 'ArrowUp')).toBe('e');
	expect(walk('a', 'ArrowUp', 'ArrowLeft')).toBe('a');
	expect([walk('b', 'Home'), walk('a', 'End'), walk('f', 'Home')]).toEqual(['a', 'c', 'e']);
	expect(walk('a', 'Enter')).toBe('a');
});
