import { expect, type Page } from '@playwright/test';
import { nl } from './app';
import type { Recounted } from './recount';

/** Every tile of the page has as many records as were counted, in the order of the page. */
export async function expectTiles(page: Page, tiles: readonly Recounted[]): Promise<void> {
	const shown = page.getByRole('main').locator('section[aria-labelledby^="tegels-"] button.tile');
	await expect(shown.locator('.value')).toHaveText(tiles.map(({ rows }) => nl(rows.length)));
	await expect(shown.locator('.label')).toHaveText(tiles.map(({ label }) => label));
}
