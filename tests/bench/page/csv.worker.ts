import Papa from 'papaparse';
import { readCsv, readSource } from '$lib/worker/ingest/read-csv';
import { IngestSession } from '$lib/worker/ingest/session';

/**
 * `papa` = papaparse alone, `read` = what the app does with a file, `import` = that and all up to step 3
 * of the wizard, `grid` = the app's reader with its cells as text, to compare.
 */
export type CsvWork = 'papa' | 'read' | 'import' | 'grid';

export interface CsvAsk {
	readonly work: CsvWork;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly cancelAfter?: number;
}

export interface CsvReply {
	readonly ms: number;
	readonly rows: number;
	/** A sum over the cells, equal when the cells are. */
	readonly sum: number;
	/** How often progress was told. */
	readonly told: number;
	/** Whether the reading ended because it was cancelled. */
	readonly cancelled: boolean;
}

addEventListener('message', ({ data }: MessageEvent<CsvAsk>) => {
	void answer(data).then((reply) => postMessage(reply));
});

async function answer({ work, bytes, cancelAfter }: CsvAsk): Promise<CsvReply> {
	const start = performance.now();
	if (work === 'papa') {
		const text = new TextDecoder().decode(bytes);
		const { data } = Papa.parse<string[]>(text, { delimiter: ';' });
		const ms = performance.now() - start;
		if (data.at(-1)?.length === 1) data.pop();
		return { ms, rows: data.length, sum: sumOf(data), told: 0, cancelled: false };
	}
	const stop = new AbortController();
	if (cancelAfter !== undefined) setTimeout(() => stop.abort(), cancelAfter);
	let told = 0;
	const options = { signal: stop.signal, onprogress: () => told++ };
	try {
		if (work === 'grid') {
			const { rijen } = await readCsv(bytes, 'kandidaten.csv', 0, options);
			const ms = performance.now() - start;
			return { ms, rows: rijen.length, sum: sumOf(rijen), told, cancelled: false };
		}
		const data = await readSource(bytes, 'kandidaten.csv', 0, options);
		if (work === 'import') {
			const session = new IngestSession();
			session.addSource(data);
			session.bronnen();
			session.controle();
		}
		const ms = performance.now() - start;
		return { ms, rows: data.rijen.length + 1, sum: NaN, told, cancelled: false };
	} catch (thrown) {
		if (!stop.signal.aborted) throw thrown;
		return { ms: performance.now() - start, rows: 0, sum: 0, told, cancelled: true };
	}
}

function sumOf(rows: readonly (readonly string[])[]): number {
	let sum = 0;
	for (const row of rows) {
		for (const cell of row) {
			sum = (Math.imul(sum, 31) + cell.length + (cell.charCodeAt(0) || 0)) | 0;
		}
	}
	return sum;
}
