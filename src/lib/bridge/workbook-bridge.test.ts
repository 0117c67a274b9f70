import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply, WorkbookRequest } from '$lib/worker/protocol';
import type { WorkerLike } from './data-bridge';
import { readWorkbook, WORKBOOK_LIMIT } from './workbook-bridge';

class FakeWorker implements WorkerLike {
	onmessage: WorkerLike['onmessage'] = null;
	onerror: WorkerLike['onerror'] = null;
	readonly postMessage = vi.fn<(message: unknown, transfer: Transferable[]) => void>();
	readonly terminate = vi.fn();

	reply(reply: Reply): void {
		this.onmessage?.({ data: reply } as MessageEvent<Reply>);
	}
}

const output = { soort: 'grids', grids: [{ bestand: 'a.xlsx' }] };
let worker = new FakeWorker();
let abort = new AbortController();
let bytes = new ArrayBuffer(4);

function read() {
	const file = { naam: 'a.xlsx', gewijzigd: 5, bytes };
	return readWorkbook(() => worker, file, abort.signal);
}

beforeEach(() => {
	vi.useFakeTimers();
	worker = new FakeWorker();
	abort = new AbortController();
	bytes = new ArrayBuffer(4);
});
afterEach(() => vi.useRealTimers());

describe('reading a workbook', () => {
	test('hands the file over, gives its sheets and ends the worker', async () => {
		const reading = read();
		const [request, transfer] = worker.postMessage.mock.lastCall ?? [];
		expect(request as WorkbookRequest).toMatchObject({ file: { naam: 'a.xlsx', gewijzigd: 5 } });
		expect(transfer).toEqual([bytes]);
		worker.reply({ id: 1, kind: 'done', output });
		await expect(reading).resolves.toEqual(output);
		expect(worker.terminate).toHaveBeenCalledOnce();
		expect(vi.getTimerCount()).toBe(0);
	});

	test('fails with the reason of the worker', async () => {
		const reading = read();
		worker.reply({ id: 1, kind: 'fault', code: 'bestand-beveiligd' });
		await expect(reading).rejects.toMatchObject({ code: 'bestand-beveiligd' });
		expect(worker.terminate).toHaveBeenCalledOnce();
	});

	test('that takes longer than a minute is ended', async () => {
		const reading = read().catch((thrown: unknown) => thrown);
		worker.reply({ id: 1, kind: 'progress', progress: { done: 1, total: 2 } });
		await vi.advanceTimersByTimeAsync(WORKBOOK_LIMIT - 1);
		expect(worker.terminate).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(await reading).toMatchObject({ code: 'werkboek-duurt-te-lang' });
		expect(worker.terminate).toHaveBeenCalledOnce();
	});

	test('whose worker dies fails and leaves no timer', async () => {
		const reading = read();
		worker.onerror?.(new Event('error') as ErrorEvent);
		await expect(reading).rejects.toMatchObject({ code: 'werkboek-duurt-te-lang' });
		expect(vi.getTimerCount()).toBe(0);
	});

	test('that is cancelled ends at once', async () => {
		const reading = read();
		abort.abort();
		await expect(reading).rejects.toMatchObject({ code: 'afgebroken' });
		expect(worker.terminate).toHaveBeenCalledOnce();
		expect(vi.getTimerCount()).toBe(0);
	});

	test('that was cancelled before starts no worker', async () => {
		abort.abort();
		const spawn = vi.fn(() => worker);
		const file = { naam: 'a.xlsx', gewijzigd: 5, bytes };
		await expect(readWorkbook(spawn, file, abort.signal)).rejects.toMatchObject({
			code: 'afgebroken'
		});
		expect(spawn).not.toHaveBeenCalled();
	});
});
