import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packedText, unpackedBytes } from './packed-text.js';

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

/** Everything is inlined; what links to other files goes, and so do they. Styles and script are packed. */
function keepOneFile(/** @type {string} */ out) {
	for (const name of readdirSync(out))
		if (name !== PAGE) rmSync(join(out, name), { recursive: true });
	const page = join(out, PAGE);
	const html = readFileSync(page, 'utf8').replace(
		/\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g,
		''
	);
	writeFileSync(page, packPage(html));
}

/**
 * Unpacks the styles and the script before it and puts them in its own place. What it makes counts only if its text is
 * the one whose hash stands in the policy of the page.
 */
const UNPACK = `
const here = document.currentScript;
const rules = { createScript: (code) => code };
const policy = globalThis.trustedTypes?.createPolicy('unpack', rules);
const bytesOf = ${unpackedBytes};
const unpack = async (packed, name) => {
	const bytes = bytesOf(packed.textContent);
	const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	const text = await new Response(plain).text();
	const made = document.createElement(name);
	made.textContent = policy && name === 'script' ? policy.createScript(text) : text;
	packed.remove();
	return made;
};
const script = here.previousElementSibling;
const styles = script.previousElementSibling;
Promise.all([unpack(styles, 'style'), unpack(script, 'script')]).then(([style, code]) => {
	document.head.append(style);
	here.replaceWith(code);
});
`;

/** The styles and the start script as gzip in a text (`packed-text.js`): the file is read from a disk, where nothing else compresses it. */
function packPage(/** @type {string} */ html) {
	const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
	const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
	const style = styles.reduce(
		(longest, text) => (text.length > longest.length ? text : longest),
		''
	);
	const source = `'${digest(script)}'`;
	for (const each of [source, `'${digest(style)}'`])
		if (!html.includes(each)) throw new Error(`${each} is not in the policy`);
	const data = [style, script].map(
		(text) => `<script type="application/gzip">${packedText(gzipSync(text, { level: 9 }))}</script>`
	);
	const policies = 'trusted-types ';
	if (!html.includes(policies)) throw new Error('the policy has no Trusted Types');
	// A replacement as text would see its $ as patterns.
	return html
		.replace(source, () => `${source} '${digest(UNPACK)}'`)
		.replace(policies, `${policies}unpack `)
		.replace(`<style>${style}</style>`, '')
		.replace(`<script>${script}</script>`, () => `${data.join('')}<script>${UNPACK}</script>`);
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
