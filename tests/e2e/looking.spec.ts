import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { expectRowCount } from './row-count';
import { downloadSample, wordOf } from './sample';
import { kandidatenCsv } from './synthetic';
import { test } from './test';
import { meer } from './menus';

const { step } = test;
const DUTCH = new Intl.Collator('nl', { numeric: true });

test.describe('looking', () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
	});

	function header(name: string): Locator {
		return app.table.getByRole('columnheader', { name, exact: true });
	}

	function search(page: Page): Locator {
		return page.getByRole('searchbox', { name: 'Zoek op naam of nummer' });
	}

	function scroller(page: Page): Locator {
		return page.getByRole('region', { name: 'Kandidaten', exact: true });
	}

	/** Texts of one column in the rows that are drawn. */
	async function column(name: string): Promise<string[]> {
		const heads = await app.table.locator('thead th[scope=col]').evaluateAll((cells) =>
			cells
				.map((cell) => ({
					text: (cell.textContent ?? '').trim(),
					left: cell.getBoundingClientRect().left
				}))
				.sort((a, b) => a.left - b.left)
				.map(({ text }) => text)
		);
		const index = heads.indexOf(name);
		expect(index, `column ${name} in ${heads.join(', ')}`).toBeGreaterThanOrEqual(0);
		return app.table
			.locator('tbody tr[data-row]')
			.evaluateAll(
				(rows, at) => rows.map((row) => (row.children[at]?.textContent ?? '').trim()),
				index
			);
	}

	function nameButton(row: number): Locator {
		return app.table.locator(`tbody tr[data-row="${row}"] button.naam`);
	}

	test('F20 F21 F23 a list is ordered in Dutch, searched by name or number, and walked to its ends', async ({
		page
	}) => {
		await app.openSample();
		const { kandidaten } = await downloadSample(app);
		await app.goTo('Kandidaten');

		await step('F20 a column sorts up, down and back, in Dutch order', async () => {
			const names = kandidaten.map((row) => row.Naam ?? '').sort(DUTCH.compare);
			await header('Naam').getByRole('button').first().click();
			await expect(header('Naam')).toHaveAttribute('aria-sort', 'ascending');
			await expect(nameButton(0)).toHaveText(names[0] ?? '');
			const up = await column('Naam');
			expect(up).toEqual(names.slice(0, up.length));

			await header('Naam').getByRole('button').first().click();
			await expect(header('Naam')).toHaveAttribute('aria-sort', 'descending');
			await expect(nameButton(0)).toHaveText(names.at(-1) ?? '');
			const down = await column('Naam');
			expect(down).toEqual([...names].reverse().slice(0, down.length));

			await header('Naam').getByRole('button').first().click();
			await expect(header('Naam')).not.toHaveAttribute('aria-sort');
			await expect(header('Pers. nr.')).toHaveAttribute('aria-sort', 'ascending');
		});

		await step('F20 blanks are last, up and down, and the head stays in view', async () => {
			const before = await header('Naam').boundingBox();
			for (const direction of ['ascending', 'descending']) {
				await header('Klantprofiel').getByRole('button').first().click();
				await expect(header('Klantprofiel')).toHaveAttribute('aria-sort', direction);
				await scroller(page).evaluate((region) => (region.scrollTop = 0));
				await expect(nameButton(0)).toBeVisible();
				expect((await column('Klantprofiel'))[0]).not.toContain('(Leeg)');
				await scroller(page).evaluate((region) => (region.scrollTop = region.scrollHeight));
				await expect(nameButton(2846)).toBeVisible();
				expect((await column('Klantprofiel')).at(-1)).toContain('(Leeg)');
			}
			await expect(nameButton(0)).toHaveCount(0);
			const after = await header('Naam').boundingBox();
			expect(after?.y).toBeCloseTo(before?.y ?? -1, 0);
			await expect(header('Naam')).toBeInViewport();
			await header('Klantprofiel').getByRole('button').first().click();
			await expect(header('Pers. nr.')).toHaveAttribute('aria-sort', 'ascending');
		});

		await step('F21 search by name or number goes together with slicers', async () => {
			const hits = (text: string, gemeente?: string) =>
				kandidaten.filter(
					(row) =>
						(row.Naam?.toLowerCase().includes(text) || row['Pers. nr.']?.includes(text)) &&
						(gemeente === undefined || wordOf('Bet. gemeente', row) === gemeente)
				);
			await search(page).fill('JANSEN');
			await expect(app.status).toHaveText(`${nl(hits('jansen').length)} van 2.847 kandidaten`);
			await app.pick('Bet. gemeente', 'Epe');
			const inEpe = hits('jansen', 'Epe');
			expect(inEpe.length).toBeGreaterThan(0);
			await expect(app.status).toHaveText(`${nl(inEpe.length)} van 2.847 kandidaten`);
			await expectRowCount(app.table, inEpe.length);
			expect(await column('Pers. nr.')).toEqual(inEpe.map((row) => row['Pers. nr.']).sort());

			await search(page).fill('0782');
			await expect(app.status).toHaveText(`${nl(hits('0782', 'Epe').length)} van 2.847 kandidaten`);
			await search(page).press('Escape');
			await expect(search(page)).toHaveValue('');
			await expect(page.getByRole('list', { name: 'Actieve filters' })).not.toContainText('0782');
			await app.pick('Bet. gemeente', 'Epe');
		});

		await step('F23 the walk ends at the first and the last row', async () => {
			await search(page).fill('07811');
			await expect(app.status).toHaveText('1 van 2.847 kandidaten');
			await nameButton(0).click();
			await expect(page.getByRole('button', { name: 'Vorige kandidaat' })).toBeDisabled();
			await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeDisabled();
		});
	});

	test('F20 F23 F24 a row is read by shape and word, opened and walked by key, in columns that are remembered', async ({
		page
	}) => {
		await app.openSample();

		await step('F24 a status is a shape and a word, and shapes differ without colour', async () => {
			const shapes = new Map<string, string>();
			for (const [slicer, words] of Object.entries({
				Klantprofiel: ['Ja', 'Nee', 'Leeg', 'Onvolledig'],
				Status: ['Open', 'Gesloten']
			})) {
				const group = await app.openSlicer(slicer);
				for (const word of words) {
					await app.option(group, word).click({ modifiers: ['Control'] });
					await expect(group.getByRole('checkbox', { checked: true })).toHaveCount(1);
					await expect(app.option(group, word)).toBeChecked();
					const cell = markedCell(page, slicer === 'Klantprofiel' ? '[class*=kp-]' : '', word);
					await expect(cell).toHaveText(word);
					shapes.set(word, await shapeOf(cell.locator('svg.mark')));
				}
				await group.getByRole('button', { name: 'Wis keuze' }).click();
			}
			expect(new Set(shapes.values()).size, 'one shape per word').toBe(6);
			await app.pick('Participatieladder', '03 zonder groeipotentieel');
			const ladder = app.table.locator('tr[data-row="0"] td').filter({ hasText: '3 zonder' });
			await expect(ladder.locator('svg.mark rect.open')).toHaveCount(3);
			await expect(ladder.locator('svg.mark rect.off')).toHaveCount(3);
			await app.pick('Participatieladder', '03 zonder groeipotentieel');
		});

		await step('F20 the choice of columns and the order survive a reload', async () => {
			await meer(page, 'Kolommen');
			const menu = page.getByRole('group', { name: 'Kolommen kiezen' });
			await expect(menu.getByRole('checkbox', { name: 'Naam' })).toBeDisabled();
			await menu.getByRole('checkbox', { name: 'Doelgroep' }).uncheck();
			await menu.getByRole('checkbox', { name: 'DV laatste soort' }).check();
			await page.keyboard.press('Escape');
			await expect(menu).toBeHidden();
			await expect(header('Doelgroep')).toHaveCount(0);
			await expect(header('DV laatste soort')).toHaveCount(1);
			await header('Begeleider').getByRole('button').first().click();
			const first = await nameButton(0).textContent();

			await app.reload();
			await expect(app.status).toHaveText('2.847 kandidaten');
			await expect(header('Doelgroep')).toHaveCount(0);
			await expect(header('DV laatste soort')).toHaveCount(1);
			await expect(header('Begeleider')).toHaveAttribute('aria-sort', 'ascending');
			await expect(nameButton(0)).toHaveText(first ?? '');
		});

		await step('F23 Enter opens a row, arrows walk the selection, Esc restores', async () => {
			await app.pick('Bet. gemeente', 'Heerde');
			const total = await app.shown();
			await scroller(page).evaluate((region) => (region.scrollTop = 3200));
			await expect(nameButton(110)).toBeVisible();
			const scrolled = await scroller(page).evaluate((region) => region.scrollTop);
			await nameButton(110).focus();
			const name = await nameButton(110).innerText();
			const next = await nameButton(111).innerText();

			await page.keyboard.press('Enter');
			const drawer = page.getByRole('complementary', { name, exact: true });
			await expect(drawer.getByRole('heading', { level: 2, name, exact: true })).toBeFocused();
			await expect(drawer).toContainText(`Kandidaat 111 van ${nl(total)}`);
			const current = app.table.locator('tr[aria-current=true]');
			await expect(current).toHaveAttribute('data-row', '110');

			await page.keyboard.press('ArrowDown');
			const second = page.getByRole('complementary', { name: next, exact: true });
			await expect(second).toContainText(`Kandidaat 112 van ${nl(total)}`);
			await expect(current).toHaveAttribute('data-row', '111');
			await page.keyboard.press('ArrowUp');
			await expect(drawer).toContainText(`Kandidaat 111 van ${nl(total)}`);

			await page.keyboard.press('Escape');
			await expect(drawer).toHaveCount(0);
			await expect(nameButton(110)).toBeFocused();
			expect(await scroller(page).evaluate((region) => region.scrollTop)).toBe(scrolled);
		});
	});

	test('F22 a table of 100,000 rows draws few of them and reaches the last', async ({ page }) => {
		await app.open();
		await app.readIn([kandidatenCsv(100_000, ['Apeldoorn', 'Epe', 'Heerde'])], '2026-11-18');
		await expect(app.status).toHaveText('100.000 kandidaten');
		await expectRowCount(app.table, 100_000);
		const rows = app.table.locator('tbody tr');
		expect(await rows.count()).toBeLessThan(80);

		// every place of the scroll bar shows rows within two frames
		const empty = await scroller(page).evaluate(async (region) => {
			const missing: number[] = [];
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			for (const part of [0.1, 0.9, 0.5, 0.501, 0.502, 0.25, 1, 0]) {
				region.scrollTop = part * (region.scrollHeight - region.clientHeight);
				await frame();
				await frame();
				const box = region.getBoundingClientRect();
				const middle = document.elementFromPoint(box.left + 60, box.top + box.height / 2);
				if (!middle?.closest('tr[data-row]')) missing.push(part);
			}
			return missing;
		});
		expect(empty).toEqual([]);

		await scroller(page).evaluate((region) => (region.scrollTop = region.scrollHeight));
		const last = app.table.locator('tr[data-row="99999"]');
		await expect(last).toBeInViewport();
		await expect(last).toContainText('100000');
		expect(await rows.count()).toBeLessThan(80);

		await app.pick('Bet. gemeente', 'Epe');
		await expect(app.status).toHaveText('33.333 van 100.000 kandidaten');
		await expectRowCount(app.table, 33_333);
	});

	/** The cell of the first row that has a mark, with that word beside it. */
	function markedCell(page: Page, mark: string, word: string): Locator {
		return app.table
			.locator('tr[data-row="0"] td', { has: page.locator(`svg.mark${mark}`) })
			.filter({ hasText: new RegExp(`^\\s*${word}\\s*$`) });
	}

	/** What a mark looks like without its colour: its elements, where they are, filled or only drawn. */
	async function shapeOf(mark: Locator): Promise<string> {
		return mark.evaluate((svg) =>
			[...svg.querySelectorAll('*')]
				.map((part) => {
					const style = getComputedStyle(part);
					const geometry = ['cx', 'cy', 'r', 'd', 'x', 'y'].map((name) => part.getAttribute(name));
					return [
						part.tagName,
						...geometry,
						style.fill === 'none' ? 'line' : 'filled',
						style.strokeDasharray
					].join(' ');
				})
				.join('|')
		);
	}
});
