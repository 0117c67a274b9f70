import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn, toast } from './app';
import { exported, parsed } from './exported';
import { meer } from './menus';
import { atRest } from './rest';
import { sampleFiles, wordOf } from './sample';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const PER = 'Begeleider Compas';

const choice = (page: Page) => page.getByRole('combobox', { name: 'Verdeel per' });
const divide = (page: Page, label: string) => choice(page).selectOption({ label });
const chosen = (page: Page) => choice(page).locator('option:checked');
const card = (page: Page, naam: string): Locator =>
	page
		.getByRole('article')
		.filter({ has: page.getByRole('heading', { level: 2, name: naam, exact: true }) });
const chips = (page: Page) => page.getByRole('list', { name: 'Actieve filters' });

/** How many of each group the table says there are, the total among them. */
async function totals(page: Page, naam: string): Promise<ReadonlyMap<string, number>> {
	await atRest(page);
	const rows = page.getByRole('table', { name: naam }).getByRole('row');
	const found = await rows.evaluateAll((all: HTMLTableRowElement[]) =>
		all
			.slice(1)
			.map((row) => [row.cells[0]?.innerText ?? '', row.cells[row.cells.length - 1]?.innerText])
	);
	return new Map(found.map(([name = '', count = '']) => [name, numberIn(count)]));
}

test('rings per begeleider are those of the files, filter by it, come back, and leave by name or without', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await sampleFiles(app);
	await app.goTo('Klantprofiel & ladder');
	await expect(chosen(page)).toHaveText('Gemeente');
	await divide(page, PER);

	const counts = new Map<string, number>();
	for (const row of kandidaten)
		counts.set(wordOf(PER, row), (counts.get(wordOf(PER, row)) ?? 0) + 1);
	const largest = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
	const [first = ''] = largest.filter((name) => name !== '(Leeg)');

	await test.step('the largest stand first, and the fold says who is not drawn', async () => {
		const shown = largest.filter((name) => name !== '(Leeg)').slice(0, 12);
		const rest = kandidaten.length - shown.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
		await expect(page.getByRole('article')).toHaveCount(12);
		await expect(card(page, first)).toContainText(`${nl(counts.get(first) ?? 0)} kandidaten`);
		await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(first);
		await expect(
			page.getByText(`${counts.size - 12} begeleiders met ${nl(rest)} kandidaten`)
		).toBeVisible();
		await page.getByRole('button', { name: `Toon alle ${counts.size} begeleiders` }).click();
		await expect(page.getByRole('list', { name: 'Begeleiders' }).locator('> li')).toHaveCount(
			counts.size
		);
	});

	await test.step('the table has every begeleider, and adds up', async () => {
		await page.getByRole('button', { name: 'Tabel', exact: true }).click();
		const said = await totals(page, 'Klantprofiel per begeleider');
		expect(said.get('Totaal')).toBe(kandidaten.length);
		expect(Object.fromEntries([...said].filter(([name]) => name !== 'Totaal'))).toEqual(
			Object.fromEntries(counts)
		);
		await page.getByRole('button', { name: 'Ringen', exact: true }).click();
	});

	await test.step('what stands under a ring filters on begeleider and code', async () => {
		const zonder = card(page, first).getByRole('button', { name: /^Zonder code: / });
		const here = kandidaten.filter(
			(row) => wordOf(PER, row) === first && wordOf('Klantprofiel', row) === '(Leeg)'
		).length;
		await zonder.click();
		await expect(app.status).toHaveText(`${nl(here)} van 2.847 kandidaten`);
		await expect(chips(page)).toContainText(`${PER}: ${first}`);
		await meer(page, 'Ongedaan maken');
		await expect(app.status).toHaveText('2.847 kandidaten');
	});

	await test.step('a number opens exactly who is in it', async () => {
		await card(page, first).locator('header button').press('Shift+F10');
		await page.getByRole('menuitem', { name: `Toon deze ${nl(counts.get(first) ?? 0)}` }).click();
		await expect(app.status).toHaveText(`${nl(counts.get(first) ?? 0)} van 2.847 kandidaten`);
		await expect(chips(page)).toContainText(`${PER}: ${first}`);
		await meer(page, 'Ongedaan maken');
		await app.goTo('Klantprofiel & ladder');
	});

	await test.step('it is there after a reload, and in a kept view', async () => {
		await app.reload();
		await expect(chosen(page)).toHaveText(PER);
		await meer(page, 'Bewaar weergave');
		await page.getByRole('dialog').getByLabel('Naam').fill('Per begeleider');
		await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
		await expect(toast(page, 'Weergave “Per begeleider” is bewaard.')).toBeVisible();
		await divide(page, 'Gemeente');
		await expect(card(page, 'Epe')).toBeVisible();
		await meer(page, 'Weergaven');
		await page.getByRole('button', { name: /^Per begeleider / }).click();
		await expect(chosen(page)).toHaveText(PER);
		await expect(card(page, first)).toBeVisible();
	});

	await test.step('all of them leave, by name or under a number', async () => {
		const { rows } = parsed(await exported(page, { als: 'CSV' }));
		for (const name of counts.keys())
			expect(JSON.stringify(rows), name).toContain(JSON.stringify(name));
		const text = readFileSync(await exported(page, { als: 'CSV', zonderNamen: true }), 'utf8');
		expect(text).not.toContain(first);
		expect(text).toContain(`${PER} ${counts.size - Number(counts.has('(Leeg)'))}`);
	});
});

test('a column of the source divides too, and a list without it falls back to gemeente and says so', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	const list = (day: string, kop: string, rows: readonly string[]) => ({
		name: `kandidaten-${day}.csv`,
		mimeType: 'text/csv',
		buffer: Buffer.from(
			[`Gemeente;Pers. nr.;Naam;Status;Klantprofiel${kop}`, ...rows, ''].join('\r\n')
		)
	});
	await wizard.open();
	await wizard.readIn(
		'2026-11-04',
		list('04-11-2026', ';Wijk', [
			'Epe;07001;Bos, M.;Open;J;Noord',
			'Epe;07002;Das, P.;Open;N;Noord',
			'Heerde;07003;Vos, N.;Open;J;Zuid',
			'Epe;07004;Mol, K.;Open;J;'
		])
	);
	await app.goTo('Klantprofiel & ladder');
	await divide(page, 'Wijk');
	await expect(page.getByRole('heading', { level: 2, name: /^(Noord|Zuid|\(Leeg\))$/ })).toHaveText(
		['Noord', 'Zuid', '(Leeg)']
	);
	await expect(
		page.getByRole('img', { name: /^Klantprofiel bij wijk Noord: 2 kandidaten\./ })
	).toBeVisible();
	await expect(page.getByRole('img', { name: /^Klantprofiel zonder wijk: 1 / })).toBeVisible();
	await card(page, 'Noord').locator('header button').press('Shift+F10');
	await page.getByRole('menuitem', { name: 'Toon deze 2' }).click();
	await expect(app.status).toHaveText('2 van 4 kandidaten');
	await meer(page, 'Ongedaan maken');
	await app.goTo('Klantprofiel & ladder');

	await test.step('a small group of it is not named in what leaves', async () => {
		const text = readFileSync(await exported(page, { als: 'CSV' }), 'utf8');
		expect(text).toContain('Kleine groep');
		expect(text).not.toContain('Noord');
	});

	await wizard.open();
	await wizard.readIn('2026-11-11', list('11-11-2026', '', ['Epe;07001;Bos, M.;Open;J']));
	await app.goTo('Klantprofiel & ladder');
	await expect(page.getByText('Wijk staat niet in deze lijst.').first()).toBeVisible();
	await expect(chosen(page)).toHaveText('Gemeente');
	await expect(card(page, 'Epe')).toContainText('1 kandidaat');
	await page.getByRole('button', { name: 'Houd het per gemeente' }).click();
	await expect(page.getByText('Wijk staat niet in deze lijst.')).toHaveCount(0);
});
