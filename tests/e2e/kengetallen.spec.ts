import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { expectRowCount } from './row-count';
import { key, recount, type Recounted } from './recount';
import { sampleFiles, wordOf, type Sample } from './sample';
import { test } from './test';
import { expectTiles } from './tiles';

/** The tiles of the slide, in its order. */
const SLIDE_NUMBERS = [
	1538, 78, 46, 121, 339, 34, 2483, 942, 139, 675, 725, 13, 1314, 35, 4, 24, 210
];

test.describe('kengetallen', () => {
	let app: AppOnScreen;
	let sample: Sample;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		sample = await sampleFiles(app);
		await app.goTo('Trajecten & modules');
	});

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
			expect(await app.tileValue(region, label)).toBe(rows.length);
			if (rows.length === 0) {
				await expect(page.getByRole('heading', { name: /^Geen .* gevonden$/ })).toBeVisible();
				continue;
			}
			await expectRowCount(list(page), rows.length, `${region}: ${label}`);
			const people = new Set(rows.map(key)).size;
			expect(await app.shown(), `candidates of ${region}: ${label}`).toBe(people);
			await expect(
				page.getByRole('heading', { level: 2, name: new RegExp(`^${nl(rows.length)} [a-z]`) })
			).toBeVisible();
			await expect(page.getByRole('main')).toContainText(
				new RegExp(`${nl(people)} kandida(at|ten), .* bovenaan`)
			);
		}
	}

	function busiest({ modules }: Sample): string {
		const counts = new Map<string, number>();
		for (const { Uitvoerende = '' } of modules)
			counts.set(Uitvoerende, (counts.get(Uitvoerende) ?? 0) + 1);
		counts.delete('');
		return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
	}

	test('F40 F35 the sample shows the seventeen numbers of the slide in a matrix, each with its list', async ({
		page
	}) => {
		const tiles = recount(sample, () => true, null);
		expect(tiles.map(({ rows }) => rows.length)).toEqual(SLIDE_NUMBERS);
		await expectTiles(page, tiles);
		await test.step('F40 each tile opens a list with as many rows as its value', () =>
			expectLists(page, tiles));

		await test.step('F40 the rows of a list are the very records, to its last line', async () => {
			await app.tile('Modules', 'Opschortingen').click();
			const { rows = [] } = tiles.find(({ label }) => label === 'Opschortingen') ?? {};
			await expect(list(page).locator('tbody tr[data-row]')).toHaveCount(13);
			await expect(page.getByRole('main')).toContainText('Uw keuze filtert alleen de lijst.');
			await expect(app.tile('Trajecten', 'Actieve trajecten')).toHaveAccessibleName(
				'Actieve trajecten 1.538'
			);
			const numbers = await list(page)
				.locator('tbody tr[data-row] td:nth-child(2)')
				.evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
			expect(numbers.sort()).toEqual(rows.map((row) => row['Pers. nr.']).sort());
		});
	});

	test('F40 F41 F42 a tile explains itself, filters and lets go by keyboard; Uitvoerende updates all 17 and their lists', async ({
		page
	}) => {
		await app.walkToTile(app.tile('Modules', 'Opschortingen'));
		await page.keyboard.press('i');
		const note = page.getByRole('note', { name: 'Opschortingen', exact: true });
		for (const text of [
			'Geteld worden modules, niet perioden',
			'13 modules van',
			'Peildatum 18-11-2026',
			'Bron: voorbeeld-modules'
		])
			await expect(note.filter({ visible: true })).toContainText(text);
		await page.keyboard.press('Escape');
		await expect(note).toBeHidden();

		const tile = app.tile('Externe plaatsingen', 'Signaaldatum verstreken');
		await app.walkToTile(tile);
		await page.keyboard.press('Enter');
		await expect(tile).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
			'Externe plaatsingen: Signaaldatum verstreken'
		);
		await expectRowCount(list(page), 24);
		await page.keyboard.press('Space');
		await expect(tile).toHaveAttribute('aria-pressed', 'false');
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toHaveCount(0);

		const heading = 'Actieve trajecten en (in)actieve modules';
		await expect(page.getByRole('heading', { name: heading })).toBeVisible();
		const number = recount(sample, () => true, null)[0]?.rows[0]?.['Pers. nr.'] ?? '';
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill(number);
		const mine = recount(sample, (row) => row['Pers. nr.'] === number, null)[0]?.rows ?? [];
		const ids = mine.map((row) => row['Trajectnr.']);
		const modules = sample.modules.filter((row) => ids.includes(row['Trajectnr.']));
		await expectRowCount(list(page), mine.length + modules.length);

		await page.getByRole('button', { name: 'Wis alle filters' }).click();
		await test.step('F41 one choice of Uitvoerende, and a Begeleider beside it', () =>
			expectUitvoerende(page));
	});

	async function expectUitvoerende(page: Page): Promise<void> {
		const uitvoerende = busiest(sample);
		const begeleider = sample.kandidaten[0]?.['Begeleider Compas'] ?? '';
		const group = await app.openSlicer('Uitvoerende');
		await group.getByRole('searchbox', { name: 'Zoek in Uitvoerende' }).fill(uitvoerende);
		await app.option(group, uitvoerende).click();

		const tiles = recount(sample, () => true, uitvoerende);
		expect(tiles.map(({ rows }) => rows.length)).not.toEqual(SLIDE_NUMBERS);
		await expectTiles(page, tiles);
		await expectLists(
			page,
			tiles.filter(({ label }) => label === 'Signaaldatum verstreken')
		);

		await app.pick('Begeleider Compas', begeleider);
		const keeps = (row: Sample['kandidaten'][number]) =>
			wordOf('Begeleider Compas', row) === begeleider;
		await expectTiles(page, recount(sample, keeps, uitvoerende));
	}
});
