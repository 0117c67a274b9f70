import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { AppOnScreen, toast } from './app';
import { exported, exportedPicture, parsed } from './exported';
import { downloadSample } from './sample';
import { test } from './test';
import { exporteer, meer } from './menus';

/** Cells of the first sheet. */
function sheetRows(bytes: Buffer): unknown[][] {
	const { SheetNames, Sheets } = read(bytes);
	const first = Sheets[SheetNames[0] ?? ''];
	return first ? utils.sheet_to_json<unknown[]>(first, { header: 1 }) : [];
}

/** Chooses an export as a file to read, and opens the view in it instead. */
async function openView(app: AppOnScreen, file: string): Promise<void> {
	await app.goTo('Gegevens');
	await app.page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([{ name: 'lijst.csv', mimeType: 'text/csv', buffer: readFileSync(file) }]);
	await app.page.getByRole('button', { name: 'Weergave openen' }).click();
}

test('the list of kandidaten leaves whole or without names, and reading the file back rebuilds the view', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Kandidaten');
	const inEpe = kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe');
	const clear = page.getByRole('button', { name: 'Wis alle filters' });

	await test.step('without names no name, number or begeleider leaves', async () => {
		const text = readFileSync(await exported(page, { als: 'CSV', zonderNamen: true }), 'utf8');
		const secrets = kandidaten.flatMap((row) => [
			row.Naam,
			row['Pers. nr.'],
			row['Begeleider Compas']
		]);
		expect(
			secrets.filter(
				(secret) =>
					secret && new RegExp(`(^|;)"?${secret.replace(/[.()]/g, '\\$&')}`, 'm').test(text)
			)
		).toEqual([]);
	});

	await test.step('whole, with its filters; reading the file back rebuilds the view', async () => {
		await app.pick('Bet. gemeente', 'Epe');
		const csv = await exported(page, { als: 'CSV' });
		const { rows, below } = parsed(csv);
		expect(rows.map((row) => row['Pers. nr.']).sort()).toEqual(
			inEpe.map((row) => row['Pers. nr.']).sort()
		);
		expect(rows.map((row) => row.Naam).sort()).toEqual(inEpe.map((row) => row.Naam).sort());
		expect(below).toContain('Toegepaste filters: Bet. gemeente: Epe');
		expect(below).toMatch(/SHA-256: [0-9a-f]{64}/);
		await clear.click();
		await openView(app, csv);
		await expect(app.status).toHaveText(`${inEpe.length} van 2.847 kandidaten`);
	});

	await test.step('without names it says which filters did not come along', async () => {
		const group = await app.openSlicer('Begeleider Compas');
		await group.getByRole('checkbox').first().check();
		const csv = await exported(page, { als: 'CSV', zonderNamen: true });
		await clear.click();
		await openView(app, csv);
		await expect(toast(page, 'Dit filter ging niet mee: Begeleider Compas.')).toBeVisible();
		await expect(app.status).toHaveText(`${inEpe.length} van 2.847 kandidaten`);
	});

	await test.step('the log tells how many rows left', async () => {
		await app.goTo('Gegevens');
		await page.locator('summary').filter({ hasText: 'Log' }).click();
		await expect(page.getByText('Geëxporteerd (2.847 rijen)').first()).toBeVisible();
		await expect(page.getByText(`Geëxporteerd (${inEpe.length} rijen)`).first()).toBeVisible();
	});
});

/** The last one filters, which would count in a list after it. */
const LISTS = [
	{
		tab: 'Werkproces',
		table: 'Uitkering zonder inschrijving: controleer',
		heading: 'Naam',
		choose: ({ page }: AppOnScreen) =>
			page.getByRole('button', { name: /controleer bij Uitkering zonder inschrijving$/ }).click()
	},
	{
		tab: 'Onvolledige profielen',
		table: /^Per gemeente/,
		heading: 'Opleiding',
		choose: ({ page }: AppOnScreen) =>
			page.getByRole('button', { name: 'Per gemeente', exact: true }).click()
	},
	{
		tab: 'Trajecten & modules',
		table: 'Trajecten met verstreken signaal',
		heading: 'Naam',
		choose: (app: AppOnScreen) => app.tile('Trajecten', 'Signaaldatum verstreken').click()
	}
] as const;

test('tables, charts, the work list and what is missing leave as they stand on the page, and what was chosen comes back', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();

	await test.step('tables of numbers, with small cells left out', async () => {
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
	});

	await test.step('charts, as a picture with its own fonts', async () => {
		const svg = await exportedPicture(page);
		expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(svg).toContain('data:font/woff2;base64,');
		expect(svg).not.toMatch(/foreignObject|var\(--/);
		expect(svg).toContain('Peildatum 18-11-2026');
	});

	await test.step('the table of Transparantie, as CSV and Excel', async () => {
		await app.goTo('Transparantie');
		const own = page.getByRole('table', { name: /^Transparantie van klantprofielen/ }).first();
		const epe = own.getByRole('row', { name: /^Epe / });
		const cells = (await epe.locator('td').allTextContents()).map((cell) => cell.trim());
		const [met = '', zonder = '', samen = ''] = cells
			.map((cell) => cell.replaceAll('.', ''))
			.filter((cell) => /^\d+$/.test(cell));
		expect(Number(met) + Number(zonder)).toBe(Number(samen));
		await meer(page, 'Kopieer tabel');
		await expect(page.getByText('zonder drempel: alleen voor binnen het team')).toBeVisible();
		for (const als of ['CSV', 'Excel']) {
			await exporteer(page, als);
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
			expect(line?.slice(2).map(String), als).toEqual([
				met,
				zonder,
				...Array<string>(3).fill('niet in bron')
			]);
		}
	});

	await test.step('what is missing, per begeleider', async () => {
		await app.goTo('Onvolledige profielen');
		const groepen = readFileSync(
			await exported(page, { als: 'CSV', wat: /per begeleider/ }),
			'utf8'
		);
		expect(groepen).toContain('Wat ontbreekt');
		expect(groepen).toMatch(/Begeleider;Onvolledig;Opleiding;Vaardigheden/);
	});

	await test.step('the work list, with and without names', async () => {
		await app.goTo('Kandidaten');
		await meer(page, 'Mijn werklijst');
		await app.chooseMijn('C. Brouwer');
		const lines = page.getByRole('list', { name: 'Werklijst' }).getByRole('group', { name: /: / });
		await expect(lines.first()).toBeVisible();
		const shown = await lines.count();
		const { rows } = parsed(await exported(page, { als: 'CSV' }));
		expect(rows).toHaveLength(shown);
		expect(Object.keys(rows[0] ?? {})).toEqual(
			expect.arrayContaining(['Naam', 'Actie', 'Stand', 'Datum'])
		);
		const zonder = parsed(await exported(page, { als: 'CSV', zonderNamen: true })).rows;
		expect(Object.keys(zonder[0] ?? {})).toEqual(['Bet. gemeente', 'Actie', 'Stand', 'Datum']);
		await page.getByRole('button', { name: 'Heel team' }).click();
	});

	for (const { tab, table: name, heading, choose } of LISTS)
		await test.step(`what is chosen on ${tab}, and the order of its list, come back from its export`, async () => {
			await app.goTo(tab);
			await choose(app);
			const table = page.getByRole('table', { name });
			const head = table.getByRole('columnheader', { name: heading, exact: true });
			const first = table.locator('tbody tr').first();
			for (let clicks = 0; clicks < 2; clicks++)
				await head.getByRole('button', { name: heading, exact: true }).click();
			await expect(head).toHaveAttribute('aria-sort', /./);
			const order = (await head.getAttribute('aria-sort')) ?? '';
			const row = await first.textContent();
			const csv = await exported(page, { als: 'CSV' });

			// a fresh start: nothing of it is left in the page
			await app.goTo('Kandidaten');
			await app.reload();
			await expect(app.status).toBeVisible();
			await openView(app, csv);
			await expect(page.locator('nav [aria-current=page]').first()).toHaveText(tab);
			await expect(head).toHaveAttribute('aria-sort', order);
			await expect(first).toHaveText(row ?? '');
		});
});
