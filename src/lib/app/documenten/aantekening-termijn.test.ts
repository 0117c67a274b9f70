import { beforeEach, expect, test, vi } from 'vitest';
import { metOperaties, type DocumentWijziging, type Inhoud } from '$lib/domain/documenten/document';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import type { App } from '../app.svelte';
import { Dashboard } from '../dashboard.svelte';
import { AantekeningTermijn } from './aantekening-termijn.svelte';
import { Documenten } from './documenten.svelte';
import { Dossier } from './dossier.svelte';
import type { DocumentBrug } from './eigen-document.svelte';

beforeEach(() => {
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('BroadcastChannel', undefined);
	return () => vi.unstubAllGlobals();
});

const zien = (persnr: string) => ({ gemeente: 'Epe', persnr, naam: `Proef ${persnr}` });
const SLEUTEL = (persnr: string) => JSON.stringify(['Epe', persnr]);

/** An app in which time goes by, over a dossier in memory; `elders` are keys in another list that is kept. */
function started(maanden = 12) {
	let inhoud: Inhoud = {};
	let revisie = 0;
	let clock = new Date(2026, 10, 30, 9);
	const elders: string[] = [];
	const logged: (readonly [string, number])[] = [];
	const brug = {
		call: async (name: string, input: unknown) => {
			if (name === 'changeDocument') {
				inhoud = metOperaties(inhoud, (input as DocumentWijziging).operaties);
				return { revisie: ++revisie, inhoud: null };
			}
			return { gelezen: { dossier: { versie: 1, revisie, inhoud } }, beschadigd: [] };
		}
	} as unknown as DocumentBrug;
	const dashboard = new Dashboard();
	const documenten = new Documenten({
		brug,
		volgnummer: () => dashboard.volgnummer(),
		mislukt: (code) => {
			throw new Error(code);
		}
	});
	const gezegd: string[] = [];
	const dossier = new Dossier({
		dashboard,
		documenten,
		notify: (tekst) => gezegd.push(tekst),
		now: () => clock
	});
	const read = async (op: Date, ...nummers: readonly string[]) => {
		clock = op;
		dashboard.show(starSnapshot({ kandidaten: nummers.map(zien), trajecten: [], modules: [] }));
		await documenten.open('bron');
		await dossier.rememberSeen();
	};
	const app = {
		dossier,
		documenten,
		snapshots: [],
		kluis: { organisatie: { aantekeningenMaanden: maanden } },
		lookback: { standsElsewhere: async () => elders },
		downloads: { note: async (wat: string, aantal: number) => void logged.push([wat, aantal]) }
	} as unknown as App;
	const termijn = new AantekeningTermijn(app);
	const asked = async () => {
		await termijn.look();
		return termijn.over.map(({ sleutel }) => sleutel);
	};
	return { dossier, documenten, read, termijn, asked, elders, logged, gezegd };
}

async function withNotes(maanden?: number) {
	const desk = started(maanden);
	await desk.read(new Date(2026, 10, 30), '1', '2', '3');
	await desk.dossier.writeNote(0, 'belt liever');
	await desk.dossier.add([1], 'Bellen', null);
	desk.dossier.concept(2, 'notitie')?.set({ tekst: 'half getypt' });
	await desk.dossier.concepten.flush();
	await desk.read(new Date(2026, 10, 30), '1', '2', '3');
	return desk;
}

test('asks after the term about whoever is in no list, and removes only when told to', async () => {
	const { read, asked, termijn, dossier, documenten, logged } = await withNotes();
	await read(new Date(2027, 10, 30), '1');
	expect(await asked()).toEqual([]);
	await read(new Date(2027, 11, 1), '1');
	expect((await asked()).sort()).toEqual([SLEUTEL('2'), SLEUTEL('3')]);
	expect(dossier.verdwenen).toHaveLength(2);
	await termijn.remove();
	expect([dossier.verdwenen, await asked()]).toEqual([[], []]);
	expect(dossier.notities(0)).toHaveLength(1);
	expect(logged).toEqual([['aantekeningen-verwijderd', 2]]);
	await documenten.ongedaan();
	expect(dossier.verdwenen).toHaveLength(2);
	expect(await asked()).toHaveLength(2);
});

test('asks again after another term once they are kept longer', async () => {
	const { read, asked, termijn, logged } = await withNotes();
	await read(new Date(2028, 0, 10), '1');
	expect(await asked()).toHaveLength(2);
	await termijn.keep();
	expect(await asked()).toEqual([]);
	expect(logged).toEqual([['aantekeningen-langer', 2]]);
	await read(new Date(2029, 0, 31), '1');
	expect(await asked()).toEqual([]);
	await read(new Date(2029, 1, 1), '1');
	expect(await asked()).toHaveLength(2);
});

test('not about who came back, stands in another list that is kept, or without a term', async () => {
	const { read, asked, elders } = await withNotes();
	await read(new Date(2027, 5, 1), '1', '2');
	elders.push(SLEUTEL('3'));
	await read(new Date(2027, 11, 1), '1');
	expect(await asked()).toEqual([]);
	const never = await withNotes(0);
	await never.read(new Date(2040, 0, 1), '1');
	expect(await never.asked()).toEqual([]);
});
