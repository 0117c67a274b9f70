import { expect } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { AppOnScreen } from './app';
import { test } from './test';

/** What a first visit may cost in script, compressed, in bytes. */
const FIRST_SCREEN = 150_000;

test('the first screen needs at most 150 kB of compressed script', async ({ page }) => {
	const scripts: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
	});
	await new AppOnScreen(page).open();
	const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
	expect(sizes.length).toBeGreaterThan(3);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_SCREEN);
});
