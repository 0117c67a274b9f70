import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../../node_modules/.cache/faults');

/** Builds the page and serves it on loopback; gives its address and the way to stop. */
export async function servePage({ outDirOf = outDir, makes = true } = {}) {
	if (makes) await build({ configFile: here('vite.config.faults.ts') });
	const server = await preview({
		configFile: false,
		build: { outDir: outDirOf },
		preview: { port: 0, host: '127.0.0.1' }
	});
	const address = server.resolvedUrls?.local[0];
	if (!address) throw new Error('the server has no address');
	return { address, stop: () => server.close() };
}
