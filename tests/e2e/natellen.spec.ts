import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { tabTo } from './keyboard';
import { key, recount } from './recount';
import { countBy, downloadSample, wordOf, type Sample, type SampleRow } from './sample';
import { test } from './test';

test.describe('Tel na', () => {
	let app: AppOnScreen;
	let sample: Sample;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		sample = await downloadSample(app);
	});

	function dialog(page: Page): Locator {
		return page.getByRole('dialog', { name: 'Tel na' });
	}

	/** Opens the explanation of a tile and asks for a recount. */
	async function telNa(page: Page, region: string, label: string): Promise<void> {
		await page
			.getByRole('region', { name: region, exact: true })
			.getByRole('button', { name: `Uitleg ${label}`, exact: true })
			.click();
		await page.getByRole('button', { name: 'Tel na', exact: true }).click();
	}

	/** The numbers in the dialog: shown, counted again, and the verdict. */
	function line(page: Page, name: string): Locator {
		return dialog(page)
			.getByRole('table', { name: 'Getallen' })
			.getByRole('row')
			.filter({ has: page.getByRole('button', { name, exact: true }) });
	}

	async function expectLine(page: Page, name: string, count: number): Promise<void> {
		await expect(line(page, name).getByRole('cell'), name).toHaveText([
			name,
			nl(count),
			nl(count),
			'gelijk'
		]);
	}

	test('each of the 17 tiles is counted again under filters, with its records', async ({
		page
	}) => {
		const [uitvoerende = ''] = [...new Set(sample.modules.map((row) => row.Uitvoerende ?? ''))];
		await app.goTo('Trajecten & modules');
		await app.pick('Bet. gemeente', 'Apeldoorn');
		await app.pick('Uitvoerende', uitvoerende);
		const keeps = (row: SampleRow) => row['Bet. gemeente'] === 'Apeldoorn';
		const tiles = recount(sample, keeps, uitvoerende);
		expect(tiles).toHaveLength(17);
		for (const { region, label, rows } of tiles) {
			await telNa(page, region, label);
			await expectLine(page, label, rows.length);
			await expectLine(page, 'Verschillende kandidaten', new Set(rows.map(key)).size);
			await expect(dialog(page).getByRole('status')).toHaveText('2 van 2 getallen zijn gelijk.');
			const table = dialog(page).getByRole('table', { name: `Dit telt mee bij ${label}` });
			if (rows.length === 0) await expect(table).toHaveCount(0);
			else await expect(table).toHaveAttribute('aria-rowcount', String(rows.length));
			await page.keyboard.press('Escape');
			await expect(dialog(page)).toHaveCount(0);
		}
	});

	test('the records show the very fields of the source, and can be copied', async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await app.goTo('Trajecten & modules');
		await telNa(page, 'Externe plaatsingen', 'Signaaldatum verstreken');
		await dialog(page).getByRole('button', { name: 'Kopieer' }).click();
		await expect(page.getByText('Tabel gekopieerd.')).toBeVisible();
		const text = await page.evaluate(() => navigator.clipboard.readText());
		const [head = '', ...lines] = text.split(/\r?\n/);
		const headings = head.split('\t');
		expect(headings).toEqual([
			'Naam',
			'Pers. nr.',
			'Plaatsing',
			'Uitvoerende',
			'Start',
			'Einde',
			'Signaaldatum',
			'Signaal afgehandeld',
			'Status'
		]);
		const expected =
			recount(sample, () => true, null).find(
				({ region, label }) =>
					region === 'Externe plaatsingen' && label === 'Signaaldatum verstreken'
			)?.rows ?? [];
		const fields = ['Pers. nr.', 'Start', 'Signaaldatum', 'Status'];
		expect(
			lines
				.map((each) => fields.map((field) => each.split('\t')[headings.indexOf(field)]).join())
				.sort()
		).toEqual(expected.map((row) => fields.map((field) => row[field]).join()).sort());
	});

	test('is reached and left by keyboard', async ({ page }) => {
		await app.goTo('Trajecten & modules');
		const info = page.getByRole('button', { name: 'Uitleg Opschortingen' });
		await tabTo(page, info);
		await tabTo(page, page.getByRole('button', { name: 'Tel na', exact: true }));
		await page.keyboard.press('Enter');
		await expect(dialog(page).getByRole('status')).toContainText('gelijk');
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toHaveCount(0);
		await expect(info).toBeFocused();
	});

	test('rings and bars are counted again', async ({ page }) => {
		await app.goTo('Klantprofiel & ladder');
		await app.pick('DGR', 'Nee');
		await page.getByRole('button', { name: 'Tel na', exact: true }).click();
		await expect(dialog(page).getByRole('status')).toHaveText(
			/\b(\d+) van \1 getallen zijn gelijk\./
		);
		const rows = sample.kandidaten.filter((row) => wordOf('DGR', row) === 'Nee');
		for (const [word, count] of countBy('Klantprofiel', rows))
			await expectLine(page, `Alle gemeenten, klantprofiel ${word}`, count);
	});

	test('the table of UWV is counted again, gemeente by gemeente', async ({ page }) => {
		await app.goTo('Transparantie');
		await app.pick('Bet. gemeente', 'Epe');
		await page.getByRole('button', { name: 'Tel na', exact: true }).click();
		await expect(dialog(page).getByRole('status')).toHaveText(
			/\b(\d+) van \1 getallen zijn gelijk\./
		);
		const inTabel = sample.kandidaten.filter(
			(row) => row['Bet. gemeente'] === 'Epe' && row.DGR === 'DGR' && row['Sonar - Status'] !== ''
		);
		await expectLine(
			page,
			'Alle tabellen, in het doelgroepregister en bekend in Sonar',
			inTabel.length
		);
	});

	test('incomplete profiles are counted again', async ({ page }) => {
		await app.goTo('Onvolledige profielen');
		await app.pick('Bet. gemeente', 'Heerde');
		await page.getByRole('button', { name: 'Tel na', exact: true }).click();
		await expect(dialog(page).getByRole('status')).toContainText('getallen zijn gelijk.');
		const rows = sample.kandidaten.filter((row) => row['Bet. gemeente'] === 'Heerde');
		const code = (of: string) => rows.filter((row) => row['Sonar - Klantprofiel'] === of).length;
		await expectLine(page, 'Totaal, kandidaten', rows.length);
		await expectLine(page, 'Totaal, volledig', code('J'));
		await expectLine(page, 'Totaal, onvolledig', code('O'));
		await expectLine(page, 'Totaal, te doen', rows.length - code('J'));
	});

	test('the work process is judged again, a rule that is off left out', async ({ page }) => {
		await app.goTo('Werkproces');
		await page.getByRole('checkbox', { name: 'Regel aan: Cv te publiceren' }).uncheck();
		await page.getByRole('button', { name: 'Tel na', exact: true }).click();
		await expect(dialog(page).getByRole('status')).toContainText('getallen zijn gelijk.');
		const open = sample.kandidaten.filter((row) => row['Sonar - Status'] === 'Open');
		const undated = open.filter(
			(row) =>
				!row.Inschrijfdatum &&
				!row['Datum laatste verlenging'] &&
				!row['Datum einde geldigheidstermijn inschrijving UWV']
		);
		await expectLine(page, 'Inschrijving verloopt binnen 30 dagen: onbekend', undated.length);
		await expect(line(page, 'Cv te publiceren: te doen')).toHaveCount(0);
	});
});
