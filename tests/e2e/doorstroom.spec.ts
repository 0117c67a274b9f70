import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { AppOnScreen, nl, numberIn } from './app';
import { exported } from './exported';
import { atRest } from './rest';
import { downloadSample, wordOf } from './sample';
import { dialog, verdict } from './tel-na';
import { test } from './test';

const TABLES = ['Doorstroom klantprofiel', 'Doorstroom participatieladder'] as const;

/** The numbers of a table by the headings of row and column. */
async function numbersOf(table: Locator) {
	const { koppen, rijen } = await table.evaluate((node: HTMLTableElement) => ({
		koppen: [...(node.tHead?.rows[0]?.cells ?? [])].slice(1).map((cell) => cell.textContent.trim()),
		rijen: [...node.rows].slice(1).map((row) => ({
			kop: row.cells[0]?.textContent.trim() ?? '',
			cellen: [...row.cells]
				.slice(1)
				.map((cell) => cell.querySelector('button, .kaal')?.textContent ?? '')
		}))
	}));
	return new Map(
		rijen.map(({ kop, cellen }) => [
			kop,
			new Map(cellen.map((tekst, at) => [koppen[at] ?? '', numberIn(tekst)]))
		])
	);
}

async function expectSums(table: Locator): Promise<Map<string, Map<string, number>>> {
	const rows = await numbersOf(table);
	const total = rows.get('Totaal');
	const inner = [...rows].filter(([kop]) => kop !== 'Totaal');
	for (const [kop, row] of rows) {
		const parts = [...row].filter(([kolom]) => kolom !== 'Totaal').map(([, n]) => n);
		expect(
			parts.reduce((sum, n) => sum + n, 0),
			kop
		).toBe(row.get('Totaal'));
	}
	for (const [kolom, n] of total ?? [])
		expect(
			inner.reduce((sum, [, row]) => sum + (row.get(kolom) ?? 0), 0),
			kolom
		).toBe(n);
	return rows;
}

async function open(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Doorstroom', exact: true }).click();
	await expect(page.getByRole('table', { name: 'Tijd in een trede' })).toBeVisible();
	await atRest(page);
}

test('Doorstroom adds up to both lists, opens who is in a number, and shares no small one', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await atRest(page);
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Klantprofiel & ladder');
	await open(page);
	const [profiel, ladder] = TABLES.map((name) => page.getByRole('table', { name, exact: true }));
	if (!profiel || !ladder) throw new Error('no tables');

	const flow = await expectSums(profiel);
	await expectSums(ladder);
	for (const word of ['Ja', 'Nee', 'Leeg', 'Onvolledig', '(Leeg)'])
		expect(flow.get('Totaal')?.get(word), word).toBe(
			kandidaten.filter((row) => wordOf('Klantprofiel', row) === word).length
		);
	await expect(
		page.getByText('2.632 gelijk, 85 vooruit, 0 terug, 130 nieuw, 91 weg.', { exact: true })
	).toBeVisible();

	// another list to begin at
	await page.getByLabel('Van', { exact: true }).selectOption({ index: 0 });
	await expect(profiel).toContainText('Van 11-11-2026');
	await atRest(page);
	const week = await expectSums(profiel);
	expect(week.get('Nieuw in de lijst')?.get('Totaal')).toBeLessThan(130);
	await page.getByLabel('Van', { exact: true }).selectOption({ index: 1 });
	await expect(profiel).toContainText('Van 18-08-2026');
	await atRest(page);

	// a share of it under a filter
	await app.pick('Bet. gemeente', 'Epe');
	await expect(page.getByText(/^Met filters gaat het om uw selectie van nu/)).toBeVisible();
	await atRest(page);
	const inEpe = await expectSums(profiel);
	expect(inEpe.get('Totaal')?.get('Ja')).toBe(
		kandidaten.filter(
			(row) => row['Bet. gemeente'] === 'Epe' && wordOf('Klantprofiel', row) === 'Ja'
		).length
	);
	await page.keyboard.press('Control+z');
	await expect(app.status).toHaveText('2.847 kandidaten');
	await atRest(page);

	// what leaves
	const csv = readFileSync(await exported(page, { als: 'CSV' }), 'utf8');
	expect(csv).toContain('Doorstroom klantprofiel');
	expect(csv).toContain('<5');
	const cells = csv.split('\r\n').filter((line) => /^(Ja|Nee|Leeg|Onvolledig|[1-6] )/.test(line));
	expect(cells.length).toBeGreaterThan(9);
	for (const line of cells)
		for (const [at, cell] of line.split(';').entries())
			if (at % 2 === 1) expect(['1', '2', '3', '4'], line).not.toContain(cell);

	// the number opens its list, and is counted again
	const cell = ladder
		.getByRole('row', { name: /^4 Onbetaald werk/ })
		.getByRole('button')
		.nth(1);
	const aantal = numberIn(await cell.textContent());
	expect(aantal).toBeGreaterThan(0);
	await cell.press('Enter');
	await page.getByRole('menuitem', { name: 'Tel na' }).click();
	await expect(verdict(page)).toHaveText(/gelijk/);
	await expect(dialog(page)).toContainText(nl(aantal));
	await page.keyboard.press('Escape');
	await cell.press('Enter');
	await page.getByRole('menuitem', { name: /^Toon deze / }).click();
	await expect(app.status).toHaveText(`${nl(aantal)} van 2.847 kandidaten`);

	// which is a filter that the flow itself can't follow
	await app.goTo('Klantprofiel & ladder');
	await expect(page.getByText(/^Bij een filter op wat er veranderd is is er geen/)).toBeVisible();
	await expect(profiel).toHaveCount(0);
});
