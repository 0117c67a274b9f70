import { describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { rowsOf } from '$lib/columns/bitset';
import { openDataset } from '$lib/data/dataset';
import { KENGETALLEN, STANDAARD_KEUZES } from '$lib/domain/kengetallen/kengetallen';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { TABELLEN } from '$lib/domain/velden/tabellen';
import { aantalIn, type TelVraag } from '$lib/domain/kengetallen/telling';
import { EVERYTHING } from '$lib/engine/star';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { Teller } from './teller';
import { Tellers } from './tellers';
import type { Momentopname } from './verschil';

const D = 20_775;
const VRAAG: TelVraag = {
	choose: {},
	niet: [],
	uitvoerende: [],
	keuzes: STANDAARD_KEUZES,
	kruisen: [
		{ per: 'gemeente', veld: 'klantprofiel' },
		{ per: 'gemeente', veld: 'ladder' }
	]
};
const door = (uitvoerende: string) => ({ tekst: { uitvoerende } });
const SNAPSHOT = starSnapshot({
	kandidaten: [
		{ persnr: '1', gemeente: 'Epe', klantprofiel: 'J', ladder: '06', status: 'Open' },
		{ persnr: '2', gemeente: 'Epe', klantprofiel: 'L', ladder: '#' },
		{ persnr: '3', gemeente: 'Heerde', klantprofiel: 'J', status: 'Open' },
		{ persnr: '4' }
	],
	trajecten: [
		{ kandidaat: 0, start: D - 5, signaal: D - 1, ...door('Afdeling A') },
		{ kandidaat: 0, start: D - 90, einde: D + 30, signaal: D + 28, ...door('Afdeling B') },
		{ kandidaat: 2, start: D - 90, einde: D - 1, ...door('Afdeling A') },
		{ kandidaat: -1, start: D - 90, ...door('Afdeling A') }
	],
	modules: [{ kandidaat: 0, traject: 0, start: D - 9, einde: D + 9, ...door('Afdeling B') }],
	zonder: ['modules.opschortingen']
});

function opened({ meta, tabellen }: SnapshotBytes): Momentopname {
	const tables = Object.fromEntries(
		TABELLEN.flatMap((tabel) => {
			const bytes = tabellen[tabel];
			return bytes ? [[tabel, decodeTable(bytes)]] : [];
		})
	);
	return { meta, tables };
}

function count(vraag: Partial<TelVraag> = {}) {
	return new Teller(opened(SNAPSHOT)).count({ ...VRAAG, ...vraag });
}

describe('counting in an earlier momentopname', () => {
	it('gives every kengetal that its source can tell, at its own peildatum', () => {
		expect(count()).toMatchObject({
			dag: D,
			kandidaten: 4,
			kengetallen: {
				trajectActief: 3,
				trajectStart: 1,
				trajectSignaal: 1,
				trajectVerstreken: 1,
				trajectEinde: 1,
				trajectZonderModule: 2,
				moduleActief: 1
			}
		});
		expect(count()?.kengetallen).not.toHaveProperty('moduleOpgeschort');
		expect(count()?.kengetallen).not.toHaveProperty('plaatsingActief');
		expect(count({ keuzes: null })?.kengetallen).toEqual({});
	});

	it('finds a value that is chosen in another spelling, also where it is left out', () => {
		expect(count({ choose: { gemeente: ['EPE'] } })).toEqual(
			count({ choose: { gemeente: ['Epe'] } })
		);
		expect(count({ choose: { gemeente: ['EPE'] }, niet: ['gemeente'] })?.kandidaten).toBe(2);
		expect(count({ uitvoerende: ['AFDELING A'] })).toEqual(count({ uitvoerende: ['Afdeling A'] }));
	});

	it('counts as the dashboard does, for each value of each filter', () => {
		const dataset = openDataset(SNAPSHOT);
		for (const veld of ['gemeente', 'klantprofiel', 'status', 'uitvoerende']) {
			dataset.valuesOf(veld).forEach((waarde, code) => {
				const isPerformer = veld === 'uitvoerende';
				const {
					count: rijen,
					measures,
					pass
				} = dataset.engine.evaluate({
					...EVERYTHING,
					...(isPerformer ? { performers: [code] } : { picks: { [veld]: [code] } })
				});
				const telling = count(
					isPerformer ? { uitvoerende: [waarde] } : { choose: { [veld]: [waarde] } }
				);
				expect(telling?.kandidaten, `${veld} ${waarde}`).toBe(rijen);
				for (const { id } of dataset.kengetallen)
					expect(telling?.kengetallen[id], `${veld} ${waarde} ${id}`).toBe(measures[id]?.records);
				expect(telling?.kandidatenMet.verstrekenSignalen, `${veld} ${waarde}`).toBe(
					rowsOf(pass).filter((row) => dataset.standAt(row).verstrekenSignalen > 0).length
				);
			});
		}
		expect(dataset.kengetallen.length).toBeLessThan(KENGETALLEN.length);
	});

	it('crosses two fields of those who are chosen', () => {
		const [profiel, ladder] = count({ choose: { status: ['Open'] } })?.kruisen ?? [];
		expect(profiel && [aantalIn(profiel, 'J'), aantalIn(profiel, 'J', 'Epe')]).toEqual([2, 1]);
		expect(ladder && [aantalIn(ladder, '06'), aantalIn(ladder, '')]).toEqual([1, 1]);
	});

	it('counts only those with LKS where that is asked and known', () => {
		const kruisen = [{ per: 'gemeente', veld: 'klantprofiel', lks: true }];
		expect(count({ kruisen })?.kruisen).toEqual([null]);
		const kandidaten = [
			{ persnr: '1', gemeente: 'Epe', klantprofiel: 'J', lks: 'J' },
			{ persnr: '2', gemeente: 'Epe', klantprofiel: 'J', lks: 'N' }
		];
		const [kruis] =
			new Teller(opened(kandidatenSnapshot(kandidaten, { lks: true }))).count({ ...VRAAG, kruisen })
				?.kruisen ?? [];
		expect(kruis && aantalIn(kruis, 'J')).toBe(1);
	});

	it('leaves out values where that is asked, and counts nobody where nobody has them', () => {
		const epe = { choose: { gemeente: ['Epe'] } };
		expect(count(epe)?.kandidaten).toBe(2);
		expect(count({ ...epe, niet: ['gemeente'] })?.kandidaten).toBe(2);
		expect(count({ choose: { gemeente: ['Epe', ''] }, niet: ['gemeente'] })?.kandidaten).toBe(1);
		const nobody = count({ choose: { gemeente: ['Zwolle'] } });
		expect([nobody?.kandidaten, nobody?.kengetallen.trajectActief]).toEqual([0, 0]);
		expect(count({ choose: { gemeente: ['Zwolle'] }, niet: ['gemeente'] })?.kandidaten).toBe(4);
		expect(count({ uitvoerende: ['Niemand'] })?.kengetallen.trajectActief).toBe(0);
	});

	it('is not done where the source lacks a field that is chosen on', () => {
		const { meta, tables } = opened(SNAPSHOT);
		const zonder = { ...meta, velden: { ...meta.velden, kandidaten: ['persnr', 'gemeente'] } };
		const teller = new Teller({ meta: zonder, tables });
		expect(teller.count({ ...VRAAG, choose: { status: ['Open'] } })).toBeNull();
		expect(teller.count(VRAAG)?.kruisen).toEqual([null, null]);
	});
});

it('momentopnamen stay in memory as long as they are small together', async () => {
	const tellers = new Tellers(20);
	const read: string[] = [];
	const ask = (id: string) =>
		tellers.of(id, async () => {
			read.push(id);
			return opened(SNAPSHOT);
		});
	for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(id);
	expect(read).toEqual(['a', 'b', 'c', 'b']);
});
