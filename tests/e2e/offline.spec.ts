import { expect } from '@playwright/test';
import { AppOnScreen, PAGES, SLIDE } from './app';
import { Deployment, kept, untilKept } from './deployment';
import { test } from './test';
import { workbookFile } from './workbook';

test.use({ serviceWorkers: 'allow' });

const { step } = test;

test('after the first opening, in any folder of a server, the server can go: every page, the sample, files and a first workbook work', async ({
	page,
	context
}) => {
	const deployment = new Deployment('apps/kandidaten/');
	await deployment.start();
	const failed: string[] = [];
	try {
		const app = new AppOnScreen(page, deployment.url);
		await app.open();
		await untilKept(page);
		const [name] = Object.keys(await kept(page));
		expect(name).toContain(deployment.version);
		await page.evaluate(() => fetch('robots.txt?x=1').then((response) => response.text()));
		await deployment.stop();
		context.on('requestfailed', (request) => {
			// A reload stops what was still being loaded.
			if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
		});

		await step('every page with the sample', async () => {
			await page.reload();
			await app.openSample();
			for (const each of PAGES) await app.goTo(each);
		});

		await step('files, after everything was wiped', async () => {
			await app.goTo('Gegevens');
			await page.getByRole('button', { name: 'Alles wissen' }).click();
			await page.getByLabel('Typ WISSEN om te bevestigen').fill('WISSEN');
			await page.getByRole('dialog').getByRole('button', { name: 'Alles wissen' }).click();
			await expect(page.getByRole('heading', { name: 'Lees uw eerste bestand in' })).toBeVisible();
			await app.readIn([SLIDE], '2026-11-18');
			await expect(app.status).toHaveText('31 kandidaten');
			await page.reload();
			await expect(app.status).toHaveText('31 kandidaten');
		});

		await step('a workbook, of which the reader was never loaded before', async () => {
			await app.goTo('Gegevens');
			await app.readIn([workbookFile(40)], '2026-11-18');
			await expect(app.status).toHaveText('40 kandidaten');
		});

		await step('every file of the build is kept, and nothing else ever is', async () => {
			expect(await kept(page)).toEqual({ [String(name)]: deployment.needed });
			expect(failed.filter((url) => !url.endsWith('/service-worker.js'))).toEqual([]);
		});
	} finally {
		await deployment.remove();
	}
});
