import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import { sampleFiles, wordOf, type Sample } from './sample';
import { test } from './test';

const VRAAG = 'Waarom staat deze kandidaat hier?';

test.describe(VRAAG, () => {
	let app: AppOnScreen;
	let sample: Sample;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		sample = await sampleFiles(app);
	});

	function answer(page: Page): Locator {
		return page.getByRole('region', { name: VRAAG });
	}

	/** Opens the first kandidaat of the list on the page and asks. */
	async function askOfFirst(page: Page): Promise<void> {
		await page.locator('button.naam').first().click();
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

	test('each filter, signal, tile and list has the rule and the values of the file that it looked at', async ({
		page
	}) => {
		await test.step('filters and signals, also of the next kandidaat', () => askFilters(page));
		await test.step('lists and tiles', () => askLists(page));
	});

	async function askFilters(page: Page): Promise<void> {
		await app.goTo('Kandidaten');
		await app.pick('Bet. gemeente', 'Epe');
		await app.pick('Status', 'Open');
		await app.pick('Klantprofiel', 'Nee');
		await app.pick('Klantprofiel', 'Onvolledig');
		await askOfFirst(page);
		for (let i = 0; i < 5; i++) {
			const persnr = await number(page);
			const row = sample.kandidaten.find((each) => each['Pers. nr.'] === persnr) ?? {};
			await expect(value(page, 'Bet. gemeente: Epe', 'Bet. gemeente')).toHaveText('Epe');
			await expect(value(page, 'Klantprofiel: Nee, Onvolledig', 'Klantprofiel')).toHaveText(
				wordOf('Klantprofiel', row)
			);
			await page.getByRole('button', { name: 'Volgende kandidaat' }).click();
			await expect.poll(() => number(page)).not.toBe(persnr);
		}

		await page.keyboard.press('Escape');
		await app.pick('Klantprofiel', 'Nee');
		await askOfFirst(page);
		await expect(value(page, 'Profiel aanvullen', 'Status')).toHaveText('Open');
		await expect(value(page, 'Profiel aanvullen', 'Klantprofiel')).toHaveText('Onvolledig');
		await expect(answer(page)).toContainText('Peildatum 18-11-2026.');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
	}

	async function askLists(page: Page): Promise<void> {
		await app.goTo('Trajecten & modules');
		await test.step('the list itself where no filter is on', async () => {
			await askOfFirst(page);
			await expect(answer(page)).toContainText('Actieve trajecten');
			await expect(answer(page)).toContainText('Er staat geen filter aan.');
			await page.keyboard.press('Escape');
		});

		await test.step('a picked tile', async () => {
			const rule = 'Modules: Signaaldatum verstreken';
			await app.tile('Modules', 'Signaaldatum verstreken').click();
			await askOfFirst(page);
			const persnr = await number(page);
			const signaal = value(page, rule, 'Signaaldatum').first();
			await expect(signaal).toHaveText(/^\d\d-\d\d-2026$/);
			const day = await signaal.textContent();
			const record = sample.modules.find(
				(row) => row['Pers. nr.'] === persnr && row.Signaaldatum === day
			);
			expect(record).toBeDefined();
			await expect(value(page, rule, 'Start').first()).toHaveText(record?.Start ?? '');
			await page.keyboard.press('Escape');
			await app.tile('Modules', 'Signaaldatum verstreken').click();
		});

		await test.step('the work list of a begeleider', async () => {
			await app.goTo('Onvolledige profielen');
			await page.getByRole('main').locator('.vouw, .groep').first().click();
			await askOfFirst(page);
			await expect(answer(page)).toContainText('Klantprofiel niet volledig');
			await expect(answer(page)).toContainText('Begeleider Compas:');
		});

		await test.step('a rule of the work process', async () => {
			await app.goTo('Werkproces');
			await askOfFirst(page);
			const rule = 'Inschrijving verloopt binnen 30 dagen of is verlopen';
			await expect(value(page, rule, 'Status')).toHaveText('Open');
			await expect(answer(page).locator('.blok').filter({ hasText: rule })).toContainText('2013');
		});
	}
});
