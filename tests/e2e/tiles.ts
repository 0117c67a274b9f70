import { expect, type Page } from '@playwright/test';
import { nl } from './app';
import type { Recounted } from './recount';

/** Every cell of the matrix has as many records as were counted, in the order of the page. */
export async function expectTiles(page: Page, tiles: readonly Recounted[]): Promise<void> {
	const shown = page
		.getByRole('main')
		.locator('section[aria-labelledby^="tegels-"] button[aria-pressed]');
	await expect(shown.locator('xpath=..').locator('.value')).toHaveText(
		tiles.map(({ rows }) => nl(rows.length))
	);
	const names = await shown.evaluateAll((all) =>
		all.map((each) => each.getAttribute('aria-label'))
	);
	expect(names).toEqual(tiles.map(({ label, rows }) => `${label} ${nl(rows.length)}`));
}
