import type { Blik, Dicht } from '$lib/domain/ververs/oordeel';
import { isLijstNaam, naamPatroon, type Bestandskenmerk } from '$lib/domain/ververs/plek';
import { filesIn, isFile, isFolder, mayRead } from '$lib/platform/file-handles';
import { underWay } from '$lib/data/rest';

/** Files of a folder that is taken in for the first time, the latest of each kind. */
const MEEST_UIT_MAP = 12;

/** A look at a place, with the files that it saw as they were then. */
export interface PlekBlik extends Blik {
	readonly files: ReadonlyMap<string, File>;
}

/** Looks from outside at what stands in these places; `ask` has the browser ask whether that is allowed. */
export async function lookAt(
	handles: readonly FileSystemHandle[],
	ask: boolean
): Promise<PlekBlik> {
	const dicht: { naam: string; reden: Dicht }[] = [];
	const files = new Map<string, File>();
	let overige = 0;
	for (const handle of handles) {
		try {
			const may = await underWay(mayRead(handle, ask));
			if (may !== 'granted') {
				dicht.push({ naam: handle.name, reden: may === 'denied' ? 'geweigerd' : 'toestemming' });
				continue;
			}
			const found = await underWay(filesOf(handle));
			for (const file of found.files) files.set(file.name, file);
			overige += found.overige;
		} catch (thrown) {
			dicht.push({ naam: handle.name, reden: reasonOf(thrown) });
		}
	}
	return {
		op: Date.now(),
		isMap: handles.some(isFolder),
		bestanden: Array.from(files.values(), kenmerkOf),
		overige,
		dicht,
		files
	};
}

/** What can be a list in dropped or chosen folders: of each name, apart from its date, the latest. */
export function latestLists({ files }: PlekBlik): readonly File[] {
	const latest = new Map<string, File>();
	for (const file of files.values()) {
		const patroon = naamPatroon(file.name);
		if ((latest.get(patroon)?.lastModified ?? -1) < file.lastModified) latest.set(patroon, file);
	}
	return [...latest.values()]
		.toSorted((a, b) => b.lastModified - a.lastModified)
		.slice(0, MEEST_UIT_MAP);
}

export function kenmerkOf({ name, size, lastModified }: File): Bestandskenmerk {
	return { naam: name, grootte: size, gewijzigd: lastModified };
}

/** Of a folder only what can be a list is opened: it may hold thousands. A file that goes meanwhile is not there. */
async function filesOf(
	handle: FileSystemHandle
): Promise<{ readonly files: readonly File[]; readonly overige: number }> {
	if (isFile(handle)) return { files: [await handle.getFile()], overige: 0 };
	if (!isFolder(handle)) return { files: [], overige: 0 };
	const all = (await filesIn(handle)).filter(({ name }) => !name.startsWith('.'));
	const lijsten = all.filter(({ name }) => isLijstNaam(name));
	const found = await Promise.allSettled(lijsten.map((each) => each.getFile()));
	return {
		files: found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
		overige: all.length - lijsten.length
	};
}

function reasonOf(thrown: unknown): Dicht {
	const name = thrown instanceof DOMException ? thrown.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'geweigerd';
	return name === 'NotFoundError' || name === 'TypeMismatchError' ? 'verplaatst' : 'bezet';
}
