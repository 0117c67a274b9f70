import { csvBytes } from '../data/csv-text';
import { makeSample } from '../data/sample';
import type { CsvAsk, CsvReply, CsvWork } from './csv.worker';

export interface CsvOptions {
	readonly rows: number;
	readonly repeats: number;
	readonly quoted: boolean;
	/** Whether each worker has done the same work before. */
	readonly warm: boolean;
}

/** Runs in the same worker before the clock starts: none, as for the first file of a visit, and some. */
const BEFORE = { cold: 0, warm: 3 };

/**
 * Reads the same bytes with papaparse alone, as the wizard does, and through the import up to its check, by turns,
 * each in a worker of its own; rows and cells must be the same.
 */
export async function runCsv({ rows, repeats, quoted, warm }: CsvOptions) {
	const bytes = csvBytes(makeSample(rows), 'kandidaten', quoted);
	const before = warm ? BEFORE.warm : BEFORE.cold;
	const works: readonly CsvWork[] = ['papa', 'read', 'import'];
	const times: Record<CsvWork, number[]> = { papa: [], read: [], import: [] };
	let told = 0;
	for (let repeat = -1; repeat < repeats; repeat++) {
		const replies: CsvReply[] = [];
		for (let turn = 0; turn < works.length; turn++) {
			const work = works[(turn + repeat + works.length) % works.length] ?? 'papa';
			const reply = await ask({ work, bytes, before });
			replies.push(reply);
			if (repeat >= 0) times[work].push(reply.ms);
			told = Math.max(told, reply.told);
		}
		for (const reply of replies) {
			if (reply.rows !== replies[0]?.rows || reply.sum !== replies[0].sum) {
				throw new Error(`other rows or cells: ${JSON.stringify(replies)}`);
			}
		}
	}
	const cancel = await ask({ work: 'read', bytes, before: 0, cancelAfter: 1 });
	return { bytes: bytes.length, times, told, cancelled: cancel.cancelled, cancelMs: cancel.ms };
}

function ask(question: CsvAsk): Promise<CsvReply> {
	const worker = new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' });
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<CsvReply | { readonly done: number }>) => {
			if (!('ms' in data)) return;
			worker.terminate();
			resolve(data);
		};
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(question);
	});
}
