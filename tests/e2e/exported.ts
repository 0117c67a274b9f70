import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Exports from the page on screen; `wat` picks one of several. */
export async function exported(
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

/** The charts of the page on screen as an SVG file. */
export async function exportedPicture(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Exporteren', exact: true }).click();
	await page.getByRole('button', { name: 'Afbeelding', exact: true }).click();
	await page.getByRole('button', { name: 'SVG', exact: true }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download afbeelding' }).click();
	return readFileSync(await (await download).path(), 'utf8');
}

/** Rows above the blank line, and the lines below it. */
export function parsed(file: string) {
	const [above = '', below = ''] = readFileSync(file, 'utf8')
		.replace('\uFEFF', '')
		.split('\r\n\r\n');
	const rows = Papa.parse<Record<string, string>>(above, { header: true, delimiter: ';' }).data;
	return { rows, below };
}
