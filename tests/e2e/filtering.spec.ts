import { expect, type Locator } from '@playwright/test';
import { AppOnScreen, nl, PAGES } from './app';
import { tabTo } from './keyboard';
import { meer, menuItem, openMenu } from './menus';
import { countBy, downloadSample, HEADING, wordOf, type SampleRow } from './sample';
import { test } from './test';

const TOTAL = 2847;
const { step } = test;

function chips(app: AppOnScreen): Locator {
	return app.page.getByRole('list', { name: 'Actieve filters' });
}

/** A line of Meer that has nothing to do. */
async function expectClosed({ page }: AppOnScreen, name: string): Promise<void> {
	await openMenu(page, 'Meer');
	await expect(menuItem(page, name)).toBeDisabled();
	await page.keyboard.press('Escape');
}

test.describe('filtering', () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
	});

	/** The options of a slicer with those that somebody has; what nobody has is shown as 0 or not at all. */
	async function expectOptions(slicer: string, rows: readonly SampleRow[]): Promise<string[]> {
		const shown = await app.options(await app.openSlicer(slicer));
		const counted = Object.fromEntries([...shown].filter(([, count]) => count > 0));
		expect(counted, slicer).toEqual(Object.fromEntries(countBy(slicer, rows)));
		return [...shown.keys()];
	}

	test('F01 F03 F05 F06 a slicer counts every value under all other choices, and takes several without Ctrl', async ({
		page
	}) => {
		const { kandidaten } = await downloadSample(app);
		await app.goTo('Kandidaten');

		await step('F06 every slicer has (Leeg), and its counts are those of the file', async () => {
			expect(kandidaten).toHaveLength(TOTAL);
			for (const slicer of Object.keys(HEADING)) {
				const words = await expectOptions(slicer, kandidaten);
				expect(words, slicer).toContain('(Leeg)');
				expect(words, slicer).not.toContain('');
			}
			const profiel = await app.options(app.slicer('Klantprofiel'));
			expect([...profiel.keys()]).toEqual(['Ja', 'Nee', 'Leeg', 'Onvolledig', '(Leeg)']);
			await app.pick('Klantprofiel', '(Leeg)');
			expect(await app.shown()).toBe(profiel.get('(Leeg)'));
			await app.pick('Klantprofiel', '(Leeg)');
		});

		await step('F01 two values without Ctrl, and none means Alle', async () => {
			const group = app.slicer('Bet. gemeente');
			const summary = group.locator('summary');
			await expect(summary).toContainText('Alle');
			await app.option(group, 'Apeldoorn').click();
			await expect(summary).toContainText('Apeldoorn');
			await app.option(group, 'Epe').click();
			await expect(app.option(group, 'Apeldoorn')).toBeChecked();
			await expect(app.option(group, 'Epe')).toBeChecked();
			await expect(summary).toContainText('2 gekozen');
			const counts = await app.options(group);
			const expected = (counts.get('Apeldoorn') ?? 0) + (counts.get('Epe') ?? 0);
			await expect(app.status).toHaveText(`${nl(expected)} van ${nl(TOTAL)} kandidaten`);
			await app.option(group, 'Apeldoorn').click();
			await app.option(group, 'Epe').click();
			await expect(summary).toContainText('Alle');
			await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
		});

		await step('F03 "Selecteer resultaten" chooses exactly the matches', async () => {
			const group = app.slicer('Begeleider Compas');
			const all = await app.options(group);
			const part = 'er';
			const matching = [...all.keys()].filter((name) => name.toLowerCase().includes(part));
			expect(matching.length).toBeGreaterThan(1);
			expect(matching.length).toBeLessThan(all.size);
			await group.getByRole('searchbox').fill(part);
			await page.getByRole('button', { name: 'Selecteer resultaten' }).click();
			await expect(group.locator('summary')).toContainText(`${matching.length} gekozen`);
			await group.getByRole('searchbox').fill('');
			await expect(group.getByRole('checkbox')).toHaveCount(all.size);
			const chosen = await group.locator('li:has(input:checked) .label').allTextContents();
			expect(chosen.sort()).toEqual(matching.sort());
			const expected = matching.reduce((sum, name) => sum + (all.get(name) ?? 0), 0);
			await expect(app.status).toHaveText(`${nl(expected)} van ${nl(TOTAL)} kandidaten`);
			await group.getByRole('button', { name: 'Wis keuze' }).click();
		});

		await step('F05 counts have all other slicers applied, the own one not', async () => {
			const picks = [
				['Bet. gemeente', ['Epe']],
				['Klantprofiel', ['Nee', 'Onvolledig']],
				['Doelgroep', ['NUG']]
			] as const;
			for (const [slicer, words] of picks) for (const word of words) await app.pick(slicer, word);
			for (const slicer of Object.keys(HEADING)) {
				const others = picks.filter(([id]) => id !== slicer);
				const rows = kandidaten.filter((row) =>
					others.every(([id, words]) => words.some((word) => word === wordOf(id, row)))
				);
				await expectOptions(slicer, rows);
			}
		});
	});

	test('F07 F08 F09 filters go along to every page as chips, and go away by keyboard or all at once', async ({
		page
	}) => {
		const search = page.getByRole('searchbox', { name: 'Zoek op naam of nummer' });

		await step(
			'F09 a filter of one page is a chip, with the same result, on the others',
			async () => {
				await app.pick('Doelgroep', 'NUG');
				const result = await app.result();
				for (const name of PAGES) {
					await app.goTo(name);
					await expect(chips(app)).toContainText('Doelgroep: NUG');
					if (name === 'Gegevens')
						await expect(page.getByRole('main')).toContainText('niet van toepassing');
					else if (name === 'Transparantie') {
						await expect(chips(app)).toContainText('telt hier niet mee');
						await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
					} else await expect(app.status).toHaveText(result ?? '');
				}
				await app.goTo('Trajecten & modules');
				await app.pick('Uitvoerende', (await firstWord(await app.openSlicer('Uitvoerende'))) ?? '');
				const both = await app.result();
				await app.goTo('Klantprofiel & ladder');
				await expect(chips(app)).toContainText('Uitvoerende');
				await expect(app.status).toHaveText(both ?? '');
				await page.getByRole('button', { name: 'Verwijder filter Uitvoerende' }).click();
				await expect(app.status).toHaveText(result ?? '');
				await page.getByRole('button', { name: 'Verwijder filter Doelgroep' }).click();
			}
		);

		await step('F08 chips are removed by keyboard, and the count is announced', async () => {
			await app.goTo('Kandidaten');
			await app.pick('Bet. gemeente', 'Epe');
			for (const word of ['Ja', 'Nee', 'Leeg', 'Onvolledig']) await app.pick('Klantprofiel', word);
			for (const chip of ['Bet. gemeente: Epe', 'Klantprofiel: 4 gekozen'])
				await expect(chips(app).getByRole('listitem').filter({ hasText: chip })).toHaveCount(1);
			const filtered = await app.result();
			await tabTo(page, page.getByRole('button', { name: 'Verwijder filter Bet. gemeente' }));
			await page.keyboard.press('Enter');
			await expect(chips(app)).not.toContainText('Epe');
			await expect(
				page.getByRole('button', { name: 'Verwijder filter Klantprofiel' })
			).toBeFocused();
			await expect(app.status).not.toHaveText(filtered ?? '');
			await expect(app.status).toHaveText(/^[\d.]+ van 2\.847 kandidaten$/);
			await page.keyboard.press('Enter');
			await expect(chips(app)).toHaveCount(0);
			await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
			await expect(page.locator(':focus')).toContainText(`${nl(TOTAL)} kandidaten`);
		});

		await step('F07 "Wis alle filters" clears slicers, tile and search on all pages', async () => {
			await app.pick('Bet. gemeente', 'Heerde');
			await search.fill('a');
			await app.goTo('Trajecten & modules');
			const tile = app.tile('Trajecten', 'Actieve trajecten');
			await tile.click();
			await expect(chips(app).getByRole('button', { name: /^Verwijder filter/ })).toHaveCount(3);
			await expect(page.getByRole('button', { name: /toepassen/i })).toHaveCount(0);
			await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
			await expect(chips(app)).toHaveCount(0);
			await expect(app.status).toHaveText(`${nl(TOTAL)} kandidaten`);
			await expect(tile).toHaveAttribute('aria-pressed', 'false');
			expect(await app.tileValue('Trajecten', 'Actieve trajecten')).toBe(1538);
			await app.goTo('Kandidaten');
			await expect(search).toHaveValue('');
			await expect(app.option(await app.openSlicer('Bet. gemeente'), 'Heerde')).not.toBeChecked();
		});

		await step('the address holds the filters as codes, never a name or search text', async () => {
			const group = await app.openSlicer('Begeleider Compas');
			const name = (await firstWord(group)) ?? '';
			await app.option(group, name).click();
			await app.pick('Klantprofiel', 'Nee');
			await search.fill('jansen');
			await expect(chips(app)).toContainText('jansen');
			const address = decodeURIComponent(page.url());
			expect(address).toContain('klantprofiel=');
			expect(address.toLowerCase()).not.toContain('jansen');
			expect(name).not.toBe('');
			expect(address).not.toContain(name);
		});
	});

	async function firstWord(group: Locator): Promise<string | undefined> {
		return [...(await app.options(group)).keys()][0];
	}

	/** Five changes on one page, with the result after each, the start first. */
	async function fiveChanges(): Promise<string[]> {
		const results = [await app.result()];
		const changes: [string, string][] = [
			['Bet. gemeente', 'Apeldoorn'],
			['Klantprofiel', 'Nee'],
			['Klantprofiel', 'Leeg'],
			['DGR', 'Ja'],
			['Status', 'Open']
		];
		for (const [slicer, word] of changes) {
			await app.pick(slicer, word);
			await expect(app.status).not.toHaveText(results.at(-1) ?? '');
			results.push(await app.result());
		}
		return results;
	}

	test('F10 five changes are undone and done again: by key, by menu and by Back', async ({
		page
	}) => {
		const results = await fiveChanges();
		const before = results.slice(0, -1).reverse();
		const after = results.slice(1);

		await step('five times Ctrl+Z is the start, Ctrl+Y does them again', async () => {
			for (const result of before) {
				await page.keyboard.press('Control+z');
				await expect(app.status).toHaveText(result);
			}
			await expect(chips(app)).toHaveCount(0);
			await expectClosed(app, 'Ongedaan maken');
			for (const result of after) {
				await page.keyboard.press('Control+y');
				await expect(app.status).toHaveText(result);
			}
			await expectClosed(app, 'Opnieuw');
		});

		await step('five times Back is the start, Forward does them again', async () => {
			for (const result of before) {
				await page.goBack();
				await expect(app.status).toHaveText(result);
			}
			await expect(chips(app)).toHaveCount(0);
			for (const result of after) {
				await page.goForward();
				await expect(app.status).toHaveText(result);
			}
		});

		await step('undo keeps up with fast hands, and the menu does the same', async () => {
			await page.keyboard.down('Control');
			for (let press = 0; press < 5; press++) await page.keyboard.down('z');
			await page.keyboard.up('z');
			await page.keyboard.up('Control');
			await expect(app.status).toHaveText(results[0] ?? '');
			await expect(chips(app)).toHaveCount(0);
			for (let time = 0; time < 5; time++) await meer(page, 'Opnieuw');
			await expect(app.status).toHaveText(results[5] ?? '');
			await meer(page, 'Ongedaan maken');
			await expect(app.status).toHaveText(results[4] ?? '');
			await expect(page).toHaveURL(/#\/\?.*dgr=/);
		});

		await step('a change after an undo drops what was undone', async () => {
			await app.pick('Doelgroep', 'NUG');
			await expectClosed(app, 'Opnieuw');
			await expect(chips(app)).toContainText('Doelgroep');
			await page.goBack();
			await expect(chips(app)).not.toContainText('Doelgroep');
			await expect(chips(app)).not.toContainText('Status');
			await expect(chips(app)).toContainText('DGR');
			await expect(app.status).toHaveText(results[4] ?? '');
		});
	});

	test('F10 Back also goes back over pages, and undo takes back one change, however soon or where it is asked', async ({
		page
	}) => {
		const title = page.getByRole('heading', { level: 1 });
		const PROFIEL = 'Klantprofiel & ladder';
		const start = await app.result();

		await step('undo within the frame of a change takes back that change and no more', async () => {
			await app.pick('Bet. gemeente', 'Epe');
			const one = await app.result();
			for (let time = 0; time < 10; time++) {
				await app.option(app.slicer('Bet. gemeente'), 'Heerde').evaluate(async (box) => {
					(box as HTMLElement).click();
					await new Promise((resolve) => setTimeout(resolve));
					dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
				});
				// an act, after which whatever goes back too far has done so
				await openMenu(page, 'Meer');
				await expect(menuItem(page, 'Opnieuw')).toBeEnabled();
				await page.keyboard.press('Escape');
				await expect(app.status).toHaveText(one);
				await expect(page).toHaveURL(/#\/\?/);
			}
		});

		await step('Back goes back over pages, Forward does them again', async () => {
			await app.pick('DGR', 'Ja');
			const two = await app.result();
			await app.goTo('Klantprofiel & ladder');
			await app.pick('Klantprofiel', 'Nee');
			await expect(app.status).not.toHaveText(two);
			const three = await app.result();

			await page.goBack();
			await expect(app.status).toHaveText(two);
			await expect(title).toHaveText(PROFIEL);
			await page.goBack();
			await expect(title).toHaveText('Kandidaten');
			await expect(app.status).toHaveText(two);
			await page.goBack();
			await page.goBack();
			await expect(app.status).toHaveText(start);

			for (const part of ['gemeente=', 'dgr=', '/klantprofiel', 'klantprofiel=2']) {
				await page.goForward();
				await expect(page).toHaveURL((url) => url.hash.includes(part));
				await expect(title).toHaveText(part.includes('klantprofiel') ? PROFIEL : 'Kandidaten');
			}
			await expect(app.status).toHaveText(three);
		});

		await step('undo works on another page than the change', async () => {
			for (let press = 0; press < 3; press++) await page.keyboard.press('Control+z');
			await expect(app.status).toHaveText(start);
			await expect(title).toHaveText(PROFIEL);
		});
	});
});
