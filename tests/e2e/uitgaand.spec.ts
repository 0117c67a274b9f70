import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { AppOnScreen, type PageName } from './app';
import { downloadSample } from './sample';
import { test } from './test';
import { exporteer, meer, menuItem, openMenu } from './menus';

/** Everything in a file as text, that of a workbook unpacked. */
function insideOf(file: string, als: string): string {
	const bytes = readFileSync(file);
	if (als === 'CSV') return bytes.toString('utf8');
	return CFB.read(bytes, { type: 'buffer' })
		.FileIndex.map(({ content }: { content?: unknown }) =>
			Buffer.from((content ?? []) as Uint8Array).toString('utf8')
		)
		.join('\n');
}

async function exportDialog(page: Page, als: string): Promise<Locator> {
	await exporteer(page, als);
	return page.getByRole('dialog');
}

/** Exports the counts of the page on screen. */
async function countsOf(page: Page, als: string, zonderNamen: boolean): Promise<string> {
	const dialog = await exportDialog(page, als);
	const which = dialog.getByRole('radio', {
		name: /^(Kengetallen|Werkproces in|Klantprofielen per)/
	});
	if (await which.count()) await which.check();
	if (zonderNamen) await dialog.getByLabel('Zonder namen').check();
	await expect(dialog.getByText(/^Het bevat alleen aantallen/)).toBeVisible();
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Exporteer tabellen' }).click();
	const done = await download;
	expect(done.suggestedFilename()).toMatch(/^[a-z-]+-18-11-2026\.(csv|xlsx)$/);
	await expect(dialog).toBeHidden();
	return insideOf(await done.path(), als);
}

const TABLES: readonly PageName[] = [
	'Klantprofiel & ladder',
	'Trajecten & modules',
	'Onvolledige profielen',
	'Transparantie',
	'Werkproces'
];

test('counts leave without anybody whom the filters name, in every file, picture and print', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	const somebody = kandidaten.find(
		(row) => row['Begeleider Compas'] && row.DGR === 'DGR' && /^[A-Z]\w{5,}, /.test(row.Naam ?? '')
	);
	const begeleider = somebody?.['Begeleider Compas'] ?? '';
	const search = (somebody?.Naam ?? '').split(',')[0] ?? '';
	const own = kandidaten.filter((row) => row['Begeleider Compas'] === begeleider);
	const numbers = [...new Set([somebody, ...own])]
		.slice(0, 7)
		.map((row) => row?.['Pers. nr.'] ?? '');
	await app.goTo('Kandidaten');
	await meer(page, 'Plak nummers');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox').fill(numbers.join('\n'));
	await dialog.getByRole('button', { name: /^Toon/ }).click();
	await app.pick('Begeleider Compas', begeleider);
	await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill(search);
	await expect(page.getByRole('list', { name: 'Actieve filters' })).toContainText(search);
	expect(await app.shown()).toBeGreaterThan(0);

	const needles = [search, ...numbers, '.csv (', 'voorbeeld-'];
	const found = (text: string, more: readonly string[] = []) =>
		[...needles, ...more].filter((needle) => text.includes(needle));
	for (const name of TABLES) {
		await app.goTo(name);
		const perWorker = name === 'Onvolledige profielen';
		for (const als of ['CSV', 'Excel']) {
			const text = await countsOf(page, als, false);
			expect(found(text, perWorker ? [] : [begeleider]), `${name} ${als}`).toEqual([]);
			// UWV's table follows none of these filters
			expect(text).toMatch(name === 'Transparantie' ? /filters: geen|>geen</ : /\(weggelaten\)/);
			if (!perWorker) continue;
			expect(text.includes(begeleider)).toBe(true);
			expect(found(await countsOf(page, als, true), [begeleider]), `${name} ${als}`).toEqual([]);
		}
		await openMenu(page, 'Exporteren');
		const picture = menuItem(page, 'Afbeelding');
		if (await picture.isVisible()) {
			await picture.click();
			await page.getByRole('button', { name: 'SVG', exact: true }).click();
			const download = page.waitForEvent('download');
			await page.getByRole('button', { name: 'Download afbeelding' }).click();
			const svg = readFileSync(await (await download).path(), 'utf8');
			expect(svg).toContain('(weggelaten)');
			expect(found(svg, [begeleider]), `picture of ${name}`).toEqual([]);
		} else await page.keyboard.press('Escape');
		if (!['Klantprofiel & ladder', 'Transparantie'].includes(name)) continue;
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
		const printed = await page.locator('body').innerText();
		expect(printed).toContain('Aantallen zonder drempel');
		expect(found(printed, [begeleider]), `print of ${name}`).toEqual([]);
		await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
		await page.emulateMedia({ media: 'screen' });
	}
});

test('a second file of another selection is warned for, also after the page is loaded anew', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const warning = page.getByText('U deelde eerder iets anders uit deze momentopname.');
	await app.goTo('Klantprofiel & ladder');
	await countsOf(page, 'CSV', false);
	const again = await exportDialog(page, 'Excel');
	await expect(again.getByText(/^De drempel werkt binnen één bestand/)).toBeVisible();
	await expect(warning).toHaveCount(0);
	await page.keyboard.press('Escape');

	await app.reload();
	await expect(app.status).toBeVisible();
	await app.pick('Bet. gemeente', 'Epe');
	const dialog = await exportDialog(page, 'Excel');
	await expect(warning).toBeVisible();
	await expect(dialog.getByRole('listitem')).toContainText('2.847 kandidaten, nu');
	await dialog.getByLabel('Drempel').selectOption('uit');
	await expect(warning).toHaveCount(0);
	await page.keyboard.press('Escape');

	await app.goTo('Kandidaten');
	await exporteer(page, 'Anonieme profielen');
	await expect(warning).toBeVisible();
	await expect(page.getByText(/één kandidaat meer of minder/)).toBeVisible();
});

test('Excel is offered first, and a list as CSV says what Excel does to zeros', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await openMenu(page, 'Exporteren');
	const ways = page.getByRole('menuitem', { name: /^(Excel|CSV)$/ });
	await expect(ways).toHaveText(['Excel', 'CSV']);
	await ways.last().click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText('Excel haalt nullen weg uit een CSV.')).toBeVisible();
	await dialog.getByRole('button', { name: 'Maak er een Excel-bestand van' }).click();
	await expect(page.getByRole('dialog', { name: 'Exporteren als Excel' })).toBeVisible();
	await expect(page.getByText('Excel haalt nullen weg uit een CSV.')).toHaveCount(0);
});
