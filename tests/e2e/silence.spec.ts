import { expect } from '@playwright/test';
import { AppOnScreen } from './app';
import { PortableFile } from './portable-file';
import { test } from './test';
import { speakFromPage, speakFromWorker, Trap } from './trap';

test.use({ serviceWorkers: 'allow' });

const { step } = test;

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

		test('text becomes no script and no HTML, and nothing reaches another server from a worker or the page', async ({
			page,
			violations
		}) => {
			const app = new AppOnScreen(page, ADDRESS[build]());
			await app.openSample();

			await step('text becomes no script and no HTML, in no way', async () => {
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

			await step('a worker of the app speaks', async () => {
				// The log is read by the worker that stays.
				await app.goTo('Gegevens');
				await expect.poll(() => page.workers().length).toBe(1);
				const [worker] = page.workers();
				if (!worker) throw new Error('the app has no worker');
				expect(worker.url()).toMatch(/^blob:/);
				const tried = await worker.evaluate(speakFromWorker, trap.url);
				expect(tried.length).toBe(FROM_WORKER);
			});

			await step('the page speaks', async () => {
				const before = violations.length;
				const tried = await page.evaluate(speakFromPage, trap.url);
				expect(tried.length).toBe(FROM_PAGE);
				expect(violations.length - before).toBeGreaterThan(20);
			});

			await step('the other server heard nothing', async () => {
				await trap.stop();
				expect(trap.requests).toEqual([]);
				expect(trap.bytes).toBe(0);
			});
		});
	});
}
