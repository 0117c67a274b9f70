import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { PAGES } from './app';
import { Deployment, untilKept } from './deployment';
import { test } from './test';
import { WHOLE_BROWSER } from './whole-browser';

test.use({ launchOptions: WHOLE_BROWSER, serviceWorkers: 'allow' });

let deployment: Deployment;

test.beforeEach(async () => {
	deployment = new Deployment();
	await deployment.start();
});

test.afterEach(() => deployment.remove());

test('the app can be installed, with Dutch words, icons and a shortcut to every page', async ({
	page,
	context
}) => {
	await page.goto(deployment.url);
	await untilKept(page);
	const session = await context.newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	// A test runs in a private window, where nothing can be installed.
	expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
	const { url, errors, data } = await session.send('Page.getAppManifest');
	expect(url).toBe(`${deployment.url}manifest.webmanifest`);
	expect(errors).toEqual([]);
	const manifest = JSON.parse(data ?? '') as Record<string, string> & {
		icons: { src: string; sizes: string; purpose?: string }[];
		shortcuts: { name: string; url: string }[];
		file_handlers: { action: string; accept: Record<string, string[]> }[];
	};
	expect(manifest.lang).toBe('nl');
	expect(manifest.name).toBe('Kandidaten in beeld');
	expect(manifest.description).toContain('werkbedrijf');
	expect(manifest.shortcuts.map(({ name }) => name)).toEqual([...PAGES]);
	// what the readers take, and the address that hears of it
	const [handler] = manifest.file_handlers;
	expect(handler?.action).toBe('./');
	expect(
		Object.values(handler?.accept ?? {})
			.flat()
			.sort()
	).toEqual(['.csv', '.ods', '.tab', '.tsv', '.xls', '.xlsm', '.xlsx'].sort());
	for (const { src, sizes } of manifest.icons) {
		const png = readFileSync(`${deployment.folder}/${src}`);
		expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
	}
	expect(manifest.icons.map(({ purpose = 'any' }) => purpose)).toContain('maskable');
	for (const { name, url: shortcut } of manifest.shortcuts) {
		await page.goto(new URL(shortcut, deployment.url).href);
		await expect(page.locator('nav [aria-current=page]').first()).toHaveText(name);
	}
});
