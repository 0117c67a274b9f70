import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { AppOnScreen } from './app';
import { downloadSample } from './sample';
import { test } from './test';

/** Exports from the page on screen; `wat` picks one of several. */
async function exported(
	page: Page,
	{ als, wat, zonderNamen = false }: { als: string; wat?: RegExp; zonderNamen?: boolean }
) {
	await page.getByRole('button', { name: 'Exporteren', exact: true }).click();
	await page.getByRole('button', { name: als, exact: true }).click();
	const dialog = page.getByRole('dialog');
	if (wat) await dialog.getByRole('radio', { name: wat }).check();
	if (zonderNamen) await dialog.getByLabel('Zonder namen').check();
	await expect(dialog.getByText('Dit bestand gaat de app uit.')).toBeVisible();
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: /^(Exporteer|Download) / }).click();
	const file = await (await download).path();
	await expect(dialog).toBeHidden();
	return file;
}

/** Cells of the first sheet. */
function sheetRows(bytes: Buffer): unknown[][] {
	const { SheetNames, Sheets } = read(bytes);
	const first = Sheets[SheetNames[0] ?? ''];
	return first ? utils.sheet_to_json<unknown[]>(first, { header: 1 }) : [];
}

/** Rows above the blank line, and the lines below it. */
function parsed(file: string) {
	const [above = '', below = ''] = readFileSync(file, 'utf8')
		.replace('\uFEFF', '')
		.split('\r\n\r\n');
	const rows = Papa.parse<Record<string, string>>(above, { header: true, delimiter: ';' }).data;
	return { rows, below };
}

test('the list of kandidaten leaves whole, and reading the file back rebuilds the view', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Kandidaten');
	await page.getByRole('checkbox', { name: /^Epe/ }).first().check();
	const wanted = kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe');
	const csv = await exported(page, { als: 'CSV' });
	const { rows, below } = parsed(csv);
	expect(rows.map((row) => row['Pers. nr.']).sort()).toEqual(
		wanted.map((row) => row['Pers. nr.']).sort()
	);
	expect(rows.map((row) => row.Naam).sort()).toEqual(wanted.map((row) => row.Naam).sort());
	expect(below).toContain('Toegepaste filters: Bet. gemeente: Epe');
	expect(below).toMatch(/SHA-256: [0-9a-f]{64}/);
	await page.getByRole('button', { name: 'Wis alle filters' }).click();
	await app.goTo('Gegevens');
	await page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([{ name: 'kandidaten.csv', mimeType: 'text/csv', buffer: readFileSync(csv) }]);
	await page.getByRole('button', { name: 'Weergave openen' }).click();
	await expect(app.status).toHaveText(`${wanted.length} van 2.847 kandidaten`);
});

test('without names no name, number or begeleider leaves, and the log tells how many rows did', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Kandidaten');
	const text = readFileSync(await exported(page, { als: 'CSV', zonderNamen: true }), 'utf8');
	const secrets = kandidaten.flatMap((row) => [
		row.Naam,
		row['Pers. nr.'],
		row['Begeleider Compas']
	]);
	expect(
		secrets.filter(
			(secret) => secret && new RegExp(`(^|;)"?${secret.replace(/[.()]/g, '\\$&')}`, 'm').test(text)
		)
	).toEqual([]);
	await app.goTo('Gegevens');
	await page.locator('summary').filter({ hasText: 'Log' }).click();
	await expect(page.getByText('Geëxporteerd (2.847 rijen)').first()).toBeVisible();
});

test('tables of numbers leave with small cells left out; charts as a picture with its own fonts', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Klantprofiel & ladder');
	const text = readFileSync(await exported(page, { als: 'CSV' }), 'utf8');
	expect(text).toContain('Klantprofiel per gemeente');
	const lines = text.split('\r\n').map((line) => line.split(';'));
	const head = lines.find(([first]) => first === 'Trede') ?? [];
	const from = lines.indexOf(head) + 1;
	const counts = lines
		.slice(from, from + 8)
		.flatMap((row) => row.filter((_, at) => at > 0 && !head[at]?.endsWith('(%)')));
	expect(counts.length).toBeGreaterThan(40);
	expect(counts.filter((count) => /^[1-4]$/.test(count))).toEqual([]);
	expect(counts).toContain('<5');
	await page.getByRole('button', { name: 'Exporteren', exact: true }).click();
	await page.getByRole('button', { name: 'Afbeelding', exact: true }).click();
	await page.getByRole('button', { name: 'SVG', exact: true }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download afbeelding' }).click();
	const svg = readFileSync(await (await download).path(), 'utf8');
	expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
	expect(svg).toContain('data:font/woff2;base64,');
	expect(svg).not.toMatch(/foreignObject|var\(--/);
	expect(svg).toContain('Peildatum 18-11-2026');
});

test('the table of Transparantie leaves as CSV and Excel as it stands on the page', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Transparantie');
	const own = page.getByRole('region', { name: /^Transparantie van klantprofielen/ }).first();
	const epe = own.getByRole('row', { name: /^Epe / });
	const cells = (await epe.getByRole('cell').allTextContents()).map((cell) => cell.trim());
	expect(cells.length).toBeGreaterThan(4);
	await page.getByRole('button', { name: 'Kopieer tabel' }).click();
	await expect(page.getByText('zonder drempel: alleen voor binnen het team')).toBeVisible();
	for (const als of ['CSV', 'Excel']) {
		await page.getByRole('button', { name: 'Exporteren', exact: true }).click();
		await page.getByRole('button', { name: als, exact: true }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Drempel').selectOption('uit');
		const download = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Exporteer tabellen' }).click();
		const file = await (await download).path();
		const line =
			als === 'CSV'
				? readFileSync(file, 'utf8')
						.split('\r\n')
						.map((each) => each.split(';'))
						.find((each) => each[1] === 'Epe')
				: sheetRows(readFileSync(file)).find((each) => each[1] === 'Epe');
		expect(line?.slice(2).map(String), als).toEqual(
			cells.slice(0, 5).map((cell) => cell.replaceAll('.', ''))
		);
	}
});

test('what changed, the work list and what is missing leave too', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Onvolledige profielen');
	const groepen = readFileSync(await exported(page, { als: 'CSV', wat: /per begeleider/ }), 'utf8');
	expect(groepen).toContain('Wat ontbreekt');
	expect(groepen).toMatch(/Begeleider;Onvolledig;Opleiding;Vaardigheden/);
	await app.goTo('Kandidaten');
	await page.getByRole('link', { name: 'Mijn werklijst' }).click();
	await page.getByRole('combobox').first().selectOption({ index: 2 });
	const lines = page.getByRole('list', { name: 'Werklijst' }).getByRole('listitem');
	await expect(lines.first()).toBeVisible();
	const shown = await lines.count();
	const { rows } = parsed(await exported(page, { als: 'CSV' }));
	expect(rows).toHaveLength(shown);
	expect(Object.keys(rows[0] ?? {})).toEqual(
		expect.arrayContaining(['Naam', 'Actie', 'Stand', 'Datum'])
	);
	const zonder = parsed(await exported(page, { als: 'CSV', zonderNamen: true })).rows;
	expect(Object.keys(zonder[0] ?? {})).toEqual(['Bet. gemeente', 'Actie', 'Stand', 'Datum']);
});
