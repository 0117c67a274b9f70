import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { atRest } from './rest';
import { csv, epe } from './wizard';

/** Drops real files or folders, so that the page gets their handles: Playwright itself only makes files up. */
export async function dropFromDisk(page: Page, ...paths: readonly string[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: [...paths], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
		await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
	await session.detach();
}

/** Long enough ago that nobody is writing it any more. */
export const EERDER = 120;

/** A folder as an export is saved to, each week under another name. */
export class Folder {
	constructor(readonly path: string) {}

	/** A list of kandidaten in it, written so many seconds ago. */
	async write(day: string, numbers: readonly string[], ago = EERDER): Promise<string> {
		return this.put(`kandidaten-${day}.csv`, csv(epe(...numbers)).buffer, ago);
	}

	async put(name: string, bytes: Buffer, ago = EERDER): Promise<string> {
		const path = join(this.path, name);
		await writeFile(path, bytes);
		await touch(path, ago);
		return path;
	}
}

export async function touch(path: string, ago: number): Promise<void> {
	const moment = Date.now() / 1000 - ago;
	await utimes(path, moment, moment);
}

/** The window comes back. */
export async function comeBack(page: Page): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await atRest(page);
}
