import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

/** Files of Arquero that call `Function`, and ours that take their place. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
	'expression/compile.js': replacement('./compile.ts'),
	'expression/compare.js': replacement('./compare.ts'),
	'util/unroll.js': replacement('./unroll.ts')
};

function replacement(file: string): string {
	return normalizePath(fileURLToPath(new URL(file, import.meta.url)));
}

/**
 * Makes Arquero run under a Content Security Policy without `unsafe-eval`: its imports of the three files
 * that generate code get ours instead. A worker bundle has plugins of its own, so it needs this there too.
 */
export function arqueroWithoutEval(): Plugin {
	return {
		name: 'arquero-without-eval',
		enforce: 'pre',
		config: () => ({
			// A bundle made by the optimizer would have been resolved without this plugin.
			optimizeDeps: { exclude: ['arquero'] },
			ssr: { noExternal: ['arquero'] }
		}),
		resolveId: {
			filter: { id: /(?:^|\/)(?:compile|compare|unroll)\.js$/ },
			async handler(source, importer) {
				if (!importer) return null;
				const resolved = await this.resolve(source, importer, { skipSelf: true });
				const file = /\/arquero\/src\/(.+?)(?:\?|$)/.exec(normalizePath(resolved?.id ?? ''))?.[1];
				return (file && REPLACEMENTS[file]) ?? null;
			}
		}
	};
}
