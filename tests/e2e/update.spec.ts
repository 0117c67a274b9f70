import { expect, type Page } from '@playwright/test';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppOnScreen, SLIDE } from './app';
import { Deployment, kept, untilKept } from './deployment';
import { test } from './test';

const { step } = test;

test.use({ serviceWorkers: 'allow' });

let deployment: Deployment;

test.beforeEach(async ({ page }) => {
	deployment = new Deployment();
	await deployment.start();
	await new AppOnScreen(page, deployment.url).open();
	await untilKept(page);
});

test.afterEach(() => deployment.remove());

function offer(page: Page) {
	return page
		.getByRole('region', { name: 'Nieuwe versie' })
		.locator('p', { hasText: 'Er is een nieuwe versie.' });
}

/** Counts reloads: a mark in the page that a reload takes away. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
	await page.evaluate(() => document.body.setAttribute('data-mark', ''));
	return async () => (await page.locator('body[data-mark]').count()) === 0;
}

/** Asks the server, as the app does by itself when it opens and once an hour. */
async function look(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update().catch(() => undefined);
		const coming = registration.installing;
		if (!coming) return;
		await new Promise<void>((done) =>
			coming.addEventListener('statechange', () => {
				if (coming.state !== 'installing') done();
			})
		);
	});
}

test('a new version is offered, never taken by itself, and taken by all tabs together unless one is reading in', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	const busy = new AppOnScreen(other, deployment.url);
	await busy.open();
	const [before = ''] = Object.keys(await kept(page));

	await step('it is offered in every tab, and "Later" puts it off until a reload', async () => {
		const reloaded = await mark(page);
		deployment.renew('v2');
		await look(page);
		await expect(offer(page)).toBeVisible();
		await expect(offer(other)).toBeVisible();
		expect(Object.keys(await kept(page))).toHaveLength(2);
		expect(await reloaded()).toBe(false);
		await page.getByRole('button', { name: 'Later' }).click();
		await expect(offer(page)).toHaveCount(0);
		await page.reload();
		await expect(offer(page)).toBeVisible();
		expect(Object.keys(await kept(page))).toContain(before);
	});

	await step('all tabs go to the new version together', async () => {
		const reloaded = [await mark(page), await mark(other)];
		await page.getByRole('button', { name: 'Bijwerken' }).click();
		for (const each of reloaded) await expect.poll(each).toBe(true);
		await expect.poll(async () => Object.values(await kept(page))).toEqual([deployment.needed]);
		await expect(offer(page)).toHaveCount(0);
	});

	await step('a tab that is reading in says that it is busy, and nothing is reloaded', async () => {
		await other.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
		await expect(other.getByLabel('Peildatum')).toBeVisible();
		const reloaded = [await mark(page), await mark(other)];
		deployment.renew('v3');
		await look(page);
		await expect(offer(page)).toBeVisible();
		await page.getByRole('button', { name: 'Bijwerken' }).click();
		await expect(offer(page)).toContainText('Een ander tabblad is bezig met inlezen');
		await other.getByRole('button', { name: 'Bijwerken' }).click();
		await expect(offer(other)).toContainText('U bent bezig met inlezen');
		for (const each of reloaded) expect(await each()).toBe(false);

		await other.getByLabel('Peildatum').fill('2026-11-18');
		await other.getByRole('button', { name: /^Lees .* in$/ }).click();
		await expect(busy.status).toHaveText('31 kandidaten');
		await page.getByRole('button', { name: 'Bijwerken' }).click();
		for (const each of reloaded) await expect.poll(each).toBe(true);
		await expect(busy.status).toHaveText('31 kandidaten');
	});

	await step('the new version is whole: it works without the server', async () => {
		await expect.poll(async () => Object.values(await kept(page))).toEqual([deployment.needed]);
		await deployment.stop();
		await page.reload();
		await expect(new AppOnScreen(page, deployment.url).status).toHaveText('31 kandidaten');
	});
});

const BROKEN: Record<string, (folder: string, files: string[]) => void> = {
	'a file missing': (folder, files) =>
		rmSync(join(folder, String(files.find((name) => /nodes\/4\..*\.js$/.test(name))))),
	'half a file': (folder, files) =>
		truncateSync(join(folder, String(files.find((name) => /nodes\/4\..*\.js$/.test(name)))), 500),
	'a log-in page for a file': (folder, files) =>
		writeFileSync(join(folder, String(files.find((name) => name.endsWith('.woff2')))), '<html>')
};

test('a broken deploy leaves the old version working, and the next whole one is offered', async ({
	page
}) => {
	const before = await kept(page);
	for (const [index, [what, breakIt]] of Object.entries(BROKEN).entries())
		await step(`with ${what}`, async () => {
			deployment.repair();
			deployment.renew(`b${index}`);
			breakIt(deployment.folder, deployment.files);
			await look(page);
			await page.reload();
			await look(page);
			await expect(offer(page)).toHaveCount(0);
			// The app itself looks as well when it opens: what that fetched goes when it proves to be broken.
			await expect.poll(() => kept(page)).toEqual(before);
		});

	await step('the old version works', async () => {
		const app = new AppOnScreen(page, deployment.url);
		await app.openSample();
		await app.goTo('Trajecten & modules');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trajecten & modules');
	});

	await step('a whole one is offered', async () => {
		deployment.repair();
		deployment.renew('v3');
		// The browser may still be busy with the broken version, and then does not look twice.
		const offered = async () => (await look(page), offer(page).isVisible());
		await expect.poll(offered).toBe(true);
	});
});
