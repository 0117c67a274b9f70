import { expect } from '@playwright/test';
import { AppOnScreen, PAGES, SLIDE } from './app';
import { PortableFile } from './portable-file';
import { listen } from './silence';
import { test } from './test';
import { speakFromPage, speakFromWorker, Trap } from './trap';
import { workbookFile } from './workbook';

test.use({ serviceWorkers: 'allow' });

/** Ways to speak that are tried from a page and from a worker. */
const FROM_PAGE = 39;
const FROM_WORKER = 9;

let trap: Trap;
let file: PortableFile;

test.beforeAll(() => {
	file = new PortableFile();
});
test.afterAll(() => file.remove());

test.beforeEach(async () => {
	trap = new Trap();
	await trap.start();
});
test.afterEach(() => trap.stop());

const ADDRESS = { hosted: () => '/', portable: () => file.address };

for (const build of ['hosted', 'portable'] as const) {
	test.describe(`${build}, when something in the app tries to speak`, () => {
		test.use({ keepsPolicy: false });

		test('nothing reaches another server from the page', async ({ page, violations }) => {
			await new AppOnScreen(page, ADDRESS[build]()).open();
			const tried = await page.evaluate(speakFromPage, trap.url);
			expect(tried.length).toBe(FROM_PAGE);
			await trap.stop();
			expect(trap.requests).toEqual([]);
			expect(trap.bytes).toBe(0);
			expect(violations.length).toBeGreaterThan(20);
		});

		test('nothing reaches another server from a worker of the app', async ({ page }) => {
			const app = new AppOnScreen(page, ADDRESS[build]());
			await app.openSample();
			// The log is read by the worker that stays.
			await app.goTo('Gegevens');
			await expect.poll(() => page.workers().length).toBe(1);
			const [worker] = page.workers();
			if (!worker) throw new Error('the app has no worker');
			expect(worker.url()).toMatch(/^blob:/);
			const tried = await worker.evaluate(speakFromWorker, trap.url);
			expect(tried.length).toBe(FROM_WORKER);
			await trap.stop();
			expect(trap.requests).toEqual([]);
			expect(trap.bytes).toBe(0);
		});

		test('text becomes no script and no HTML, in no way', async ({ page }) => {
			await new AppOnScreen(page, ADDRESS[build]()).open();
			const passed = await page.evaluate(() => {
				const ways: Record<string, () => unknown> = {
					innerHTML: () => (document.createElement('div').innerHTML = '<b>x</b>'),
					insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
					write: () => document.write('x'),
					parseFromString: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
					srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
					script: () => (document.createElement('script').text = 'window.x = 1'),
					src: () => (document.createElement('script').src = '/x.js'),
					worker: () => new Worker('service-worker.js'),
					data: () => new Worker('data:text/javascript,1'),
					'service worker': () => {
						const { serviceWorker } = navigator;
						if (!serviceWorker) throw new Error('there is none');
						const original = serviceWorker.register;
						return original.call(serviceWorker, '/other.js');
					},
					policy: () =>
						(
							globalThis as unknown as { trustedTypes: { createPolicy(name: string): unknown } }
						).trustedTypes.createPolicy('app')
				};
				return Object.entries(ways).flatMap(([name, way]) => {
					try {
						return way() instanceof Promise ? [] : [name];
					} catch {
						return [];
					}
				});
			});
			expect(passed).toEqual([]);
		});
	});
}

test('the portable file works without any network, on every page, and asks for nothing', async ({
	page,
	context
}) => {
	await context.setOffline(true);
	const elsewhere = listen(context, file.address);
	const app = new AppOnScreen(page, file.address);
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
	await app.unlock();
	await expect(app.status).toHaveText('31 kandidaten');
	expect(elsewhere).toEqual([]);
});

test('the portable file reads a workbook without any network', async ({ page, context }) => {
	await context.setOffline(true);
	const elsewhere = listen(context, file.address);
	const app = new AppOnScreen(page, file.address);
	await app.open();
	await app.readIn([workbookFile(40)]);
	await expect(app.status).toHaveText('40 kandidaten');
	expect(elsewhere).toEqual([]);
});
