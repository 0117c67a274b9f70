import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fail, run } from '../../run/install.mjs';
import { number, table } from '../numbers.mjs';
import { serve } from '../serve.mjs';
import { buildApp } from './app.mjs';

const SCREEN = 150_000;
const PORTABLE = 1_500_000;

/** Script that the first screen loads, and the size of the portable file. */
export async function runSection({ browser, log }) {
	buildApp();
	if (!run('npx', ['vite', 'build', '--mode', 'portable', '--logLevel', 'error'])) {
		fail('The portable build failed; see above.');
	}
	const { server, origin } = await serve({ '': 'build' });
	const page = await browser.newPage();
	const bodies = [];
	const watch = (response) => {
		if (response.url().endsWith('.js')) bodies.push(response.body());
	};
	page.on('response', watch);
	await page.goto(origin);
	await page.locator('main h1, main h2').first().waitFor();
	await page.waitForTimeout(1000);
	// What comes after the first screen may still be under way when the page closes.
	page.off('response', watch);
	const scripts = (await Promise.all(bodies)).reduce(
		(sum, body) => sum + gzipSync(body, { level: 9 }).length,
		0
	);
	await page.close();
	server.close();
	const file = statSync('build-portable/index.html').size;
	const line = (what, size, most) => [
		what,
		(size / 1000).toFixed(1),
		number(most / 1000),
		size <= most ? 'reached' : 'missed'
	];
	const text = table(
		['what', 'kB', 'allowed kB', 'verdict'],
		[
			line(`script of the first screen, gzip (${bodies.length} files)`, scripts, SCREEN),
			line('portable file', file, PORTABLE)
		]
	);
	log(text);
	return text;
}
