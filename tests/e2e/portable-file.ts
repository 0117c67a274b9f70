import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const BUILT = 'build-portable/index.html';

/** The one file of the portable build in a folder of its own, as somebody gets it on a stick. */
export class PortableFile {
	readonly folder = mkdtempSync(join(tmpdir(), 'kandidaten-'));
	readonly address: string;

	constructor() {
		if (!existsSync(BUILT)) throw new Error(`${BUILT}: first run npm run build:portable`);
		const file = join(this.folder, 'Kandidaten in beeld.html');
		copyFileSync(BUILT, file);
		this.address = pathToFileURL(file).href;
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}
