import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, PAGES } from './app';
import { daysAfter, monthsAfter, OF_SOURCE, recount, type Clock } from './recount';
import { sampleFiles, wordOf, type Sample } from './sample';
import { agreed, dialog, leave, said, telNa } from './tel-na';
import { test } from './test';
import { expectTiles } from './tiles';

const { d: SOURCE } = OF_SOURCE;

/** A day of the files as the app writes it. */
function dutch(d: string): string {
	return d.split('-').reverse().join('-');
}

test.describe('peildatum', () => {
	let app: AppOnScreen;
	let sample: Sample;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		sample = await sampleFiles(app);
		await app.goTo('Trajecten & modules');
	});

	function chips(page: Page): Locator {
		return page.getByRole('list', { name: 'Actieve filters' });
	}

	async function openPanel(page: Page): Promise<Locator> {
		await page.getByRole('button', { name: /^Gegevens van/ }).click();
		const field = page.getByLabel('Peildatum', { exact: true });
		await expect(field).toBeVisible();
		return field;
	}

	async function type(field: Locator, text: string): Promise<void> {
		await field.fill(text);
		await field.press('Enter');
	}

	function counted(clock: Partial<Clock>, gemeente?: string) {
		return recount(sample, (row) => !gemeente || wordOf('Bet. gemeente', row) === gemeente, null, {
			...OF_SOURCE,
			...clock
		});
	}

	async function expectAt(page: Page, clock: Partial<Clock>, gemeente?: string): Promise<void> {
		await expectTiles(page, counted(clock, gemeente));
	}

	test('every tile counts at the day that was typed, undo brings each day back, and the day goes along everywhere', async ({
		page
	}) => {
		const field = await openPanel(page);
		await test.step('what is no day changes nothing and says why', async () => {
			await type(field, '31-11-2026');
			await expect(page.getByRole('alert')).toHaveText('Deze dag bestaat niet.');
			await expect(field).toHaveAttribute('aria-invalid', 'true');
			await expectAt(page, {});
		});
		const days = ['2026-12-21', '2026-08-31', '2027-02-28'];
		for (const d of days) {
			await type(field, dutch(d).replace(/^0/, ''));
			await expectAt(page, { d });
			await expect(page.getByRole('alert')).toHaveCount(0);
			await expect(chips(page)).toContainText(`Peildatum: ${dutch(d)} (bron: 18-11-2026)`);
		}
		await page.keyboard.press('Escape');
		for (const d of [...days.slice(0, -1).reverse(), SOURCE]) {
			await page.keyboard.press('Control+z');
			await expectAt(page, { d });
		}
		await expect(chips(page)).toHaveCount(0);
		await page.keyboard.press('Control+y');
		await expectAt(page, { d: '2026-12-21' });

		await test.step('beside a filter, in the explanation, counted again and after a reload', async () => {
			await app.pick('Bet. gemeente', 'Epe');
			const tiles = counted({ d: '2026-12-21' }, 'Epe');
			await expectTiles(page, tiles);
			await telNa(page, 'Trajecten', 'Actieve trajecten');
			expect(await said(page)).toMatchObject(
				agreed([['Actieve trajecten', tiles[0]?.rows.length ?? 0]])
			);
			await expect(dialog(page)).toContainText('Peildatum 21-12-2026 (bron: 18-11-2026)');
			await leave(page);
			await expect(page).toHaveURL(/peildatum=20261221/);
			await app.reload();
			await expectTiles(page, tiles);
		});
		for (const name of PAGES.filter((each) => !['Transparantie', 'Gegevens'].includes(each))) {
			await app.goTo(name);
			await expect(chips(page), name).toContainText('Peildatum: 21-12-2026');
		}
		await app.goTo('Gegevens');
		await expect(page.getByRole('banner')).toContainText('21-12-2026 · verschoven');
		await app.goTo('Trajecten & modules');
		await page.getByRole('button', { name: 'Verwijder filter Peildatum' }).click();
		await expectAt(page, {}, 'Epe');
	});

	test('the panel slides, goes by the month and back, lets starts look ahead, and says where the data come from', async ({
		page
	}) => {
		const field = await openPanel(page);
		const slider = page.getByRole('slider');
		await slider.focus();
		await page.keyboard.press('ArrowRight');
		await expect(field).toHaveValue('19-11-2026');
		await expectAt(page, { d: daysAfter(SOURCE, 1) });
		const box = await slider.boundingBox();
		if (!box) throw new Error('no slider');
		await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 8 });
		const value = Number(await slider.inputValue());
		expect(value).toBeGreaterThan(30);
		await expectAt(page, { d: daysAfter(SOURCE, value) });
		await page.mouse.up();
		await page.keyboard.press('Control+z');
		await expectAt(page, { d: daysAfter(SOURCE, 1) });

		await test.step('by the month, and the way back', async () => {
			await type(field, '31-1-2027');
			await page.getByRole('button', { name: '+1 maand' }).click();
			await expect(field).toHaveValue('28-02-2027');
			await page.getByRole('button', { name: '−1 maand' }).click();
			await expectAt(page, { d: monthsAfter('2027-02-28', -1) });
			await page.getByRole('button', { name: 'Terug naar de peildatum van de bron' }).click();
			await expectAt(page, {});
			await expect(chips(page)).toHaveCount(0);
		});

		await test.step('starts look ahead, the explanation says so, and the browser remembers it', async () => {
			await page.getByRole('radio', { name: /komende 3 weken/ }).check();
			await expectAt(page, { start: 'komende' });
			await page.keyboard.press('Escape');
			await app.explain('Trajecten', 'Start < 3 weken');
			await expect(page.getByRole('note').filter({ visible: true })).toContainText(
				'in de 3 weken na de peildatum starten'
			);
			await app.reload();
			await expectAt(page, { start: 'komende' });
		});

		await test.step('where the data come from; Escape gives the focus back', async () => {
			await openPanel(page);
			const panel = page.getByRole('dialog', { name: 'Dag en herkomst van de gegevens' });
			await expect(panel).toContainText(`${nl(sample.kandidaten.length)} rijen`);
			await expect(panel).toContainText(`${nl(sample.modules.length)} rijen`);
			await page.keyboard.press('Escape');
			await expect(panel).toBeHidden();
			await expect(page.getByRole('button', { name: /^Gegevens van/ })).toBeFocused();
			await openPanel(page);
			await panel.getByRole('link', { name: 'Naar Gegevens' }).click();
			await expect(panel).toBeHidden();
			await expect(page.getByRole('region', { name: 'In gebruik' })).toBeVisible();
		});
	});
});
