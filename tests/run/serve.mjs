import { preview } from 'vite';

/**
 * Serves the hosted build as any web server would. SvelteKit's own preview serves what was built last, which
 * may be the portable build, so its configuration is left out.
 */
export function serveBuild(port, strictPort) {
	return preview({
		configFile: false,
		build: { outDir: 'build' },
		preview: { port, strictPort, host: '127.0.0.1' }
	});
}

if (process.argv[2] === '--port') await serveBuild(Number(process.argv[3]), true);
