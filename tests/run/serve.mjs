import { serveFolder } from './static-server.mjs';

/** Serves the hosted build; when the port is taken the next free one, unless `strictPort`. */
export async function serveBuild(port, strictPort) {
	try {
		return await serveFolder('build', port);
	} catch (thrown) {
		if (strictPort || thrown.code !== 'EADDRINUSE') throw thrown;
		return serveBuild(port + 1, false);
	}
}

if (process.argv[2] === '--port') await serveBuild(Number(process.argv[3]), true);
