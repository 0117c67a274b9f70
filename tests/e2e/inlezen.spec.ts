import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import type { MadeFile } from './synthetic';
import { test } from './test';
import { csv, epe, SOURCES, WizardOnScreen } from './wizard';
import { meer } from './menus';

/** One list of four rows in each of these. */
const FORMATS = [
	'lijst.xlsx',
	'lijst.xls',
	'lijst.ods',
	'lijst-webtabel.xls',
	'lijst.mht',
	'lijst-utf16le.csv'
];

const made = (name: string, text: string): MadeFile => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});

let wizard: WizardOnScreen;
let app: AppOnScreen;

test.beforeEach(async ({ page }) => {
	wizard = new WizardOnScreen(page);
	app = new AppOnScreen(page);
	await wizard.open();
});

/** Puts a table on the clipboard and pastes it beside any field, as Ctrl + V does. */
async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((table) => {
		const data = new DataTransfer();
		data.setData('text/plain', table);
		document.body.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
		);
	}, text);
}

/** Drops files, by name with their text, on the heading of the page. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
	await page.evaluate((texts) => {
		const data = new DataTransfer();
		for (const [name, text] of Object.entries(texts)) data.items.add(new File([text], name));
		const target = document.querySelector('h1') ?? document.body;
		const more = { dataTransfer: data, bubbles: true, cancelable: true };
		target.dispatchEvent(new DragEvent('dragover', more));
		target.dispatchEvent(new DragEvent('drop', more));
	}, files);
}

/** Breaks the bytes of the kandidaten in the newest import, as a bad disk would. */
async function damageNewest(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((done, fail) => {
			const request = indexedDB.open('kandidaten-in-beeld');
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error);
		});
		await new Promise<void>((done, fail) => {
			const change = database.transaction(['snapshots', 'parts'], 'readwrite');
			const metas = change.objectStore('snapshots').getAll();
			metas.onsuccess = () => {
				const newest = metas.result.sort((a, b) => (a.ingelezen < b.ingelezen ? 1 : -1))[0];
				const parts = change.objectStore('parts');
				const part = parts.get(`${newest.id}/kandidaten`);
				part.onsuccess = () => parts.put({ ...part.result, bytes: new Uint8Array(9) });
			};
			change.oncomplete = () => done();
			change.onerror = () => fail(change.error);
		});
		database.close();
	});
}

test('how a file is read can be changed, and shows at once', async ({ page }) => {
	await test.step('another encoding shows in the letters', async () => {
		await wizard.choose(`${SOURCES}/windows-1252.csv`);
		await expect(wizard.alerts).toContainText(
			'Tekenset: Windows-1252. Kloppen de letters niet? Kies een andere.'
		);
		await expect(wizard.field('Tekenset')).toHaveValue('Windows-1252');
		await expect(wizard.preview).toContainText('Müller');
		await expect(wizard.field('Tekenset')).toHaveAccessibleDescription(/Müller/);
		await wizard.field('Tekenset').selectOption('Codepage 850');
		await expect(wizard.preview).toContainText('M³ller');
		await wizard.field('Tekenset').selectOption('Windows-1252');
		await expect(wizard.preview).toContainText('Müller');
		await wizard.check();
		await expect(wizard.last).toBeEnabled();
		await wizard.cancel();
	});

	await test.step('one column asks for the separator', async () => {
		await wizard.choose(made('lijst.csv', 'Gemeente/Pers. nr.\nEpe/07974\n'));
		await expect(wizard.alerts).toContainText(
			'We vonden één kolom. Welk scheidingsteken is gebruikt?'
		);
		await expect(wizard.last).toHaveAttribute('aria-disabled', 'true');
		await expect(wizard.field('Scheidingsteken')).toBeVisible();
		await wizard.cancel();
	});

	await test.step('another separator maps the columns anew', async () => {
		await wizard.choose(csv(epe('07974')));
		await wizard.look('kolommen');
		await expect(wizard.field('Scheidingsteken')).toHaveValue(';');
		await wizard.field('Scheidingsteken').focus();
		await wizard.field('Scheidingsteken').selectOption({ label: 'komma ( , )' });
		await expect(wizard.last).toHaveAttribute('aria-disabled', 'true');
		await wizard.field('Scheidingsteken').selectOption({ label: 'puntkomma ( ; )' });
		await expect(wizard.field('Veld voor kolom Naam')).toHaveValue('veld:naam');
		await expect(wizard.field('Scheidingsteken')).toBeFocused();
		await wizard.cancel();
	});

	await test.step('the row with the column names can be set', async () => {
		await wizard.choose(`${SOURCES}/title-rows-and-filters.csv`);
		await expect(wizard.alerts).toContainText('De kolomnamen staan op rij 4. Klopt dit?');
		await expect(wizard.field('Rij met kolomnamen')).toHaveValue('4');
		await wizard.field('Rij met kolomnamen').fill('5');
		await wizard.field('Rij met kolomnamen').press('Enter');
		await expect(wizard.preview.getByRole('rowheader', { name: /kolomnamen/ })).toHaveText(/^5/);
		await expect(wizard.field('Veld voor kolom 07974')).toBeVisible();
		await wizard.field('Rij met kolomnamen').fill('4');
		await wizard.field('Rij met kolomnamen').press('Tab');
		await expect(wizard.field('Veld voor kolom Naam')).toHaveValue('veld:naam');
		await wizard.cancel();
	});

	await test.step('two notations of numbers wait for an answer', async () => {
		await wizard.choose(`${SOURCES}/twee-notaties.csv`);
		const question = page.getByRole('group', { name: "Kies de notatie voor 'Uren'." });
		await expect(question).toContainText('1.234,5');
		await wizard.field('Peildatum').fill('2026-11-18');
		await expect(wizard.last).toHaveAttribute('aria-disabled', 'true');
		await question.getByRole('radio', { name: /^1\.234,5/ }).check();
		await expect(wizard.last).toHaveAttribute('aria-disabled', 'false');
		await expect(question.getByRole('radio', { name: /^1\.234,5/ })).toBeFocused();
		await question.getByRole('radio', { name: /^1,234\.5/ }).check();
		await wizard.check();
		await wizard.cancel();
	});

	await test.step('a date that can be two days waits for an answer', async () => {
		await wizard.choose(`${SOURCES}/datum-onduidelijk.csv`, csv(epe('07974', '08002')));
		const question = page.getByRole('group', { name: 'Is dit 6 januari of 1 juni?' });
		await expect(question).toContainText('06/01/25');
		await wizard.field('Peildatum').fill('2026-11-18');
		await expect(wizard.last).toHaveAttribute('aria-disabled', 'true');
		await question.getByRole('radio', { name: /^1 juni/ }).check();
		await expect(wizard.last).toHaveAttribute('aria-disabled', 'false');
		await wizard.check();
		await wizard.cancel();
	});

	await test.step('a hidden sheet is left out until it is wanted', async () => {
		await wizard.choose(`${SOURCES}/verborgen-blad.xlsx`);
		await expect(wizard.alerts).toContainText("Werkblad 'Bron' is verborgen. Toch gebruiken?");
		await expect(wizard.field('Tekenset')).toHaveCount(0);
		await wizard.check();
		await wizard.reads('3 kandidaten');
		await wizard.button('Toch gebruiken').click();
		await expect(wizard.alerts).toHaveCount(0);
		await expect(page.getByLabel('Soort lijst')).toHaveCount(2);
		await expect(wizard.last).toHaveText(/Lees [34] kandidaten in/);
	});
});

test('a table comes in by a button, by dropping, by pasting and in every format', async ({
	page,
	context
}) => {
	await test.step('the button pastes, and says so when the browser does not let it', async () => {
		await wizard.button('Plakken').click();
		await expect(wizard.alerts).toContainText('Druk op Ctrl + V.');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.evaluate(() => navigator.clipboard.writeText('zomaar'));
		await wizard.button('Plakken').click();
		await expect(wizard.alerts).toContainText('Op het klembord staat geen tabel.');
		await page.evaluate(() =>
			navigator.clipboard.writeText('Gemeente\tPers. nr.\tNaam\nEpe\t07974\tBos, M.')
		);
		await wizard.button('Plakken').click();
		await expect(page.getByRole('heading', { name: /^Geplakte tabel/ })).toBeVisible();
		await wizard.cancel();
	});

	await test.step('files are dropped anywhere on the page', async () => {
		await drop(page, {
			'een.csv': 'Gemeente;Pers. nr.;Naam\nEpe;1;Bos',
			'twee.csv': 'Gemeente;Pers. nr.;Naam\nEpe;2;Vos'
		});
		await expect(page.getByRole('heading', { name: 'een.csv' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'twee.csv' })).toBeVisible();
		await wizard.cancel();
	});

	await test.step('a table that was copied in Excel is pasted with Ctrl + V', async () => {
		await paste(page, 'Gemeente\tPers. nr.\tNaam\r\nEpe\t1\tBos\r\nEpe\t2\tVos\r\n');
		await expect(page.getByRole('heading', { name: /^Geplakte tabel/ })).toBeVisible();
		await wizard.check();
		await wizard.last.click();
		await expect(app.status).toHaveText('2 kandidaten');
	});

	await test.step('every format gives the same rows, under the policy of the build', async () => {
		await wizard.open();
		await wizard.choose(...FORMATS.map((name) => `tests/fixtures/formats/${name}`));
		for (const name of FORMATS) {
			await wizard.look(`kolommen van ${name}`);
			await expect(
				page.getByRole('table', { name: `Eerste rijen van ${name}`, exact: true })
			).toContainText('Müller, Ç.');
		}
		await wizard.check();
		await expect(page.getByRole('main')).toContainText('Müller, Ç.');
		await wizard.reads('4 kandidaten', 20);
		await wizard.cancel();
	});

	await test.step('a web table says that it is one', async () => {
		await wizard.choose(`${SOURCES}/webtabel.xls`);
		await wizard.check();
		await expect(wizard.meldingen).toContainText(
			'Dit .xls-bestand is een webtabel; gelezen als tekst. Controleer het voorbeeld.'
		);
	});
});

test('what is found in a file is shown, chosen, downloaded and put right', async ({ page }) => {
	await test.step('findings are filtered by level', async () => {
		await wizard.choose(csv([...epe('1', '1'), 'Epe;;Vos, N.;Open', 'Epe;2;Kat, S.;#N/B']));
		await wizard.check();
		const levels = page.getByRole('group', { name: 'Soort melding' });
		await levels.getByRole('button', { name: /^Fout 2$/ }).click();
		await expect(wizard.meldingen.locator('tbody tr')).toHaveCount(2);
		await expect(wizard.meldingen).not.toContainText('Let op');
		await levels.getByRole('button', { name: /^Alle / }).click();
		await expect(wizard.meldingen).toContainText('1 cel bevat een Excel-fout.');
		await wizard.cancel();
	});

	await test.step('the meldingen are a CSV', async () => {
		await wizard.choose(`${SOURCES}/bad-rows.csv`);
		await wizard.check();
		const download = page.waitForEvent('download');
		await wizard.button('Meldingen als CSV').click();
		const text = readFileSync(await (await download).path(), 'utf8');
		expect(text.split('\r\n').length - 2).toBe(await wizard.meldingen.locator('tbody tr').count());
		await wizard.cancel();
	});

	await test.step('double numbers are replaced, skipped or kept', async () => {
		await wizard.choose(`${SOURCES}/dubbele-nummers.csv`);
		await wizard.check();
		const doubles = page.getByRole('group', {
			name: '2 nummers komen al voor. Vervangen, overslaan of beide bewaren?'
		});
		await expect(doubles.getByRole('radio', { name: /^Overslaan/ })).toBeChecked();
		await wizard.reads('3 kandidaten', 2);
		await doubles.getByRole('radio', { name: /^Beide bewaren/ }).check();
		await wizard.reads('5 kandidaten');
		await doubles.getByRole('radio', { name: /^Vervangen/ }).check();
		await wizard.reads('3 kandidaten', 2);
		await wizard.last.click();
		await expect(app.status).toHaveText('3 kandidaten');
		await expect(app.table).toContainText('Onvolledig');
	});

	await test.step('skipped rows are downloaded, put right and read in', async () => {
		await wizard.open();
		await wizard.choose(csv([...epe('07974', '08002'), 'Epe;;Vos, N.;Open']));
		await wizard.check();
		await wizard.reads('2 kandidaten', 1);
		const download = page.waitForEvent('download');
		await wizard.button('Overgeslagen rijen downloaden').click();
		const file = await download;
		expect(file.suggestedFilename()).toMatch(/^Overgeslagen .*\.csv$/);
		const text = readFileSync(await file.path(), 'utf8');
		expect(text).toContain('Persoonsnummer ontbreekt.');
		expect(text).toContain('Vos, N.');
		await wizard.last.click();
		await expect(app.status).toHaveText('2 kandidaten');

		await wizard.open();
		await wizard.choose(made('verbeterd.csv', text.replace('Epe;;Vos', 'Epe;09001;Vos')));
		await wizard.look('kolommen');
		await expect(wizard.field('Veld voor kolom Reden')).toHaveValue('geen');
		await wizard.check();
		await wizard.reads('1 kandidaat');
		const sinds = page.locator('section').filter({
			has: page.getByRole('heading', { name: 'Sinds uw lijst van 18-11-2026' })
		});
		await expect(sinds).toContainText(/1 nieuw\s*2 weg\s*0 gewijzigd\s*0 gelijk/);
	});
});

test('a file that comes again is known, and each import is kept, compared, used and removed', async ({
	page
}) => {
	const fits = async (width: number) =>
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
	const today = await page.evaluate(() =>
		new Intl.DateTimeFormat('nl-NL', {
			day: '2-digit',
			month: '2-digit',
			year: 'numeric'
		}).format()
	);
	const rows = ['Epe;07974;Bos, M.;Open', 'Epe;08002;Vos, N.;Open'];
	const remove = (day: string) => wizard.button(new RegExp(`^Verwijderen ?: ${day}$`));
	const dialog = (day: string) =>
		page.getByRole('dialog', { name: `Momentopname van ${day} verwijderen?` });

	await test.step('it is known by what is in it, and its mapping is remembered', async () => {
		await wizard.choose(csv(rows, 'oud.csv'));
		await expect(wizard.alerts).toHaveCount(0);
		await wizard.look('kolommen');
		await wizard.field('Veld voor kolom Status').selectOption('Niet gebruiken');
		await wizard.check('2026-11-04');
		await wizard.last.click();
		await expect(app.status).toHaveText('2 kandidaten');

		await wizard.open();
		await wizard.choose(csv(rows, 'andere naam.csv'));
		await expect(wizard.alerts).toContainText(`Dit bestand is al ingelezen op ${today}.`);
		await wizard.cancel();
		await wizard.choose(csv(rows.slice(1)));
		await expect(wizard.alerts).toHaveCount(0);
		await expect(page.getByText(`Gekoppeld zoals op ${today}`)).toBeVisible();
		await wizard.look('kolommen');
		await expect(wizard.field('Veld voor kolom Status')).toHaveValue('geen');
		await wizard.button('Zelf herkennen').click();
		await expect(wizard.field('Veld voor kolom Status')).toHaveValue('veld:status');
		await expect(page.getByText(/^Gekoppeld zoals/)).toHaveCount(0);
		await wizard.cancel();
	});

	await test.step('it is read with the header row and the answers of the last time', async () => {
		const text = (last: string) =>
			[
				'Status;Naam;Uren;Code',
				'Gemeente;Pers. nr.;Uren;Opmerking',
				'Epe;07974;1.234,5;x',
				'Epe;1;1,234.5;y',
				`Epe;2;${last};z`
			].join('\n');
		await wizard.choose(made('nieuw.csv', text('3')));
		await wizard.look('kolommen');
		await wizard.field('Rij met kolomnamen').fill('2');
		await wizard.field('Rij met kolomnamen').press('Tab');
		await expect(wizard.field('Veld voor kolom Opmerking')).toBeVisible();
		const question = page.getByRole('group', { name: "Kies de notatie voor 'Uren'." });
		await question.getByRole('radio').first().check();
		await wizard.check();
		await wizard.last.click();
		await expect(app.status).toHaveText('3 kandidaten');

		await wizard.open();
		await wizard.choose(made('b.csv', text('4')));
		await expect(page.getByText(/^Gekoppeld zoals op /)).toBeVisible();
		await wizard.look('kolommen');
		await expect(wizard.field('Rij met kolomnamen')).toHaveValue('2');
		await wizard.check();
		await wizard.reads('3 kandidaten');
		await wizard.cancel();
	});

	for (const width of [1366, 390])
		await test.step(`imports are listed with who differs, and chosen by keyboard, at ${width} pixels`, async () => {
			await page.setViewportSize({ width, height: 844 });
			await expect(wizard.momentopnamen).toHaveCount(2);
			const [now, before] = [wizard.momentopnamen.first(), wizard.momentopnamen.last()];
			await expect(now).toContainText(/18-11-2026\s+3 kandidaten.*nieuw\.csv\s+In gebruik/s);
			await expect(before).toContainText(/04-11-2026\s+2 kandidaten.*oud\.csv/s);
			await before.getByRole('link', { name: /^Wat is er veranderd/ }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('button', { name: 'Nieuw 2', exact: true })).toBeVisible();
			await page.getByRole('button', { name: 'Weg 1', exact: true }).press('Enter');
			await expect(page.getByText('08002', { exact: true })).toBeVisible();
			await fits(width);
			await meer(page, 'Naar Momentopnamen');
			await fits(width);

			await wizard.button(/^Gebruiken ?: 04-11-2026$/).press('Enter');
			await expect(before).toContainText('In gebruik');
			await expect(page.getByRole('heading', { name: 'Momentopnamen' })).toBeFocused();
			await remove('04-11-2026').press('Enter');
			await expect(dialog('04-11-2026')).toContainText(
				'Daarna is de momentopname van 18-11-2026 in gebruik.'
			);
			await page.keyboard.press('Escape');
			await expect(wizard.momentopnamen).toHaveCount(2);
			if (width > 390) await wizard.button(/^Gebruiken ?: 18-11-2026$/).press('Enter');
		});

	await test.step('the one in use is removed by keyboard', async () => {
		await remove('04-11-2026').press('Enter');
		await dialog('04-11-2026').getByRole('button', { name: 'Verwijderen' }).press('Enter');
		await expect(wizard.momentopnamen).toHaveCount(1);
		await expect(wizard.momentopnamen).toContainText(/18-11-2026.*In gebruik/s);
	});

	await test.step('a damaged one gives way to an older one that is whole, and can be removed', async () => {
		await page.setViewportSize({ width: 1366, height: 844 });
		await wizard.readIn('2026-11-25', csv(epe('07974')));
		await damageNewest(page);
		await page.reload();
		await expect(wizard.alerts).toContainText('De bewaarde gegevens zijn beschadigd.');
		await page.getByRole('button', { name: 'Momentopname van 18-11-2026 openen' }).click();
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('3 kandidaten');
		await app.goTo('Gegevens');
		await remove('25-11-2026').press('Enter');
		await dialog('25-11-2026').getByRole('button', { name: 'Verwijderen' }).press('Enter');
		await expect(wizard.momentopnamen).toHaveCount(1);
		await expect(wizard.momentopnamen).toContainText(/18-11-2026.*In gebruik/s);
	});
});
