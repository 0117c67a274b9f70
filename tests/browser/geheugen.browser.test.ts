import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AfsprakenBlad } from '$lib/app/doelen/afspraken-blad.svelte';
import { DoelKeuze } from '$lib/app/doelen/doel-keuze.svelte';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { Terugblik } from '$lib/app/lookback/terugblik.svelte';
import { TransparantieBlad } from '$lib/app/uwv/transparantie-blad.svelte';
import { antwoordOp } from '$lib/app/vandaag/antwoorden';
import { momentenVan } from '$lib/domain/geheugen/momenten';
import { VRAGEN } from '$lib/domain/documenten/vragen';
import { ORGANISATIE } from '$lib/domain/kluis/kluis';
import { KPI_IDS } from '$lib/domain/doelen/kpis';
import { PROFIEL_KEUZES } from '$lib/domain/uwv/transparantie';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { OnvolledigBlad } from '$lib/pages/onvolledig/onvolledig-blad.svelte';
import type { Answers } from '$lib/worker/host';
import { openBackup } from '$lib/worker/keep/backup/backup-file';
import { Database } from '$lib/worker/keep/database';
import { SnapshotStore } from '$lib/worker/keep/snapshot-store';
import { Sealer } from '$lib/worker/keep/vault/sealer';
import { allAnswers } from '../fixtures/all-answers';

const DAG = 86_400_000;
/** The first Monday. */
const BEGIN = Date.parse('2025-09-01T09:00:00Z');
const EPOCH_DAY = (ms: number) => Math.floor(ms / DAG);
const WACHTWOORD = 'fiets regen kaars tulband';
const MENSEN = 24;
const WEKEN = 61;

const GEMEENTEN = ['Epe', 'Heerde', 'Oldebroek'];
const PROFIELEN = ['J', 'N', 'O', 'L', ''];
const LADDER = ['06', '05 met groeipotentieel', '03 zonder groeipotentieel', '#', ''];
const STATUS = ['Open', 'Open', 'Gesloten', ''];
const progress = () => undefined;

/** One of as many, by week and person. */
function draw<T>(from: readonly T[], week: number, wie: number, of: number): T {
	// A step of a congruential generator: the same each run.
	const seed = (week * 7919 + wie * 104_729 + of * 1_299_709) >>> 0;
	const found =
		from[Math.floor((((seed * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32) * from.length)];
	if (found === undefined) throw new RangeError('nothing to draw from');
	return found;
}

/** Somebody who is in the list of that week only. */
const weekNaam = (week: number) =>
	`Weekmens${String.fromCharCode(97 + (week % 26), 97 + Math.floor(week / 26))}`;
const weekNummer = (week: number) => String(810_000 + week * 7);

function datum(ms: number): string {
	const [jaar, maand, dag] = new Date(ms).toISOString().slice(0, 10).split('-');
	return `${dag}-${maand}-${jaar}`;
}

/** The list of a week as its two files. */
function files(week: number) {
	const kandidaten = Array.from({ length: MENSEN }, (_, wie) => [
		draw(GEMEENTEN, 0, wie, 1),
		String(700_001 + wie),
		`Vastmens${wie}, V.`,
		`Begeleider${wie % 3}, B.`,
		draw(['J', 'N', ''], 0, wie, 2),
		draw(STATUS, Math.floor(week / 4), wie, 3),
		draw(PROFIELEN, Math.floor((week + wie) / 5), wie, 4),
		draw(LADDER, Math.floor((week + wie) / 9), wie, 5)
	]);
	kandidaten.push([
		'Epe',
		weekNummer(week),
		`${weekNaam(week)}, W.`,
		'Begeleider9, B.',
		'J',
		'Open',
		'J',
		'06'
	]);
	const day = BEGIN + week * 7 * DAG;
	const trajecten = Array.from({ length: MENSEN }, (_, wie) => [
		String(700_001 + wie),
		'Werkfit',
		`Uitvoerende${wie % 4}`,
		datum(day - draw([3, 30, 90, 200], week, wie, 6) * DAG),
		datum(day + draw([-5, 20, 80, 200], week, wie, 7) * DAG),
		datum(day + draw([-9, 5, 40], week, wie, 8) * DAG)
	]);
	const text = (naam: string, rows: readonly (readonly string[])[]) => ({
		naam,
		gewijzigd: 0,
		bytes: new TextEncoder().encode(
			rows.map((row) => row.map((each) => `"${each}"`).join(';')).join('\n')
		).buffer
	});
	return [
		text('kandidaten.csv', [
			[
				...['Bet. gemeente', 'Pers. nr.', 'Naam', 'Begeleider Compas', 'DGR', 'Sonar - Status'],
				...['Sonar - Klantprofiel', 'Sonar - Participatieladder']
			],
			...kandidaten
		]),
		text('trajecten.csv', [
			['Pers. nr.', 'Traject', 'Uitvoerende', 'Start', 'Einde', 'Signaaldatum'],
			...trajecten
		])
	];
}

/** A browser in which a list is read in every Monday. */
class Bureau {
	readonly database = new Database(`test-${crypto.randomUUID()}`);
	readonly store: SnapshotStore;
	readonly answers: Answers;

	constructor(verlooptNaDagen: number) {
		this.store = new SnapshotStore(this.database, { ...ORGANISATIE, verlooptNaDagen });
		this.answers = allAnswers(this.store);
	}

	/** Opens the app on the Monday of that week: what is past its date goes on the second such day. */
	async use(week: number): Promise<void> {
		vi.setSystemTime(BEGIN + week * 7 * DAG);
		await this.answers.info(null, progress);
		await this.answers.open(null, progress);
	}

	/** Reads in the list of that week. */
	async read(week: number): Promise<SnapshotBytes> {
		await this.answers.readFiles(files(week), progress);
		const gezien = await this.store.currentId();
		const peildatum = EPOCH_DAY(BEGIN + week * 7 * DAG);
		return this.answers.commit({ peildatum, gezien }, progress);
	}

	/** What the pages say that look back. */
	async looked() {
		const snapshot = await this.answers.open(null, progress);
		if (!snapshot) throw new RangeError('nothing in use');
		const { momentopnamen, geheugen } = await this.answers.list(null, progress);
		const momenten = momentenVan(momentopnamen, geheugen.herinnerd);
		const dashboard = new Dashboard();
		await dashboard.open(snapshot);
		const terugblik = new Terugblik({
			dashboard,
			momenten,
			lookback: { count: (id, vraag) => this.answers.count({ snapshot: id, vraag }, progress) }
		});
		await terugblik.look();
		const doelen = new DoelKeuze({ documenten: null });
		const onvolledig = new OnvolledigBlad(dashboard, terugblik, doelen);
		const afspraken = new AfsprakenBlad(dashboard, terugblik, doelen);
		for (const id of KPI_IDS) afspraken.fold(id, true);
		const transparantie = new TransparantieBlad(
			dashboard,
			() => momenten,
			(id) => this.answers.transparantie(id, progress)
		);
		await transparantie.prepare();
		const vraag = VRAGEN.find(({ id }) => id === 'vorigKwartaal');
		const { dataset } = dashboard;
		if (!vraag || !dataset) throw new RangeError('no such question');
		const plek = {
			dataset,
			wie: null,
			meetellen: false,
			profiel: PROFIEL_KEUZES.ja,
			eerder: terugblik.opElkePeildatum
		};
		return {
			geteld: momenten.filter(({ geteld }) => geteld !== undefined).length,
			dagen: terugblik.momentopnamen.map(({ peildatum }) => peildatum),
			tellingen: terugblik.tellingen.map(
				({ dag, kandidaten, kengetallen, kandidatenMet, kruisen }) => ({
					...{ dag, kandidaten, kengetallen, kandidatenMet },
					// By begeleider nothing is remembered.
					kruisen: kruisen.filter((_, at) => at !== 2)
				})
			),
			trend: onvolledig.metingen,
			prognose: onvolledig.prognose,
			kwartalen: onvolledig.kwartalen,
			doelen: afspraken.blokken,
			transparantie: transparantie.perKwartaal,
			vraag11: antwoordOp(vraag, plek).erbij
		};
	}

	/** Who went where to the list of each quarter's last week from the one of a month before. */
	async flowed() {
		const { momentopnamen, geheugen } = await this.answers.list(null, progress);
		const dagen = [12, 25, 38, 51].map((week) => EPOCH_DAY(BEGIN + week * 7 * DAG));
		const vraag = { choose: { gemeente: ['Epe'] }, niet: [], uitvoerende: [] };
		return Promise.all(
			dagen.map(async (dag) => {
				const moment = (day: number) => {
					const all = momentenVan(momentopnamen, geheugen.herinnerd);
					const found = all.find(({ peildatum }) => peildatum === day);
					if (!found) throw new RangeError('no list of that day');
					return found.id;
				};
				const paar = { van: moment(dag - 28), naar: moment(dag), vraag };
				const stroom = await this.answers.flow(paar, progress);
				return { gemeenten: stroom?.gemeenten, isGeteld: stroom?.geteld !== undefined };
			})
		);
	}

	/** Everything that the key in this browser opens, as text. */
	async unsealed(): Promise<string> {
		const { database } = this;
		const key = await database.setting('losse-sleutel');
		const sealer = new Sealer(key ?? null);
		const found: unknown[] = [];
		for (const { id, meta } of await database.snapshots.toArray())
			found.push(await sealer.take(`${id}/meta`, meta));
		for (const { key: name, bytes, sleutel } of await database.parts.toArray())
			found.push(new TextDecoder('latin1').decode(await sealer.unseal(name, bytes, sleutel)));
		for (const { key: name, value } of await database.settings.toArray()) {
			const isSealed = typeof value === 'object' && value !== null && 'verzegeld' in value;
			found.push(name, isSealed ? await sealer.take(name, value as never) : value);
		}
		found.push(await database.log.toArray());
		return JSON.stringify(found);
	}

	/** The same of a back-up. */
	async unsealedBackup(): Promise<string> {
		const { bytes } = await this.answers.backup({ wachtwoord: WACHTWOORD }, progress);
		const { backup, key } = await openBackup(bytes, WACHTWOORD);
		const sealer = new Sealer(key);
		const text = async (id: string, sealed: Uint8Array<ArrayBuffer>) =>
			new TextDecoder('latin1').decode(await sealer.unseal(id, sealed, key.id));
		const found: string[] = [];
		for (const { id, meta, tabellen } of backup.momentopnamen) {
			found.push(await text(`${id}/meta`, meta));
			for (const { tabel, bytes: part } of tabellen) found.push(await text(`${id}/${tabel}`, part));
		}
		for (const { key: id, bytes: part } of backup.documenten) found.push(id, await text(id, part));
		if (backup.indelingen) found.push(await text('indelingen', backup.indelingen));
		return found.join('\n');
	}
}

let bureaus: Bureau[] = [];
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
	localStorage.clear();
});
afterEach(async () => {
	vi.useRealTimers();
	for (const { database } of bureaus) await database.delete();
	bureaus = [];
});

function bureau(verlooptNaDagen: number): Bureau {
	const made = new Bureau(verlooptNaDagen);
	bureaus.push(made);
	return made;
}

describe('fourteen months of a list a week', () => {
	test('leave nobody of a list that expired, and every number as if nothing had', async () => {
		const [een, ander] = [bureau(30), bureau(0)];
		for (let week = 0; week < WEKEN; week++) {
			await een.use(week);
			const snapshot = await een.read(week);
			// as the app does when it is quiet
			await een.answers.remember(null, progress);
			await ander.store.commit(snapshot);
			if (week !== 2) continue;
			// A note of somebody who is in no list later: it outlives the list.
			const pad = ['kandidaten', `Epe ${weekNummer(0)}`, 'notities', 'a'];
			const waarde = { tekst: 'Belt terug', op: '2025-09-16' };
			const operaties = [{ pad, waarde }];
			await een.answers.changeDocument(
				{ soort: 'bron', id: 'dossier', vanaf: 0, operaties },
				progress
			);
		}
		const [stil, vol] = [await een.looked(), await ander.looked()];
		expect(stil.geteld).toBeGreaterThan(50);
		expect(vol.geteld).toBe(0);
		expect({ ...stil, geteld: 0 }).toEqual({ ...vol, geteld: 0 });
		const [kort, lang] = [await een.flowed(), await ander.flowed()];
		expect(kort.map(({ gemeenten }) => gemeenten)).toEqual(lang.map(({ gemeenten }) => gemeenten));
		expect([kort, lang].map((each) => each.map(({ isGeteld }) => isGeteld))).toEqual([
			[true, true, true, true],
			[false, false, false, false]
		]);
		expect(kort[0]?.gemeenten?.[0]?.klantprofiel?.length).toBeGreaterThan(2);
		// It is about something: five quarters, a trend, a quarter to compare with.
		expect(stil.kwartalen.kwartalen).toHaveLength(5);
		expect(stil.dagen.length).toBeGreaterThan(12);
		expect(stil.transparantie.length).toBeGreaterThanOrEqual(5);
		expect(stil.vraag11).toMatch(/punt|gelijk/);
		expect(stil.doelen.some(({ alle }) => alle?.vorig)).toBe(true);

		const { momentopnamen } = await een.answers.list(null, progress);
		expect(momentopnamen.length).toBeLessThan(8);
		const noted = weekNummer(0);
		for (const text of [await een.unsealed(), await een.unsealedBackup()]) {
			const there = Array.from({ length: WEKEN }, (_, week) => week).filter(
				(week) => text.includes(weekNaam(week)) || (week > 0 && text.includes(weekNummer(week)))
			);
			expect(there).toEqual(
				Array.from({ length: momentopnamen.length }, (_, at) => WEKEN - momentopnamen.length + at)
			);
			expect(text.split(noted)).toHaveLength(2);
			expect(text).toContain('geheugen/');
		}
	}, 240_000);
});
