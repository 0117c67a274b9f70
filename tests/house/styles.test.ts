import { describe, expect, it } from 'vitest';
import { styleRules, type StyleRule } from './styles';

const TOKENS = 'src/routes/tokens.css';

const rules = styleRules();

function isOnPaper({ place }: StyleRule): boolean {
	return place.startsWith('@page') || place.includes('@media print');
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
		const raw = rules
			.filter(({ file, place }) => file !== TOKENS && !place.includes('@page'))
			.flatMap((rule) =>
				rule.declarations
					.filter((said) => /^font(-size)?:/.test(said) && said !== 'font: inherit')
					.filter((said) => !known.some((name) => said.includes(`var(${name})`)))
					.map((said) => `${rule.file} ${rule.place}: ${said}`)
			);
		expect(raw).toEqual([]);
	});

	it('let lines grow with their text', () => {
		const fixed = rules
			.filter((rule) => !isOnPaper(rule))
			.flatMap(({ file, place, declarations }) =>
				declarations
					.filter((said) => /^line-height:.*px/.test(said))
					.map((said) => `${file} ${place}: ${said}`)
			);
		expect(fixed).toEqual([]);
	});
});
