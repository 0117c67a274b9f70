import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOZ = Buffer.from('mozLz40\0', 'latin1');

/** Files of a folder that hold one of the texts, as bytes of one or of two per character: texts by path. */
export function filesWith(folder, needles) {
	const found = {};
	for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath ?? entry.path, entry.name);
		const bytes = readable(path);
		const hits = needles.filter(
			(needle) => bytes.includes(needle, 0, 'latin1') || bytes.includes(needle, 0, 'utf16le')
		);
		if (hits.length) found[path.slice(folder.length)] = hits;
	}
	return found;
}

/** The bytes of a file; of what Firefox packs, unpacked. A file that is gone meanwhile is empty. */
function readable(path) {
	try {
		const bytes = readFileSync(path);
		return bytes.subarray(0, 8).equals(MOZ)
			? unpackLz4(bytes.subarray(12), bytes.readUInt32LE(8))
			: bytes;
	} catch {
		return Buffer.alloc(0);
	}
}

/** One LZ4 block. */
function unpackLz4(from, size) {
	const to = Buffer.alloc(size);
	let read = 0;
	let wrote = 0;
	const length = (start) => {
		let sum = start;
		if (start === 15) for (let more = 255; more === 255; sum += more) more = from[read++];
		return sum;
	};
	while (read < from.length) {
		const token = from[read++];
		const literals = length(token >> 4);
		from.copy(to, wrote, read, read + literals);
		read += literals;
		wrote += literals;
		if (read >= from.length) break;
		const back = from.readUInt16LE(read);
		read += 2;
		for (let left = length(token & 15) + 4; left > 0; left--, wrote++) to[wrote] = to[wrote - back];
	}
	return to;
}
