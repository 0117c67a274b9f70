import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conceptIn } from '$lib/domain/documenten/concept';
import {
	metOperaties,
	type DocumentSoort,
	type Inhoud,
	type Operatie
} from '$lib/domain/documenten/document';
import { BEWAAR_NA, Concepten } from './concepten';
import { countUnderWay } from '$lib/data/rest';

const plek = { sleutel: '["Epe","1"]', veld: 'notitie' } as const;
const ander = { sleutel: '["Epe","2"]', veld: 'actie' } as const;

/** Documents in memory, of which a write takes a while. */
class Stored {
	soort: DocumentSoort | null = 'bron';
	bewaard: Inhoud = {};
	writes = 0;
	atOnce = 0;
	most = 0;

	inhoud() {
		return this.bewaard;
	}

	async derive(_id: 'dossier', operaties: readonly Operatie[]) {
		this.writes++;
		this.most = Math.max(this.most, ++this.atOnce);
		await new Promise((resolve) => setTimeout(resolve, 100));
		this.bewaard = metOperaties(this.bewaard, operaties);
		this.atOnce--;
	}
}

let stored: Stored;
let concepten: Concepten;
let before = 0;

beforeEach(() => {
	vi.useFakeTimers();
	stored = new Stored();
	concepten = new Concepten(stored);
	before = countUnderWay();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const kept = (which: typeof plek | typeof ander = plek) =>
	conceptIn(stored.bewaard, which)?.['tekst'] ?? null;

describe('a draft', () => {
	it('is kept soon after it was typed, and comes back in a form that is opened then', async () => {
		concepten.form(plek).set({ tekst: 'Belt' });
		expect(kept()).toBeNull();
		await later(BEWAAR_NA + 100);
		expect(kept()).toBe('Belt');
		expect(new Concepten(stored).form(plek).begin).toEqual({ tekst: 'Belt' });
	});

	it('is there at once for another form in this tab', () => {
		concepten.form(plek).set({ tekst: 'Belt' });
		expect(concepten.form(plek).begin).toEqual({ tekst: 'Belt' });
	});

	it('of somebody who goes on typing is written now and then, one write at a time, the last one too', async () => {
		const form = concepten.form(plek);
		for (let letter = 1; letter <= 100; letter++) {
			form.set({ tekst: 'x'.repeat(letter) });
			await later(50);
		}
		expect(kept()?.length).toBeGreaterThan(70);
		await later(2 * BEWAAR_NA);
		expect(kept()).toHaveLength(100);
		expect(stored.most).toBe(1);
		expect(stored.writes).toBeLessThan(9);
	});

	it('that is kept or given up is gone at once, and does not come back', async () => {
		const form = concepten.form(plek);
		form.set({ tekst: 'Belt' });
		await later(BEWAAR_NA + 100);
		form.set(null);
		await later(110);
		expect(stored.bewaard).toEqual({});
		expect(concepten.form(plek).begin).toBeNull();
	});

	it('of two forms goes in one write', async () => {
		concepten.form(plek).set({ tekst: 'Belt' });
		concepten.form(ander).set({ tekst: 'Bel terug' });
		await later(BEWAAR_NA + 100);
		expect([kept(), kept(ander), stored.writes]).toEqual(['Belt', 'Bel terug', 1]);
	});

	it('is written before a lock, also what was typed during a write', async () => {
		const form = concepten.form(plek);
		form.set({ tekst: 'Be' });
		await later(BEWAAR_NA + 50);
		form.set({ tekst: 'Belt' });
		const done = vi.fn();
		void concepten.flush()?.then(done);
		await later(60);
		expect(done).not.toHaveBeenCalled();
		await later(110);
		expect(done).toHaveBeenCalled();
		expect(kept()).toBe('Belt');
	});

	it('that there is none of holds up no lock', () => {
		expect(concepten.flush()).toBeNull();
	});

	it('of fictional data is never kept beside real ones', async () => {
		stored.soort = 'voorbeeld';
		concepten.form(plek).set({ tekst: 'verzonnen' });
		stored.soort = 'bron';
		expect(concepten.form(plek).begin).toBeNull();
		await later(BEWAAR_NA + 100);
		expect([stored.writes, countUnderWay() - before]).toEqual([0, 0]);
	});

	it('keeps the app from being at rest until it is written', async () => {
		const form = concepten.form(plek);
		form.set({ tekst: 'B' });
		form.set({ tekst: 'Be' });
		expect(countUnderWay() - before).toBe(1);
		await later(BEWAAR_NA + 50);
		form.set({ tekst: 'Bel' });
		await later(60);
		expect(countUnderWay() - before).toBe(1);
		await later(BEWAAR_NA + 100);
		expect([countUnderWay() - before, kept()]).toEqual([0, 'Bel']);
	});
});
