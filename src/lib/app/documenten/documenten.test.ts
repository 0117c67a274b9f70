import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
	DOCUMENTEN,
	LEEG_DOCUMENT,
	metOperaties,
	type Inhoud
} from '$lib/domain/documenten/document';
import { Storing, type StoringCode } from '$lib/domain/momentopname/storing';
import { Documenten } from './documenten.svelte';
import type { DocumentBrug } from './eigen-document.svelte';

/** The storage that two tabs share; answers when it is told to. */
class Opslag {
	inhoud: Inhoud = {};
	revisie = 0;
	beschadigd = false;
	storing: StoringCode | null = null;
	#waiting: (() => void)[] = [];

	readonly brug: DocumentBrug = {
		call: (async (name: string, input: unknown) => {
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
			if (this.storing) throw new Storing(this.storing);
			if (name === 'documenten') return this.#read();
			const { vanaf, operaties } = input as Parameters<DocumentBrug['call']>[1] & {
				vanaf: number;
				operaties: Parameters<typeof metOperaties>[1];
			};
			const seen = vanaf === this.revisie;
			this.inhoud = metOperaties(this.inhoud, operaties);
			return { revisie: ++this.revisie, inhoud: seen ? null : this.inhoud };
		}) as DocumentBrug['call']
	};

	/** Answers everything that was asked, in order. */
	async antwoord(): Promise<void> {
		for (let turn = 0; turn < 10; turn++) {
			for (const resolve of this.#waiting.splice(0)) resolve();
			for (let each = 0; each < 5; each++) await Promise.resolve();
		}
	}

	#read() {
		const { revisie, inhoud } = this;
		if (this.beschadigd) return { gelezen: {}, beschadigd: ['dossier'] };
		const gelezen = revisie ? { dossier: { ...LEEG_DOCUMENT, revisie, inhoud } } : {};
		return { gelezen, beschadigd: [] };
	}
}

const mislukt = vi.fn();
let nummer = 0;

beforeEach(() => {
	mislukt.mockReset();
	nummer = 0;
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('BroadcastChannel', undefined);
	return () => vi.unstubAllGlobals();
});

async function tab(opslag: Opslag) {
	const documenten = new Documenten({ brug: opslag.brug, volgnummer: () => ++nummer, mislukt });
	void documenten.open('bron');
	await opslag.antwoord();
	return documenten;
}

const set = (pad: string, waarde: string | null) => [{ pad: [pad], waarde }];

describe('what the user adds', () => {
	it('is on screen at once and kept a moment later', async () => {
		const opslag = new Opslag();
		const documenten = await tab(opslag);
		expect(DOCUMENTEN.map((id) => documenten.inhoud(id))).toEqual(DOCUMENTEN.map(() => ({})));
		void documenten.change('dossier', set('a', 'een'));
		void documenten.change('dossier', set('b', 'twee'));
		expect(documenten.inhoud('dossier')).toEqual({ a: 'een', b: 'twee' });
		expect(opslag.inhoud).toEqual({});
		await opslag.antwoord();
		expect(opslag.inhoud).toEqual({ a: 'een', b: 'twee' });
		expect(documenten.inhoud('dossier')).toEqual({ a: 'een', b: 'twee' });
	});

	it('says that something is not kept yet, until it is or cannot be', async () => {
		const opslag = new Opslag();
		const documenten = await tab(opslag);
		const busy = [documenten.bezig];
		const step = async (change: () => unknown) => {
			void change();
			busy.push(documenten.bezig);
			await opslag.antwoord();
			busy.push(documenten.bezig);
		};
		await step(() => documenten.change('dossier', set('a', 'een')));
		await step(() => documenten.ongedaan());
		await step(() => documenten.opnieuw());
		await step(() => documenten.derive('dossier', set('b', 'twee')));
		opslag.storing = 'opslag-vol';
		await step(() => documenten.change('dossier', set('a', 'drie')));
		expect(busy.map(Number).join('')).toBe('0' + '10' + '10' + '10' + '00' + '10');
	});

	it('leaves the screen again when it cannot be kept, and that is said', async () => {
		const opslag = new Opslag();
		const documenten = await tab(opslag);
		opslag.storing = 'opslag-vol';
		const done = documenten.change('dossier', set('a', 'een'));
		await opslag.antwoord();
		expect(await done).toBeNull();
		expect(mislukt).toHaveBeenCalledWith('opslag-vol');
		expect(documenten.inhoud('dossier')).toEqual({});
		expect(documenten.laatste).toBe(0);
	});

	it('of two tabs comes together', async () => {
		const opslag = new Opslag();
		const [one, two] = [await tab(opslag), await tab(opslag)];
		void one.change('dossier', set('a', 'een'));
		void two.change('dossier', set('b', 'twee'));
		void two.change('dossier', set('c', 'drie'));
		await opslag.antwoord();
		expect(two.inhoud('dossier')).toEqual({ a: 'een', b: 'twee', c: 'drie' });
		expect(one.inhoud('dossier')).toEqual({ a: 'een' });
		void one.refresh();
		await opslag.antwoord();
		expect(one.inhoud('dossier')).toEqual(opslag.inhoud);
	});

	it('is not shown when it is damaged, and then not changed', async () => {
		const opslag = new Opslag();
		opslag.beschadigd = true;
		const documenten = await tab(opslag);
		expect(mislukt).toHaveBeenCalledWith('documenten-beschadigd');
		expect(documenten.inhoud('dossier')).toBeNull();
		expect(documenten.inhoud('afspraken')).toEqual({});
		expect(await documenten.change('dossier', set('a', 'een'))).toBeNull();
	});

	it('is forgotten when other data come', async () => {
		const opslag = new Opslag();
		const documenten = await tab(opslag);
		void documenten.change('dossier', set('a', 'een'));
		await opslag.antwoord();
		opslag.inhoud = {};
		opslag.revisie = 0;
		void documenten.open('voorbeeld');
		expect(documenten.inhoud('dossier')).toBeNull();
		await opslag.antwoord();
		expect(documenten.inhoud('dossier')).toEqual({});
		expect(documenten.laatste).toBe(0);
	});
});

describe('undo', () => {
	it('takes back the last change, and does it again', async () => {
		const opslag = new Opslag();
		const documenten = await tab(opslag);
		void documenten.change('dossier', set('a', 'een'));
		void documenten.change('dossier', set('a', 'twee'));
		void documenten.ongedaan();
		expect(documenten.inhoud('dossier')).toEqual({ a: 'een' });
		expect([documenten.laatste, documenten.volgende]).toEqual([1, 2]);
		void documenten.opnieuw();
		expect(documenten.inhoud('dossier')).toEqual({ a: 'twee' });
		void documenten.ongedaan();
		void documenten.ongedaan();
		void documenten.ongedaan();
		await opslag.antwoord();
		expect(opslag.inhoud).toEqual({});
		expect(documenten.laatste).toBe(0);
		expect(documenten.volgende).toBe(1);
	});

	it('leaves what another tab wrote meanwhile', async () => {
		const opslag = new Opslag();
		const [one, two] = [await tab(opslag), await tab(opslag)];
		void one.change('dossier', set('a', 'een'));
		void two.change('dossier', set('b', 'twee'));
		await opslag.antwoord();
		void one.ongedaan();
		await opslag.antwoord();
		expect(opslag.inhoud).toEqual({ b: 'twee' });
		expect(one.inhoud('dossier')).toEqual({ b: 'twee' });
	});

	it('takes back the change it is asked for, also when it is not the last', async () => {
		const opslag = new Opslag();
		const documenten = await tab(opslag);
		const first = documenten.change('dossier', set('a', 'een'));
		void documenten.change('dossier', set('b', 'twee'));
		await opslag.antwoord();
		void documenten.ongedaan((await first) ?? undefined);
		await opslag.antwoord();
		expect(opslag.inhoud).toEqual({ b: 'twee' });
		expect(documenten.laatste).toBe(2);
	});
});
