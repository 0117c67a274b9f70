import { expect, type Download, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { AppOnScreen, nl, numberIn } from './app';
import { downloadSample, type Sample } from './sample';
import { test } from './test';
import { exporteer, menuButton } from './menus';

/** Headings of the sample that a profile may speak of. */
const TELLING = [
	'Opleidingsniveau',
	'Beroepssector',
	'Beschikbare uren/wk',
	'Vervoer',
	'Affiniteiten'
];

interface VumProfile {
	readonly idWerkzoekende: string;
	readonly [property: string]: unknown;
}

async function openDialog(page: Page) {
	await exporteer(page, 'Anonieme profielen');
	const dialog = page.getByRole('dialog', { name: 'Anonieme profielen' });
	await expect(dialog).toBeVisible();
	return dialog;
}

/** The number behind a term of the overview. */
async function told(page: Page, term: string): Promise<number> {
	const row = page.getByRole('dialog').locator('dl > div').filter({ hasText: term });
	return numberIn(await row.locator('b').textContent());
}

async function saved(page: Page, soort: string): Promise<Download> {
	await page.getByRole('dialog').getByRole('button', { name: soort, exact: true }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /^Download [\d.]+ profiel(en)?$/ }).click();
	return download;
}

function rarest(rows: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
	return Math.min(...counts.values());
}

function leaks(text: string, { kandidaten }: Sample): string[] {
	return kandidaten
		.flatMap((row) => [row.Naam, row['Pers. nr.'], row['Begeleider Compas']])
		.filter((secret) => secret && text.includes(secret)) as string[];
}

test('anonymous profiles of a selection: who goes along, who stays behind, and nothing that tells who', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sample = await downloadSample(app);
	await app.goTo('Kandidaten');

	await test.step('a threshold that is none is refused, and too few people give no file', async () => {
		const dialog = await openDialog(page);
		await expect(page.getByLabel('Drempel')).toBeFocused();
		await expect(page.getByLabel('Drempel')).toHaveValue('5');
		await page.getByLabel('Drempel').fill('1');
		await expect(
			dialog.getByRole('alert').filter({ hasText: 'Vul een heel getal in' })
		).toBeVisible();
		await expect(dialog.getByRole('button', { name: 'Geen profielen' })).toBeDisabled();
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(menuButton(page, 'Exporteren')).toBeFocused();
		const first = await app.table.locator('tbody tr[data-row]').first().textContent();
		const number = /\d{5}/.exec(first ?? '')?.[0] ?? '';
		await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill(number);
		await expect(app.status).toContainText(/^\s*1 van/);
		await openDialog(page);
		expect(await told(page, 'Gaat mee')).toBe(0);
		await expect(dialog.getByRole('button', { name: 'Geen profielen' })).toBeDisabled();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
	});

	await test.step('CSV, JSON and Excel hold only what the threshold allows, and the log tells', async () => {
		await app.pick('Bet. gemeente', 'Epe');
		const chosen = sample.kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe');
		await expect(app.status).toContainText(nl(chosen.length));
		const empty = chosen.filter((row) => TELLING.every((name) => !row[name]));

		const dialog = await openDialog(page);
		const along = await told(page, 'Gaat mee');
		expect(along + (await told(page, 'Blijft achter'))).toBe(chosen.length);
		await expect(dialog).toContainText(`${nl(empty.length)} hebben geen gegevens`);
		expect(along).toBeGreaterThan(chosen.length / 4);

		const csv = await saved(page, 'CSV');
		expect(csv.suggestedFilename()).toMatch(/^anonieme-profielen-\d\d-\d\d-\d{4}\.csv$/);
		const text = readFileSync(await csv.path(), 'utf8');
		const { data } = Papa.parse<string[]>(text.replace('\uFEFF', '').trim(), { delimiter: ';' });
		const [head = [], ...rows] = data;
		expect(rows).toHaveLength(along);
		expect(rarest(rows.map((row) => row.slice(1).join('\t')))).toBeGreaterThanOrEqual(5);
		expect(new Set(rows.map(([id]) => id)).size).toBe(along);
		expect(head[0]).toBe('Profiel');
		expect(leaks(text, sample)).toEqual([]);
		for (const row of rows) expect(row.join()).not.toMatch(/\b(Epe|NUG|DGR|Client PW)\b/);

		await openDialog(page);
		await page.getByLabel('Drempel').fill('10');
		const fewer = await told(page, 'Gaat mee');
		const json = readFileSync(await (await saved(page, 'JSON (niet voor VUM)')).path(), 'utf8');
		const profiles = JSON.parse(json) as VumProfile[];
		expect(profiles).toHaveLength(fewer);
		const words = profiles.map(({ idWerkzoekende: _, ...rest }) => JSON.stringify(rest));
		expect(rarest(words)).toBeGreaterThanOrEqual(10);
		expect(leaks(json, sample)).toEqual([]);
		expect(json).not.toContain('indicatieLdrRegistratie');
		expect(profiles.some((each) => rows.some(([id]) => id === each.idWerkzoekende))).toBe(false);

		await openDialog(page);
		const workbook = readFileSync(await (await saved(page, 'Excel')).path());
		expect(workbook.subarray(0, 2).toString()).toBe('PK');
		expect(leaks(workbook.toString('utf8'), sample)).toEqual([]);

		await app.goTo('Gegevens');
		await page.locator('summary').filter({ hasText: 'Log' }).click();
		await expect(page.getByText(`Geëxporteerd (${nl(along)} rijen)`).first()).toBeVisible();
	});
});
