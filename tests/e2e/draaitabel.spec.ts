import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { AppOnScreen, nl, numberIn } from './app';
import { exported } from './exported';
import { atRest } from './rest';
import { test } from './test';
import { WizardOnScreen } from './wizard';

const table = (page: Page) => page.getByRole('table', { name: 'Draaitabel', exact: true });
const choose = (page: Page, naam: string, label: string) =>
	page.getByRole('combobox', { name: naam, exact: true }).selectOption({ label });

/** The numbers of the table by the words of row and column, as they stand. */
async function cells(page: Page): Promise<ReadonlyMap<string, string>> {
	await atRest(page);
	const [head = [], ...rows] = await table(page).evaluate((element: HTMLTableElement) =>
		[...element.rows]
			.filter((row) => !row.classList.contains('space'))
			.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/[↑↓]/, '').trim()))
	);
	return new Map(
		rows.flatMap(([name = '', ...values]) =>
			values.map((value, at) => [`${name} | ${head[at + 1] ?? ''}`, value] as const)
		)
	);
}

test('a table of two fields adds up, opens exactly who is in a number, is counted again, and comes back', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Draaitabel');
	await choose(page, 'Rijen 1', 'Gemeente');
	await choose(page, 'Kolommen 1', 'Klantprofiel');
	const numbers = await cells(page);
	const of = (key: string) => numberIn(numbers.get(key) ?? '');
	const gemeenten = ['Apeldoorn', 'Epe', 'Heerde'];
	for (const kolom of ['Ja', 'Nee', 'Totaal'])
		expect(gemeenten.reduce((sum, each) => sum + of(`${each} | ${kolom}`), 0)).toBe(
			of(`Totaal | ${kolom}`)
		);
	await expect(app.status).toHaveText(`${nl(of('Totaal | Totaal'))} kandidaten`);

	await test.step('shares and figures', async () => {
		const toon = page.getByRole('group', { name: 'Toon als' });
		await toon.getByRole('button', { name: '% rij' }).click();
		expect((await cells(page)).get('Epe | Totaal')).toBe('100%');
		await choose(page, 'Getal', 'Gemiddelde Uren');
		await expect(toon.getByRole('button', { name: '% rij' })).toHaveCount(0);
		expect(numberIn((await cells(page)).get('Epe | Totaal') ?? '')).toBeGreaterThan(0);
		await choose(page, 'Getal', 'Kandidaten');
	});

	await test.step('Tel na', async () => {
		await page.getByRole('button', { name: 'Meer', exact: true }).click();
		await page.getByRole('menuitem', { name: 'Tel na' }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByText(/van \d+ getallen zijn gelijk\.$/)).toBeVisible();
		const [said = '', all = ''] =
			/(\d+) van (\d+)/.exec(
				(await dialog.getByText(/getallen zijn gelijk/).textContent()) ?? ''
			) ?? [];
		expect(said).toContain(all);
		await dialog.getByRole('button', { name: 'Sluiten' }).click();
	});

	await test.step('after a reload it is the same, and a number opens its list', async () => {
		await app.reload();
		expect(await cells(page)).toEqual(numbers);
		await table(page).getByRole('row', { name: /^Epe/ }).getByRole('button').nth(1).click();
		const beeld = page.getByRole('complementary', { name: 'Gekozen vak' });
		const nee = of('Epe | Nee');
		await beeld.getByRole('button', { name: `Toon deze ${nl(nee)}` }).click();
		await expect(app.status).toHaveText(new RegExp(`^${nl(nee)} van `));
	});
});

test('a column that only this source has is an axis, is not in the next list, and is back when it is', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const wizard = new WizardOnScreen(page);
	const list = (day: string, kop: string, rows: readonly string[]) => ({
		name: `kandidaten-${day}.csv`,
		mimeType: 'text/csv',
		buffer: Buffer.from([`Gemeente;Pers. nr.;Naam;Status${kop}`, ...rows, ''].join('\r\n'))
	});
	await wizard.open();
	await wizard.readIn(
		'2026-11-04',
		list('04-11-2026', ';Wijk;Uren', [
			'Epe;07001;Bos, M.;Open;Noord;8',
			'Epe;07002;Das, P.;Open;Noord;24',
			'Epe;07003;Vos, N.;Open;Zuid;12',
			'Epe;07004;Mol, K.;Open;;'
		])
	);
	await app.goTo('Draaitabel');
	await choose(page, 'Rijen 1', 'Wijk');
	expect(Object.fromEntries(await cells(page))).toEqual({
		'Noord | Totaal': '2',
		'Zuid | Totaal': '1',
		'(Leeg) | Totaal': '1',
		'Totaal | Totaal': '4'
	});
	await choose(page, 'Getal', 'Som Uren');
	expect(Object.fromEntries(await cells(page))).toEqual({
		'Noord | Totaal': '32',
		'Zuid | Totaal': '12',
		'(Leeg) | Totaal': '–',
		'Totaal | Totaal': '44'
	});
	await choose(page, 'Getal', 'Kandidaten');
	await test.step('a small group of it is not named in what leaves', async () => {
		const text = readFileSync(await exported(page, { als: 'CSV' }), 'utf8');
		expect(text).toContain('Kleine groep');
		expect(text).not.toContain('Noord');
	});

	await wizard.open();
	await wizard.readIn('2026-11-11', list('11-11-2026', '', ['Epe;07001;Bos, M.;Open']));
	await app.goTo('Draaitabel');
	await expect(page.getByText('Wijk staat niet in deze lijst.').first()).toBeVisible();
	await expect(table(page)).toHaveCount(0);
});
