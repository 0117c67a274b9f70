import type { ReadResult, RefusedFile } from '$lib/domain/inlezen';
import { storingVan } from '$lib/domain/storing';
import type { InleesBrug } from './inlezen.svelte';
import type { WerkboekLezer } from './lees-werkboek';
import { openFiles } from './open-files';

/** What happens meanwhile. */
export interface Onderweg {
	/** The user has gone on: what is read now is not wanted any more. */
	readonly late: () => boolean;
	readonly signal: AbortSignal;
	/** Rows done. */
	readonly onprogress: (progress: { done: number; total: number }) => void;
	/** A file that is read apart, by its name. */
	readonly onfile: (naam: string) => void;
}

/**
 * Reads files through the bridge, workbooks each in a worker of its own. A file that cannot be read is refused and
 * does not hold up the others; `result` is null when none was handed over.
 */
export async function leesBestanden(
	bridge: InleesBrug,
	files: readonly File[],
	leesWerkboek: WerkboekLezer,
	{ late, signal, onprogress, onfile }: Onderweg
): Promise<{ result: ReadResult | null; refused: readonly RefusedFile[] }> {
	const { opened, refused } = await openFiles(files);
	if (late() || !opened.length) return { result: null, refused };
	const handed = opened.map(({ naam, gewijzigd, bytes }) => ({ naam, gewijzigd, bytes }));
	const transfer = handed.map(({ bytes }) => bytes);
	let result = await bridge.call('readFiles', handed, { transfer, onprogress });
	refused.push(...result.geweigerd);
	for (const position of result.werkboeken) {
		const file = opened[position]?.file;
		if (!file || late()) continue;
		onfile(file.name);
		const grids = await leesWerkboek(file, signal).catch((thrown: unknown) => {
			refused.push({ naam: file.name, code: storingVan(thrown) });
			return null;
		});
		if (!grids || late()) continue;
		result = await bridge.call('addGrids', grids, { onprogress });
		refused.push(...result.geweigerd);
	}
	return { result, refused };
}
