import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTextColumn } from './build';
import type { TextColumn } from './column';
import { joinFolded, type JoinedText } from './joined-text';
import { encodeTexts, textColumnOver } from './text-bytes';

function fold(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}#]/gu, ' ');
}

function stored(texts: readonly string[]): TextColumn {
	return textColumnOver(encodeTexts(texts.length, (row) => texts[row] ?? ''));
}

function join(rows: number, parts: readonly TextColumn[]): JoinedText {
	const steps = joinFolded(rows, parts, fold);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

function rowsIn({ text, starts }: JoinedText): string[] {
	return Array.from({ length: starts.length - 1 }, (_, row) =>
		text.slice(starts[row], (starts[row + 1] ?? 0) - 1)
	);
}

describe('joinFolded', () => {
	it('joins columns for each row, folded, with a space before each', () => {
		const naam = stored(['Berg, G. van den ', 'Çelik,A.', 'Jansen', '']);
		const nummer = stored(['07A', '12', '', '4']);
		expect(rowsIn(join(4, [naam, nummer]))).toEqual([
			' berg  g  van den  07a',
			' celik a  12',
			' jansen ',
			'  4'
		]);
	});

	it('puts a line break behind each row, and has places in units of the string', () => {
		const { text, starts } = join(3, [stored(['Жü', 'b', '字c'])]);
		expect(text).toBe(' жu\n b\n 字c\n');
		expect([...starts]).toEqual([0, 4, 7, 11]);
		expect(join(0, [stored([])])).toEqual({ text: '', starts: Uint32Array.of(0) });
	});

	it('gives the same from bytes as from strings, whatever is in them', () => {
		const texts = fc.array(
			fc.string({
				unit: fc.oneof(fc.constantFrom('a', 'B', ',', '#', ' ', 'é', '\t'), fc.string())
			})
		);
		fc.assert(
			fc.property(texts, (strings) => {
				const rows = strings.length;
				const fromStrings = join(rows, [buildTextColumn(strings)]);
				expect(join(rows, [stored(strings)])).toEqual(fromStrings);
				expect(rowsIn(fromStrings)).toEqual(strings.map((each) => ` ${fold(each)}`));
			})
		);
	});

	it('reads a bounded number of rows in a step', () => {
		const rows = 200_000;
		const steps = [...joinFolded(rows, [stored(Array(rows).fill('Ab'))], fold)];
		expect(Math.max(...steps)).toBeLessThanOrEqual(1 << 16);
		expect(steps.reduce((sum, read) => sum + read)).toBe(rows);
	});
});
