import { describe, expect, it } from 'vitest';
import { markups, styleRules, type StyleRule } from './styles';

const TOKENS = 'src/routes/tokens.css';

const rules = styleRules();

function said(from: readonly StyleRule[]): [string, string][] {
	return from
		.filter(({ file }) => file !== TOKENS)
		.flatMap(({ file, place, declarations }) =>
			declarations.map((each): [string, string] => [`${file} ${place}`, each])
		);
}

describe('the style blocks', () => {
	const known = rules
		.filter(({ file }) => file === TOKENS)
		.flatMap(({ declarations }) => declarations)
		.flatMap((said) => /^(--(?:size|paper)-\w+):/.exec(said)?.[1] ?? []);

	it('know text sizes by name: three up to 15 pixels, above that the steps of the design', () => {
		expect(known.filter((name) => name.startsWith('--size'))).toEqual([
			'--size-axis',
			'--size-meta',
			'--size-ui',
			'--size-body',
			'--size-head',
			'--size-h1',
			'--size-kpi',
			'--size-big'
		]);
	});

	it('say no size of text themselves', () => {
		const raw = said(rules.filter(({ condition }) => !condition.includes('@page')))
			.filter(([, each]) => /^font(-size)?:/.test(each) && !/: inherit$/.test(each))
			.filter(([, each]) => !known.some((name) => each.includes(`var(${name})`)));
		expect(raw).toEqual([]);
	});

	it('let lines grow with their text', () => {
		const onScreen = rules.filter(({ condition }) => !condition.includes('@media print'));
		expect(said(onScreen).filter(([, each]) => /^line-height:.*px/.test(each))).toEqual([]);
	});

	it('ask how much room there is in the size that the user reads', () => {
		const inPixels = rules.filter(({ condition }) => /(width|height)[^)]*\dpx/.test(condition));
		expect(inPixels.map(({ file, condition }) => `${file} ${condition}`)).toEqual([]);
	});

	it('draw one ring around what has the focus, and say at most how far from it', () => {
		const own = said(
			rules.filter(({ file, place }) => !file.endsWith('/base.css') && place.includes(':focus'))
		);
		expect(own.filter(([, each]) => /^outline(-color|-style|-width)?:/.test(each))).toEqual([]);
	});

	it('say nothing that another file says as well', () => {
		const bodies = new Map<string, StyleRule[]>();
		for (const rule of rules.filter(({ declarations }) => declarations.length >= 3)) {
			const body = `${rule.condition} ${[...rule.declarations].sort().join('; ')}`;
			bodies.set(body, [...(bodies.get(body) ?? []), rule]);
		}
		const twice = [...bodies]
			.filter(([, where]) => new Set(where.map(({ file }) => file)).size > 1)
			.map(([body, where]) => [body, ...where.map(({ file, place }) => `${file} ${place}`)]);
		expect(twice).toEqual([]);
	});

	it('of all pages have no class that nothing wears', () => {
		const shared = rules
			.filter(({ file }) => file.endsWith('.css') && !file.endsWith('tones.css'))
			.flatMap(({ place }) => [...place.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
		const worn = markups().join('\n');
		const dead = [...new Set(shared)].filter(
			(name) => !new RegExp(`[\\s"'\`{]${name}[\\s"'\`:}]`).test(worn)
		);
		expect(dead).toEqual([]);
	});
});
