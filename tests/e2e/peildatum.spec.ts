import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { daysAfter, monthsAfter, OF_SOURCE, recount, type Clock } from './recount';
import { downloadSample, wordOf, type Sample } from './sample';
import { test } from './test';

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
		sample = await downloadSample(app);
		await app.goTo('Trajecten & modules');
	});

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

	/** All seventeen tiles against the files. */
	async function expectTiles(clock: Partial<Clock>, gemeente?: string): Promise<void> {
		const tiles = recount(
			sample,
			(row) => !gemeente || wordOf('Bet. gemeente', row) === gemeente,
			null,
			{ ...OF_SOURCE, ...clock }
		);
		expect(tiles).toHaveLength(17);
		for (const { region, label, rows } of tiles)
			await expect(app.tile(region, label), `${region}: ${label}`).toHaveAccessibleName(
				`${label} ${nl(rows.length)}`
			);
	}

	test('every tile counts at the day that was typed, and undo brings each day back', async ({
		page
	}) => {
		const field = await openPanel(page);
		const days = ['2026-12-21', '2026-08-31', '2027-02-28'];
		for (const d of days) {
			await type(field, dutch(d).replace(/^0/, ''));
			await expectTiles({ d });
			await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
				`Peildatum: ${dutch(d)} (bron: 18-11-2026)`
			);
		}
		await page.keyboard.press('Escape');
		for (const d of [...days.slice(0, -1).reverse(), SOURCE]) {
			await page.keyboard.press('Control+z');
			await expectTiles({ d });
		}
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toHaveCount(0);
		await page.keyboard.press('Control+y');
		await expectTiles({ d: days[0] as string });
	});

	test('the slider goes back and ahead, buttons go by the month, and there is a way back', async ({
		page
	}) => {
		const field = await openPanel(page);
		const slider = page.getByRole('slider');
		await slider.focus();
		await page.keyboard.press('ArrowRight');
		await expect(field).toHaveValue('19-11-2026');
		await expectTiles({ d: daysAfter(SOURCE, 1) });
		const box = await slider.boundingBox();
		if (!box) throw new Error('no slider');
		await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 8 });
		const value = Number(await slider.inputValue());
		expect(value).toBeGreaterThan(30);
		await expectTiles({ d: daysAfter(SOURCE, value) });
		await page.mouse.up();
		await page.keyboard.press('Control+z');
		await expectTiles({ d: daysAfter(SOURCE, 1) });
		await type(field, '31-1-2027');
		await page.getByRole('button', { name: '+1 maand' }).click();
		await expect(field).toHaveValue('28-02-2027');
		await page.getByRole('button', { name: '−1 maand' }).click();
		await expectTiles({ d: monthsAfter('2027-02-28', -1) });
		await page.getByRole('button', { name: 'Terug naar de peildatum van de bron' }).click();
		await expectTiles({});
		await expect(page.getByRole('list', { name: 'Actieve filters' })).toHaveCount(0);
	});

	test('what is no day changes nothing and says why', async ({ page }) => {
		const field = await openPanel(page);
		for (const [text, why] of [
			['31-11-2026', 'Die dag bestaat niet.'],
			['morgen', 'Vul een datum in als 21-11-2026.'],
			['1-1-2050', 'Kies een dag binnen 10 jaar']
		] as const) {
			await type(field, text);
			await expect(page.getByRole('alert')).toContainText(why);
			await expect(field).toHaveAttribute('aria-invalid', 'true');
		}
		await expectTiles({});
		await type(field, '21-12-2026');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});

	test('filters, explanation, address and every page go along', async ({ page }) => {
		await app.pick('Bet. gemeente', 'Epe');
		await type(await openPanel(page), '21-12-2026');
		await page.keyboard.press('Escape');
		await expectTiles({ d: '2026-12-21' }, 'Epe');
		await page.getByRole('button', { name: 'Uitleg Actieve trajecten' }).click();
		await expect(page.getByRole('note').filter({ visible: true })).toContainText(
			'Peildatum 21-12-2026 (bron: 18-11-2026)'
		);
		await expect(page).toHaveURL(/peildatum=20261221/);
		await app.reload();
		await expectTiles({ d: '2026-12-21' }, 'Epe');
		for (const name of ['Kandidaten', 'Klantprofiel & ladder', 'Werkproces'] as const) {
			await app.goTo(name);
			await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(
				'Peildatum: 21-12-2026'
			);
		}
		await app.goTo('Gegevens');
		await expect(page.getByRole('banner')).toContainText('21-12-2026 · verschoven');
		await app.goTo('Trajecten & modules');
		await page.getByRole('button', { name: 'Verwijder filter Peildatum' }).click();
		await expectTiles({}, 'Epe');
	});

	test('starts can look ahead, the explanation says so, and the browser remembers it', async ({
		page
	}) => {
		await openPanel(page);
		await page.getByRole('radio', { name: /komende 3 weken/ }).check();
		await expectTiles({ start: 'komende' });
		await page.keyboard.press('Escape');
		await page
			.getByRole('region', { name: 'Trajecten', exact: true })
			.getByRole('button', { name: 'Uitleg Start < 3 weken' })
			.click();
		await expect(page.getByRole('note').filter({ visible: true })).toContainText(
			'in de 3 weken na de peildatum starten'
		);
		await app.reload();
		await expectTiles({ start: 'komende' });
	});

	test('the panel says where the data come from and goes away with Escape', async ({ page }) => {
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
