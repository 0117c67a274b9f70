import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Organisatie } from '$lib/domain/kluis/kluis';
import { FakeKluis } from '../../../../tests/fixtures/fake-kluis';
import { Kluis } from './kluis.svelte';

const WORD = 'vier losse woorden samen';
const VRIJ: Organisatie = {
	wachtwoordVerplicht: false,
	vergrendelNaMinuten: 10,
	verlooptNaDagen: 30,
	herinnerDagen: 7,
	aantekeningenMaanden: 12,
	geheugenJaren: 5
};

const stored = new Map<string, string>();
const omgeving = { open: vi.fn(), isReading: vi.fn(), notify: vi.fn(), reload: vi.fn() };

function made(fake = new FakeKluis(), organisatie = VRIJ): Kluis {
	return new Kluis(fake.kluis, { ...omgeving, now: Date.now, organisatie });
}

async function locked() {
	const fake = FakeKluis.dicht(WORD);
	const kluis = made(fake);
	await kluis.look();
	return { fake, kluis };
}

beforeEach(() => {
	vi.useFakeTimers({ now: 1_800_000_000_000 });
	stored.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => void stored.set(key, value)
	});
	for (const each of Object.values(omgeving)) each.mockReset();
	omgeving.open.mockResolvedValue(undefined);
	omgeving.isReading.mockReturnValue(false);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('unlocking', () => {
	test('the right passphrase opens what is stored', async () => {
		const { kluis } = await locked();
		await kluis.unlock(WORD);
		expect([kluis.stand, kluis.storing, omgeving.open.mock.calls.length]).toEqual([
			'open',
			null,
			1
		]);
	});

	test('a wrong one says so, opens nothing and can be tried again', async () => {
		const { kluis } = await locked();
		await kluis.unlock('verkeerd');
		expect([kluis.stand, kluis.storing]).toEqual(['dicht', 'wachtwoord-onjuist']);
		expect(omgeving.open).not.toHaveBeenCalled();
		await kluis.unlock(WORD);
		expect(kluis.stand).toBe('open');
	});

	test('after a wrong one the next try waits for as long as the vault says', async () => {
		const { fake, kluis } = await locked();
		fake.wacht = 4000;
		await kluis.unlock('verkeerd');
		expect(kluis.wacht).toBe(4);
		await kluis.unlock(WORD);
		expect([kluis.stand, fake.asked.length]).toEqual(['dicht', 1]);
		vi.advanceTimersByTime(2_100);
		expect(kluis.wacht).toBe(2);
		vi.advanceTimersByTime(2_000);
		expect(kluis.wacht).toBe(0);
		await kluis.unlock(WORD);
		expect(kluis.stand).toBe('open');
	});

	test('a reload does not shorten the wait', async () => {
		const { fake } = await locked();
		fake.wacht = 2500;
		const again = made(fake);
		await again.look();
		expect(again.wacht).toBe(3);
	});

	test('nothing of what was tried is kept', async () => {
		const { kluis } = await locked();
		for (let tries = 0; tries < 20; tries++) await kluis.unlock(`verkeerd ${tries}`);
		expect([...stored.values()].join()).not.toContain('verkeerd');
		await kluis.unlock(WORD);
		expect(kluis.stand).toBe('open');
	});
});

describe('a passphrase before real data are kept', () => {
	test('is asked for, and keeping waits for it', async () => {
		const fake = new FakeKluis();
		const kluis = made(fake);
		const mag = kluis.mayKeep();
		await vi.waitFor(() => expect(kluis.vraag).toBe('wachtwoord'));
		expect(await kluis.setUp(WORD)).toBe(true);
		expect([await mag, kluis.vraag, fake.wachtwoord]).toEqual([true, null, WORD]);
		expect(await kluis.mayKeep()).toBe(true);
	});

	test('can be declined once and for all, unless the organisation forbids that', async () => {
		const kluis = made();
		const mag = kluis.mayKeep();
		await vi.waitFor(() => expect(kluis.magZonder).toBe(true));
		kluis.zonder();
		expect(await mag).toBe(true);
		expect(await made().mayKeep()).toBe(true);

		const strict = made(new FakeKluis(), { ...VRIJ, wachtwoordVerplicht: true });
		const forced = strict.mayKeep();
		await vi.waitFor(() => expect(strict.vraag).toBe('wachtwoord'));
		expect(strict.magZonder).toBe(false);
		strict.zonder();
		expect(strict.vraag).toBe('wachtwoord');
		strict.close();
		expect(await forced).toBe(false);
	});

	test('leaving the question keeps nothing', async () => {
		const kluis = made();
		const mag = kluis.mayKeep();
		await vi.waitFor(() => expect(kluis.vraag).toBe('wachtwoord'));
		kluis.close();
		expect(await mag).toBe(false);
	});

	test('is asked for when data were kept without one where that is not allowed', async () => {
		const strict = made(new FakeKluis(), { ...VRIJ, wachtwoordVerplicht: true });
		await strict.press();
		expect([strict.vraag, strict.magZonder]).toEqual(['wachtwoord', false]);
		const free = made();
		await free.press();
		expect(free.vraag).toBeNull();
		const { kluis } = await locked();
		await kluis.press();
		expect(kluis.vraag).toBeNull();
	});

	test('cannot be declined when the user asks for one', () => {
		const kluis = made();
		kluis.ask('wachtwoord');
		expect(kluis.magZonder).toBe(false);
	});
});

describe('changing', () => {
	test('asks for the passphrase that there is; a wrong one waits', async () => {
		const { fake, kluis } = await locked();
		await kluis.unlock(WORD);
		kluis.ask('ander-wachtwoord');
		fake.wacht = 1000;
		expect(await kluis.change('fout', 'nieuw')).toBe(false);
		expect([kluis.vraag, kluis.storing, kluis.wacht]).toEqual([
			'ander-wachtwoord',
			'wachtwoord-onjuist',
			1
		]);
		vi.advanceTimersByTime(1_100);
		expect(await kluis.change(WORD, 'een heel ander')).toBe(true);
		expect([kluis.vraag, fake.wachtwoord]).toEqual([null, 'een heel ander']);
	});
});

describe('locking', () => {
	async function opened() {
		const { fake, kluis } = await locked();
		await kluis.unlock(WORD);
		return { fake, kluis };
	}

	test('tells the other tabs, forgets the key and starts the page again', async () => {
		const { fake, kluis } = await opened();
		kluis.slot();
		expect([kluis.stand, fake.stand]).toEqual(['dicht', 'dicht']);
		expect(omgeving.notify).toHaveBeenCalledOnce();
		expect(omgeving.reload).toHaveBeenCalledOnce();
	});

	test('what another tab asks is not told on', async () => {
		const { kluis } = await opened();
		kluis.opnieuw();
		expect(omgeving.notify).not.toHaveBeenCalled();
		expect(omgeving.reload).toHaveBeenCalledOnce();
	});

	test('while reading in the user is asked first; the clock does not ask', async () => {
		const { kluis } = await opened();
		omgeving.isReading.mockReturnValue(true);
		kluis.slot();
		expect([kluis.vraag, kluis.stand]).toEqual(['slot', 'open']);
		kluis.lock();
		expect([kluis.vraag, kluis.stand]).toEqual([null, 'dicht']);
	});

	test('what was typed a moment ago is kept first; a lock never waits long for that', async () => {
		const fake = FakeKluis.dicht(WORD);
		const order: string[] = [];
		let kept: () => void = () => undefined;
		const keep = () => new Promise<void>((resolve) => (kept = resolve));
		const made = () =>
			new Kluis(
				{ ...fake.kluis, lock: () => order.push('ended') },
				{ ...omgeving, now: Date.now, organisatie: VRIJ, keep }
			);
		const kluis = made();
		kluis.see('open');
		kluis.lock();
		expect([kluis.stand, order]).toEqual(['dicht', []]);
		kept();
		await vi.advanceTimersByTimeAsync(0);
		expect([order, omgeving.reload.mock.calls.length]).toEqual([['ended'], 1]);
		const stuck = made();
		stuck.see('open');
		stuck.lock();
		await vi.advanceTimersByTimeAsync(1500);
		expect([order, omgeving.reload.mock.calls.length]).toEqual([['ended', 'ended'], 2]);
	});

	test('while another tab reads in the user is asked first as well', async () => {
		const readsElsewhere = vi.fn().mockResolvedValue(true);
		const fake = FakeKluis.dicht(WORD);
		const kluis = new Kluis(fake.kluis, {
			...omgeving,
			readsElsewhere,
			now: Date.now,
			organisatie: VRIJ
		});
		await kluis.unlock(WORD);
		kluis.slot();
		await vi.waitFor(() => expect(kluis.readsElsewhere).toBe(true));
		expect([kluis.vraag, kluis.stand]).toEqual(['slot', 'open']);
		kluis.lock();
		expect(omgeving.reload).toHaveBeenCalledWith('gevraagd');

		readsElsewhere.mockResolvedValue(false);
		await kluis.unlock(WORD);
		kluis.slot();
		await vi.waitFor(() => expect(kluis.stand).toBe('dicht'));
		expect(omgeving.reload).toHaveBeenLastCalledWith('vergrendel');
	});

	test('without a passphrase one is asked for, and the clock does nothing', async () => {
		const kluis = made();
		await kluis.look();
		kluis.lock();
		expect(omgeving.reload).not.toHaveBeenCalled();
		kluis.slot();
		expect(kluis.vraag).toBe('wachtwoord');
	});

	test('a question that waits for an answer is answered with no', async () => {
		const kluis = made();
		const mag = kluis.mayKeep();
		await vi.waitFor(() => expect(kluis.vraag).toBe('wachtwoord'));
		kluis.opnieuw();
		expect(await mag).toBe(false);
	});
});
