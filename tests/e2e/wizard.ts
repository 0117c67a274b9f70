import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { MadeFile } from './synthetic';

/** Folder of the fixtures that each test one thing about a source. */
export const SOURCES = 'tests/fixtures/sources';

/** A CSV of kandidaten: "Gemeente;Pers. nr.;Naam;Status" and these rows. */
export function csv(rows: readonly string[], name = 'lijst.csv'): MadeFile {
	const text = ['Gemeente;Pers. nr.;Naam;Status', ...rows, ''].join('\r\n');
	return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Rows of kandidaten in Epe with these numbers. */
export function epe(...numbers: readonly string[]): string[] {
	return numbers.map((nr) => `Epe;${nr};Bos, M.;Open`);
}

/** Playwright takes files by path or made ones, not both. */
function onDisk(path: string): MadeFile {
	return {
		name: basename(path),
		mimeType: 'application/octet-stream',
		buffer: readFileSync(path)
	};
}

/** The import wizard as somebody at the desk uses it. */
export class WizardOnScreen {
	constructor(readonly page: Page) {}

	/** Opens the page Gegevens, or the first screen as long as there are no data. */
	async open(): Promise<void> {
		await this.page.goto('/#/gegevens');
		await expect(this.button('Kies een bestand')).toBeVisible();
	}

	async choose(...files: readonly (string | MadeFile)[]): Promise<void> {
		await this.page
			.locator('input[type=file][multiple]')
			.first()
			.setInputFiles(files.map((file) => (typeof file === 'string' ? onDisk(file) : file)));
	}

	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', { name, exact: true });
	}

	field(name: string): Locator {
		return this.page.getByLabel(name, { exact: true });
	}

	/** The rows of the file as they are read now. */
	get preview(): Locator {
		return this.page.getByRole('table', { name: /^Eerste rijen van / });
	}

	get meldingen(): Locator {
		return this.page.getByRole('table', { name: 'Meldingen', exact: true });
	}

	get alerts(): Locator {
		return this.page.getByRole('alert');
	}

	get last(): Locator {
		return this.page.getByRole('button', { name: /^Lees .* in$|rij(en)? inlezen, / });
	}

	/** From the mapping to the check. */
	async check(peildatum = '2026-11-18'): Promise<void> {
		await this.field('Peildatum').fill(peildatum);
		await this.button('Verder').click();
		await expect(
			this.page.getByRole('heading', { name: 'Controleren', exact: true })
		).toBeVisible();
	}

	/** Forgets the files that were chosen. */
	async cancel(): Promise<void> {
		await this.button('Annuleren').click();
		await expect(this.button('Kies een bestand')).toBeVisible();
	}

	/** Reads files in as they are found, and comes back to the page Gegevens. */
	async readIn(peildatum: string, ...files: readonly (string | MadeFile)[]): Promise<void> {
		await this.choose(...files);
		await this.check(peildatum);
		await this.last.click();
		await expect(this.page.getByText(/^Ingelezen: /)).toBeVisible();
	}

	/** The list of imports. */
	get momentopnamen(): Locator {
		const list = this.page.getByRole('region', { name: 'Momentopnamen' }).getByRole('list');
		return list.first().locator(':scope > li');
	}
}
