import type { Page } from '@playwright/test';

/** Drops real files or folders, so that the page gets their handles: Playwright itself only makes files up. */
export async function dropFromDisk(page: Page, ...paths: readonly string[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: [...paths], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
		await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
	await session.detach();
}
