import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const THEMES = ['light', 'dark'] as const;
const TOKENS = readFileSync('src/routes/tokens.css', 'utf8');

type Colour = readonly [number, number, number];

/** A colour of the tokens as a theme shows it. */
function token(name: string, theme: (typeof THEMES)[number]): Colour {
	const found = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(TOKENS);
	const hex = found?.[theme === 'light' ? 1 : 2];
	if (!hex) throw new Error(`no token ${name}`);
	const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
	return [r ?? 0, g ?? 0, b ?? 0];
}

/** As `color-mix(in srgb, …)` mixes: `part` of the first. */
function mix(one: Colour, other: Colour, part: number): Colour {
	const [r, g, b] = one.map((value, at) => value * part + (other[at] ?? 0) * (1 - part));
	return [r ?? 0, g ?? 0, b ?? 0];
}

/** Relative luminance of WCAG 2. */
function luminance(colour: Colour): number {
	const [r, g, b] = colour.map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: Colour, other: Colour): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

test('black on white is what WCAG says it is', () => {
	expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
	expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

for (const theme of THEMES) {
	test(`a number on heat can be read at every warmth, ${theme}`, () => {
		for (let warmte = 0; warmte <= 100; warmte += 1) {
			const heat = mix(token('heat-high', theme), token('heat-low', theme), warmte / 100);
			expect(contrast(token('text', theme), heat), `${warmte}%`).toBeGreaterThanOrEqual(4.5);
		}
	});

	test.each([
		['text', 'surface'],
		['muted', 'surface'],
		['muted', 'bg'],
		['muted', 'soft'],
		['on-soft', 'soft'],
		['danger', 'surface'],
		['danger', 'soft'],
		['warn', 'surface'],
		['warn', 'warn-soft'],
		['ok', 'surface'],
		['accent', 'bg']
	])(`%s on %s can be read, ${theme}`, (text, behind) => {
		expect(contrast(token(text, theme), token(behind, theme))).toBeGreaterThanOrEqual(4.5);
	});

	test(`a bar of before is seen, ${theme}`, () => {
		expect(contrast(token('bar', theme), token('surface', theme))).toBeGreaterThanOrEqual(3);
	});
}
