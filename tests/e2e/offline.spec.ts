import { expect } from '@playwright/test';
import { AppOnScreen, PAGES, SLIDE } from './app';
import { Deployment, kept, untilKept } from './deployment';
import { test } from './test';
import { workbookFile } from './workbook';

test.use({ serviceWorkers: 'allow' });

let deployment: Deployment;

test.beforeEach(async () => {
	deployment = new Deployment();
	await deployment.start();
});

test.afterEach(() => deployment.remove());

test('after the first opening the server can go: every page, the sample and files work', async ({
	page,
	context
}) => {
	const app = new AppOnScreen(page, deployment.url);
	await app.open();
	await untilKept(page);
	await deployment.stop();
	const failed: string[] = [];
	context.on('requestfailed', (request) => {
		// A reload stops what was still being loaded.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
	});

	await page.reload();
	await app.openSample();
	for (const name of PAGES) await app.goTo(name);
	await app.goTo('Gegevens');
	await page.getByRole('button', { name: 'Alles wissen' }).click();
	await page.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
	await page.getByRole('dialog').getByRole('button', { name: 'Alles wissen' }).click();
	await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
	await app.readIn([SLIDE], '2026-11-18');
	await expect(app.status).toHaveText('31 kandidaten');
	await page.reload();
	await expect(app.status).toHaveText('31 kandidaten');
	expect(failed.filter((url) => !url.endsWith('/service-worker.js'))).toEqual([]);
});

test('a workbook is read for the first time while the server is gone', async ({ page }) => {
	const app = new AppOnScreen(page, deployment.url);
	await app.open();
	await untilKept(page);
	await deployment.stop();
	await app.readIn([workbookFile(40)], '2026-11-18');
	await expect(app.status).toHaveText('40 kandidaten');
});

test('every file of the build is kept, and nothing else ever is', async ({ page }) => {
	const app = new AppOnScreen(page, deployment.url);
	await app.open();
	await untilKept(page);
	const [name] = Object.keys(await kept(page));
	expect(name).toContain(deployment.version);
	await app.openSample();
	for (const each of PAGES) await app.goTo(each);
	await page.evaluate(() => fetch('robots.txt?x=1').then((response) => response.text()));
	expect(await kept(page)).toEqual({ [String(name)]: deployment.needed });
});

test('the app can stand in any folder of a server', async ({ page }) => {
	const inFolder = new Deployment('apps/kandidaten/');
	await inFolder.start();
	try {
		const app = new AppOnScreen(page, inFolder.url);
		await app.open();
		await untilKept(page);
		await inFolder.stop();
		await page.reload();
		await app.openSample();
		for (const name of PAGES) await app.goTo(name);
		expect(Object.values(await kept(page))).toEqual([inFolder.needed]);
	} finally {
		await inFolder.remove();
	}
});
