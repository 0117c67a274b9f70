import Papa from 'papaparse';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import type { SourceData } from '$lib/worker/read/source-data';

/**
 * `papa` = papaparse alone, `read` = what the wizard does with a file, `import` = that and all up to its step 3.
 */
export type CsvWork = 'papa' | 'read' | 'import';

export interface CsvAsk {
	readonly work: CsvWork;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** How often to do it before the clock starts. */
	readonly before: number;
	readonly cancelAfter?: number;
}

export interface CsvReply {
	readonly ms: number;
	readonly rows: number;
	/** A sum over the cells below the header, equal when the cells are. */
	readonly sum: number;
	/** How often progress was told. */
	readonly told: number;
	/** Whether the reading ended because it was cancelled. */
	readonly cancelled: boolean;
}

addEventListener('message', ({ data }: MessageEvent<CsvAsk>) => {
	void answer(data).then((reply) => postMessage(reply));
});

async function answer(ask: CsvAsk): Promise<CsvReply> {
	for (let turn = 0; turn < ask.before; turn++) await done(ask);
	return done(ask);
}

function done(ask: CsvAsk): Promise<CsvReply> {
	return ask.work === 'papa' ? papa(ask) : read(ask);
}

async function papa({ bytes }: CsvAsk): Promise<CsvReply> {
	const start = performance.now();
	const text = new TextDecoder().decode(bytes);
	const { data } = Papa.parse<string[]>(text, { delimiter: ';' });
	const ms = performance.now() - start;
	if (data.at(-1)?.length === 1) data.pop();
	const sum = sumOf(data[0]?.length ?? 0, data.length - 1, (row, cell) => data[row + 1]?.[cell]);
	return { ms, rows: data.length - 1, sum, told: 0, cancelled: false };
}

async function read({ work, bytes, cancelAfter }: CsvAsk): Promise<CsvReply> {
	let told = 0;
	const onprogress = (progress: { readonly done: number; readonly total: number }) => {
		told++;
		// The page does not listen for it, but posting it is part of the work.
		postMessage(progress);
	};
	const stop = new AbortController();
	if (cancelAfter !== undefined) setTimeout(() => stop.abort(), cancelAfter);
	const options = cancelAfter === undefined ? { onprogress } : { onprogress, signal: stop.signal };
	const start = performance.now();
	try {
		const data = await readSource(bytes, 'kandidaten.csv', 0, options);
		if (work === 'import') {
			const session = new IngestSession();
			session.addSource(data);
			session.bronnen();
			session.controle();
		}
		const ms = performance.now() - start;
		return { ms, rows: data.rijen.length, sum: sumOfSource(data), told, cancelled: false };
	} catch (thrown) {
		if (!stop.signal.aborted) throw thrown;
		return { ms: performance.now() - start, rows: 0, sum: 0, told, cancelled: true };
	}
}

function sumOfSource(data: SourceData): number {
	const columns = data.koppen.map((_, index) => data.column(index));
	return sumOf(columns.length, data.rijen.length, (row, cell) => {
		const column = columns[cell];
		return column?.values[column.codes[row] ?? 0];
	});
}

function sumOf(
	columns: number,
	rows: number,
	cellAt: (row: number, cell: number) => string | undefined
): number {
	let sum = 0;
	for (let row = 0; row < rows; row++) {
		for (let index = 0; index < columns; index++) {
			const cell = cellAt(row, index) ?? '';
			for (let at = 0; at < cell.length; at++) sum = (Math.imul(sum, 31) + cell.charCodeAt(at)) | 0;
			sum = (Math.imul(sum, 31) + cell.length) | 0;
		}
	}
	return sum;
}
