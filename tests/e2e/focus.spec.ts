import { expect, type Page } from '@playwright/test';
import { Desk, FOCUS_ACTS } from './focus-acts';
import { test } from './test';

const SIZES = [
	{ name: '1366×768', viewport: { width: 1366, height: 768 }, narrow: false },
	{ name: '390×844', viewport: { width: 390, height: 844 }, narrow: true }
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
	const ids = FOCUS_ACTS.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(FOCUS_ACTS.filter(({ only }) => only !== 'narrow').length).toBeGreaterThanOrEqual(60);
	expect(FOCUS_ACTS.filter(({ only }) => only !== 'wide').length).toBeGreaterThanOrEqual(60);
});

for (const { name, viewport, narrow } of SIZES) {
	test.describe(name, () => {
		test.use({ viewport, contextOptions: { reducedMotion: 'reduce' }, answersPassphrase: false });

		test('F64 the focus is somewhere after everything that somebody does', async ({ page }) => {
			page.setDefaultTimeout(10_000);
			const desk = new Desk(page, narrow);
			await desk.app.openSample();
			const problems: string[] = [];
			for (const { id, on, reach, act, only } of FOCUS_ACTS) {
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
					if (process.env.FOCUS_LOG)
						console.log(
							`${name}\t${id}\t${await page.evaluate(() => {
								const active = document.activeElement;
								return `${active?.tagName} ${active?.getAttribute('aria-label') ?? active?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 50)}`;
							})}`
						);
				});
			}
			expect(problems).toEqual([]);
		});
	});
}
