import { describe, expect, it } from 'vitest';
import { GEEN_DAG } from '../velden/datum';
import {
	antwoordVan,
	canSayJa,
	nietInBron,
	ontheffingVan,
	uitkeringVan,
	werkprocesStand
} from './werkproces-bron';
import { WERKPROCES } from './werkproces';

describe('what the work process needs of a source', () => {
	it('is named where it lacks', () => {
		expect(nietInBron('inschrijving', ['status'])).toEqual({
			alles: [
				'Datum einde geldigheidstermijn inschrijving UWV of Datum laatste verlenging of Inschrijfdatum'
			],
			ja: []
		});
		expect(nietInBron('uitkering', ['status', 'doelgroep'])).toEqual({
			alles: [],
			ja: ['Ontheffing of Ontheffing tot']
		});
		expect(nietInBron('cv', []).alles).toHaveLength(1);
		expect(nietInBron('cv', ['cvdigivaardig']).ja).toHaveLength(3);
	});

	it('is nothing when it has the fields', () => {
		const all = [
			...['status', 'doelgroep', 'verlengd', 'ontheffing'],
			...['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig']
		];
		for (const { id } of WERKPROCES) expect(nietInBron(id, all)).toEqual({ alles: [], ja: [] });
	});

	it('is said of a rule as far as it reads it', () => {
		for (const regel of WERKPROCES) {
			const seen = new Set<string>();
			const stand = werkprocesStand(
				(veld) => (veld === 'status' && regel.id === 'inschrijving' ? 'Open' : ''),
				() => GEEN_DAG
			);
			const watched = new Proxy(stand, {
				get(target, name) {
					seen.add(String(name));
					return Reflect.get(target, name);
				}
			});
			regel.judge(watched, 20_775);
			expect([...seen].sort()).toEqual([...regel.leest].sort());
		}
	});
});

describe('answers in a cell', () => {
	it('are ja or nee, and anything else is none', () => {
		expect(['J', 'ja', '1', 'N', 'Nee', '2', '', 'NNB', 'misschien'].map(antwoordVan)).toEqual([
			...['ja', 'ja', 'ja', 'nee', 'nee', 'nee', '', '', '']
		]);
	});

	it('about a benefit may be its kind; one of UWV says nothing about the gemeente', () => {
		expect(
			['PW', 'Participatiewet', 'IOAW', 'Bbz', 'geen', 'J', 'WW', ''].map(uitkeringVan)
		).toEqual(['ja', 'ja', 'ja', 'ja', 'nee', 'ja', '', '']);
	});

	it('about an ontheffing may be any kind, since that list is open; a request or a refusal is none', () => {
		const ja = ['J', 'Zorgtaken', 'Volledige ontheffing arbeidsplicht', 'iets nieuws uit 2027'];
		const nee = ['N', 'geen', 'Geen ontheffing', 'n.v.t.', 'afgewezen op 3 mei'];
		const open = ['', 'onbekend', 'NNB', 'Aangevraagd', 'in behandeling', '?', '-'];
		expect(ja.map(ontheffingVan)).toEqual(ja.map(() => 'ja'));
		expect(nee.map(ontheffingVan)).toEqual(nee.map(() => 'nee'));
		expect(open.map(ontheffingVan)).toEqual(open.map(() => ''));
	});
});

describe('a source with an inschrijfdatum and no end', () => {
	const velden = ['status', 'inschrijfdatum'];

	it('can tell who is unknown, and can say ja only by the guess', () => {
		expect(nietInBron('inschrijving', velden).alles).toEqual([]);
		expect(nietInBron('inschrijving', velden).ja).toEqual([
			'Datum einde geldigheidstermijn inschrijving UWV of Datum laatste verlenging'
		]);
		expect(canSayJa('inschrijving', velden, {})).toBe(false);
		expect(canSayJa('inschrijving', velden, { schatInschrijving: true })).toBe(true);
	});
});
