import { expect } from '@playwright/test';
import type { AppOnScreen } from './app';

/** Opens every slicer of the page, so that all their counts are on screen. */
export async function openAllSlicers(app: AppOnScreen): Promise<void> {
	const closed = app.page.locator('[data-shortcut=filters] details:not([open]) > summary');
	for (let left = await closed.count(); left > 0; left--) await closed.first().click();
	await expect(closed).toHaveCount(0);
}
