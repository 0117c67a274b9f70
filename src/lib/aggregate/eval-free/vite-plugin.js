// JavaScript, because the Vite configuration imports it before anything can read TypeScript.
import { fileURLToPath } from 'node:url';
import { normalizePath } from 'vite';

/**
 * Files of Arquero that call `Function`, and ours that take their place.
 * @type {Readonly<Record<string, string>>}
 */
const REPLACEMENTS = {
	'expression/compile.js': replacement('./compile.ts'),
	'expression/compare.js': replacement('./compare.ts'),
	'util/unroll.js': replacement('./unroll.ts')
};

/** @param {string} file */
function replacement(file) {
	return normalizePath(fileURLToPath(new URL(file, import.meta.url)));
}

/**
 * Makes Arquero run under a Content Security Policy without `unsafe-eval`: its imports of the three files
 * that generate code get ours instead. A worker bundle has plugins of its own, so it needs this there too.
 * @returns {import('vite').Plugin}
 */
export function arqueroWithoutEval() {
	return {
		name: 'arquero-without-eval',
		enforce: 'pre',
		config: () => ({
			// A bundle made by the optimizer would have been resolved without this plugin.
			// Acorn is found only inside it, and finding it late would reload the page.
			optimizeDeps: { exclude: ['arquero'], include: ['acorn'] },
			// Otherwise Node, also under vitest, would load the original.
			ssr: { noExternal: ['arquero'] }
		}),
		resolveId: {
			filter: { id: /(?:^|\/)(?:compile|compare|unroll)\.js$/ },
			async handler(source, importer) {
				if (!importer) return null;
				const resolved = await this.resolve(source, importer, { skipSelf: true });
				const path = normalizePath(resolved?.id ?? '');
				const file = /\/node_modules\/arquero\/src\/([^?]+)/.exec(path)?.[1];
				return (file && REPLACEMENTS[file]) ?? null;
			}
		}
	};
}
