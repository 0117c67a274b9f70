import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allAnswers } from '../../../tests/fixtures/all-answers';
import { SameThreadWorker } from '../../../tests/fixtures/same-thread-worker';
import { allRecords, personalIn } from '../../../tests/fixtures/stored';
import { Database } from '$lib/worker/keep/database';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { AppBridge } from './app-bridge';

const GOED = 'fiets regen kaars tulband';
const ANDER = 'vier andere losse woorden';
const PEILDATUM = 20_775;

let name = '';
let workers: SameThreadWorker[] = [];

beforeEach(() => {
	name = `test-${crypto.randomUUID()}`;
	workers = [];
});
afterEach(() => new Database(name).delete());

/** A tab: every worker has a store of its own, and only what it is handed. */
function tab(): AppBridge {
	const spawn = () => {
		const worker = new SameThreadWorker(allAnswers(new SnapshotStore(new Database(name))));
		workers.push(worker);
		return worker;
	};
	return new AppBridge(
		() => spawn(),
		() => spawn(),
		() => spawn()
	);
}

async function choose(bridge: AppBridge): Promise<void> {
	const text = 'Gemeente;Pers. nr.;Naam;Status\nEpe;07001;Voorbeeldman, A.;Open';
	const bytes = new TextEncoder().encode(text).buffer;
	await bridge.call('readFiles', [{ naam: 'kandidaten-epe.csv', gewijzigd: 0, bytes }]);
}

async function readIn(bridge: AppBridge): Promise<string> {
	await choose(bridge);
	return (await bridge.call('commit', { peildatum: PEILDATUM, gezien: undefined })).meta.id;
}

describe('the vault behind the bridge', () => {
	it('can be set up in the middle of an import, which is then stored sealed', async () => {
		const bridge = tab();
		expect(await bridge.kluis.stand()).toBe('geen');
		await choose(bridge);
		await bridge.kluis.setUp(GOED);
		expect(await bridge.kluis.stand()).toBe('open');
		const { meta } = await bridge.call('commit', { peildatum: PEILDATUM, gezien: undefined });
		expect((await bridge.call('open', null))?.meta.id).toBe(meta.id);
		const records = await allRecords(name);
		expect(personalIn(records)).toEqual([]);
	});

	it('locks: all workers end, and only the passphrase opens again', async () => {
		const bridge = tab();
		await bridge.kluis.setUp(GOED);
		const id = await readIn(bridge);
		bridge.kluis.lock();
		expect(workers.every((worker) => worker.terminated)).toBe(true);
		expect(await bridge.kluis.stand()).toBe('dicht');
		await expect(bridge.call('open', null)).rejects.toMatchObject({ code: 'vergrendeld' });
		await expect(bridge.kluis.unlock('fout wachtwoord')).rejects.toMatchObject({
			code: 'wachtwoord-onjuist'
		});
		expect(await bridge.kluis.wachttijd()).toBeGreaterThan(0);
		await bridge.kluis.unlock(GOED);
		expect(await bridge.kluis.wachttijd()).toBe(0);
		expect((await bridge.call('open', null))?.meta.id).toBe(id);
	});

	it('ends the worker that saw a passphrase, whether it was right or wrong', async () => {
		const bridge = tab();
		await bridge.kluis.setUp(GOED);
		await bridge.kluis.unlock('fout wachtwoord').catch(() => undefined);
		const saw = workers.filter(({ asked }) => asked.includes('setUp') || asked.includes('unlock'));
		expect(saw).toHaveLength(2);
		expect(saw.every((worker) => worker.terminated)).toBe(true);
	});

	it('takes another passphrase', async () => {
		const bridge = tab();
		await bridge.kluis.setUp(GOED);
		await bridge.kluis.change(GOED, ANDER);
		expect(await bridge.kluis.stand()).toBe('open');
		const other = tab();
		expect(await other.kluis.stand()).toBe('dicht');
		await other.kluis.unlock(ANDER);
		expect(await other.kluis.stand()).toBe('open');
	});

	it('makes a back-up and opens what it put back, with the key in no answer', async () => {
		const bridge = tab();
		await bridge.kluis.setUp(GOED);
		const id = await readIn(bridge);
		const { naam, bytes } = await bridge.call('backup', { wachtwoord: null });
		expect(naam).toMatch(/^kandidaten-in-beeld-\d{4}-\d{2}-\d{2}\.kib$/);
		await bridge.call('wipe', null);
		expect(await bridge.kluis.stand()).toBe('geen');
		const restored = await bridge.call('restore', {
			bytes: bytes.buffer,
			wachtwoord: GOED,
			gezien: null
		});
		expect(restored?.meta.id).toBe(id);
		expect(await bridge.kluis.stand()).toBe('open');
		expect((await bridge.call('open', null))?.meta.id).toBe(id);
		await expect
			.poll(async () => (await bridge.call('log', null)).map(({ wat }) => wat))
			.toEqual(['gewist', 'teruggezet']);
	});
});
