import { expect, type Page } from '@playwright/test';
import { AppOnScreen, SLIDE } from './app';
import { exported } from './exported';
import { instelling, menuItem } from './menus';
import { heard, listen, type Said } from './spoken';
import { test, typePassphrase } from './test';

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

	const head = app.table.getByRole('button', { name: 'Naam', exact: true });
	await saying(page, () => head.click(), /^Gesorteerd op naam, (op|af)lopend$/);
	await saying(page, () => head.click(), /^Gesorteerd op naam, (op|af)lopend$/);

	const begeleider = await app.openSlicer('Begeleider Compas');
	const search = begeleider.getByRole('searchbox');
	await saying(page, () => search.fill('a'), /^\d+ gevonden$/);
	await saying(page, () => search.fill('qq'), 'Niets gevonden voor ‘qq’');

	// another page: its name is heard, and what its list holds
	const said = await saying(page, () => app.goTo('Werkproces'), /Lijst: [\d.]+ taken bij .*/);
	expect(said.join(' ')).toMatch(/^Werkproces\.? Lijst: /);
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

/** Acts, and gives all that was said of it until nothing came for so many milliseconds. */
async function sayingAll(page: Page, act: () => Promise<unknown>, quiet = 1500) {
	await heard(page);
	await act();
	const said: string[] = [];
	let since = Date.now();
	await expect
		.poll(
			async () => {
				const more = await heard(page);
				said.push(...more.map(({ text }) => text));
				if (more.length) since = Date.now();
				return Date.now() - since;
			},
			{ timeout: 20_000 }
		)
		.toBeGreaterThan(quiet);
	return said;
}

test('another peildatum and names that come and go are said, by whatever way', async ({ page }) => {
	await listen(page);
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	await page.keyboard.press('Control+y');
	expect(await sayingAll(page, () => page.keyboard.press('Control+z'))).toContain(
		'Er is niets om ongedaan te maken.'
	);

	await page.getByRole('button', { name: /^Gegevens van/ }).click();
	const day = (said: readonly string[]) => said.filter((text) => text.includes('Peildatum'));
	const later = await sayingAll(page, () => page.getByRole('button', { name: '+1 maand' }).click());
	expect(day(later)).toEqual(['Peildatum 18-12-2026']);
	expect(later).toContain('2.847 kandidaten');
	const slider = page.getByRole('slider', { name: 'Dagen van de bron af' });
	await slider.focus();
	expect(
		day(
			await sayingAll(page, async () => {
				await page.keyboard.press('ArrowRight');
				await page.keyboard.press('ArrowRight');
			})
		)
	).toEqual(['Peildatum 20-12-2026']);
	const back = page.getByRole('button', { name: 'Terug naar de peildatum van de bron' });
	expect(day(await sayingAll(page, () => back.click()))).toEqual(['Peildatum 18-11-2026']);
	await page.keyboard.press('Escape');
	const undone = await sayingAll(page, () => page.keyboard.press('Control+z'));
	expect(undone.join(' ')).toContain('Ongedaan gemaakt.');
	expect(day(undone)).toHaveLength(1);
	expect(undone.join(' ')).toContain('Peildatum 20-12-2026');

	const hide = () => instelling(page, 'Namen verbergen');
	expect(await sayingAll(page, hide)).toEqual(['Namen zijn verborgen.']);
	const show = page.getByRole('banner').getByRole('button', { name: 'Namen verbergen' });
	expect(await sayingAll(page, () => show.click())).toEqual(['Namen zijn weer te zien.']);
	expect(await sayingAll(page, () => page.keyboard.press('Shift+N'))).toEqual([
		'Namen zijn verborgen.'
	]);
});

test('a mark that is lifted is said, and what a search in the help finds', async ({ page }) => {
	await listen(page);
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Klantprofiel & ladder');
	const part = page
		.getByRole('list', { name: 'Klantprofiel in Epe' })
		.getByRole('button', { name: 'Onvolledig' });
	await saying(page, () => part.press('Enter'), /^Gemarkeerd: klantprofiel Onvolledig\./);
	await saying(page, () => part.press('Enter'), 'Markering opgeheven.');
	await page.keyboard.press('?');
	const search = page.getByRole('searchbox', { name: 'Zoek in de hulp' });
	await saying(page, () => search.fill('wachtwoord'), /^\d+ gevonden$/);
	await saying(page, () => search.fill('qqq'), /^Niets gevonden voor “qqq”\./);
});

test('what goes on is not said together with what came of it', async ({ page }) => {
	await listen(page);
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Kandidaten');
	const said = await sayingAll(page, () => exported(page, { als: 'Excel' }));
	expect(said.at(-1)).toBe('Kandidaten geëxporteerd als Excel.');

	await app.goTo('Trajecten & modules');
	await app.tile('Modules', 'Opschortingen').press('Shift+F10');
	const counted = await sayingAll(page, () => menuItem(page, 'Tel na').press('Enter'));
	// the name of the page and its list may still be said
	expect(counted.at(-1)).toMatch(/(?:^|\. )[\d.]+ van [\d.]+ getal(?:len zijn| is) gelijk\.$/);
	expect(counted.join(' ')).not.toMatch(/nageteld\..*gelijk/);
});

test.describe('the lock', () => {
	test.use({ answersPassphrase: false });

	test('what is going on is not said after what came of it', async ({ page }) => {
		await listen(page);
		const app = new AppOnScreen(page);
		await app.open();
		await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
		await page.getByLabel('Peildatum', { exact: true }).fill('2026-11-18');
		await typePassphrase(page);
		const read = await sayingAll(page, () =>
			page.getByRole('button', { name: 'Lees 31 kandidaten in' }).click()
		);
		expect(read.at(-1)).toMatch(/^Ingelezen: 31 kandidaten\./);

		await page.getByRole('button', { name: 'Vergrendelen' }).press('Enter');
		await expect(page.getByRole('heading', { name: /^Vergrendeld/ })).toBeVisible();
		// which is said too, of the page that was loaded anew
		await sayingAll(page, () => Promise.resolve());
		await page.getByLabel('Wachtwoord', { exact: true }).fill('een heel ander wachtwoord');
		expect(
			await sayingAll(page, async () => {
				await page.keyboard.press('Enter');
				await expect(page.getByRole('alert')).toContainText('Dit wachtwoord klopt niet');
				await heard(page);
			})
		).toEqual([]);
	});
});
