import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AppOnScreen } from './app';
import { BUILT, PortableFile } from './portable-file';
import { test } from './test';

test.use({ serviceWorkers: 'allow' });

const { step } = test;

let file: PortableFile;
test.beforeAll(() => {
	file = new PortableFile();
});
test.afterAll(() => file.remove());

const BUILDS = {
	hosted: { page: 'build/index.html', address: () => '/', own: ["'self'"], unpack: [] },
	portable: { page: BUILT, address: () => file.address, own: [], unpack: ['unpack'] }
};

/** The policy in the page: sources by directive, hashes left out. */
function policyIn(path: string): Record<string, string[]> {
	const html = readFileSync(path, 'utf8');
	const content = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1];
	if (!content) throw new Error(`${path} has no policy`);
	return Object.fromEntries(
		content.split('; ').map((directive) => {
			const [name = '', ...sources] = directive.split(' ');
			return [name, sources.filter((source) => !source.startsWith("'sha256-")).sort()];
		})
	);
}

/* eslint-disable no-eval, no-new-func, no-implied-eval -- this is what must be refused */

/** Ways in which text runs as code in a page or a worker; gives those that do. */
async function evaluateText(): Promise<string[]> {
	// A call from a test may evaluate; what it starts later may not.
	await new Promise((done) => setTimeout(done));
	const ways: Record<string, () => unknown> = {
		eval: () => (0, eval)('1'),
		Function: () => new Function('return 1')(),
		AsyncFunction: () => Object.getPrototypeOf(async () => 1).constructor('return 1'),
		setTimeout: () => setTimeout('self.textRan = true' as unknown as () => void)
	};
	const ran = Object.entries(ways).flatMap(([name, way]) => {
		try {
			way();
			return name === 'setTimeout' ? [] : [name];
		} catch {
			return [];
		}
	});
	// Timers that wait as long go off in their order.
	await new Promise((done) => setTimeout(done));
	return 'textRan' in globalThis ? [...ran, 'setTimeout'] : ran;
}

/* eslint-enable no-eval, no-new-func, no-implied-eval */

for (const [build, { page: path, address, own, unpack }] of Object.entries(BUILDS)) {
	test.describe(`the ${build} build`, () => {
		test.use({ keepsPolicy: false });

		test('has a narrow policy before every script and style, and runs no text as code', async ({
			page,
			violations
		}) => {
			const html = readFileSync(path, 'utf8');
			const app = new AppOnScreen(page, address());

			await step('the policy is no wider than this', () => {
				expect(policyIn(path)).toEqual({
					'default-src': ["'none'"],
					'script-src': [...own, "'wasm-unsafe-eval'"],
					'worker-src': [...own, 'blob:'],
					'style-src': own,
					'style-src-attr': ["'unsafe-hashes'"],
					'img-src': [...own, 'blob:', 'data:'],
					'font-src': [...own, 'data:'],
					'connect-src': own.length ? own : ["'none'"],
					...(own.length ? { 'manifest-src': own } : {}),
					'form-action': ["'none'"],
					'base-uri': ["'none'"],
					'object-src': ["'none'"],
					'require-trusted-types-for': ["'script'"],
					'trusted-types': ['app', 'default', 'svelte-trusted-html', ...unpack]
				});
			});

			await step('it stands before every script and style', () => {
				const first = html.search(/<script|<style|rel="stylesheet"|rel="modulepreload"/);
				expect(html.indexOf('content-security-policy')).toBeLessThan(first);
				expect(html.indexOf('content-security-policy')).toBeGreaterThan(0);
			});

			await step('it allows the one inline style that SvelteKit writes, by its hash', async () => {
				await app.openSample();
				await app.goTo('Gegevens');
				const style = await page.locator('#svelte-announcer').getAttribute('style');
				const hash = createHash('sha256').update(String(style)).digest('base64');
				expect(html).toContain(`'unsafe-hashes' 'sha256-${hash}'`);
				expect(violations).toEqual([]);
			});

			await step('text is refused as code in the page and in the workers of the app', async () => {
				// The log is read by the worker that stays.
				await expect.poll(() => page.workers().length).toBe(1);
				expect(await page.evaluate(evaluateText)).toEqual([]);
				const [worker] = page.workers();
				expect(await worker?.evaluate(evaluateText)).toEqual([]);
			});
		});
	});
}
