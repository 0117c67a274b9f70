import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTextColumn } from './build';
import type { TextColumn } from './column';
import { joinFolded, type JoinedText, type TextPart } from './joined-text';
import { encodeTexts, textColumnOver } from './text-bytes';

function fold(text: string): string {
	return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
}

function stored(texts: readonly string[]): TextColumn {
	return textColumnOver(encodeTexts(texts.length, (row) => texts[row] ?? ''));
}

function join(rows: number, parts: readonly TextPart[]): JoinedText {
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
	it('joins parts of columns for each row, folded', () => {
		const naam = stored(['Berg, G. van den ', 'Çelik,A.', 'Jansen', '']);
		const nummer = stored(['07A', '12', '', '4']);
		const parts = [
			{ column: naam, side: 'after' },
			{ column: naam, side: 'before' },
			{ column: nummer }
		] as const;
		expect(rowsIn(join(4, parts))).toEqual([
			'g. van den berg 07a',
			'a. celik 12',
			' jansen ',
			'  4'
		]);
	});

	it('puts a line break behind each row, and has places in units of the string', () => {
		const { text, starts } = join(3, [{ column: stored(['Ж€', 'b', '😀c']) }]);
		expect(text).toBe('ж€\nb\n😀c\n');
		expect([...starts]).toEqual([0, 3, 5, 9]);
		expect(join(0, [{ column: stored([]) }])).toEqual({ text: '', starts: Uint32Array.of(0) });
	});

	it('gives the same from bytes as from strings, whatever is in them', () => {
		const texts = fc.array(
			fc.string({ unit: fc.oneof(fc.constantFrom('a', 'B', ',', ' ', 'é', '\t'), fc.string()) })
		);
		const side = fc.constantFrom(undefined, 'before' as const, 'after' as const);
		fc.assert(
			fc.property(texts, side, (strings, which) => {
				const part = which ? { side: which } : {};
				const rows = strings.length;
				const fromStrings = join(rows, [{ column: buildTextColumn(strings), ...part }]);
				expect(join(rows, [{ column: stored(strings), ...part }])).toEqual(fromStrings);
				expect(rowsIn(fromStrings)).toHaveLength(rows);
				if (!which) expect(rowsIn(fromStrings)).toEqual(strings.map(fold));
			})
		);
	});

	it('reads a bounded number of rows in a step', () => {
		const rows = 200_000;
		const steps = [...joinFolded(rows, [{ column: stored(Array(rows).fill('Ab')) }], fold)];
		expect(Math.max(...steps)).toBeLessThanOrEqual(1 << 16);
		expect(steps.reduce((sum, read) => sum + read)).toBe(rows);
	});
});
