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
	for (const handle of handles) {
		try {
			const may = await underWay(mayRead(handle, ask));
			if (may !== 'granted') {
				dicht.push({ naam: handle.name, reden: may === 'denied' ? 'geweigerd' : 'toestemming' });
				continue;
			}
			for (const file of await underWay(filesOf(handle))) files.set(file.name, file);
		} catch (thrown) {
			dicht.push({ naam: handle.name, reden: reasonOf(thrown) });
		}
	}
	return {
		op: Date.now(),
		isMap: handles.some(isFolder),
		bestanden: Array.from(files.values(), kenmerkOf),
		dicht,
		files
	};
}

/** What can be a list in dropped or chosen folders: of each name, apart from its date, the latest. */
export function latestLists({ files }: PlekBlik): readonly File[] {
	const latest = new Map<string, File>();
	for (const file of files.values()) {
		if (!isLijstNaam(file.name)) continue;
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

/** A file that goes while a folder is looked through is not there. */
async function filesOf(handle: FileSystemHandle): Promise<readonly File[]> {
	if (isFile(handle)) return [await handle.getFile()];
	if (!isFolder(handle)) return [];
	const found = await Promise.allSettled(
		(await filesIn(handle))
			.filter(({ name }) => !name.startsWith('.'))
			.map((each) => each.getFile())
	);
	return found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

function reasonOf(thrown: unknown): Dicht {
	const name = thrown instanceof DOMException ? thrown.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'geweigerd';
	return name === 'NotFoundError' || name === 'TypeMismatchError' ? 'verplaatst' : 'bezet';
}
