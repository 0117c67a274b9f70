import { expect, type Page } from '@playwright/test';
import { AppOnScreen } from './app';
import type { MadeFile } from './synthetic';
import { test } from './test';
import { csv, epe, SOURCES, WizardOnScreen } from './wizard';

/** Puts a CSV that is made in the page on the input for files; some 100 MB, so that no computer has read it at once. */
async function chooseBig(page: Page): Promise<void> {
	await page
		.locator('input[type=file][multiple]')
		.first()
		.evaluate((input) => {
			if (!(input instanceof HTMLInputElement)) throw new TypeError('no input for files');
			const rows = Array.from(
				{ length: 1000 },
				(_, row) =>
					`Gemeente ${row % 342};${1_000_000 + row};Proef${row}, A.;Open;Begeleider ${row}\r\n`
			);
			const parts = Array.from({ length: 1500 }, () => rows.join(''));
			parts.unshift('Gemeente;Pers. nr.;Naam;Status;Begeleider Compas\r\n');
			const files = new DataTransfer();
			files.items.add(new File(parts, 'groot.csv', { type: 'text/csv' }));
			input.files = files.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		});
}

/** How many rows each table of each database of the app has. */
async function stored(page: Page): Promise<Record<string, number>> {
	return page.evaluate(async () => {
		const counts: Record<string, number> = {};
		for (const { name } of await indexedDB.databases()) {
			if (!name) continue;
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(`cannot open ${name}`));
			});
			for (const table of database.objectStoreNames) {
				counts[`${name}/${table}`] = await new Promise<number>((resolve, reject) => {
					const request = database.transaction(table).objectStore(table).count();
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(new Error(`cannot count ${table}`));
				});
			}
			database.close();
		}
		return counts;
	});
}

const REFUSED: readonly (readonly [string | MadeFile, string])[] = [
	[
		{ name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
		'Dit bestand is leeg. Exporteer het opnieuw.'
	],
	[`${SOURCES}/pdf.xlsx`, 'Dit is een PDF, geen Excel-bestand.'],
	[
		`${SOURCES}/wachtwoord.xlsx`,
		'Dit bestand is beveiligd met een wachtwoord. Sla het in Excel op zonder wachtwoord.'
	],
	[`${SOURCES}/afgebroken.xlsx`, 'Dit bestand is beschadigd of niet volledig gedownload.'],
	[
		`${SOURCES}/bom.xlsx`,
		'Dit bestand is uitgepakt te groot. Exporteer minder kolommen, of als CSV.'
	]
];

test('what is refused, cancelled or taken back leaves everything as it was', async ({ page }) => {
	const wizard = new WizardOnScreen(page);
	const app = new AppOnScreen(page);
	const first = page.getByRole('heading', { name: 'Lees uw eerste bestand in' });
	await wizard.open();

	await test.step('the first import that is taken back leaves the first screen', async () => {
		await wizard.readIn('2026-11-18', csv(epe('07974', '08002')));
		await wizard.open();
		await wizard.button('Ongedaan maken').click();
		await expect(first).toBeVisible();
		await page.reload();
		await expect(first).toBeVisible();
	});

	await wizard.readIn('2026-11-11', csv(epe('07974', '08002')));
	await wizard.open();
	const before = await stored(page);

	for (const [file, message] of REFUSED)
		await test.step(`a file that cannot be read says so: ${message}`, async () => {
			await wizard.choose(file);
			await expect(wizard.alerts).toContainText(message);
			await expect(wizard.last).toHaveCount(0);
			expect(await stored(page)).toEqual(before);
		});

	await test.step('an unclosed quote stops at its line and can be left out', async () => {
		await wizard.choose(`${SOURCES}/unclosed-quote.csv`, csv(epe('07974')));
		await expect(wizard.alerts).toContainText('Vanaf regel 3 ontbreekt een aanhalingsteken.');
		await wizard.field('Peildatum').fill('2026-11-18');
		await expect(wizard.last).toHaveAttribute('aria-disabled', 'true');
		await page.getByLabel('Soort lijst').first().selectOption('Niet inlezen');
		await wizard.check();
		await wizard.reads('1 kandidaat');
		await wizard.cancel();
	});

	await test.step('cancelling on the card', async () => {
		await wizard.choose(csv(epe('1', '2', '3')));
		await wizard.check();
		await wizard.button('Annuleren').click();
		await expect(page.getByRole('heading', { name: 'Bestand inlezen' })).toBeFocused();
		await expect(wizard.momentopnamen).toHaveCount(1);
	});

	await test.step('cancelling while a big file is read stops at once', async () => {
		await chooseBig(page);
		await expect(page.getByRole('progressbar')).toBeVisible();
		await wizard.button('Annuleren').click();
		await expect(page.getByRole('progressbar')).toHaveCount(0);
		await expect(wizard.button('Kies een bestand')).toBeVisible();
		await expect(wizard.alerts).toHaveCount(0);
		expect(await stored(page)).toEqual(before);
	});

	await test.step('the data in use are the same, on screen and after a reload', async () => {
		await app.goTo('Kandidaten');
		await expect(app.status).toHaveText('2 kandidaten');
		await page.reload();
		await expect(app.status).toHaveText('2 kandidaten');
	});

	await test.step('the reader starts anew for the next file, which is taken back from the toast', async () => {
		await app.goTo('Gegevens');
		await wizard.readIn('2026-11-18', csv(epe('1', '2', '3')));
		await expect(app.status).toHaveText('3 kandidaten');
		const toast = page
			.getByRole('region', { name: 'Melding' })
			.filter({ hasText: 'Ingelezen: 3 kandidaten.' });
		await toast.getByRole('button', { name: 'Ongedaan maken' }).click();
		await expect(app.status).toHaveText('2 kandidaten');
		await page.reload();
		await expect(app.status).toHaveText('2 kandidaten');
		await wizard.open();
		await expect(wizard.momentopnamen).toHaveCount(1);
		await expect(wizard.button('Ongedaan maken')).toHaveCount(0);
	});
});
