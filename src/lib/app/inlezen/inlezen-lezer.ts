import type { Bron, ReadResult, RefusedFile } from '$lib/domain/momentopname/inlezen';
import { OVERDRACHT_MERK } from '$lib/domain/documenten/overdracht';
import { storingVan } from '$lib/domain/momentopname/storing';
import type { Bestandskenmerk } from '$lib/domain/ververs/plek';
import { isFolder } from '$lib/platform/file-handles';
import { DEEL_MERK } from '../uitvoer/deel-weergave';
import type { InleesBrug } from './inlezen.svelte';
import type { WerkboekLezer } from './lees-werkboek';
import { kenmerkOf, latestLists, lookAt } from '../ververs/plek-blik';
import { openFiles } from './open-files';

/** Handles of what was dropped, where the browser gives any: a folder is that only. */
export type Gesleept = Promise<readonly (FileSystemHandle | null | undefined)[]> | null;

/** What became of the files. */
export interface Gelezen {
	/** Null when none was handed over to be read. */
	readonly result: ReadResult | null;
	readonly refused: readonly RefusedFile[];
	/** One of them is a hand-over, so that none was read; null when none is. */
	readonly overdracht: File | null;
	/** The text of a view that somebody shared, when that is what was chosen. */
	readonly gedeeld: string | null;
}

const NIETS_ANDERS = { overdracht: null, gedeeld: null };

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

/** What the user chose: files, and their handles where they were dropped and the browser gives any. */
interface Keus {
	readonly files: readonly File[];
	readonly plekken: readonly FileSystemHandle[];
}

interface Gekozen {
	readonly gekozen: {
		readonly plekken: readonly FileSystemHandle[];
		readonly bestanden: readonly Bestandskenmerk[];
	};
	/** What there is to say about what was chosen, Dutch; '' when there is nothing. */
	readonly bericht: string;
}

/** Reads what was chosen; of folders the latest file of each list in them. */
export async function readGekozen(
	bridge: InleesBrug,
	{ files, plekken }: Keus,
	readWerkboek: WerkboekLezer,
	onderweg: Onderweg
): Promise<Gelezen & Gekozen> {
	const read = (chosen: readonly File[]) => readBestanden(bridge, chosen, readWerkboek, onderweg);
	const withChosen = (gelezen: Gelezen, chosen: readonly File[], bericht = '') => ({
		...gelezen,
		gekozen: { plekken, bestanden: chosen.map(kenmerkOf) },
		bericht
	});
	if (!plekken.some(isFolder)) return withChosen(await read(files), files);
	const found = latestLists(await lookAt(plekken, true));
	const NIETS = { result: null, refused: [], ...NIETS_ANDERS };
	if (!found.length)
		return withChosen(
			NIETS,
			[],
			'In deze map staat geen bestand dat een lijst kan zijn. Bewaar de export daar als .xlsx of .csv.'
		);
	const first = await read(found);
	const chosen = latestOfEach(first.result?.bronnen ?? [], found);
	if (!chosen.length)
		return withChosen(
			{ ...NIETS, refused: first.refused },
			[],
			'In deze map staat geen lijst die de app kent. Kies het bestand zelf.'
		);
	const isAll = chosen.length === found.length;
	return withChosen(isAll || onderweg.late() ? first : await read(chosen), chosen);
}

/** Of each list that is recognised the file that was changed last. */
function latestOfEach(bronnen: readonly Bron[], files: readonly File[]): readonly File[] {
	const taken = new Set<Bron['tabel']>([null, 'geen']);
	return files
		.toSorted((a, b) => b.lastModified - a.lastModified)
		.filter(({ name }) => {
			const own = bronnen.filter(({ bestand }) => bestand === name).map(({ tabel }) => tabel);
			const isWanted = own.some((tabel) => !taken.has(tabel));
			own.forEach((tabel) => taken.add(tabel));
			return isWanted;
		});
}

/**
 * Reads files through the bridge, workbooks each in a worker of its own. A file that cannot be read is refused and
 * does not hold up the others.
 */
export async function readBestanden(
	bridge: InleesBrug,
	files: readonly File[],
	readWerkboek: WerkboekLezer,
	{ late, signal, onprogress, onfile }: Onderweg
): Promise<Gelezen> {
	const { opened, refused } = await openFiles(files);
	if (late() || !opened.length) return { result: null, refused, ...NIETS_ANDERS };
	const overdracht = opened.find(({ bytes }) => startsWith(bytes, OVERDRACHT_MERK))?.file ?? null;
	if (overdracht) return { result: null, refused, ...NIETS_ANDERS, overdracht };
	const weergave =
		opened.length === 1 ? opened.find(({ bytes }) => startsWith(bytes, DEEL_MERK)) : undefined;
	if (weergave) {
		const gedeeld = new TextDecoder().decode(weergave.bytes);
		return { result: null, refused, ...NIETS_ANDERS, gedeeld };
	}
	const handed = opened.map(({ naam, gewijzigd, bytes }) => ({ naam, gewijzigd, bytes }));
	const transfer = handed.map(({ bytes }) => bytes);
	let result = await bridge.call('readFiles', handed, { transfer, onprogress });
	refused.push(...result.geweigerd);
	for (const position of result.werkboeken) {
		const file = opened[position]?.file;
		if (!file || late()) continue;
		onfile(file.name);
		const grids = await readWerkboek(file, signal).catch((thrown: unknown) => {
			refused.push({ naam: file.name, code: storingVan(thrown) });
			return null;
		});
		if (!grids || late()) continue;
		result = await bridge.call('addGrids', grids, {
			transfer: grids.flatMap(({ rijen }) => rijen.map(({ buffer }) => buffer)),
			onprogress
		});
		refused.push(...result.geweigerd);
	}
	return { result, refused, ...NIETS_ANDERS };
}

function startsWith(bytes: ArrayBuffer, mark: string): boolean {
	const head = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, mark.length));
	return new TextDecoder('latin1').decode(head) === mark;
}
