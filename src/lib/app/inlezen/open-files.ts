import type { RefusedFile } from '$lib/domain/momentopname/inlezen';
import { underWay } from '$lib/data/rest';

/** A file with its bytes, as the bridge hands it over, and the file itself. */
export interface OpenFile {
	readonly file: File;
	readonly naam: string;
	readonly gewijzigd: number;
	readonly bytes: ArrayBuffer;
}

/**
 * The bytes of the files that the browser can open. A file that is locked by another program, was moved,
 * or is a folder is refused, and does not hold up the others.
 */
export async function openFiles(
	files: readonly File[]
): Promise<{ opened: OpenFile[]; refused: RefusedFile[] }> {
	const opened: OpenFile[] = [];
	const refused: RefusedFile[] = [];
	for (const file of files) {
		try {
			const bytes = await underWay(file.arrayBuffer());
			opened.push({ file, naam: file.name, gewijzigd: file.lastModified, bytes });
		} catch {
			refused.push({ naam: file.name, code: 'bestand-niet-te-openen' });
		}
	}
	return { opened, refused };
}
