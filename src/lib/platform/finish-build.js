import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'index.html';
const SERVICE_WORKER = 'service-worker.js';
/** Files that the app does without. */
const NOT_KEPT = new Set([SERVICE_WORKER, 'robots.txt', '_app/version.json']);
const LIST = /^self\.precache = .*;\n/;

/**
 * The adapter, with what SvelteKit leaves to us. Hosted: links that work in any folder of any server, and the
 * list of files for the service worker. Portable: one file and nothing else.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {{ out: string, portable: boolean }} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function finishBuild(adapter, { out, portable }) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			if (portable) keepOneFile(out);
			else {
				makeRelative(join(out, PAGE));
				writePrecache(out);
			}
		}
	};
}

/** Everything is inlined; what links to other files goes, and so do they. */
function keepOneFile(/** @type {string} */ out) {
	for (const name of readdirSync(out))
		if (name !== PAGE) rmSync(join(out, name), { recursive: true });
	const page = join(out, PAGE);
	writeFileSync(
		page,
		readFileSync(page, 'utf8').replace(/\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
	);
}

/**
 * SvelteKit writes a fallback page for any depth of address, with links from the root. With a hash router there
 * is one address. The start script changes with it, and so does its hash in the policy.
 */
function makeRelative(/** @type {string} */ page) {
	const html = readFileSync(page, 'utf8');
	const [before = ''] = /(?<=<script>)[\s\S]*?(?=<\/script>)/.exec(html) ?? [];
	const relative = (/** @type {string} */ text) => text.replaceAll('"/_app/', '"./_app/');
	if (!html.includes(digest(before))) throw new Error('the start script is not in the policy');
	writeFileSync(page, relative(html).replace(digest(before), digest(relative(before))));
}

/**
 * Puts the list of the files in `out`, each with its SHA-256, on the first line of its service worker; a list
 * that stands there is replaced.
 *
 * @param {string} out
 */
export function writePrecache(out) {
	const list = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({ path, name: path.slice(join(out, '/').length).replaceAll('\\', '/') }))
		.filter(({ name }) => !NOT_KEPT.has(name))
		.map(({ path, name }) => [name, digest(readFileSync(path))])
		.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
	const worker = join(out, SERVICE_WORKER);
	const code = readFileSync(worker, 'utf8').replace(LIST, '');
	const precache = { mark: digest(JSON.stringify(list)), files: list };
	writeFileSync(worker, `self.precache = ${JSON.stringify(precache)};\n${code}`);
}

/** In the form that a policy and `fetch` take. */
function digest(/** @type {string | Buffer} */ content) {
	return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
