import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { AppOnScreen, nl, PAGES, toast } from './app';
import { test } from './test';
import { meer, menuButton, menuItem, openMenu } from './menus';

const BEGELEIDER = 'C. Brouwer';

/** Filters, order and page that somebody wants to share; two of them tell who somebody is. */
async function choose(app: AppOnScreen): Promise<{ status: string; inEpe: string }> {
	const { page } = app;
	await app.pick('Bet. gemeente', 'Epe');
	await expect(app.status).toContainText(' van ');
	const inEpe = nl(await app.shown());
	await app.pick('Klantprofiel', 'Nee');
	await page.getByRole('button', { name: /^Naam/ }).first().click();
	const shared = await app.result();
	await app.pick('Begeleider Compas', BEGELEIDER);
	await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill('a');
	await expect(page.getByRole('listitem').filter({ hasText: /^Zoeken/ })).toBeVisible();
	return { status: shared.trim(), inEpe };
}

async function share(page: Page) {
	await meer(page, 'Delen', 'Weergave delen');
	return page.getByRole('dialog', { name: 'Weergave delen' });
}

function insideOf(link: string): string {
	const coded = /deel=([\w-]+)$/.exec(link)?.[1] ?? '';
	return Buffer.from(coded, 'base64url').toString('utf8');
}

test('F53 a link or small file restores the view elsewhere, holds no name or number, and says what is not there', async ({
	page,
	browser
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { status, inEpe } = await choose(app);
	const dialog = await share(page);
	await expect(dialog).toContainText('2 filters gaan niet mee: Begeleider Compas, Zoeken.');
	const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
	expect(insideOf(link)).toContain('Epe');
	expect(insideOf(link)).not.toMatch(/Brouwer|"a"/);
	const downloading = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Bewaar als bestand' }).click();
	const download = await downloading;
	const text = readFileSync(await download.path(), 'utf8');
	expect(text).not.toMatch(/Brouwer|\d{5}/);

	const context = await browser.newContext();
	const elsewhere = new AppOnScreen(await context.newPage());
	const there = elsewhere.page;
	await elsewhere.openSample();
	await test.step('the link opens the view and is no part of the address any more', async () => {
		await there.goto(link);
		await expect(elsewhere.status).toHaveText(status);
		await expect(toast(there, 'De gedeelde weergave is geopend.')).toBeVisible();
		await expect(there.getByRole('columnheader', { name: /^Naam/ })).toHaveAttribute(
			'aria-sort',
			'ascending'
		);
		await expect(there).not.toHaveURL(/deel=/);
	});

	await test.step('so does the file', async () => {
		await there.getByRole('button', { name: 'Wis alle filters' }).first().click();
		await elsewhere.goTo('Gegevens');
		await there
			.locator('input[type=file][multiple]')
			.first()
			.setInputFiles([
				{ name: 'weergave.json', mimeType: 'application/json', buffer: Buffer.from(text) }
			]);
		await expect(elsewhere.status).toHaveText(status);
	});

	await test.step('what a shared view holds and the data do not is said', async () => {
		const view = {
			v: 1,
			weergave: {
				pagina: '/',
				kolommen: ['+extra:Vervoer'],
				filters: { keuzes: { gemeente: ['Epe', 'Zwolle'] } }
			}
		};
		await there.goto(`/#/?deel=${Buffer.from(JSON.stringify(view)).toString('base64url')}`);
		await expect(
			toast(there, /2 waarden bestaan hier niet: .*Zwolle, Kolom: Vervoer\./)
		).toBeVisible();
		await expect(elsewhere.status).toHaveText(`${inEpe} van 2.847 kandidaten`);
	});
	await context.close();
});

const SIZES = [
	{ width: 1366, height: 768 },
	{ width: 1920, height: 1080 }
];

test('F37 focus: every page, names hidden, Esc gives the focus back', async ({ page }) => {
	const app = new AppOnScreen(page);
	const leave = page.getByRole('button', { name: 'Focus verlaten' });
	const tabs = page.getByRole('navigation', { name: "Pagina's" });
	const to = page.getByLabel('Pagina', { exact: true });
	await app.openSample();
	for (const size of SIZES)
		await test.step(`at ${size.width} by ${size.height}`, async () => {
			await page.setViewportSize(size);
			const name = page.locator('button.naam').first();
			const shown = (await name.textContent()) ?? '';
			const before = (await name.boundingBox())?.height ?? 0;
			await meer(page, 'Focus');
			await expect(leave).toBeVisible();
			await expect(tabs).toHaveCount(0);
			await expect(app.slicer('Bet. gemeente')).toHaveCount(0);
			await expect(name).toHaveText(/^(\p{Lu}\.)+$/u);
			expect((await name.boundingBox())?.height ?? 0).toBeGreaterThan(before * 1.15);
			await expect(menuButton(page, 'Meer')).toHaveCount(0);
			await expect(menuButton(page, 'Exporteren')).toHaveCount(0);
			await expect(leave).toHaveCount(1);
			await page.keyboard.press('Escape');
			await expect(tabs).toBeVisible();
			await expect(menuButton(page, 'Meer')).toBeFocused();
			await expect(name).toHaveText(shown);

			await page.keyboard.press('Shift+F');
			await expect(leave).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(leave).toHaveCount(0);
			await openMenu(page, 'Instellingen en hulp');
			await expect(menuItem(page, 'Namen verbergen')).not.toBeChecked();
			await page.keyboard.press('Escape');
		});

	await test.step('no page scrolls sideways at either size, and leaving shows the names again', async () => {
		await page.keyboard.press('Shift+F');
		for (const label of PAGES) {
			await to.selectOption(label);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			for (const size of SIZES) {
				await page.setViewportSize(size);
				const over = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(over, `${label} at ${size.width}`).toBeLessThanOrEqual(0);
			}
		}
		await to.selectOption('Kandidaten');
		await page.keyboard.press('Escape');
		await expect(tabs).toBeVisible();
		await expect(page.locator('button.naam').first()).not.toHaveText(/^(\p{Lu}\.)+$/u);
	});
});
