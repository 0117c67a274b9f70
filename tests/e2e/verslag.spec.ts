import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { recount } from './recount';
import { atRest } from './rest';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { test } from './test';
import { exporteer, instelling } from './menus';

/** What is printed on of an A4, in pixels. */
const A4 = { width: 703, height: 1028 };

/** Opens the choice of reports, from a page without a long list behind it. */
async function choose(app: AppOnScreen, per: 'gemeente' | 'begeleider'): Promise<Locator> {
	const { page } = app;
	await exporteer(page, `Maandverslag per ${per}`);
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

/** Every value of a slicer, one after another. */
async function kiesAlles(slicer: Locator): Promise<void> {
	const boxes = slicer.getByRole('checkbox');
	await boxes.evaluateAll(async (all) => {
		for (const box of all) {
			// what holds values together is chosen with them
			if (box.closest('li')?.nextElementSibling?.matches('.parts')) continue;
			(box as HTMLInputElement).click();
			await Promise.resolve();
		}
	});
	await expect(slicer.getByRole('checkbox', { checked: false })).toHaveCount(0);
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
	show: (n: number) => string
): Promise<void> {
	const own = sample.kandidaten.filter(keeps);
	const code = (letter: string) =>
		own.filter((row) => row['Sonar - Klantprofiel'] === letter).length;
	await expect(blad).toContainText(
		`${show(code('J'))} van ${show(own.length - code(''))} kandidaten met een code hebben klantprofiel Ja.`
	);
	expect(await regels(blad, 'Klantprofielen')).toEqual({
		Ja: show(code('J')),
		Onvolledig: show(code('O')),
		Leeg: show(code('L')),
		Nee: show(code('N')),
		'(Leeg)': show(code(''))
	});
	for (const { region, label, rows } of recount(sample, keeps, null)) {
		const tegels = await regels(blad, region);
		const found = Object.entries(tegels).find(
			([kop]) => kop.replace('wkn', 'weken') === label || kop === label
		);
		expect(found?.[1], `${region}: ${label}`).toBe(show(rows.length));
	}
}

/** Prints nothing from here on: the sheets stay on the page until they are looked at. */
async function drukNietAf(page: Page): Promise<void> {
	await page.evaluate(() => Object.assign(window, { print: () => undefined }));
}

test('a page is printed with its filters, and reports per gemeente and per begeleider have the numbers of the files', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const sample = await downloadSample(app);
	const bladen = page.locator('body > .verslagen > article');

	await test.step('the browser prints a page with its filters above it, and leaves it as it was', async () => {
		await app.goTo('Transparantie');
		await exporteer(page, 'Afdrukken');
		await expect(page.locator('p.print-only').first()).toContainText(
			/^Peildatum 18-11-2026\. Afgedrukt .*Filters: geen\. Aantallen zonder drempel/
		);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Transparantie/);
		for (const name of [
			'Vandaag',
			'Klantprofiel & ladder',
			'Onvolledige profielen',
			'Werkproces'
		] as const) {
			await app.goTo(name);
			await page.keyboard.press('Control+p');
			await atRest(page);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		}
	});

	await test.step('a pile of paper is printed after asking only, by the keys of the browser as well', async () => {
		await page.evaluate(() => {
			Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
		});
		const printed = () => page.evaluate(() => Reflect.get(window, 'printed') as number);
		await app.goTo('Kandidaten');
		const vraag = page.getByRole('dialog', { name: "Ongeveer 106 pagina's afdrukken?" });
		await page.keyboard.press('Control+p');
		await expect(vraag).toContainText('alle 2.847 rijen');
		await page.keyboard.press('Enter');
		await expect(vraag).toHaveCount(0);
		expect(await printed()).toBe(0);
		await page.keyboard.press('Control+p');
		await vraag.getByRole('button', { name: 'Toch afdrukken' }).click();
		await expect.poll(printed).toBe(1);
		await page.evaluate(() => Object.assign(window, { printed: 0 }));
		await app.pick('Bet. gemeente', 'Heerde');
		await page.keyboard.press('Control+p');
		await expect.poll(printed).toBe(1);
		await page.getByRole('button', { name: 'Wis alle filters' }).click();
	});

	await drukNietAf(page);
	await test.step('a page per gemeente, with the numbers of the files and small ones left out', async () => {
		const dialog = await choose(app, 'gemeente');
		await alleen(dialog, ['Epe', 'Heerde']);
		await dialog.getByLabel('Drempel').selectOption('uit');
		expect(await bladzijden(page, dialog)).toBe(2);
		for (const [at, gemeente] of ['Epe', 'Heerde'].entries()) {
			const blad = bladen.nth(at);
			await expect(blad.getByRole('heading', { level: 1 })).toHaveText(gemeente);
			await klopt(blad, sample, (row) => row['Bet. gemeente'] === gemeente, nl);
			await expect(blad).toContainText(`Pagina ${at + 1} van 2`);
			await expect(blad).toContainText('Peildatum 18-11-2026');
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
		await page.emulateMedia({ media: null });
		await page.keyboard.press('Escape');
	});

	const naam =
		sample.kandidaten.find((row) => row['Begeleider Compas'])?.['Begeleider Compas'] ?? '';
	const namen = sample.kandidaten
		.filter((row) => row['Begeleider Compas'] === naam)
		.map((row) => row.Naam);
	await test.step('a page per begeleider, under long filters, names the most urgent kandidaten', async () => {
		await app.goTo('Kandidaten');
		for (const slicer of ['Participatieladder', 'Doelgroep', 'Begeleider Compas'])
			await kiesAlles(await app.openSlicer(slicer));
		await app.goTo('Transparantie');
		const dialog = await choose(app, 'begeleider');
		await alleen(dialog, [naam]);
		expect(await bladzijden(page, dialog)).toBe(1);
		await klopt(bladen, sample, (row) => row['Begeleider Compas'] === naam, nl);
		await expect(bladen).toContainText('Vertrouwelijk: bevat persoonsgegevens');
		await expect(bladen).toContainText('(ingekort)');
		const lijst = bladen.getByRole('table', { name: 'Kandidaten met de dringendste acties' });
		const eerste = await lijst.getByRole('rowheader').allTextContents();
		expect(eerste).toHaveLength(10);
		expect(eerste.filter((each) => !namen.includes(each.trim()))).toEqual([]);
		const nog = /En nog (\d+)\s+kandidaten/.exec((await bladen.textContent()) ?? '')?.[1];
		const met = await regels(bladen, 'Acties die nog te doen zijn, in kandidaten');
		expect(Number(nog) + 10).toBe(Number(met['Kandidaten met een actie']));
		await page.emulateMedia({ media: null });
		await page.keyboard.press('Escape');
	});

	await test.step('unless names are hidden', async () => {
		await instelling(page, 'Namen verbergen');
		const dialog = await choose(app, 'begeleider');
		await alleen(dialog, [naam]);
		await dialog.getByRole('button', { name: /^Druk .* af$/ }).click();
		await expect(bladen).toBeAttached();
		const text = (await bladen.textContent()) ?? '';
		expect(namen.filter((each) => each && text.includes(each))).toEqual([]);
	});
});
