import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeKluis } from '../../../../tests/fixtures/fake-kluis';
import { Kluis } from './kluis.svelte';
import { Slotwacht } from './slotwacht.svelte';

const MINUTE = 60_000;
const stored = new Map<string, string>();
const reload = vi.fn();

async function watched(minuten = 10) {
	const fake = FakeKluis.dicht('woord');
	const kluis = new Kluis(fake.kluis, {
		open: async () => undefined,
		isReading: () => true,
		notify: () => undefined,
		reload,
		now: Date.now,
		organisatie: {
			wachtwoordVerplicht: false,
			vergrendelNaMinuten: minuten,
			verlooptNaDagen: 30,
			herinnerDagen: 7,
			aantekeningenMaanden: 12,
			geheugenJaren: 5
		}
	});
	await kluis.unlock('woord');
	const wacht = new Slotwacht(kluis);
	const later = (minutes: number) => {
		vi.setSystemTime(Date.now() + minutes * MINUTE);
		wacht.look();
	};
	return { kluis, wacht, later };
}

beforeEach(() => {
	vi.useFakeTimers({ now: 1_800_000_000_000 });
	stored.clear();
	reload.mockReset();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => void stored.set(key, value)
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('the app locks after ten minutes without use, also while reading in', async () => {
	const { kluis, wacht, later } = await watched();
	later(9);
	expect([wacht.bijna, kluis.stand]).toEqual([true, 'open']);
	later(1);
	expect([wacht.bijna, kluis.stand]).toEqual([false, 'dicht']);
	expect(reload).toHaveBeenCalledOnce();
});

test('use takes the warning away and begins the minutes again', async () => {
	const { kluis, wacht, later } = await watched();
	later(9.5);
	wacht.raak();
	expect(wacht.bijna).toBe(false);
	later(8.9);
	expect([wacht.bijna, kluis.stand]).toEqual([false, 'open']);
});

test('a computer that wakes up locks, whatever is touched first', async () => {
	const { kluis, wacht } = await watched();
	vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
	wacht.raak();
	wacht.look();
	expect(kluis.stand).toBe('dicht');
});

test('unlocking begins the minutes again', async () => {
	const { kluis, wacht, later } = await watched();
	later(60);
	expect(kluis.stand).toBe('dicht');
	await kluis.unlock('woord');
	wacht.begin();
	later(1);
	expect(kluis.stand).toBe('open');
});

test('the user chooses fewer minutes, never more than the organisation allows', async () => {
	const { kluis, wacht, later } = await watched(10);
	expect(wacht.keuzes).toEqual([2, 5, 10]);
	wacht.minuten = 30;
	expect(wacht.minuten).toBe(10);
	wacht.minuten = 5;
	expect((await watched(10)).wacht.minuten).toBe(5);
	expect((await watched(4)).wacht.minuten).toBe(4);
	later(5);
	expect(kluis.stand).toBe('dicht');
});
