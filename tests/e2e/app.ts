import { expect, type Locator, type Page } from '@playwright/test';
import { walkTo } from './keyboard';
import { menuItem, openMenu } from './menus';
import { atRest } from './rest';
import { PASSPHRASE } from './test';

export const PAGES = [
	'Kandidaten',
	'Klantprofiel & ladder',
	'Trajecten & modules',
	'Onvolledige profielen',
	'Draaitabel',
	'Transparantie',
	'Werkproces',
	'Gegevens'
] as const;
export type PageName = 'Vandaag' | (typeof PAGES)[number];

const GETAL = new Intl.NumberFormat('nl-NL');

/** Number as the app writes it: 1.538. */
export function nl(value: number): string {
	return GETAL.format(value);
}

/** A number on screen as a number: "1.538" → 1538. */
export function numberIn(text: string | null): number {
	const digits = /\d[\d.]*/.exec(text ?? '')?.[0];
	if (!digits) throw new Error(`no number in “${text}”`);
	return Number(digits.replaceAll('.', ''));
}

/** What the app tells at the lower edge, which is said as well. */
export function toast(page: Page, text: string | RegExp): Locator {
	return page.getByRole('region', { name: 'Melding' }).getByText(text);
}

/** The app as somebody at the desk uses it: by the names on screen. */
export class AppOnScreen {
	constructor(
		readonly page: Page,
		readonly address = '/'
	) {}

	async open(): Promise<void> {
		await this.page.goto(this.address);
		await expect(
			this.page.getByRole('heading', { name: 'Lees uw eerste bestand in' })
		).toBeVisible();
	}

	/** Opens the app with the fictional data. */
	async openSample(): Promise<void> {
		await this.open();
		await this.page.getByRole('button', { name: 'Probeer met voorbeeldgegevens' }).click();
		await expect(this.status).toHaveText('2.847 kandidaten');
	}

	/** Loads the page anew, once what was done is kept: a reload would cut it off. */
	async reload(): Promise<void> {
		await atRest(this.page);
		await this.page.reload();
	}

	/** Opens the vault on the lock screen. */
	async unlock(passphrase = PASSPHRASE): Promise<void> {
		await this.page.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
		await this.page.getByRole('button', { name: 'Ontgrendelen' }).click();
	}

	/** Reads files in as they are found; `peildatum` as yyyy-mm-dd. */
	async readIn(
		files: string[] | { name: string; mimeType: string; buffer: Buffer }[],
		peildatum?: string
	): Promise<void> {
		await this.page
			.locator('input[type=file][multiple]')
			.first()
			.setInputFiles(files as string[]);
		await expect(this.page.getByLabel('Peildatum')).toBeVisible();
		if (peildatum) await this.page.getByLabel('Peildatum').fill(peildatum);
		await this.page.getByRole('button', { name: /^Lees .* in$/ }).click();
		await expect(this.status).toBeVisible();
	}

	async goTo(name: PageName): Promise<void> {
		const pages = this.page.getByRole('navigation', { name: "Pagina's" });
		await expect(pages).toBeVisible();
		const link = pages.getByRole('link', { name, exact: true });
		if (await link.isVisible()) await link.click();
		else {
			await openMenu(this.page, "Meer pagina's");
			await menuItem(this.page, name).click();
		}
		await expect(this.page.locator('nav [aria-current=page]').first()).toHaveText(name);
	}

	/** The result as it is said: "557 van 2.847 kandidaten", half a second after it is on screen. */
	get status(): Locator {
		return this.page
			.getByRole('status')
			.filter({ hasText: /^[\d.]+ (van [\d.]+ )?(kandidaat|kandidaten)$/ });
	}

	/** The result as it is on screen, at once. */
	async result(): Promise<string> {
		const text = await this.page.locator('[data-result]').textContent();
		return (text ?? '').replace(/\s+/g, ' ').trim();
	}

	get table(): Locator {
		return this.page.getByRole('table', { name: 'Kandidaten' });
	}

	slicer(name: string): Locator {
		return this.page.getByRole('group', { name, exact: true });
	}

	/** Opens a slicer when it is closed. */
	async openSlicer(name: string): Promise<Locator> {
		const group = this.slicer(name);
		await expect(group).toBeVisible();
		const open = group.locator('details[open]');
		if ((await open.count()) === 0) await group.locator('summary').click();
		await expect(open).toBeVisible();
		return group;
	}

	option(group: Locator, word: string): Locator {
		const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		return group.getByRole('checkbox', { name: new RegExp(`^${escaped}( [\\d.]+|$)`) });
	}

	/** Says whose kandidaten are meant, on a page with filters. */
	async chooseMijn(begeleider: string): Promise<void> {
		const wie = this.page.getByRole('group', { name: 'Wie', exact: true });
		const mijn = wie.getByRole('button', { name: 'Mijn kandidaten' });
		if ((await mijn.getAttribute('aria-pressed')) !== 'true') await mijn.click();
		await this.page.getByRole('combobox', { name: 'Begeleider' }).selectOption(begeleider);
		await expect(mijn).toHaveAttribute('aria-pressed', 'true');
	}

	/** The values of an opened slicer with their counts, in their order; what only holds values together is none. */
	async options(group: Locator): Promise<Map<string, number>> {
		const names = await group.getByRole('checkbox').evaluateAll((boxes) =>
			boxes
				.filter((box) => !box.closest('li')?.nextElementSibling?.matches('.parts'))
				.map((box) => {
					const row = box.closest('li');
					const text = (part: string) => row?.querySelector(part)?.textContent ?? '';
					return box.getAttribute('aria-label') ?? `${text('.label')} ${text('.count')}`;
				})
		);
		return new Map(
			names.map((name) => {
				const [, word = '', count = ''] = /^(.*) ([\d.]+)$/s.exec(name) ?? [];
				return [word, numberIn(count)];
			})
		);
	}

	async pick(slicer: string, word: string): Promise<void> {
		await this.option(await this.openSlicer(slicer), word).click();
	}

	async shown(): Promise<number> {
		return numberIn(await this.result());
	}

	tile(region: string, label: string): Locator {
		return this.page
			.getByRole('region', { name: region, exact: true })
			.getByRole('button', { name: new RegExp(`^${label}(, [a-z ]+)? [\\d.]+$`) });
	}

	/** Goes to a tile by the keyboard. */
	async walkToTile(tile: Locator): Promise<void> {
		await walkTo(this.page, this.page.locator('.matrix'), tile);
	}

	/** Opens the explanation of a tile, by the keyboard. */
	async explain(region: string, label: string): Promise<void> {
		await this.tile(region, label).press('i');
	}

	async tileValue(region: string, label: string): Promise<number> {
		const name = await this.tile(region, label).evaluate(
			(button) => button.getAttribute('aria-label') ?? button.textContent
		);
		return numberIn((name ?? '').replace(label, ''));
	}
}

/** Fixture of the slide: 31 kandidaten, a Totaal row and scanning errors. */
export const SLIDE = 'tests/fixtures/sources/lucrato-slide.csv';
