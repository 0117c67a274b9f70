import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the element has the focus; fails when it is not in the tab order. */
export async function tabTo(
	page: Page,
	target: Locator,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 200; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`not reached in 200 times ${key}: ${target}`);
}
