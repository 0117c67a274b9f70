import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { LEEG, na, type Daad, type Lijst, type Opgeslagen } from './tabs/model';
import { Hub, Tab } from './tabs/tab.svelte';

/** Acts of a tab; what it can't do now does nothing. Those that occur often stand more than once. */
const ACTS = [
	...['inlezen', 'inlezen', 'inlezen', 'erbij', 'erbij', 'klaarzetten', 'klaarzetten'],
	...['gebruiken', 'gebruiken', 'verwijderen', 'verwijderen', 'terugnemen', 'terugnemen'],
	...['notitie', 'notitie', 'overnemen', 'voorbeeld', 'voorbeeld', 'volgen', 'volgen', 'herladen'],
	...['wissen', 'back-up', 'terugzetten', 'wachtwoord', 'vergrendelen', 'ontgrendelen']
] as const;

interface Stap {
	readonly tab: number;
	readonly act: (typeof ACTS)[number];
	readonly keuze: number;
	/** Other tabs hear of it later. */
	readonly laat: boolean;
	/** The next step begins while this one is going on. */
	readonly tegelijk: boolean;
}

const stap: fc.Arbitrary<Stap> = fc.record({
	tab: fc.nat(2),
	act: fc.constantFrom(...ACTS),
	keuze: fc.nat(20),
	laat: fc.boolean(),
	tegelijk: fc.integer({ min: 0, max: 5 }).map((each) => each === 0)
});

/** An act that is going on, with what it was asked and what it gives. */
interface Gaande {
	readonly tab: Tab;
	readonly daad: Daad;
	/** The code of why it stopped; null when it was done. */
	readonly uitkomst: Promise<string | null>;
}

const CODES = [
	'andere-lijst',
	'lijst-weg',
	'niet-laatste',
	'overdracht-al-geopend',
	'vergrendeld',
	'opslag-bezet',
	'kan niet'
];

/** A back-up with what it holds, and the name of its passphrase: its key is the same as often as it is put back. */
interface Backup {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly was: Opgeslagen;
	readonly slot: string;
}

/** Counts what was done and what stopped. */
const counts: Record<string, number> = {};

class Verloop {
	readonly hub = new Hub();
	readonly tabs: readonly Tab[];
	#nu: Opgeslagen = LEEG;
	#backups: Backup[] = [];
	#overgenomen: string | null = null;
	#made = 0;

	constructor(name: string) {
		this.tabs = [0, 1, 2].map(() => new Tab(this.hub, name));
	}

	async open(): Promise<void> {
		for (const tab of this.tabs) await tab.open();
		await this.rest();
	}

	async rest(): Promise<void> {
		for (const tab of this.tabs) await tab.rest();
	}

	async run(stappen: readonly Stap[]): Promise<void> {
		for (let at = 0; at < stappen.length; at++) {
			const [stap, next] = [stappen[at], stappen[at + 1]];
			if (!stap) return;
			const first = await this.#begin(stap);
			const isPair = stap.tegelijk && first && next && next.tab !== stap.tab;
			const second =
				isPair && mayGoTogether(first, this.#nu) ? await this.#begin(next, true) : null;
			const going = [first, second].filter((each) => each !== null);
			if (second) at++;
			await this.#afloop(going);
			if (!stap.laat) await this.#bezorg();
			await this.#klopt();
		}
		await this.#bezorg();
		await this.#klopt();
		await this.#allesKlopt();
	}

	async #bezorg(): Promise<void> {
		while (this.hub.waiting.length) {
			this.hub.deliver();
			await this.rest();
		}
	}

	/** Starts what a step says, where its tab can; null where it can't, or where nothing is written by it. */
	async #begin({ tab: which, act, keuze }: Stap, together = false): Promise<Gaande | null> {
		const tab = this.tabs[which];
		if (!tab) return null;
		const { sleutel, momentopnamen, screen } = tab;
		const { lijst, inGebruik } = momentopnamen;
		const one = lijst[keuze % Math.max(1, lijst.length)];
		const isOpen = screen !== undefined;
		const gaande = (daad: Daad, uitkomst: Promise<string | null>): Gaande => ({
			tab,
			daad,
			uitkomst
		});
		const naam = (soort: string) => `${soort}${++this.#made + 100}.csv`;
		switch (act) {
			case 'klaarzetten': {
				if (!isOpen || tab.klaar || together) return null;
				const tabel = keuze % 2 ? 'kandidaten' : 'trajecten';
				await tab.choose(tabel, naam(tabel.slice(0, 1)));
				return null;
			}
			case 'inlezen':
			case 'erbij': {
				if (!isOpen) return null;
				if (!tab.klaar) {
					if (together) return null;
					const tabel = act === 'inlezen' ? 'kandidaten' : 'trajecten';
					await tab.choose(tabel, naam(tabel.slice(0, 1)));
				}
				if (!tab.klaar) return null;
				const { gezien } = momentopnamen;
				const daad = { wat: 'inlezen', sleutel, gezien, soort: 'bron', ...tab.klaar } as const;
				return gaande(daad, tab.readIn());
			}
			case 'overnemen': {
				if (!isOpen) return null;
				// The same hand-over comes more than once.
				const file = keuze % 3 ? naam('o') : (this.#overgenomen ?? naam('o'));
				const notitie = naam('n');
				const { gezien } = momentopnamen;
				this.#overgenomen = file;
				const daad = {
					wat: 'overnemen',
					sleutel,
					gezien,
					soort: 'bron',
					tabel: 'kandidaten',
					naam: file,
					notitie
				} as const;
				return gaande(daad, tab.takeOver(file, notitie));
			}
			case 'voorbeeld': {
				if (screen !== null) return null;
				const daad = {
					wat: 'inlezen',
					sleutel,
					gezien: null,
					soort: 'voorbeeld',
					tabel: 'kandidaten',
					naam: 'voorbeeld'
				} as const;
				return gaande(daad, tab.sample());
			}
			case 'gebruiken':
			case 'verwijderen': {
				if (!one || !isOpen) return null;
				if (act === 'verwijderen' && one.soort === 'voorbeeld') return null;
				const daad = { wat: act, sleutel, gezien: inGebruik, id: one.id } as const;
				return gaande(daad, act === 'gebruiken' ? tab.use(one.id) : tab.remove(one.id));
			}
			case 'terugnemen': {
				// The button in the list, or that of the toast, which may be about an import that is long gone.
				const last = keuze % 3 ? lijst.find((each) => each.vorige !== undefined) : one;
				if (!last || !isOpen) return null;
				const daad = { wat: act, sleutel, gezien: inGebruik, id: last.id } as const;
				return gaande(daad, tab.undo(last.id));
			}
			case 'notitie': {
				if (!screen) return null;
				const notitie = naam('n');
				return gaande({ wat: act, sleutel, soort: screen.soort, notitie }, tab.note(notitie));
			}
			case 'wissen':
				return gaande({ wat: act, sleutel }, tab.wipe());
			case 'back-up': {
				if (!screen || together || this.#backups.length > 2) return null;
				const was = this.#nu;
				const bytes = await tab.backup();
				if (bytes) this.#backups.push({ bytes, was, slot: was.slot ?? naam('slot') });
				return null;
			}
			case 'terugzetten': {
				const backup = this.#backups[keuze % Math.max(1, this.#backups.length)];
				if (!backup) return null;
				const { bytes, was, slot } = backup;
				const { gezien } = momentopnamen;
				const daad = { wat: act, sleutel, gezien, was, slot } as const;
				return gaande(daad, tab.restore(bytes, slot));
			}
			case 'wachtwoord': {
				if (!screen || sleutel !== null) return null;
				const slot = naam('slot');
				return gaande({ wat: act, sleutel, slot }, tab.setUp(slot));
			}
			case 'vergrendelen':
				if (sleutel === null || together) return null;
				tab.lock();
				return null;
			case 'ontgrendelen':
				if (isOpen || together || this.#nu.slot === null) return null;
				await tab.unlock(this.#nu.slot);
				return null;
			case 'volgen':
				if (momentopnamen.elders && !together) await tab.follow();
				return null;
			case 'herladen':
				if (!together) await tab.begin();
				return null;
		}
	}

	/** Waits for what goes on, and finds an order in which the model gives the same. */
	async #afloop(going: readonly Gaande[]): Promise<void> {
		const outcomes = await Promise.all(going.map(({ uitkomst }) => uitkomst));
		await this.rest();
		for (const code of outcomes) if (code !== null) expect(CODES).toContain(code);
		const stored = await this.#stored();
		const orders = going.length === 2 ? [going, going.toReversed()] : [going];
		const told = going.map(
			({ daad }, at) => `${JSON.stringify(daad)} → ${outcomes[at] ?? 'gedaan'}`
		);
		for (const order of orders) {
			let now = this.#nu;
			const isSame = order.every((each) => {
				const after = na(now, each.daad, madeBy(each, now, stored, going));
				now = after ?? now;
				return (after !== null) === (outcomes[going.indexOf(each)] === null);
			});
			if (!isSame || structure(now) !== stored.text) continue;
			this.#nu = now;
			going.forEach(({ daad }, at) => {
				const key = `${daad.wat} ${outcomes[at] ?? 'gedaan'}${going.length === 2 ? ' (tegelijk)' : ''}`;
				counts[key] = (counts[key] ?? 0) + 1;
			});
			return;
		}
		expect({ told, stored: stored.text }).toEqual({ told, before: structure(this.#nu) });
	}

	/** Every tab that heard everything shows what is stored, or says that it does not. */
	async #klopt(): Promise<void> {
		expect((await this.#stored()).text).toBe(structure(this.#nu));
		for (const tab of this.tabs) {
			if (this.hub.isWaiting(tab)) continue;
			const { screen, sleutel, momentopnamen } = tab;
			if (screen === undefined) {
				expect(
					sleutel === null && this.#nu.slot !== null,
					'nothing on screen, but not locked'
				).toBe(true);
				continue;
			}
			const { inGebruik, lijsten } = this.#nu;
			expect(momentopnamen.inGebruik).toBe(inGebruik);
			expect(momentopnamen.lijst.map(({ id }) => id)).toEqual(
				lijsten.map(({ id }) => id).toReversed()
			);
			const said = momentopnamen.elders?.wat ?? null;
			if ((screen?.id ?? null) === inGebruik) expect(said).toBeNull();
			else if (inGebruik === null) expect(said).toBe('leeg');
			else if (screen && !lijsten.some(({ id }) => id === screen.id)) expect(said).toBe('weg');
			else expect(said).toMatch(/^(nieuw|andere)$/);
		}
	}

	/** What is in the tables and the notes is what was put there, read by a tab that was just opened. */
	async #allesKlopt(): Promise<void> {
		const [tab] = this.tabs;
		if (!tab) return;
		await tab.begin();
		if (this.#nu.slot !== null) await tab.unlock(this.#nu.slot);
		await this.rest();
		expect(tab.screen?.id ?? null).toBe(this.#nu.inGebruik);
		const { lijsten, notities } = await tab.readAll();
		expect(lijsten).toEqual(
			Object.fromEntries(this.#nu.lijsten.map((each) => [each.id, held(each)]))
		);
		for (const soort of ['bron', 'voorbeeld'] as const)
			expect(notities[soort]).toEqual(this.#nu.notities[soort].toSorted());
	}

	/** What the storage holds, read without key and without the app. */
	async #stored(): Promise<{ text: string; ids: readonly string[] }> {
		const [tab] = this.tabs;
		if (!tab || !(await tab.database.isThere())) return { text: structure(LEEG), ids: [] };
		const { database } = tab;
		const rows = (await database.snapshots.toArray()).sort((a, b) =>
			a.ingelezen < b.ingelezen ? -1 : 1
		);
		const current = (await database.setting('current')) ?? null;
		const text = JSON.stringify([
			rows.map(({ id, soort, vorige }) => [id, soort, vorige === undefined ? '-' : vorige?.id]),
			current,
			(await database.setting('kluis')) !== undefined
		]);
		return { text, ids: rows.map(({ id }) => id) };
	}
}

function structure({ lijsten, inGebruik, slot }: Opgeslagen): string {
	return JSON.stringify([
		lijsten.map(({ id, soort, vorige }) => [id, soort, vorige === undefined ? '-' : vorige?.id]),
		inGebruik,
		slot !== null
	]);
}

/** What a tab reads of a list: the files, the number in its kandidaten and in its trajecten. */
function held({ kandidaten, trajecten, bewaard }: Lijst): string {
	const nr = (naam: string) => /\d+/.exec(naam)?.[0] ?? '';
	const persnr = kandidaten.startsWith('k') ? nr(kandidaten) : '1';
	const files = bewaard ? [trajecten, kandidaten] : [kandidaten, trajecten];
	return trajecten ? `${files.join('+')} ${persnr} T${nr(trajecten)}` : `${kandidaten} ${persnr}`;
}

/** Which of the ids that are new an act made: its tab shows it. */
function madeBy(
	{ tab }: Gaande,
	before: Opgeslagen,
	{ ids }: { readonly ids: readonly string[] },
	going: readonly Gaande[]
): string {
	const id = tab.screen?.id;
	const isNew = (each: string) => !before.lijsten.some((lijst) => lijst.id === each);
	if (id !== undefined && isNew(id)) return id;
	const others = going.map((each) => each.tab.screen?.id);
	return ids.find((each) => isNew(each) && !others.includes(each)) ?? 'niets nieuws';
}

/** Taking back to the fictional data is two acts, between which another may come. */
function mayGoTogether({ daad }: Gaande, { lijsten }: Opgeslagen): boolean {
	if (daad.wat === 'terugnemen')
		return lijsten.find(({ id }) => id === daad.id)?.vorige?.soort !== 'voorbeeld';
	return !['wissen', 'terugzetten', 'wachtwoord'].includes(daad.wat);
}

const { runs, seed } = inject('tabs');

test(
	'three tabs: every act is done as asked or stops, nothing else is lost, every tab shows what is stored or says so',
	{ timeout: 60_000 + runs * 3000 },
	async () => {
		let tried = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(stap, { minLength: 8, maxLength: 22 }), async (stappen) => {
				const name = `tabs-${crypto.randomUUID()}`;
				const verloop = new Verloop(name);
				tried++;
				try {
					await verloop.open();
					await verloop.run(stappen);
				} finally {
					for (const tab of verloop.tabs) tab.database.close();
					await verloop.tabs[0]?.database.delete();
				}
			}),
			{ numRuns: runs, seed, endOnFailure: false }
		);
		const acts = Object.values(counts).reduce((sum, each) => sum + each, 0);
		console.info(`${tried} sequences (seed ${seed}), ${acts} writing acts`, JSON.stringify(counts));
	}
);
