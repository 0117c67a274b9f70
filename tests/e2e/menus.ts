import type { Locator, Page } from '@playwright/test';

/** As in `ui/screen.ts`: there the ways out are in Meer. */
const PHONE = 600;

/** Menus of the toolbar and of the header. */
type MenuName = 'Exporteren' | 'Meer' | 'Instellingen en hulp' | "Meer pagina's";

/** A line of the menu that is open, whether it is an act or a switch. */
export function menuItem(page: Page, name: string): Locator {
	return page
		.getByRole('menuitem', { name, exact: true })
		.or(page.getByRole('menuitemcheckbox', { name, exact: true }));
}

/** The button that opens a menu. */
export function menuButton(page: Page, menu: MenuName): Locator {
	return page.getByRole('button', { name: menu, exact: true });
}

export async function openMenu(page: Page, menu: MenuName): Promise<void> {
	if (menu === 'Exporteren' && (page.viewportSize()?.width ?? Infinity) <= PHONE)
		return choose(page, 'Meer', 'Exporteren');
	await menuButton(page, menu).click();
}

async function choose(page: Page, menu: MenuName, ...names: readonly string[]): Promise<void> {
	await openMenu(page, menu);
	for (const name of names) await menuItem(page, name).click();
}

/** Chooses a way out of the page: Excel, CSV, Afdrukken, Afbeelding. */
export function exporteer(page: Page, name: string): Promise<void> {
	return choose(page, 'Exporteren', name);
}

/** Chooses a line of Meer; further names are of menus in it. */
export function meer(page: Page, ...names: readonly string[]): Promise<void> {
	return choose(page, 'Meer', ...names);
}

/** Chooses a line of the menu in the header. */
export function instelling(page: Page, name: string): Promise<void> {
	return choose(page, 'Instellingen en hulp', name);
}

/** Goes with the arrow to a line of the menu that is open. */
export async function arrowTo(page: Page, item: Locator): Promise<void> {
	const lines = await page.getByRole('menuitem').or(page.getByRole('menuitemcheckbox')).count();
	for (let line = 0; line < lines; line++) {
		if (await item.evaluate((each) => each === document.activeElement)) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error('no such line in the menu');
}
