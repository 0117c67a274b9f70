import type { Leeswijze } from '$lib/domain/momentopname/inlezen';
import { Storing } from '$lib/domain/momentopname/storing';
import { ByteSource } from '../bytes/byte-source';
import { CsvRows } from './csv-rows';
import { openText } from '../bytes/decode';
import { unreadableIn } from '../bytes/unreadable';
import { SCHEIDINGSTEKEN_NAAM } from './delimiter';
import { plainText } from './quotes/plain-text';
import { rowsToSift } from './row-sifter';
import type { SourceData } from '../source-data';
import type { TekstSporen } from '../source-grid';

/** Bytes between two looks at what was asked in the meantime, which are some milliseconds. */
const PIECE = 1_000_000;

export interface ReadOptions {
	/** Called after every megabyte with the rows read and an estimate of their total. */
	readonly onprogress?: (progress: { readonly done: number; readonly total: number }) => void;
	/** Once aborted, reading ends with `afgebroken`. */
	readonly signal?: AbortSignal;
	/** What the user decided: encoding, separator, row of the header. */
	readonly leeswijze?: Leeswijze;
}

/**
 * Separated text in any of the known encodings as the rows and columns of a source; its cells become codes as
 * they are read, so that there is never text of the whole. Blank rows count, so that a row's place is its number
 * in Excel. An unclosed quote makes the rows behind it worthless: the source then ends there and has a `bezwaar`.
 * Rejects with `afgebroken` only.
 */
export async function readSource(
	bytes: Uint8Array,
	bestand: string,
	gewijzigd: number,
	options: ReadOptions = {}
): Promise<SourceData> {
	const { tekenset, scheidingsteken, kopRij } = options.leeswijze ?? {};
	const opened = openText(bytes, tekenset);
	const { text, delimiting, isEnded, herschreven } = plainText(opened, scheidingsteken);
	const first = firstRows(new CsvRows(text, delimiting), rowsToSift(kopRij));
	const source = new ByteSource(first, kopRij);
	const rows = new CsvRows(text, delimiting);
	rows.width = source.width;
	const size = text.bytes.length;
	let done = 0;
	do {
		const until = Math.min(size, rows.at + PIECE);
		while (rows.at < until && rows.next()) {
			if (source.kopRij >= 0 && done > source.kopRij) source.take(rows);
			done++;
		}
		options.onprogress?.({ done, total: Math.round((done * size) / Math.max(1, rows.at)) });
		await look(options.signal);
	} while (rows.at < size && rows.broken === null);
	source.addKept(rows);
	const tekst = sporen({
		herschreven: rows.escaped
			? [...herschreven, { soort: 'backslash', aantal: rows.escaped }]
			: herschreven,
		open: done > 1 && !isEnded ? done - 1 : null
	});
	const found = unreadableIn(opened, delimiting);
	// Where quotes were read otherwise the rows are the same, but not the cells.
	const onleesbaar = found && herschreven.length ? { ...found, cel: '', kolom: -1 } : found;
	return source.finish(rows, text, {
		bestand,
		werkblad: null,
		gewijzigd,
		lezing: `${text.tekenset}, ${SCHEIDINGSTEKEN_NAAM[delimiting.teken]}`,
		tekenset: text.tekenset,
		scheidingsteken: delimiting.teken,
		numeriek: [],
		...(tekst ? { tekst } : {}),
		...(onleesbaar ? { onleesbaar } : {}),
		...(rows.broken === null
			? {}
			: { bezwaar: `Vanaf regel ${rows.broken} ontbreekt een aanhalingsteken.` })
	});
}

/** What there is to tell of a text; null when it is as CSV should be. */
function sporen({ herschreven, open }: TekstSporen): TekstSporen | null {
	return herschreven.length > 0 || open !== null ? { herschreven, open } : null;
}

function firstRows(rows: CsvRows, most: number): string[][] {
	const first: string[][] = [];
	while (first.length < most && rows.next()) first.push(rows.cells());
	return first;
}

/** Lets messages in, such as the one that aborts; only where somebody can abort. */
async function look(signal: AbortSignal | undefined): Promise<void> {
	if (!signal) return;
	await new Promise<void>((resolve) => {
		// Not a timer, which browsers make wait for four milliseconds.
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
	if (signal.aborted) throw new Storing('afgebroken', signal.reason);
}
