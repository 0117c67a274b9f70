import { toast } from './app';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { MadeFile } from './synthetic';

/** Name of the last button: the first screen has a heading that begins like it. */
export const LEES = /^Lees .* in$/;

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

/** Reading in as somebody at the desk does it: the files, and the card that says what reading them in would do. */
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

	/** The last button. */
	get last(): Locator {
		return this.page.getByRole('button', { name: LEES });
	}

	/** Opens a line of the card, by how the name of its button goes on, unless it is open. */
	async look(naam: string): Promise<void> {
		const rest = naam.replaceAll('.', '\\.');
		const bekijk = this.button(new RegExp(`^Bekijk ${rest}(, |$)`));
		if ((await bekijk.getAttribute('aria-expanded')) === 'false') await bekijk.click();
	}

	/** Fills in the peildatum and looks at the rows as they were checked. */
	async check(peildatum = '2026-11-18'): Promise<void> {
		await this.field('Peildatum').fill(peildatum);
		await this.look('rijen en meldingen');
	}

	/** Holds the last button to what it reads in, and the sentence beside it to how many rows are skipped. */
	async reads(wat: string, overgeslagen = 0): Promise<void> {
		await expect(this.last).toHaveText(`Lees ${wat} in`);
		const sentence = this.page.getByText(/^[\d.]+ word(en|t) overgeslagen\.$/);
		if (!overgeslagen) await expect(sentence).toHaveCount(0);
		else await expect(sentence).toHaveText(new RegExp(`^${overgeslagen} `));
	}

	/** Forgets the files that were chosen. */
	async cancel(): Promise<void> {
		await this.button('Annuleren').click();
		await expect(this.button('Kies een bestand')).toBeVisible();
	}

	/** Reads files in as they are found, and comes back to the page Gegevens. */
	async readIn(peildatum: string, ...files: readonly (string | MadeFile)[]): Promise<void> {
		await this.choose(...files);
		await this.field('Peildatum').fill(peildatum);
		await this.last.click();
		await expect(toast(this.page, /^Ingelezen: /)).toBeVisible();
	}

	/** The list of imports. */
	get momentopnamen(): Locator {
		const list = this.page.getByRole('region', { name: 'Momentopnamen' }).getByRole('list');
		return list.first().locator(':scope > li');
	}
}
