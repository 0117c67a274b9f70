import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';

/** What the dialog says of each number, by its name: as the page has it, counted again, and the verdict. */
export type Said = Readonly<Record<string, string>>;

/** A number that only another source could tell. */
export const UNKNOWN = 'niet in bron';

export function dialog(page: Page): Locator {
	return page.getByRole('dialog', { name: 'Tel na' });
}

/** Opens the explanation of a tile and asks for a recount. */
export async function telNa(page: Page, region: string, label: string): Promise<void> {
	await new AppOnScreen(page).explain(region, label);
	await page.getByRole('button', { name: 'Tel na', exact: true }).click();
}

/** Numbers of the page that have a menu. */
export function numbersOn(page: Page): Locator {
	return page.getByRole('main').locator('button[aria-keyshortcuts~="Shift+F10"]:not(:disabled)');
}

/** Opens the menu of the first number of the page and asks for a recount, which is of all of them. */
export async function telNaOnPage(page: Page): Promise<void> {
	await numbersOn(page).first().press('Shift+F10');
	await page.getByRole('menuitem', { name: 'Tel na' }).click();
}

export async function leave(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
}

/** What the dialog has to say when page and recount both have these counts; null = the source does not tell. */
export function agreed(counts: Iterable<readonly [name: string, count: number | null]>): Said {
	return Object.fromEntries(
		[...counts].map(([name, count]) => {
			const text = count === null ? UNKNOWN : nl(count);
			return [name, `${text} ${text} gelijk`];
		})
	);
}

/** What the dialog says of all numbers together. */
export function verdict(page: Page): Locator {
	return dialog(page).locator('.uitslag');
}

/** Every number of the dialog, to its last line. */
export async function said(page: Page): Promise<Said> {
	await expect(verdict(page)).toHaveText(/getallen (zijn gelijk|verschillen)\.$/);
	const lines = await dialog(page).getByRole('region', { name: 'Getallen' }).evaluate(allLines);
	return Object.fromEntries(lines.map(([name = '', ...rest]) => [name, rest.join(' ')]));
}

/** Every line of a windowed table, by scrolling through it; runs inside the page. */
async function allLines(region: Element): Promise<string[][]> {
	const found = new Map<string, string[]>();
	const table = region.querySelector('table');
	const total = Number(table?.ariaRowCount) - (table?.tHead?.rows.length ?? 0);
	for (let top = 0; top <= region.scrollHeight; top += region.clientHeight) {
		region.scrollTop = top;
		if (top > 0) await new Promise((done) => requestAnimationFrame(done));
		for (const row of region.querySelectorAll('tr[data-row]'))
			found.set(
				row.getAttribute('data-row') ?? '',
				[...row.children].map((cell) => (cell.textContent ?? '').trim())
			);
		if (found.size === total) break;
	}
	return [...found.values()];
}

/** What came of a recount of a tile. */
export interface TileSaid {
	readonly verdict: string;
	readonly said: Said;
	/** Rows that count, as many as their table has; none = no table. */
	readonly rows: number;
}

/** The same for every tile of the page, by its region and label, pressed inside the page. */
export function telNaEverywhere(page: Page): Promise<Readonly<Record<string, TileSaid>>> {
	return page.evaluate(pressEverywhere);
}

async function pressEverywhere(): Promise<Record<string, TileSaid>> {
	const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
	const appearing = <T>(find: () => T | null | undefined) =>
		new Promise<T>((done) => {
			const look = () => {
				const found = find();
				if (found) done(found);
				return Boolean(found);
			};
			if (look()) return;
			const watch = new MutationObserver(() => look() && watch.disconnect());
			watch.observe(document, { subtree: true, childList: true, characterData: true });
		});
	const rowsOf = (table: Element | null) =>
		Number(table?.ariaRowCount ?? 0) - (table?.querySelectorAll('thead tr').length ?? 0);
	const button = (within: Element, text: string) =>
		[...within.querySelectorAll('button')].find(
			(each) => textOf(each) === text || each.ariaLabel === text
		);

	const all: Record<string, TileSaid> = {};
	for (const tile of document.querySelectorAll(
		'section[aria-labelledby^="tegels-"] button[aria-pressed]'
	)) {
		const label = (tile.ariaLabel ?? '').replace(/(, [a-z ]+)? \S+$/, '');
		const cell = tile.parentElement?.parentElement as Element;
		tile.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', bubbles: true }));
		(await appearing(() => button(cell, 'Tel na'))).click();
		const verdict = await appearing(() => {
			const status = document.querySelector('dialog[open] .uitslag');
			return /getallen/.test(textOf(status)) ? status : null;
		});
		const dialog = verdict.closest('dialog') as HTMLDialogElement;
		const lines = [...dialog.querySelectorAll('[aria-label="Getallen"] tr[data-row]')].map((row) =>
			[...row.children].map(textOf)
		);
		all[`${textOf(tile.closest('section')?.querySelector('h2'))}: ${label}`] = {
			verdict: textOf(verdict),
			said: Object.fromEntries(lines.map(([name = '', ...rest]) => [name, rest.join(' ')])),
			rows: rowsOf(dialog.querySelector(`[aria-label="Dit telt mee bij ${label}"] table`))
		};
		button(dialog, 'Sluiten')?.click();
		await appearing(() => !document.querySelector('dialog[open]'));
	}
	(document.activeElement as HTMLElement | null)?.blur();
	return all;
}
