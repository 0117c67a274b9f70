import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { expectRowCount } from './row-count';
import { downloadSample, type SampleRow } from './sample';
import { meer } from './menus';
import { test } from './test';
import {
	benefit,
	CLASHES,
	cv,
	daysLeft,
	registration,
	toggleRule,
	type Verdict
} from './werkproces-rules';

const RENEW = 'Inschrijving verloopt binnen 30 dagen of is verlopen';
const BENEFIT = 'Uitkering zonder inschrijving';
const CV = 'Cv te publiceren';
const RULES = { [RENEW]: registration, [BENEFIT]: benefit, [CV]: cv } as const;

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
				await expect(button).toHaveAccessibleName(`${nl(count(verdict))} ${verdict} bij ${label}`);
		}
	}
}

async function column(table: Locator, nth: number): Promise<string[]> {
	return table
		.locator(`tbody tr[data-row] td:nth-child(${nth})`)
		.evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
}

/** "nog 5 dagen", as the list writes it. */
function inWords(days: number): string {
	const text = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'dag' : 'dagen'}`;
	return days === 0 ? 'vandaag' : days > 0 ? `nog ${text}` : `${text} te laat`;
}

const REDEN = 'Eerst de taal op orde';

/** The count of a judgement on the page Werkproces. */
function telling(page: Page, woord: string): Locator {
	return page.getByRole('button', { name: new RegExp(`^[\\d.]+ ${woord}$`) });
}

async function judge(page: Page, woord: string, dag: string): Promise<void> {
	await page.getByRole('button', { name: /^Oordeel (invullen|wijzigen)$/ }).click();
	await page.getByRole('radio', { name: woord }).check();
	await page.getByLabel('Datum van het oordeel').fill(dag);
	await page.getByLabel('Reden (mag leeg blijven)').fill(REDEN);
	await page.getByRole('button', { name: 'Bewaar oordeel' }).click();
}

/** A judgement by hand is kept, counted, filtered on and undone; its rule can be switched off. */
async function walkDriedeling(app: AppOnScreen): Promise<void> {
	const { page } = app;
	let [kanNogNiet, zonder] = [0, 0];
	await app.goTo('Werkproces');
	await test.step('a judgement is shown and counted', async () => {
		[kanNogNiet, zonder] = [
			numberIn(await telling(page, 'kan nog niet werken').textContent()),
			numberIn(await telling(page, 'nog niet beoordeeld').textContent())
		];
		await telling(page, 'nog niet beoordeeld').click();
		const naam = (await page.locator('button.naam').first().textContent()) ?? '';
		await telling(page, 'nog niet beoordeeld').click();
		await page.locator('button.naam').filter({ hasText: naam }).first().click();
		await judge(page, 'Kan nog niet werken', '2026-11-12');
		const section = page.getByRole('region', { name: 'Driedeling', exact: true });
		await expect(section).toContainText('Kan nog niet werken, oordeel van 12-11-2026');
		await expect(section).toContainText(REDEN);
	});
	const drawer = page.getByRole('complementary').last();
	const name = await drawer.getByRole('heading').first().textContent();

	await test.step('the count is a filter, which a reload keeps and the drawer explains', async () => {
		await page.getByRole('button', { name: 'Sluiten' }).last().click();
		await expect(telling(page, 'kan nog niet werken')).toHaveText(
			`${nl(kanNogNiet + 1)} kan nog niet werken`
		);
		await expect(telling(page, 'nog niet beoordeeld')).toHaveText(
			`${nl(zonder - 1)} nog niet beoordeeld`
		);
		await telling(page, 'kan nog niet werken').click();
		await expect(app.status).toHaveText(`${nl(kanNogNiet + 1)} van ${nl(2847)} kandidaten`);
		await app.reload();
		await expect(app.status).toHaveText(`${nl(kanNogNiet + 1)} van ${nl(2847)} kandidaten`);
		await app.goTo('Kandidaten');
		await page
			.locator('button.naam')
			.filter({ hasText: name ?? '' })
			.first()
			.click();
		await page.getByRole('button', { name: 'Waarom staat deze kandidaat hier?' }).click();
		await expect(
			page.getByRole('region', { name: 'Waarom staat deze kandidaat hier?' })
		).toContainText('Kan nog niet werken, oordeel van 12-11-2026.');
	});
	await test.step('it is taken away, and that is undone', async () => {
		await page.getByRole('button', { name: 'Oordeel wijzigen' }).click();
		await page.getByRole('button', { name: 'Verwijder oordeel' }).click();
		await expect(app.status).toHaveText(`${nl(kanNogNiet)} van ${nl(2847)} kandidaten`);
		await meer(page, 'Ongedaan maken');
		await expect(app.status).toHaveText(`${nl(kanNogNiet + 1)} van ${nl(2847)} kandidaten`);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	});
	await test.step('it says what it is and where it comes from, and stays switched off', async () => {
		await app.goTo('Werkproces');
		await page.getByRole('button', { name: 'Uitleg Driedeling' }).click();
		const note = page.getByRole('note').filter({ visible: true });
		await expect(note).toContainText('nooit berekend');
		await expect(note).toContainText('2013');
		await page.keyboard.press('Escape');
		await toggleRule(page, 'Driedeling', false);
		await expect(telling(page, 'nog niet beoordeeld')).toHaveCount(0);
		await app.reload();
		await expect(rule(page, 'Driedeling')).toContainText('uitgezet');
	});
}

test('the rules of the work process count and list whom the files say, and can be switched off; so can the judgement by hand', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	const tasks = (...judges: readonly ((row: SampleRow) => Verdict)[]) =>
		judges.reduce((sum, judge) => sum + kandidaten.filter((row) => judge(row) === 'ja').length, 0);
	await app.goTo('Werkproces');

	await test.step('the list of a rule has its kandidaten, the earliest day on top', async () => {
		const tile = rule(page, RENEW).getByRole('button').first();
		await tile.click();
		await expect(tile).toHaveAttribute('aria-pressed', 'true');
		const expected = kandidaten.filter((row) => registration(row) === 'ja');
		const table = page.getByRole('table', { name: RENEW, exact: true });
		await expectRowCount(table, expected.length);
		const numbers = await column(table, 2);
		expect(numbers.length).toBeGreaterThan(10);
		const rows = numbers.map((nr) => expected.find((row) => row['Pers. nr.'] === nr));
		expect(rows).not.toContain(undefined);
		const left = rows.map((row) => daysLeft(row ?? {}));
		expect(left).toEqual([...left].sort((a, b) => a - b));
		expect(await column(table, 5)).toEqual(left.map(inWords));
		expect(left[0]).toBeLessThan(0);

		await tile.click();
		await expect(page.getByRole('heading', { name: 'Alles wat moet gebeuren' })).toBeVisible();
		const all = tasks(registration, benefit, cv);
		await expect(page.getByRole('main')).toContainText(`${nl(all)} taken`);
	});
	await test.step('what has to be checked opens its list too, with the reason', async () => {
		const check = rule(page, BENEFIT).getByRole('button', { name: 'controleer' });
		await check.click();
		const table = page.getByRole('table', { name: `${BENEFIT}: controleer` });
		const expected = kandidaten.filter((row) => benefit(row) === 'controleer');
		await expectRowCount(table, expected.length);
		expect((await column(table, 2)).sort()).toEqual(expected.map((row) => row['Pers. nr.']).sort());
		await expect(table.getByRole('columnheader', { name: 'Ontheffing' })).toBeVisible();

		await table.getByRole('button', { name: /,/ }).first().click();
		await expect(page.getByRole('button', { name: 'Volgende kandidaat' })).toBeVisible();
		await page.keyboard.press('Escape');
		await check.click();
	});
	await test.step('a rule says where it comes from, can be switched off, and stays off', async () => {
		await page.getByRole('button', { name: `Uitleg ${CV}` }).click();
		await expect(page.getByRole('note').filter({ visible: true })).toContainText('2013');
		await page.keyboard.press('Escape');
		await toggleRule(page, CV, false);
		await expect(rule(page, CV)).toContainText('uitgezet');
		await expect(page.getByRole('main')).toContainText('1 regel staat uit.');
		await app.reload();
		await expect(rule(page, CV)).toContainText('uitgezet');
		const left = tasks(registration, benefit);
		await expect(page.getByRole('main')).toContainText(`${nl(left)} taken`);
		await toggleRule(page, CV, true);
	});
	await test.step('what botst met elkaar is counted with its source, filtered on and switched off', async () => {
		await page.locator('summary').filter({ hasText: 'Botst met elkaar' }).click();
		const list = page.getByRole('list', { name: 'Regels Botst met elkaar' });
		for (const [label, word, clashes] of CLASHES) {
			const found = kandidaten.filter(clashes).length;
			const line = list.getByRole('listitem').filter({ hasText: label });
			await expect(line).toContainText(/Bron: .*20\d\d/);
			await expect(line.getByRole('button', { name: `${word} bij ${label}` })).toHaveAccessibleName(
				`${nl(found)} ${word} bij ${label}`
			);
		}
		const [label = '', word = '', clashes] = CLASHES[0] ?? [];
		const button = list.getByRole('button', { name: `${word} bij ${label}` });
		await button.click();
		const found = kandidaten.filter((row) => clashes?.(row)).length;
		await expect(app.status).toHaveText(`${nl(found)} van ${nl(2847)} kandidaten`);
		await button.click();
		await toggleRule(page, label, false);
		await expect(list.getByRole('listitem').filter({ hasText: label })).toContainText('uitgezet');
		await toggleRule(page, label, true);
		await page.locator('summary').filter({ hasText: 'Botst met elkaar' }).click();
	});
	await test.step('the tiles count what the files say, under any filter', async () => {
		await expectTiles(page, kandidaten);
		const inEpe = kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe');
		await app.pick('Bet. gemeente', 'Epe');
		await expectTiles(page, inEpe);
		await app.pick('Doelgroep', 'IOAW');
		await expectTiles(
			page,
			inEpe.filter((row) => row.Doelgroep === 'IOAW')
		);
	});
	await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
	await walkDriedeling(app);
});
