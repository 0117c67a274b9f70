/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, version } from '$service-worker';

const PAGE = 'index.html';
const worker = self as unknown as ServiceWorkerGlobalScope & {
	/** Every file of this version with its digest; `finish-build.js` writes it on the first line. */
	readonly precache: {
		readonly mark: string;
		readonly files: readonly (readonly [name: string, integrity: string])[];
	};
};
const { mark, files } = worker.precache;
/** Other folders of this server may hold the app too. */
const ours = `kandidaten-in-beeld ${base}/ `;
/** Two builds may have the same version: the mark tells them apart. */
const cacheName = `${ours}${version} ${mark}`;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([worker.clients.claim(), forgetOld()]))
);
worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	else if (event.data === 'opened') event.waitUntil(forgetOld());
});
worker.addEventListener('fetch', (event) => {
	const { origin, pathname } = new URL(event.request.url);
	if (event.request.method !== 'GET' || origin !== location.origin) return;
	if (!pathname.startsWith(`${base}/`)) return;
	event.respondWith(answer(event.request, pathname.slice(base.length + 1) || PAGE));
});

/**
 * Keeps every file, or none: a file that is missing or is not what was built rejects, the browser drops this
 * worker and the version in use stays.
 */
async function keepAll(): Promise<void> {
	await caches.delete(cacheName);
	try {
		const cache = await caches.open(cacheName);
		await Promise.all(
			files.map(async ([name, integrity]) => {
				const url = `${base}/${name}`;
				const response = await fetch(url, { integrity, cache: 'no-cache' });
				if (!response.ok) throw new Error(`${response.status} ${name}`);
				// The page must not be an answer that was redirected, or it cannot be opened.
				await cache.put(url, new Response(response.body, response));
			})
		);
	} catch (thrown) {
		await caches.delete(cacheName);
		throw thrown;
	}
}

/** From this version; from an older one for a tab that still runs it. Nothing else is ever kept. */
async function answer(request: Request, name: string): Promise<Response> {
	const url = `${base}/${name}`;
	return (await caches.match(url, { cacheName })) ?? (await caches.match(url)) ?? fetch(request);
}

/** Deletes the versions that no tab runs any more; each tab holds a lock named after its version. */
async function forgetOld(): Promise<void> {
	const names = await caches.keys();
	const { installing, waiting } = worker.registration;
	// One of them is of a version that has still to come.
	if (installing || waiting) return;
	const { held = [] } = await navigator.locks.query();
	const old = names.filter(
		(name) =>
			name.startsWith(ours) &&
			name !== cacheName &&
			!held.some((lock) => name.startsWith(`${lock.name} `))
	);
	await Promise.all(old.map((name) => caches.delete(name)));
}
