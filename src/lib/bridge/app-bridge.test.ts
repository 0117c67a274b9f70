import { describe, expect, it, vi } from 'vitest';
import { SameThreadWorker } from '../../../tests/fixtures/same-thread-worker';
import { NIETS_HERINNERD } from '$lib/domain/geheugen/herinnering';
import { Storing } from '$lib/domain/momentopname/storing';
import type { Answers } from '$lib/worker/host';
import type { Reply, Request } from '$lib/worker/protocol';
import { AppBridge } from './app-bridge';
import type { WorkerLike } from './data-bridge';

/** A worker that answers every call with its own name. */
function echo(name: string) {
	const calls: string[] = [];
	const worker: WorkerLike & { ended: boolean } = {
		ended: false,
		onmessage: null,
		onerror: null,
		postMessage(message) {
			const request = message as Request;
			calls.push(request.call);
			queueMicrotask(() =>
				worker.onmessage?.({
					data: { id: request.id, kind: 'done', output: name }
				} as MessageEvent<Reply>)
			);
		},
		terminate() {
			worker.ended = true;
		}
	};
	return { worker, calls };
}

describe('the bridge over both workers', () => {
	it('loads the reading worker only when something is read', async () => {
		const keeping = echo('keeping');
		const reading = echo('reading');
		const spawnReading = vi.fn(async () => reading.worker);
		const bridge = new AppBridge(() => keeping.worker, spawnReading);
		await bridge.call('open', null);
		expect(spawnReading).not.toHaveBeenCalled();
		await bridge.call('check', { peildatum: 0, gezien: null });
		expect(keeping.calls).toEqual(['open']);
		expect(reading.calls).toEqual(['check']);
	});

	it('ends the reading worker when the last call of an import is answered', async () => {
		const reading = echo('reading');
		const bridge = new AppBridge(
			() => echo('keeping').worker,
			async () => reading.worker
		);
		await bridge.call('check', { peildatum: 0, gezien: null });
		expect(reading.worker.ended).toBe(false);
		await bridge.call('commit', { peildatum: 0, gezien: null });
		expect(reading.worker.ended).toBe(true);
	});

	it('goes on reading what was asked while the last call of the import before was answered', async () => {
		const reading = echo('reading');
		const bridge = new AppBridge(
			() => echo('keeping').worker,
			async () => reading.worker
		);
		const discarded = bridge.call('discard', null);
		const checked = bridge.call('check', { peildatum: 0, gezien: null });
		await discarded;
		await expect(checked).resolves.toBe('reading');
		expect(reading.worker.ended).toBe(false);
	});

	it.each(['sample', 'sampleFiles'] as const)(
		'keeps the files of an import for %s',
		async (name) => {
			const reading = echo('reading');
			const bridge = new AppBridge(
				() => echo('keeping').worker,
				async () => reading.worker
			);
			await bridge.call('readFiles', []);
			await bridge.call(name, null);
			expect(reading.worker.ended).toBe(false);
			await bridge.call('discard', null);
			expect(reading.worker.ended).toBe(true);
		}
	);

	it('makes the past of the sample in a worker of its own, which ends with it', async () => {
		const workers = [echo('reading'), echo('behind')];
		const bridge = new AppBridge(
			() => echo('keeping').worker,
			async () => (workers.shift() ?? echo('none')).worker
		);
		const [reading, behind] = workers.map(({ worker }) => worker);
		await bridge.call('readFiles', []);
		await expect(bridge.call('samplePast', 'id')).resolves.toBe('behind');
		expect([reading?.ended, behind?.ended]).toEqual([false, true]);
	});

	it('tells of what changed in the storage, and of an act that another tab was ahead of', async () => {
		const told: string[] = [];
		const keeping = new SameThreadWorker({
			list: async () => ({ momentopnamen: [], inGebruik: null, geheugen: NIETS_HERINNERD }),
			remove: async () => {
				throw new Storing('lijst-weg');
			},
			use: async () => null as never
		} as Partial<Answers> as Answers);
		const bridge = new AppBridge(
			() => keeping,
			() => echo('reading').worker
		);
		bridge.onopslag = (wat) => told.push(wat);
		await bridge.call('list', null);
		await bridge.call('use', { id: 'a', gezien: 'b' });
		await bridge.call('remove', { id: 'a', gezien: 'b' }).catch(() => undefined);
		expect(told).toEqual(['gewijzigd', 'ingehaald']);
	});

	it('cancels what is being read while its worker is still loading', async () => {
		const reading = echo('reading');
		let loaded: (worker: WorkerLike) => void = () => undefined;
		const loading = new Promise<WorkerLike>((resolve) => (loaded = resolve));
		const bridge = new AppBridge(
			() => echo('keeping').worker,
			() => loading
		);
		const asked = bridge.call('check', { peildatum: 0, gezien: null });
		bridge.cancel();
		await expect(asked).rejects.toMatchObject({ code: 'afgebroken' });
		loaded(reading.worker);
		await vi.waitFor(() => expect(reading.worker.ended).toBe(true));
		expect(reading.calls).toEqual([]);
	});

	it('says so when the reading worker cannot be loaded, and tries again the next time', async () => {
		const reading = echo('reading');
		const spawn = vi
			.fn<() => Promise<WorkerLike>>()
			.mockRejectedValueOnce(new Error('not found'))
			.mockResolvedValue(reading.worker);
		const bridge = new AppBridge(() => echo('keeping').worker, spawn);
		await expect(bridge.call('sample', null)).rejects.toMatchObject({ code: 'intern' });
		await expect(bridge.call('sample', null)).resolves.toBe('reading');
	});

	it('passes on what the keeping worker says of itself', async () => {
		const keeping = echo('keeping');
		const bridge = new AppBridge(
			() => keeping.worker,
			async () => echo('reading').worker
		);
		const heard = vi.fn();
		bridge.onstoring = heard;
		await bridge.call('open', null);
		const data: Reply = { id: 0, kind: 'fault', code: 'nieuwere-versie' };
		keeping.worker.onmessage?.({ data } as MessageEvent<Reply>);
		expect(heard).toHaveBeenCalledExactlyOnceWith('nieuwere-versie');
	});
});
