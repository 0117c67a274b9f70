import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { headersFor } from '../hosting/headers.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.png': 'image/png',
	'.txt': 'text/plain',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

/**
 * Serves the files of a folder on the loopback address with the headers that every server should send, and
 * nothing else: no rewrites, no listing. Rejects when the port is taken; port 0 is any free one.
 *
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveFolder(folder, port) {
	const server = createServer(async (request, response) => {
		const name = fileName(request.url ?? '/');
		const body = name && (await readFile(join(folder, name)).catch(() => null));
		if (!name || !body || !['GET', 'HEAD'].includes(request.method ?? '')) {
			response.writeHead(404, { ...headersFor(''), 'Content-Type': 'text/plain' }).end('Not found');
			return;
		}
		const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
		const same = request.headers['if-none-match'] === tag;
		response.writeHead(same ? 304 : 200, {
			...headersFor(name),
			'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
			ETag: tag
		});
		response.end(same || request.method === 'HEAD' ? undefined : body);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
	});
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** Path of a file inside the folder; null for an address that leads out of it. */
function fileName(/** @type {string} */ url) {
	try {
		const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
		const name = normalize(path.endsWith('/') || path === '' ? `${path}index.html` : path);
		return name.startsWith('..') || name.includes('\0') ? null : name.split(sep).join('/');
	} catch {
		return null;
	}
}
