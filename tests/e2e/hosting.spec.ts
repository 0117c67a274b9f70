import { expect, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { headersFor } from '../hosting/headers.mjs';
import { AppOnScreen, PAGES } from './app';
import { Deployment, untilKept } from './deployment';
import { isInstalled, RealServer, SERVERS } from './real-server';
import { test } from './test';

test.use({ serviceWorkers: 'allow' });

async function expectHeaders(url: string): Promise<void> {
	const chunk = `_app/immutable/entry/${readdirSync('build/_app/immutable/entry')[0]}`;
	for (const name of ['', 'index.html', 'service-worker.js', 'manifest.webmanifest', chunk]) {
		const response = await fetch(url + name);
		expect(response.status, name).toBe(200);
		for (const [header, value] of Object.entries(headersFor(name)))
			expect(response.headers.get(header), `${header} of ${name}`).toBe(value);
	}
	const manifest = await fetch(`${url}manifest.webmanifest`);
	expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
	expect((await fetch(`${url}nergens.js`)).status).toBe(404);
}

/** Opens the app without a complaint, then without its server. */
async function expectApp(page: Page, url: string, stop: () => Promise<void>): Promise<void> {
	const problems: string[] = [];
	page.on('console', (message) => message.type() !== 'log' && problems.push(message.text()));
	const app = new AppOnScreen(page, url);
	await app.open();
	await untilKept(page);
	expect(problems).toEqual([]);
	await stop();
	await page.reload();
	await app.openSample();
	for (const name of PAGES) await app.goTo(name);
}

test('the server of the tests sends every header, no other page can show the app in a frame, and the app works on it and without it', async ({
	page
}) => {
	const deployment = new Deployment();
	await deployment.start();
	try {
		await expectHeaders(deployment.url);
		await page.goto('about:blank');
		await page.evaluate((src) => {
			const frame = document.createElement('iframe');
			frame.src = src;
			document.body.append(frame);
			return new Promise((done) => (frame.onload = done));
		}, deployment.url);
		const [, inner] = page.frames();
		expect(inner?.url()).toMatch(/^chrome-error:/);
		await expectApp(page, deployment.url, () => deployment.stop());
	} finally {
		await deployment.remove();
	}
});

for (const name of SERVERS) {
	test(`${name} with our snippet sends every header, and the app works on it and without it`, async ({
		page
	}) => {
		test.skip(!isInstalled(name), `${name} is not installed here`);
		const server = new RealServer();
		try {
			await server.start(name);
			await expectHeaders(server.url);
			await expectApp(page, server.url, () => server.stop());
		} finally {
			await server.remove();
		}
	});
}
