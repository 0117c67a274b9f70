import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { downloadSample, wordOf, type SampleRow } from './sample';
import { test } from './test';

const VRAAG = 'Waarom staat deze kandidaat hier?';

test.describe(VRAAG, () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
	});

	function answer(page: Page): Locator {
		return page.getByRole('region', { name: VRAAG });
	}

	async function ask(page: Page): Promise<void> {
		const button = page.getByRole('button', { name: VRAAG });
		await button.click();
		await expect(button).toHaveAttribute('aria-expanded', 'true');
		await expect(answer(page)).toBeVisible();
	}

	/** The value behind a label in the answer. */
	function value(page: Page, rule: string, label: string): Locator {
		return answer(page)
			.locator('.blok')
			.filter({ hasText: rule })
			.locator('dl > div')
			.filter({ has: page.getByText(label, { exact: true }) })
			.getByRole('definition');
	}

	async function number(page: Page): Promise<string> {
		const text = await page.getByRole('complementary').last().textContent();
		return /\b\d{5}\b/.exec(text ?? '')?.[0] ?? '';
	}

	test('each filter with the value that made the kandidaat pass, also of the next one', async ({
		page
	}) => {
		const { kandidaten } = await downloadSample(app);
		await app.goTo('Kandidaten');
		await app.pick('Bet. gemeente', 'Epe');
		await app.pick('Klantprofiel', 'Nee');
		await app.pick('Klantprofiel', 'Onvolledig');
		await page.locator('button.naam').first().click();
		await ask(page);
		for (let i = 0; i < 5; i++) {
			const persnr = await number(page);
			const row = kandidaten.find((each) => each['Pers. nr.'] === persnr) ?? {};
			await expect(value(page, 'Bet. gemeente: Epe', 'Bet. gemeente')).toHaveText('Epe');
			await expect(value(page, 'Klantprofiel: Nee, Onvolledig', 'Klantprofiel')).toHaveText(
				wordOf('Klantprofiel', row)
			);
			await page.getByRole('button', { name: 'Volgende kandidaat' }).click();
			await expect.poll(() => number(page)).not.toBe(persnr);
		}
	});

	test('a picked tile with the record and its dates', async ({ page }) => {
		const { modules } = await downloadSample(app);
		await app.goTo('Trajecten & modules');
		await app.tile('Modules', 'Signaaldatum verstreken').click();
		await page.locator('button.naam').first().click();
		await ask(page);
		const persnr = await number(page);
		const theirs = modules.filter((row) => row['Pers. nr.'] === persnr);
		const signaal = value(page, 'Modules: Signaaldatum verstreken', 'Signaaldatum').first();
		await expect(signaal).toHaveText(/^\d\d-\d\d-2026$/);
		const day = await signaal.textContent();
		const record = theirs.find((row: SampleRow) => row.Signaaldatum === day);
		expect(record).toBeDefined();
		await expect(value(page, 'Modules: Signaaldatum verstreken', 'Start').first()).toHaveText(
			record?.Start ?? ''
		);
	});

	test('the list itself where no filter is on, on every page with a list', async ({ page }) => {
		await app.goTo('Trajecten & modules');
		await page.locator('button.naam').first().click();
		await ask(page);
		await expect(answer(page)).toContainText('Actieve trajecten');
		await expect(answer(page)).toContainText('Er staat geen filter aan.');

		await app.goTo('Onvolledige profielen');
		await page.getByRole('main').locator('.vouw, .groep').first().click();
		await page.locator('button.naam').first().click();
		await ask(page);
		await expect(answer(page)).toContainText('Klantprofiel niet volledig');
		await expect(answer(page)).toContainText('Begeleider Compas:');

		await app.goTo('Werkproces');
		await page.locator('button.naam').first().click();
		await ask(page);
		const rule = 'Inschrijving verloopt binnen 30 dagen';
		await expect(value(page, rule, 'Status')).toHaveText('Open');
		await expect(answer(page).locator('.blok').filter({ hasText: rule })).toContainText('2013');
	});

	test('a signal with its rule and the values that it looked at', async ({ page }) => {
		await app.goTo('Kandidaten');
		await app.pick('Status', 'Open');
		await app.pick('Klantprofiel', 'Onvolledig');
		await page.locator('button.naam').first().click();
		await ask(page);
		await expect(value(page, 'Profiel aanvullen', 'Status')).toHaveText('Open');
		await expect(value(page, 'Profiel aanvullen', 'Klantprofiel')).toHaveText('Onvolledig');
		await expect(answer(page)).toContainText('Peildatum 18-11-2026.');
	});
});
