import { csvBytes } from '../data/csv-text';
import { makeSample } from '../data/sample';
import type { CsvAsk, CsvReply, CsvWork } from './csv.worker';

export interface CsvOptions {
	readonly rows: number;
	readonly repeats: number;
	readonly quoted: boolean;
}

/**
 * Reads the same bytes with papaparse alone, as the app does, and through the import up to its check,
 * by turns, each in a worker of its own; the rows must be the same, and once also the cells.
 */
export async function runCsv({ rows, repeats, quoted }: CsvOptions) {
	const bytes = csvBytes(makeSample(rows), 'kandidaten', quoted);
	const works: readonly CsvWork[] = ['papa', 'read', 'import'];
	const times: Record<CsvWork, number[]> = {
		papa: [],
		read: [],
		import: [],
		grid: []
	};
	let told = 0;
	for (let repeat = -1; repeat < repeats; repeat++) {
		const replies: CsvReply[] = [];
		for (let turn = 0; turn < works.length; turn++) {
			const work = works[(turn + repeat + works.length) % works.length] ?? 'papa';
			const reply = await ask({ work, bytes });
			replies.push(reply);
			if (repeat >= 0) times[work].push(reply.ms);
			told = Math.max(told, reply.told);
		}
		if (repeat < 0) replies.push(await ask({ work: 'grid', bytes }));
		const sum = replies.find((reply) => !Number.isNaN(reply.sum))?.sum;
		for (const reply of replies) {
			const sameCells = Number.isNaN(reply.sum) || reply.sum === sum;
			if (reply.rows !== replies[0]?.rows || !sameCells) {
				throw new Error(`other rows or cells: ${JSON.stringify(replies)}`);
			}
		}
	}
	const cancel = await ask({ work: 'read', bytes, cancelAfter: 1 });
	return { bytes: bytes.length, times, told, cancelled: cancel.cancelled, cancelMs: cancel.ms };
}

function ask(question: CsvAsk): Promise<CsvReply> {
	const worker = new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' });
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<CsvReply>) => {
			worker.terminate();
			resolve(data);
		};
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(question);
	});
}
