/** Where the first screen begins: what starts the app, the frame around every page, and the page Kandidaten. */
const ENTRY =
	/\/runtime\/client\/entry\.js$|\/client-optimized\/app\.js$|\/src\/routes\/\+(?:layout|page)\.svelte$/;
/** What writes Arrow, which only Arquero asks for: the first screen reads it. */
const LATER = /\/flechette\/src\/(?:encode|build)\//;
/** Packages that are used whole; of others the bundler takes what is used, page by page. */
const WHOLE = /\/src\/|\/node_modules\/(?:svelte|@sveltejs\/kit|esm-env|clsx|@lucide\/svelte)\//;

/**
 * Puts everything that the first screen loads in one file. Without it each part that some pages share gets a file of
 * its own per set of pages: dozens of small ones, which weigh more together and take a request each.
 *
 * @returns {{ debugName: string, name(id: string, chunking: { getModuleInfo(id: string): { readonly importers: readonly string[] } | null }): string | null }}
 */
export function firstScreenChunk() {
	return {
		debugName: 'first screen',
		name(id, chunking) {
			if (!WHOLE.test(id) || LATER.test(id)) return null;
			const above = new Set([id]);
			for (const each of above) {
				if (ENTRY.test(each)) return 'first';
				for (const importer of chunking.getModuleInfo(each)?.importers ?? []) above.add(importer);
			}
			return null;
		}
	};
}
