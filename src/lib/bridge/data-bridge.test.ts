import { describe, expect, test, vi } from 'vitest';
import { Storing } from '$lib/domain/momentopname/storing';
import type { Answers } from '$lib/worker/host';
import { SameThreadWorker } from '../../../tests/fixtures/same-thread-worker';
import { DataBridge } from './data-bridge';

const never = () => new Promise<never>(() => {});

function bridgeOver(answers: Partial<Answers>) {
	const workers: SameThreadWorker[] = [];
	const bridge = new DataBridge(() => {
		const worker = new SameThreadWorker(answers as Answers);
		workers.push(worker);
		return worker;
	});
	return { bridge, workers };
}

describe('a call', () => {
	test('gets its own answer, also when several wait', async () => {
		const { bridge, workers } = bridgeOver({
			list: async () => [] as never,
			use: async ({ id }) => ({ id }) as never
		});
		const answers = await Promise.all([
			bridge.call('use', { id: 'a', gezien: null }),
			bridge.call('list', null),
			bridge.call('use', { id: 'b', gezien: null })
		]);
		expect(answers).toEqual([{ id: 'a' }, [], { id: 'b' }]);
		expect(workers).toHaveLength(1);
	});

	test('starts no worker before the first', () => {
		expect(bridgeOver({}).workers).toEqual([]);
	});

	test('hands its bytes over', async () => {
		const { bridge } = bridgeOver({ readFiles: async (files) => files.length as never });
		const bytes = new ArrayBuffer(8);
		const file = { naam: 'a.csv', gewijzigd: 0, bytes };
		await expect(bridge.call('readFiles', [file], { transfer: [bytes] })).resolves.toBe(1);
		expect(bytes.byteLength).toBe(0);
	});

	test('reports progress to the one who asked', async () => {
		const { bridge } = bridgeOver({
			list: async (_, progress) => (progress(1, 2), [] as never),
			open: async () => null
		});
		const mine = vi.fn();
		const other = vi.fn();
		await Promise.all([
			bridge.call('list', null, { onprogress: mine }),
			bridge.call('open', null, { onprogress: other })
		]);
		expect(mine.mock.calls).toEqual([[{ done: 1, total: 2 }]]);
		expect(other).not.toHaveBeenCalled();
	});

	test('fails with a Storing that has the code of the worker', async () => {
		const { bridge } = bridgeOver({
			list: async () => {
				throw new Storing('opslag-vol');
			}
		});
		const fault = await bridge.call('list', null).catch((thrown: unknown) => thrown);
		expect(fault).toBeInstanceOf(Storing);
		expect(fault).toMatchObject({ code: 'opslag-vol' });
	});
});

describe('a worker that dies', () => {
	test('fails everything that waits, and the next call gets a new one', async () => {
		const { bridge, workers } = bridgeOver({ open: never, list: async () => [] as never });
		const waiting = Promise.allSettled([bridge.call('open', null), bridge.call('open', null)]);
		await Promise.resolve();
		workers[0]?.die();
		for (const result of await waiting)
			expect(result).toMatchObject({ status: 'rejected', reason: { code: 'werker-gestopt' } });
		expect(workers[0]?.terminated).toBe(true);
		await expect(bridge.call('list', null)).resolves.toEqual([]);
		expect(workers).toHaveLength(2);
	});

	test('does not take along the one that came in its place', async () => {
		const { bridge, workers } = bridgeOver({ open: never, list: async () => [] as never });
		bridge.call('open', null).catch(() => undefined);
		bridge.cancel();
		const list = bridge.call('list', null);
		workers[0]?.die();
		await expect(list).resolves.toEqual([]);
		expect(workers[1]?.terminated).toBe(false);
	});
});

describe('cancel', () => {
	test('ends the worker at once and fails what waits with afgebroken', async () => {
		const { bridge, workers } = bridgeOver({ open: never });
		const waiting = bridge.call('open', null);
		bridge.cancel();
		await expect(waiting).rejects.toMatchObject({ code: 'afgebroken' });
		expect(workers[0]?.terminated).toBe(true);
	});

	test('of nothing does nothing', () => {
		const { bridge, workers } = bridgeOver({});
		bridge.cancel();
		expect(workers).toEqual([]);
	});

	test('lets no late answer through', async () => {
		let answer: (value: never) => void = () => {};
		const { bridge } = bridgeOver({
			list: () => new Promise((resolve) => (answer = resolve))
		});
		const first = bridge.call('list', null).catch((thrown: Storing) => thrown.code);
		await new Promise((resolve) => setTimeout(resolve));
		bridge.cancel();
		answer([] as never);
		expect(await first).toBe('afgebroken');
	});
});

describe('a worker that cannot be asked', () => {
	test('because it does not start fails the call with a Storing', async () => {
		const bridge = new DataBridge(() => {
			throw new DOMException('blocked', 'SecurityError');
		});
		await expect(bridge.call('open', null)).rejects.toBeInstanceOf(Storing);
	});

	test('because the input cannot go over fails that call only', async () => {
		const { bridge } = bridgeOver({
			list: async () => [] as never,
			addGrids: async () => null as never
		});
		const input = [() => 'no clone'] as never;
		await expect(bridge.call('addGrids', input)).rejects.toMatchObject({ code: 'intern' });
		await expect(bridge.call('list', null)).resolves.toEqual([]);
	});
});
