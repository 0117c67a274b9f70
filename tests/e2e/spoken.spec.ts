import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { heard, listen, type Said } from './spoken';
import { test } from './test';

/** Acts, and gives what was said of it: until that last text. */
async function saying(page: Page, act: () => Promise<unknown>, last: string | RegExp) {
	await heard(page);
	await act();
	const said: Said[] = [];
	await expect
		.poll(async () => {
			said.push(...(await heard(page)));
			return said.at(-1)?.text ?? '';
		})
		.toMatch(last instanceof RegExp ? last : new RegExp(`^${last.replace(/[.?()]/g, '\\$&')}$`));
	expect(said.filter(({ silent }) => silent)).toEqual([]);
	return said.map(({ text }) => text);
}

test('there are two live regions, on every screen', async ({ page }) => {
	const app = new AppOnScreen(page);
	const count = () =>
		page
			.locator('[role=status], [role=alert], [role=log], [aria-live]:not(#svelte-announcer)')
			.count();
	await app.open();
	expect(await count()).toBe(2);
	await app.openSample();
	// that of the router would break into what the focus says
	await expect(page.locator('#svelte-announcer')).toBeHidden();
	for (const name of ['Klantprofiel & ladder', 'Werkproces', 'Gegevens', 'Kandidaten'] as const) {
		await app.goTo(name);
		expect(await count(), name).toBe(2);
	}
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(await count()).toBe(2);
	expect(await page.getByRole('dialog').getByRole('status').count()).toBe(2);
	await page.keyboard.press('Escape');
	expect(await count()).toBe(2);
});

test('what comes of a question is said once, late, in a region that was there', async ({
	page
}) => {
	await listen(page);
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	const gemeente = await app.openSlicer('Bet. gemeente');

	expect(
		await saying(page, () => app.option(gemeente, 'Epe').click(), /^[\d.]+ van 2\.847 kandidaten$/)
	).toHaveLength(1);
	const epe = await app.result();
	// the same answer to another question
	await saying(page, () => app.pick('Status', 'Open'), /^[\d.]+ van 2\.847 kandidaten$/);
	expect(
		await saying(
			page,
			() => page.getByRole('button', { name: 'Verwijder filter Status' }).click(),
			epe
		)
	).toEqual([epe]);
	expect(
		await saying(page, () => page.keyboard.press('Control+z'), /kandidaten$|gemaakt\.$/)
	).toEqual(expect.arrayContaining(['Ongedaan gemaakt.']));
	expect(
		await saying(page, () => page.keyboard.press('Control+y'), /kandidaten$|gedaan\.$/)
	).toEqual(expect.arrayContaining(['Opnieuw gedaan.']));

	const head = app.table.getByRole('button', { name: 'Naam' });
	await saying(page, () => head.click(), /^Gesorteerd op naam, (op|af)lopend$/);
	await saying(page, () => head.click(), /^Gesorteerd op naam, (op|af)lopend$/);

	const begeleider = await app.openSlicer('Begeleider Compas');
	const search = begeleider.getByRole('searchbox');
	await saying(page, () => search.fill('a'), /^\d+ gevonden$/);
	await saying(page, () => search.fill('qq'), 'Niets gevonden voor ‘qq’');

	// another page: the title is heard, and what its list holds
	expect(await saying(page, () => app.goTo('Werkproces'), /^Lijst: [\d.]+ ta/)).toHaveLength(1);
});

/** What the first rows of a list are called. */
const firstRow = (page: Page) =>
	page.locator('tr[data-row="0"] button, tr[data-row="0"] a').first();

test('a key goes to a message and back', async ({ page }) => {
	await listen(page);
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	await firstRow(page).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Gereed' }).first().focus();
	await saying(page, () => page.keyboard.press('Enter'), /Ongedaan maken: Alt \+ T\.$/);
	const toast = page.getByRole('region', { name: 'Melding' });
	await expect(toast).toBeVisible();
	const before = await page.evaluate(() => document.activeElement?.outerHTML);
	await page.keyboard.press('Alt+t');
	await expect(toast.getByRole('button', { name: 'Ongedaan maken' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(toast).toHaveCount(0);
	expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);

	// what was taken back by another way is no longer offered
	await page.keyboard.press('Enter');
	await expect(toast.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
	await saying(page, () => page.keyboard.press('Control+z'), /Ongedaan gemaakt\.$/);
	await expect(toast).toHaveCount(0);
});
