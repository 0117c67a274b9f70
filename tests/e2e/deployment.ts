import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writePrecache } from '../../src/lib/platform/finish-build.js';
import { serveFolder } from '../run/static-server.mjs';

const NOT_KEPT = ['service-worker.js', 'robots.txt', '_app/version.json'];

/** A copy of the hosted build on a server of its own, to be broken, renewed and stopped. */
export class Deployment {
	readonly #root = mkdtempSync(join(tmpdir(), 'kandidaten-'));
	readonly folder: string;
	#server: Awaited<ReturnType<typeof serveFolder>> | null = null;
	#port = 0;

	/** `path` is the folder on the server, such as `apps/kandidaten/`. */
	constructor(readonly path = '') {
		this.folder = join(this.#root, path);
		cpSync('build', this.folder, { recursive: true });
	}

	/** Puts every file back as it was built. */
	repair(): void {
		rmSync(this.folder, { recursive: true });
		cpSync('build', this.folder, { recursive: true });
	}

	async start(): Promise<void> {
		this.#server = await serveFolder(this.#root, this.#port);
		this.#port = Number(new URL(this.#server.url).port);
	}

	async stop(): Promise<void> {
		await this.#server?.close();
		this.#server = null;
	}

	async remove(): Promise<void> {
		await this.stop();
		rmSync(this.#root, { recursive: true, force: true });
	}

	get url(): string {
		return `http://127.0.0.1:${this.#port}/${this.path}`;
	}

	get files(): string[] {
		return readdirSync(this.folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(join(this.folder, '/').length));
	}

	/** Addresses of the files that the app needs. */
	get needed(): string[] {
		return this.files
			.filter((name) => !NOT_KEPT.includes(name))
			.map((name) => this.url + name)
			.sort();
	}

	get version(): string {
		const { version } = JSON.parse(readFileSync(join(this.folder, '_app/version.json'), 'utf8'));
		return version;
	}

	/** Puts another version in place; `mark` is two characters, and every file with a hash gets another name. */
	renew(mark: string): void {
		const version = this.version;
		const names = new Map([[version, `${version.slice(0, -2)}${mark}`]]);
		for (const name of this.files) {
			const hash = /^_app\/immutable\/.*([\w-]{8})\.\w+$/.exec(name)?.[1];
			if (hash) names.set(hash, `${hash.slice(0, -2)}${mark}`);
		}
		const renamed = (text: string) =>
			[...names].reduce((changed, [before, after]) => changed.replaceAll(before, after), text);
		for (const name of this.files) {
			const file = join(this.folder, name);
			if (/\.(js|json|css|html)$/.test(name)) {
				const text = readFileSync(file, 'utf8');
				const changed = renamed(text);
				writeFileSync(file, changed.replace(startScript(text), startScript(changed)));
			}
			if (renamed(name) !== name) renameSync(file, join(this.folder, renamed(name)));
		}
		writePrecache(this.folder);
	}
}

/** Digest of the start script of the page, as in its policy; a text that is not there when it has none. */
function startScript(html: string): string {
	const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
	return script ? createHash('sha256').update(script).digest('base64') : '\0';
}

/**
 * What the browser keeps of the app: addresses by name of the cache. Asked of the browser, not of the page, which
 * would make a cache anew by opening one that was thrown away a moment ago.
 */
export async function kept(page: Page): Promise<Record<string, string[]>> {
	await page.waitForLoadState();
	const session = await page.context().newCDPSession(page);
	const { caches } = await session.send('CacheStorage.requestCacheNames', {
		securityOrigin: new URL(page.url()).origin
	});
	const all: Record<string, string[]> = {};
	for (const { cacheId, cacheName } of caches) {
		const entries = await session
			.send('CacheStorage.requestEntries', { cacheId })
			.catch(() => null);
		if (!entries) continue;
		const addresses = entries.cacheDataEntries.map((each) => each.requestURL).sort();
		// Asking makes a cache anew as well, an empty one, when it was thrown away since its name was listed.
		if (addresses.length) all[cacheName] = addresses;
		else await session.send('CacheStorage.deleteCache', { cacheId }).catch(() => undefined);
	}
	await session.detach();
	return all;
}

/** Waits until a whole version is in use. */
export async function untilKept(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			navigator.serviceWorker.controller !== null &&
			navigator.serviceWorker.controller.state === 'activated'
	);
}
