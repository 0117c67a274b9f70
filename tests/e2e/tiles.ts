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
	const isEqual = (wanted: string) => tiles.filter(({ label }) => label === wanted).length > 1;
	expect(names).toEqual(
		tiles.map(({ region, label, rows }) => {
			// of equal labels the name says of what
			const of = isEqual(label) ? `, ${region.toLowerCase()}` : '';
			return `${label}${of} ${nl(rows.length)}`;
		})
	);
}
