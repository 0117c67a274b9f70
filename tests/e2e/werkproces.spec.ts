import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { downloadSample, type SampleRow } from './sample';
import { kandidatenCsv } from './synthetic';
import { test } from './test';
import { benefit, cv, daysLeft, registration, type Verdict } from './werkproces-rules';

const RULES = {
	'Inschrijving verloopt binnen 30 dagen': registration,
	'Uitkering zonder inschrijving': benefit,
	'Cv te publiceren': cv
} as const;
test.describe('Werkproces', () => {
	let app: AppOnScreen;
	let kandidaten: readonly SampleRow[];

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		kandidaten = (await downloadSample(app)).kandidaten;
		await app.goTo('Werkproces');
	});

	function rule(page: Page, label: string): Locator {
		return page
			.getByRole('list', { name: 'Regels van het werkproces' })
			.getByRole('listitem')
			.filter({ hasText: label });
	}

	async function expectTiles(page: Page, rows: readonly SampleRow[]): Promise<void> {
		for (const [label, judge] of Object.entries(RULES)) {
			const count = (verdict: Verdict) => rows.filter((row) => judge(row) === verdict).length;
			await expect(rule(page, label).getByRole('button').first()).toHaveAccessibleName(
				`${label} ${nl(count('ja'))}`
			);
			for (const verdict of ['onbekend', 'controleer'] as const) {
				const button = rule(page, label).getByRole('button', { name: verdict });
				if (count(verdict) === 0) await expect(button).toHaveCount(0);
				else
					await expect(button).toHaveAccessibleName(
						`${nl(count(verdict))} ${verdict} bij ${label}`
					);
			}
		}
	}

	async function column(table: Locator, nth: number): Promise<string[]> {
		return table
			.locator(`tbody tr[data-row] td:nth-child(${nth})`)
			.evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
	}

	test('the tiles count what the files say, under any filter', async ({ page }) => {
		await expectTiles(page, kandidaten);
		await app.pick('Bet. gemeente', 'Epe');
		await expectTiles(
			page,
			kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe')
		);
		await app.pick('Doelgroep', 'IOAW');
		await expectTiles(
			page,
			kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe' && row.Doelgroep === 'IOAW')
		);
	});

	test('the list of a rule has its kandidaten, the earliest day on top', async ({ page }) => {
		const label = 'Inschrijving verloopt binnen 30 dagen';
		const tile = rule(page, label).getByRole('button').first();
		await tile.click();
		await expect(tile).toHaveAttribute('aria-pressed', 'true');
		const expected = kandidaten.filter((row) => registration(row) === 'ja');
		const table = page.getByRole('table', { name: label, exact: true });
		await expect(table).toHaveAttribute('aria-rowcount', String(expected.length));
		const numbers = await column(table, 2);
		expect(numbers.length).toBeGreaterThan(10);
		const rows = numbers.map((nr) => expected.find((row) => row['Pers. nr.'] === nr));
		expect(rows).not.toContain(undefined);
		const left = rows.map((row) => daysLeft(row ?? {}));
		expect(left).toEqual([...left].sort((a, b) => a - b));
		expect(await column(table, 5)).toEqual(
			left.map((days) => {
				const text = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'dag' : 'dagen'}`;
				return days === 0 ? 'vandaag' : days > 0 ? `nog ${text}` : `${text} verlopen`;
			})
		);
		expect(left[0]).toBeLessThan(0);

		await tile.click();
		await expect(page.getByRole('heading', { name: 'Alles wat moet gebeuren' })).toBeVisible();
		const all = Object.values(RULES).reduce(
			(sum, judge) => sum + kandidaten.filter((row) => judge(row) === 'ja').length,
			0
		);
		await expect(page.getByRole('main')).toContainText(`${nl(all)} taken`);
	});

	test('what is unknown or has to be checked opens its list too, with the reason', async ({
		page
	}) => {
		const label = 'Uitkering zonder inschrijving';
		await rule(page, label).getByRole('button', { name: 'controleer' }).click();
		const table = page.getByRole('table', { name: `${label}: controleer` });
		const expected = kandidaten.filter((row) => benefit(row) === 'controleer');
		await expect(table).toHaveAttribute('aria-rowcount', String(expected.length));
		expect((await column(table, 2)).sort()).toEqual(expected.map((row) => row['Pers. nr.']).sort());
		await expect(table).toContainText('Controleer of er een ontheffing is.');

		await table.getByRole('button', { name: /,/ }).first().click();
		await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
	});

	test('a rule says where it comes from, can be switched off, and stays off', async ({ page }) => {
		const label = 'Cv te publiceren';
		await page.getByRole('button', { name: `Uitleg ${label}` }).click();
		await expect(page.getByRole('note').filter({ visible: true })).toContainText('2013');
		await page.keyboard.press('Escape');
		await page.getByRole('checkbox', { name: `Regel aan: ${label}` }).uncheck();
		await expect(rule(page, label)).toContainText('uitgezet');
		await expect(page.getByRole('main')).toContainText('Eén regel staat uit.');
		await app.reload();
		await expect(page.getByRole('checkbox', { name: `Regel aan: ${label}` })).not.toBeChecked();
		const left = kandidaten.filter((row) => registration(row) === 'ja').length;
		const also = kandidaten.filter((row) => benefit(row) === 'ja').length;
		await expect(page.getByRole('main')).toContainText(`${nl(left + also)} taken`);
		await page.getByRole('checkbox', { name: `Regel aan: ${label}` }).check();
		await expectTiles(page, kandidaten);
	});
});

test('a source without the columns says so, and counts nothing as 0', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.open();
	await app.readIn([kandidatenCsv(60, ['Epe'])], '2026-11-18');
	await app.goTo('Werkproces');
	for (const label of Object.keys(RULES)) {
		const tile = page.getByRole('button', { name: `${label} niet in bron` });
		await expect(tile).toBeDisabled();
	}
	await expect(page.getByRole('heading', { name: 'Niet te zeggen' })).toBeVisible();
	await page.getByRole('button', { name: 'Uitleg Inschrijving verloopt binnen 30 dagen' }).click();
	await expect(page.getByRole('note').filter({ visible: true })).toContainText(
		'Niet in bron: Datum einde geldigheidstermijn inschrijving UWV'
	);
});
