import { expect, it } from 'vitest';
import type { ChartPart } from './part';
import { grootsteDeel, staafDelen } from './staaf-delen';

function part(key: string, count: number, more: Partial<ChartPart> = {}): ChartPart {
	return { code: 0, key, label: key, count, tone: 'kp-J', ...more };
}

it('a smaller share is never drawn longer than a larger one of another gemeente', () => {
	// 59% of Apeldoorn is less in all than what its largest part is, 42% of Epe is the largest part of Epe
	const apeldoorn = staafDelen(
		[part('J', 590), part('N', 410)],
		{ total: 1000, whole: 1000 },
		false
	);
	const epe = staafDelen([part('J', 42), part('N', 58)], { total: 100, whole: 100 }, false);
	const scale = grootsteDeel([apeldoorn, epe]);
	expect(scale).toBe(0.59);
	expect((epe[0]?.share ?? 0) / scale).toBeLessThan((apeldoorn[0]?.share ?? 0) / scale);
});

it('a filter shows the share of what is left before the share without it', () => {
	const [ja] = staafDelen([part('J', 20, { whole: 80 })], { total: 50, whole: 100 }, false);
	expect(ja).toMatchObject({ value: 20, of: 80, share: 0.4, ghost: 0.8 });
});

it('a mark shows its part of what is shown', () => {
	const [ja] = staafDelen([part('J', 50, { marked: 10 })], { total: 100, whole: 100 }, true);
	expect(ja).toMatchObject({ value: 10, of: 50, share: 0.1, ghost: 0.5 });
});

it('nobody is a share of nobody', () => {
	expect(staafDelen([part('J', 0)], { total: 0, whole: 0 }, false)[0]).toMatchObject({ share: 0 });
	expect(grootsteDeel([])).toBe(0);
});
