import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { nl, type AppOnScreen } from './app';
import type { Sample, SampleRow } from './sample';
import { meer } from './menus';

/** Makes a hand-over from the page on screen and gives its bytes; `look` sees the dialog filled in. */
export async function handOver(
	page: Page,
	begeleider: string,
	passphrase: string,
	look: () => Promise<void> = () => Promise.resolve()
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
	await meer(page, 'Delen', 'Overdracht voor een begeleider');
	const dialog = page.getByRole('dialog', { name: 'Overdracht voor een begeleider' });
	const choice = dialog.getByLabel('Begeleider', { exact: true });
	const option = choice.locator('option').filter({ hasText: `${begeleider} (` });
	await choice.selectOption((await option.textContent()) ?? '');
	await dialog.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
	await dialog.getByLabel('Herhaal wachtwoord').fill(passphrase);
	await expect(dialog).toContainText('Er gaan persoonsgegevens de app uit.');
	await look();
	const downloading = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Maak overdracht' }).click();
	const download = await downloading;
	await expect(dialog).toHaveCount(0);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The rows of the sample that belong to the kandidaten of a begeleider, and those that do not. */
export function caseloadOf(sample: Sample, begeleider: string) {
	const isOwn = (row: SampleRow) => row['Begeleider Compas'] === begeleider;
	const numbers = new Set(sample.kandidaten.filter(isOwn).map((row) => row['Pers. nr.'] ?? ''));
	const split = (rows: readonly SampleRow[]) => ({
		own: rows.filter((row) => numbers.has(row['Pers. nr.'] ?? '')),
		others: rows.filter((row) => !numbers.has(row['Pers. nr.'] ?? ''))
	});
	return {
		kandidaten: split(sample.kandidaten),
		trajecten: split(sample.trajecten),
		modules: split(sample.modules),
		plaatsingen: split(sample.plaatsingen)
	};
}

/** Opens a hand-over on Gegevens and takes it over; ends on Kandidaten. */
export async function takeOver(
	app: AppOnScreen,
	file: { readonly name: string; readonly bytes: Buffer },
	passphrase: string,
	kandidaten: number
): Promise<void> {
	const { page } = app;
	await page
		.locator('input[type=file][multiple]')
		.first()
		.setInputFiles([{ name: file.name, mimeType: '', buffer: file.bytes }]);
	const dialog = page.getByRole('dialog', { name: 'Overdracht openen' });
	await dialog.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
	await dialog.getByRole('button', { name: 'Open overdracht' }).click();
	await expect(dialog.getByRole('heading', { name: 'Dit staat erin' })).toBeFocused();
	await expect(dialog).toContainText(`${nl(kandidaten)} kandidaten`);
	await dialog.getByRole('button', { name: 'Neem over' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(app.status).toHaveText(`${nl(kandidaten)} kandidaten`);
}
