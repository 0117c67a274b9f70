import { expect, type Page } from '@playwright/test';
import { Desk, ELSEWHERE, ON_KANDIDATEN } from './focus-acts';
import { test } from './test';

const SIZES = [
	{ name: '1366×768', viewport: { width: 1366, height: 768 }, narrow: false },
	{ name: '390×844', viewport: { width: 390, height: 844 }, narrow: true }
] as const;

const PARTS = [
	{ where: 'Kandidaten', acts: ON_KANDIDATEN },
	{ where: 'the other pages', acts: ELSEWHERE }
] as const;

/** What is wrong with the focus; null when it is on something that is there. */
function whatIsLost(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const active = document.activeElement;
		if (!active || active === document.body) return 'the focus is lost';
		const isThere =
			active.checkVisibility({ visibilityProperty: true }) &&
			!active.closest('[inert]') &&
			!active.matches(':disabled');
		return isThere ? null : `the focus is on something hidden: ${active.outerHTML.slice(0, 200)}`;
	});
}

test('the list holds at least sixty acts, each once', () => {
	const acts = PARTS.flatMap((part) => part.acts);
	const ids = acts.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(acts.filter(({ only }) => only !== 'narrow').length).toBeGreaterThanOrEqual(60);
	expect(acts.filter(({ only }) => only !== 'wide').length).toBeGreaterThanOrEqual(60);
});

for (const { name, viewport, narrow } of SIZES) {
	test.describe(name, () => {
		test.use({ viewport, contextOptions: { reducedMotion: 'reduce' }, answersPassphrase: false });

		for (const [at, { where, acts }] of PARTS.entries()) {
			test(
				`F64 the focus is somewhere after everything that somebody does on ${where}`,
				{
					tag: narrow || at > 0 ? '@long' : []
				},
				async ({ page }) => {
					page.setDefaultTimeout(10_000);
					const desk = new Desk(page, narrow);
					await desk.app.openSample();
					const problems: string[] = [];
					for (const { id, on, reach, act, only } of acts) {
						if (only && (only === 'narrow') !== narrow) continue;
						await test.step(id, async () => {
							try {
								if (on) await desk.begin(on);
								await reach?.(desk);
								await act(desk);
							} catch (error) {
								problems.push(`${id}: cannot be done: ${String(error)}`);
								return;
							}
							const lost = await whatIsLost(page);
							if (lost) problems.push(`${id}: ${lost}`);
						});
					}
					expect(problems).toEqual([]);
				}
			);
		}
	});
}
