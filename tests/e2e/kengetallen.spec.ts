import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { tabTo } from './keyboard';
import { key, recount, type Recounted } from './recount';
import { downloadSample, wordOf, type Sample, type SampleRow } from './sample';
import { test } from './test';

/** The tiles of the slide, in its order. */
const SLIDE_NUMBERS = [
	1538, 78, 46, 121, 339, 34, 2483, 942, 139, 675, 725, 13, 1314, 35, 4, 24, 210
];

test.describe('kengetallen', () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
	});

	/** The values of all tiles, in the order of the page. */
	async function values(page: Page): Promise<number[]> {
		const names = await page
			.getByRole('main')
			.locator('li > button[aria-pressed]')
			.evaluateAll((tiles) => tiles.map((tile) => tile.querySelector('.value')?.textContent ?? ''));
		return names.map(numberIn);
	}

	async function expectTiles(tiles: readonly Recounted[]): Promise<void> {
		for (const { region, label, rows } of tiles)
			await expect(app.tile(region, label), `${region}: ${label}`).toHaveAccessibleName(
				`${label} ${nl(rows.length)}`
			);
	}

	/** The list behind the picked tile. */
	function list(page: Page): Locator {
		return page.getByRole('main').getByRole('table').last();
	}

	/** Picks each tile and compares its list with the rows that were counted. */
	async function expectLists(page: Page, tiles: readonly Recounted[]): Promise<void> {
		for (const { region, label, rows } of tiles) {
			const tile = app.tile(region, label);
			await tile.click();
			await expect(tile).toHaveAttribute('aria-pressed', 'true');
			await expect(tile).toHaveAccessibleName(`${label} ${nl(rows.length)}`);
			if (rows.length === 0) {
				await expect(page.getByRole('heading', { name: /^Geen .* gevonden$/ })).toBeVisible();
				continue;
			}
			await expect(list(page), `${region}: ${label}`).toHaveAttribute(
				'aria-rowcount',
				String(rows.length)
			);
			const people = new Set(rows.map(key)).size;
			expect(await app.shown(), `candidates of ${region}: ${label}`).toBe(people);
		}
	}

	function keeping(slicer: string, word: string): (row: SampleRow) => boolean {
		return (row) => wordOf(slicer, row) === word;
	}

	function busiest(sample: Sample): string {
		const counts = new Map<string, number>();
		for (const { Uitvoerende = '' } of sample.modules)
			counts.set(Uitvoerende, (counts.get(Uitvoerende) ?? 0) + 1);
		counts.delete('');
		return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
	}

	test('F40 the sample shows the numbers of the slide, and so does a count of its files', async ({
		page
	}) => {
		const sample = await downloadSample(app);
		await app.goTo('Trajecten & modules');
		expect(await values(page)).toEqual(SLIDE_NUMBERS);
		await expectTiles(recount(sample, () => true, null));
	});

	test('F40 each of the 17 tiles opens a list with as many rows as its value', async ({ page }) => {
		const sample = await downloadSample(app);
		await app.goTo('Trajecten & modules');
		await expectLists(
			page,
			recount(sample, () => true, null)
		);
	});

	test('F40 the same under filters of the candidates', async ({ page }) => {
		const sample = await downloadSample(app);
		await app.goTo('Trajecten & modules');
		await app.pick('Bet. gemeente', 'Epe');
		await expectLists(page, recount(sample, keeping('Bet. gemeente', 'Epe'), null));
	});

	test('F40 the rows of a list are the very records, to its last line', async ({ page }) => {
		const sample = await downloadSample(app);
		await app.goTo('Trajecten & modules');
		await app.tile('Modules', 'Opschortingen').click();
		const expected =
			recount(sample, () => true, null).find(({ label }) => label === 'Opschortingen')?.rows ?? [];
		await expect(list(page).locator('tbody tr[data-row]')).toHaveCount(expected.length);
		const numbers = await list(page)
			.locator('tbody tr[data-row] td:nth-child(2)')
			.evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
		expect(numbers.sort()).toEqual(expected.map((row) => row['Pers. nr.']).sort());
	});

	test('F40 a second click on a tile lets go of it, also by keyboard', async ({ page }) => {
		await app.goTo('Trajecten & modules');
		const tile = app.tile('Externe plaatsingen', 'Signaaldatum verstreken');
		await tabTo(page, tile);
		await page.keyboard.press('Enter');
		await expect(tile).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
			'Externe plaatsingen: Signaaldatum verstreken'
		);
		await expect(list(page)).toHaveAttribute('aria-rowcount', '24');
		await page.keyboard.press('Space');
		await expect(tile).toHaveAttribute('aria-pressed', 'false');
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toHaveCount(0);
		await expect(
			page.getByRole('heading', { name: 'Actieve trajecten en (in)actieve modules' })
		).toBeVisible();
	});

	test('F41 one choice of Uitvoerende updates all 17 tiles and their lists', async ({ page }) => {
		const sample = await downloadSample(app);
		const uitvoerende = busiest(sample);
		await app.goTo('Trajecten & modules');
		const group = await app.openSlicer('Uitvoerende');
		const search = group.getByRole('searchbox', { name: 'Zoek in Uitvoerende' });
		if (await search.isVisible()) await search.fill(uitvoerende);
		await app.option(group, uitvoerende).click();

		const tiles = recount(sample, () => true, uitvoerende);
		await expectTiles(tiles);
		expect(await values(page)).not.toEqual(SLIDE_NUMBERS);
		await expectLists(page, tiles);
	});

	test('F41 Uitvoerende and Begeleider together still equal a recount', async () => {
		const sample = await downloadSample(app);
		const uitvoerende = busiest(sample);
		const begeleider = sample.kandidaten[0]?.['Begeleider Compas'] ?? '';
		await app.goTo('Trajecten & modules');
		await app.pick('Uitvoerende', uitvoerende);
		await app.pick('Begeleider Compas', begeleider);
		await expectTiles(recount(sample, keeping('Begeleider Compas', begeleider), uitvoerende));
	});

	test('F42 the explanation of a tile has definition, window and peildatum', async ({ page }) => {
		await app.goTo('Trajecten & modules');
		const expected: [string, string, string[]][] = [
			['Trajecten', 'Actieve trajecten', ['De startdatum is bereikt', '1.538 trajecten van']],
			['Trajecten', 'Start < 3 weken', ['Van 29-10-2026 t/m 18-11-2026']],
			['Modules', 'Signaaldatum binnen 4 weken', ['Van 18-11-2026 t/m 16-12-2026']],
			['Modules', 'Opschortingen', ['Geteld worden modules, niet perioden']],
			['Externe plaatsingen', 'Signaaldatum verstreken', ['Tot en met 17-11-2026']],
			['Externe plaatsingen', 'Einde plaatsing < 3 maanden', ['Van 18-11-2026 t/m 17-02-2027']]
		];
		for (const [region, label, texts] of expected) {
			await page
				.getByRole('region', { name: region, exact: true })
				.getByRole('button', { name: `Uitleg ${label}`, exact: true })
				.click();
			const note = page.getByRole('note', { name: label, exact: true }).filter({ visible: true });
			for (const text of [...texts, 'Peildatum 18-11-2026', 'Bron: voorbeeld-'])
				await expect(note, label).toContainText(text);
			await page.keyboard.press('Escape');
			await expect(note).toBeHidden();
		}
	});

	test('F35 the tiles as a table hold the same numbers', async ({ page }) => {
		await app.pick('Bet. gemeente', 'Heerde');
		await app.goTo('Trajecten & modules');
		const shown = await values(page);
		expect(shown).toHaveLength(17);
		const button = page.getByRole('button', { name: 'Tabel', exact: true });
		await tabTo(page, button);
		await page.keyboard.press('Enter');
		const table = page.getByRole('table', { name: 'Kengetallen' });
		await expect(table.locator('tbody tr')).toHaveCount(17);
		const numbers = await table
			.locator('tbody tr')
			.evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[1]?.textContent ?? ''));
		expect(numbers.map(numberIn)).toEqual(shown);
	});

	test('the list of active trajecten has their modules under them, per person', async ({
		page
	}) => {
		const sample = await downloadSample(app);
		const [first] = recount(sample, () => true, null)[0]?.rows ?? [];
		const number = first?.['Pers. nr.'] ?? '';
		await app.goTo('Trajecten & modules');
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill(number);
		const trajecten = recount(sample, (row) => row['Pers. nr.'] === number, null)[0]?.rows ?? [];
		const ids = trajecten.map((row) => row['Trajectnr.']);
		const modules = sample.modules.filter((row) => ids.includes(row['Trajectnr.']));
		await expect(list(page)).toHaveAttribute(
			'aria-rowcount',
			String(trajecten.length + modules.length)
		);
	});
});
