import { TABELLEN } from '$lib/domain/velden/tabellen';

/**
 * The buffers of a snapshot in or as an answer, so that its tables are handed over without a copy; also of a file
 * and of a difference.
 */
export function bytesIn(output: unknown): Transferable[] {
	if (typeof output !== 'object' || output === null) return [];
	if ('snapshot' in output) return bytesIn(output.snapshot);
	if ('wie' in output && 'wat' in output) return [output.wie, output.wat].flatMap(bufferOf);
	if ('bytes' in output && output.bytes instanceof Uint8Array) return [output.bytes.buffer];
	if (!('tabellen' in output)) return [];
	const tabellen = output.tabellen as Partial<Record<string, Uint8Array<ArrayBuffer>>>;
	return TABELLEN.flatMap((tabel) => {
		const bytes = tabellen[tabel];
		return bytes ? [bytes.buffer] : [];
	});
}

function bufferOf(bytes: unknown): Transferable[] {
	return bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : [];
}
