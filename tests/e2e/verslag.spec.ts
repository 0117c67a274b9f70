import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { recount } from './recount';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { test } from './test';

/** What is printed on of an A4, in pixels. */
const A4 = { width: 703, height: 1028 };

/** Opens the choice of reports, from a page without a long list behind it. */
async function kies(app: AppOnScreen, per: 'gemeente' | 'begeleider'): Promise<Locator> {
	const { page } = app;
	await page.getByRole('button', { name: 'Exporteren', exact: true }).click();
	await page.getByRole('button', { name: `Maandverslag per ${per}`, exact: true }).click();
	const dialog = page.getByRole('dialog', { name: `Maandverslag per ${per}` });
	await expect(dialog).toBeVisible();
	return dialog;
}

/** Only these of the choices. */
async function alleen(dialog: Locator, namen: readonly string[]): Promise<void> {
	const alle = dialog.getByRole('checkbox', { name: /^Alle / });
	await alle.check();
	await alle.uncheck();
	for (const naam of namen) await dialog.getByRole('checkbox', { name: naam }).check();
}

/** Prints and counts the pages of the PDF; nothing on them may be cut off. */
async function bladzijden(page: Page, dialog: Locator): Promise<number> {
	await dialog.getByRole('button', { name: /^Druk .* af$/ }).click();
	await expect(page.locator('body > .verslagen > article').first()).toBeAttached();
	const pdf = await page.pdf({ preferCSSPageSize: true });
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize(A4);
	const over = await page
		.locator('body > .verslagen > article')
		.evaluateAll((all) => all.map((each) => each.scrollHeight - each.clientHeight));
	expect(over.filter((pixels) => pixels > 1)).toEqual([]);
	await page.setViewportSize({ width: 1366, height: 768 });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The rows of a sheet as text by their heading, with the table where a heading stands in more than one. */
async function regels(blad: Locator, tabel: string): Promise<Record<string, string>> {
	const rows = blad.getByRole('table', { name: tabel }).getByRole('row');
	const texts = await rows.evaluateAll((all) =>
		all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))
	);
	return Object.fromEntries(texts.map(([kop = '', waarde = '']) => [kop, waarde]));
}

async function klopt(
	blad: Locator,
	sample: Sample,
	keeps: (row: SampleRow) => boolean,
	toon: (n: number) => string
): Promise<void> {
	const own = sample.kandidaten.filter(keeps);
	const code = (letter: string) =>
		own.filter((row) => row['Sonar - Klantprofiel'] === letter).length;
	await expect(blad).toContainText(
		`${toon(code('J'))} van ${toon(own.length)} kandidaten hebben een volledig profiel`
	);
	expect(await regels(blad, 'Klantprofielen')).toEqual({
		Ja: toon(code('J')),
		Onvolledig: toon(code('O')),
		Leeg: toon(code('L')),
		Nee: toon(code('N')),
		'Niet in Sonar': toon(code(''))
	});
	for (const { region, label, rows } of recount(sample, keeps, null)) {
		const tegels = await regels(blad, region);
		const found = Object.entries(tegels).find(
			([kop]) => kop.replace('wkn', 'weken') === label || kop === label
		);
		expect(found?.[1], `${region}: ${label}`).toBe(toon(rows.length));
	}
}

test('a page per gemeente, with the numbers of the files and small ones left out', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
	await app.openSample();
	const sample = await downloadSample(app);
	await app.goTo('Transparantie');
	const dialog = await kies(app, 'gemeente');
	await alleen(dialog, ['Epe', 'Heerde']);
	await dialog.getByLabel('Drempel').selectOption('uit');
	expect(await bladzijden(page, dialog)).toBe(2);
	const bladen = page.locator('body > .verslagen > article');
	for (const [at, gemeente] of ['Epe', 'Heerde'].entries()) {
		const blad = bladen.nth(at);
		await expect(blad.getByRole('heading', { level: 1 })).toHaveText(gemeente);
		await klopt(blad, sample, (row) => row['Bet. gemeente'] === gemeente, nl);
		await expect(blad).toContainText(`Pagina ${at + 1} van 2`);
		await expect(blad).toContainText('Stand 18-11-2026');
	}

	await page.emulateMedia({ media: null });
	await dialog.getByLabel('Drempel').selectOption('5');
	await page.emulateMedia({ media: 'print' });
	const cells = await bladen.locator('td').allTextContents();
	expect(cells.length).toBeGreaterThan(70);
	expect(cells.filter((cell) => /^\s*[1-4]\s*$/.test(cell))).toEqual([]);
	expect(cells.map((cell) => cell.trim())).toContain('<5');
	const text = await bladen.allTextContents();
	const namen = sample.kandidaten.flatMap((row) => [row.Naam, row['Begeleider Compas']]);
	expect(namen.filter((naam) => naam && text.some((each) => each.includes(naam)))).toEqual([]);
});

test('a page per begeleider, under long filters, names the most urgent kandidaten unless names are hidden', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
	await app.openSample();
	const sample = await downloadSample(app);
	await app.goTo('Kandidaten');
	for (const slicer of ['Participatieladder', 'Doelgroep', 'Begeleider Compas']) {
		const boxes = (await app.openSlicer(slicer)).getByRole('checkbox');
		for (const at of [...Array(await boxes.count()).keys()]) await boxes.nth(at).check();
	}
	await app.goTo('Transparantie');
	const naam =
		sample.kandidaten.find((row) => row['Begeleider Compas'])?.['Begeleider Compas'] ?? '';
	const own = sample.kandidaten.filter((row) => row['Begeleider Compas'] === naam);
	const dialog = await kies(app, 'begeleider');
	await alleen(dialog, [naam]);
	expect(await bladzijden(page, dialog)).toBe(1);
	const blad = page.locator('body > .verslagen > article');
	await klopt(blad, sample, (row) => row['Begeleider Compas'] === naam, nl);
	await expect(blad).toContainText('Vertrouwelijk: bevat persoonsgegevens');
	await expect(blad).toContainText('(ingekort)');
	const lijst = blad.getByRole('table', { name: 'Kandidaten met de dringendste acties' });
	const eerste = await lijst.getByRole('rowheader').allTextContents();
	expect(eerste).toHaveLength(10);
	const namen = own.map((row) => row.Naam);
	expect(eerste.filter((each) => !namen.includes(each.trim()))).toEqual([]);
	const nog = /En nog (\d+)\s+kandidaten/.exec((await blad.textContent()) ?? '')?.[1];
	const met = await regels(blad, 'Acties die nog te doen zijn, in kandidaten');
	expect(Number(nog) + 10).toBe(Number(met['Kandidaten met een actie']));

	await page.emulateMedia({ media: null });
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Namen verbergen' }).click();
	const weer = await kies(app, 'begeleider');
	await alleen(weer, [naam]);
	await weer.getByRole('button', { name: /^Druk .* af$/ }).click();
	await expect(blad).toBeAttached();
	const text = (await blad.textContent()) ?? '';
	expect(namen.filter((each) => each && text.includes(each))).toEqual([]);
});

test('the browser prints a page with its filters above it, and leaves it as it was', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Transparantie');
	await page.getByRole('button', { name: 'Afdrukken', exact: true }).click();
	await expect(page.locator('p.print-only').first()).toContainText(
		/^Stand 18-11-2026\. Afgedrukt .*Filters: geen\. Aantallen zonder drempel/
	);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Transparantie/);
});
