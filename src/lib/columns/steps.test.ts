import { describe, expect, it } from 'vitest';
import { Part, finish, overRanges, type Steps } from './steps';

function* twoSteps(made: string[]): Steps<string> {
	made.push('a');
	yield 1;
	made.push('b');
	yield 2;
	return made.join('');
}

describe('Part', () => {
	it('is made once, at once when it is asked', () => {
		const made: string[] = [];
		const part = new Part(() => twoSteps(made));
		expect(made).toEqual([]);
		expect([part.value, part.value]).toEqual(['ab', 'ab']);
		expect([...part.ahead()]).toEqual([]);
		expect(made).toEqual(['a', 'b']);
	});

	it('goes on where the steps ahead were when it is asked half way', () => {
		const made: string[] = [];
		const part = new Part(() => twoSteps(made));
		const ahead = part.ahead();
		expect(ahead.next().value).toBe(1);
		expect(part.value).toBe('ab');
		expect(ahead.next().done).toBe(true);
		expect(made).toEqual(['a', 'b']);
	});

	it('begins again after a failure', () => {
		let broken = true;
		const part = new Part(function* () {
			yield 1;
			if (broken) throw new RangeError('no memory');
			return 'made';
		});
		expect(() => part.value).toThrow(RangeError);
		broken = false;
		expect(part.value).toBe('made');
	});
});

it('reads a long range in parts that begin at whole words', () => {
	const ranges: [number, number][] = [];
	finish(overRanges(300_000, (from, to) => ranges.push([from, to])));
	expect(ranges.map(([from]) => from % 32)).toEqual([0, 0, 0]);
	expect(ranges.map(([, to]) => to)).toEqual([131_072, 262_144, 300_000]);
});
