import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain'
};

/**
 * Serves folders on loopback by their first path part; `''` is what is left. Isolated from other
 * origins, which gives timers of 5 µs and the page's own memory.
 */
export function serve(folders) {
	const server = createServer(({ url = '/' }, response) => {
		const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
		const [, first = '', ...rest] = path.split('/');
		const file =
			first in folders ? join(folders[first], ...rest) : join(folders[''], path.slice(1) || '');
		const found =
			existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
		if (!existsSync(found)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, {
			'content-type': TYPES[extname(found)] ?? 'application/octet-stream',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-embedder-policy': 'require-corp',
			'cache-control': 'no-store'
		});
		createReadStream(found).pipe(response);
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			resolve({ server, origin: `http://127.0.0.1:${server.address().port}` });
		});
	});
}
