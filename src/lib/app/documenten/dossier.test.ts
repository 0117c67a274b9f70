import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import { metOperaties, type DocumentWijziging, type Inhoud } from '$lib/domain/documenten/document';
import { isTeDoen, MERKEN, type ActieStand } from '$lib/domain/documenten/dossier';
import { starSnapshot, type RecordWaarden } from '../../../../tests/fixtures/star-snapshot';
import type { KandidaatWaarden } from '../../../../tests/fixtures/kandidaten-snapshot';
import { withAanvullend } from '../../../../tests/fixtures/aangevulde-snapshot';
import { runs } from '../../../../tests/property/runs';
import { teDoenTekst } from '$lib/data/kandidaat/te-doen';
import { Dashboard } from '../dashboard.svelte';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { Documenten } from './documenten.svelte';
import { Dossier } from './dossier.svelte';
import type { DocumentBrug } from './eigen-document.svelte';
import { kandidaatKolom } from '$lib/lists/kandidaat-kolommen';
import { waardeVan } from '$lib/data/kandidaat-rij';
import { KENMERKEN } from '$lib/rules/kenmerken/kenmerken';
import { opUrgentie } from './werklijst';
import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';

const d = 20_775;
let clock = new Date(2026, 10, 26, 9, 30);

beforeEach(() => {
	clock = new Date(2026, 10, 26, 9, 30);
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('BroadcastChannel', undefined);
	return () => vi.unstubAllGlobals();
});
afterEach(() => {
	for (const regel of werkprocesUit.regels) werkprocesUit.toggle(regel, true);
});

/** A storage in memory that answers at once. */
function opslag() {
	let inhoud: Inhoud = {};
	let revisie = 0;
	const brug = {
		call: async (name: string, input: unknown) => {
			if (name === 'documenten') {
				const dossier = { versie: 1 as const, revisie, inhoud };
				return { gelezen: revisie ? { dossier } : {}, beschadigd: [] };
			}
			inhoud = metOperaties(inhoud, (input as DocumentWijziging).operaties);
			return { revisie: ++revisie, inhoud: null };
		}
	} as DocumentBrug;
	return {
		brug,
		get inhoud() {
			return inhoud;
		}
	};
}

const zien = (persnr: string, rest: KandidaatWaarden = {}): KandidaatWaarden => ({
	gemeente: 'Epe',
	persnr,
	naam: `Proef ${persnr}`,
	status: 'Open',
	klantprofiel: 'L',
	begeleider: 'A',
	...rest
});

async function geopend(
	kandidaten: readonly KandidaatWaarden[],
	trajecten: readonly RecordWaarden[] = [],
	bewaard = opslag()
) {
	const dashboard = new Dashboard();
	const documenten = new Documenten({
		brug: bewaard.brug,
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
	const read = async (
		list: readonly KandidaatWaarden[],
		records: readonly RecordWaarden[] = [],
		peildatum = d
	) => {
		const snapshot = starSnapshot({ kandidaten: list, trajecten: records, modules: [] });
		dashboard.show({ ...snapshot, meta: { ...snapshot.meta, peildatum } });
		await documenten.open('bron');
		await dossier.werkBij();
	};
	await read(kandidaten, trajecten);
	const regel = (row: number, id: string) => {
		const found = dossier.regels(row).find((each) => each.id === id);
		if (!found) throw new RangeError(`no ${id}`);
		return { row, regel: found };
	};
	return { dashboard, documenten, dossier, read, regel, gezegd, bewaard };
}

describe('what is done about kandidaten', () => {
	it('is found again in the next list, also of who moved, and waits for who is gone', async () => {
		const { dossier, read, regel } = await geopend([zien('07001'), zien('07002'), zien('07003')]);
		await dossier.mark([regel(0, 'profielStarten')], 'opgepakt');
		await dossier.writeNote(1, ' Belt liever na vijf uur. ');
		await dossier.add([2], 'Bellen', d);
		await read([zien('07002', { gemeente: 'Heerde' }), zien('07009'), zien('07001')], [], d + 7);
		expect(dossier.taken(2)[0]?.regel.stand).toBe('opgepakt');
		expect(dossier.notities(0).map(({ tekst }) => tekst)).toEqual(['Belt liever na vijf uur.']);
		expect(dossier.kandidaat(1)).toBeNull();
		expect(dossier.verdwenen).toMatchObject([
			{ persnr: '07003', gemeente: 'Epe', dossier: { naam: 'Proef 07003' } }
		]);
		await read([zien('07003')], [], d + 14);
		expect(dossier.regels(0).map(({ label }) => label)).toEqual(['Profiel starten', 'Bellen']);
		expect(dossier.verdwenen).toHaveLength(2);
		await dossier.forget(dossier.verdwenen.map(({ sleutel }) => sleutel));
		expect(dossier.verdwenen).toEqual([]);
		expect(dossier.regels(0)).toHaveLength(2);
	});

	it('keeps two kandidaten with one number apart', async () => {
		const { dossier, read } = await geopend([zien('07001'), zien('07001', { gemeente: 'Heerde' })]);
		await dossier.writeNote(1, 'van Heerde');
		expect([0, 1].map((row) => dossier.notities(row).length)).toEqual([0, 1]);
		await read([zien('07001', { gemeente: 'Heerde' }), zien('07001')]);
		expect([0, 1].map((row) => dossier.notities(row).length)).toEqual([1, 0]);
		await read([zien('07001'), zien('07001', { gemeente: 'Apeldoorn' })]);
		expect(dossier.verdwenen).toHaveLength(1);
	});

	it('cannot be kept of who has no number', async () => {
		const { dossier, bewaard } = await geopend([zien('')]);
		expect(dossier.wie(0)).toBeNull();
		await dossier.writeNote(0, 'x');
		expect(bewaard.inhoud).toEqual({});
	});

	it('stays done until the reason is another, or was gone in between', async () => {
		const overdue = (days: number) => ({ kandidaat: 0, start: d - 99, signaal: d - days });
		const klaar = zien('1', { klantprofiel: 'J' });
		const { dossier, read, regel } = await geopend([klaar], [overdue(9), overdue(5)]);
		const stand = () => dossier.regels(0).find(({ id }) => id === 'signaalOpvolgen')?.stand;
		await dossier.mark([regel(0, 'signaalOpvolgen')], 'gereed');
		expect(stand()).toBe('gereed');
		await read([klaar], [overdue(5)], d + 1);
		expect(stand()).toBe('gereed');
		await read([klaar], [overdue(9), overdue(5), overdue(1)], d + 2);
		expect(stand()).toBe('open');

		await read([zien('1')], [], d + 3);
		await dossier.mark([regel(0, 'profielStarten')], 'gereed');
		await read([zien('1')], [], d + 4);
		expect(dossier.taken(0)[0]?.regel.stand).toBe('gereed');
		await read([klaar], [], d + 5);
		await read([zien('1')], [], d + 6);
		expect(dossier.taken(0)[0]?.regel.stand).toBe('open');
		// the list in which it was gone turns out to be wrong
		await read([zien('1')], [], d + 4);
		expect(dossier.taken(0)[0]?.regel.stand).toBe('gereed');
	});

	it('snoozed comes back on its calendar day', async () => {
		const { dossier, regel } = await geopend([zien('1')]);
		await dossier.mark([regel(0, 'profielStarten')], 'uitgesteld', dossier.vandaag + 2);
		expect(dossier.taken(0)[0]?.regel).toMatchObject({
			stand: 'uitgesteld',
			tot: dossier.vandaag + 2
		});
		clock = new Date(2026, 10, 27, 23, 59);
		dossier.lookAtCalendar();
		expect(dossier.taken(0)[0]?.regel.stand).toBe('uitgesteld');
		clock = new Date(2026, 10, 28, 0, 1);
		dossier.lookAtCalendar();
		expect(dossier.taken(0)[0]?.regel.stand).toBe('open');
	});

	it('leaves nothing behind when it is taken away', async () => {
		const { dossier, regel, bewaard } = await geopend([zien('1')]);
		await dossier.mark([regel(0, 'profielStarten')], 'gereed');
		await dossier.mark([regel(0, 'profielStarten')], null);
		await dossier.writeNote(0, 'x', 'n');
		await dossier.writeNote(0, '', 'n');
		await dossier.add([0], 'Bellen', null);
		const eigen = dossier.regels(0).find(({ soort }) => soort === 'eigen');
		if (!eigen) throw new Error('no own action');
		await dossier.mark([{ row: 0, regel: eigen }], 'gereed');
		await dossier.remove(0, eigen.id);
		expect(bewaard.inhoud).toEqual({});
		expect(dossier.leeg).toBe(true);
	});

	it('of many is one change, and one undo', async () => {
		const list = Array.from({ length: 60 }, (_, index) => zien(String(10_000 + index)));
		const { dossier, documenten, regel, gezegd } = await geopend(list);
		const acties = list.map((_, row) => regel(row, 'profielStarten'));
		await dossier.mark(acties, 'opgepakt');
		expect(gezegd).toEqual(['60 acties: opgepakt.']);
		expect(list.every((_, row) => dossier.taken(row)[0]?.regel.stand === 'opgepakt')).toBe(true);
		await documenten.ongedaan();
		expect(dossier.leeg).toBe(true);
	});

	it('never says a name or the words of a user', async () => {
		const { dossier, gezegd } = await geopend([zien('1')]);
		await dossier.add([0], 'Bel mevrouw Proef', null);
		const eigen = dossier.regels(0).find(({ soort }) => soort === 'eigen');
		if (eigen) await dossier.mark([{ row: 0, regel: eigen }], 'gereed');
		await dossier.writeNote(0, 'Mevrouw Proef');
		expect(gezegd).toHaveLength(3);
		expect(gezegd.join(' ')).not.toMatch(/mevrouw|Proef/i);
	});
});

describe('the kenmerken of actions', () => {
	it('are the kandidaten that a look at each of them finds', async () => {
		const run = fc.record({
			row: fc.nat(11),
			wat: fc.constantFrom<'noteer' | 'eigen' | (typeof MERKEN)[number]>(
				...MERKEN,
				'noteer',
				'eigen'
			),
			welke: fc.nat(2)
		});
		await fc.assert(
			fc.asyncProperty(fc.array(run, { maxLength: 10 }), async (stappen) => {
				const list = Array.from({ length: 12 }, (_, index) =>
					zien(String(index), {
						klantprofiel: index % 3 ? 'J' : 'L',
						acties: index % 5 ? '' : 'Uit de bron'
					})
				);
				const { dossier, dashboard } = await geopend(list, [
					{ kandidaat: 1, start: d - 9, signaal: d - 2 }
				]);
				for (const { row, wat, welke } of stappen) {
					const regels = dossier.regels(row);
					const regel = regels[welke % Math.max(1, regels.length)];
					if (wat === 'noteer') await dossier.writeNote(row, 'x');
					else if (wat === 'eigen') await dossier.add([row], 'x', null);
					else if (regel) await dossier.mark([{ row, regel }], wat, dossier.vandaag + 1);
				}
				const { dataset } = dashboard;
				if (!dataset) throw new Error('no dataset');
				const rows = (id: string) => [
					...rowsOf(KENMERKEN.find((each) => each.id === id)?.rijen(dataset) ?? new Uint32Array())
				];
				const all = list.map((_, row) => row);
				for (const stand of ['open', ...MERKEN] satisfies ActieStand[])
					expect(rows(`actie.${stand}`)).toEqual(
						all.filter((row) => dossier.regels(row).some((regel) => regel.stand === stand))
					);
				expect(rows('notitie')).toEqual(all.filter((row) => dossier.notities(row).length));
			}),
			{ numRuns: runs(60) }
		);
	});
});

describe('the kenmerken of another dataset than the one in use', () => {
	it('know nothing of the dossier', async () => {
		const list = [zien('1'), zien('2')];
		const { dossier, dashboard, regel } = await geopend(list);
		await dossier.writeNote(0, 'x');
		await dossier.mark([regel(0, 'profielStarten')], 'opgepakt');
		await dossier.judge(0, { oordeel: 'direct', op: d });
		const ids = ['notitie', 'actie.opgepakt', 'driedeling.direct'];
		const found = (dataset: Dataset) =>
			KENMERKEN.filter(({ id }) => ids.includes(id)).map((each) => [
				[...rowsOf(each.rijen(dataset))],
				each.bewijs(dataset, () => []).waarden(0)[0]?.tekst
			]);
		const { dataset } = dashboard;
		expect(dataset && found(dataset)).toEqual([
			[[0], 'Opgepakt: Profiel starten'],
			[[0], 'ja'],
			[[0], 'Kan direct werken, oordeel van 18-11-2026.']
		]);
		expect(found(openDataset(starSnapshot({ kandidaten: list })))).toEqual([
			[[], 'nee'],
			[[], 'nee'],
			[[], 'nee']
		]);
	});
});

describe('the column Acties', () => {
	it('sorts, reads and leaves with what is on screen, whatever the user did', async () => {
		const run = fc.record({
			row: fc.nat(11),
			wat: fc.constantFrom<'eigen' | (typeof MERKEN)[number]>(...MERKEN, 'eigen'),
			welke: fc.nat(2),
			tekst: fc.constantFrom('Aan de beurt', 'Profiel starten', 'Zoeken')
		});
		await fc.assert(
			fc.asyncProperty(fc.array(run, { maxLength: 10 }), async (stappen) => {
				const list = Array.from({ length: 12 }, (_, index) =>
					zien(String(index + 10), {
						klantprofiel: index % 3 ? 'J' : 'L',
						acties: index % 5 ? '' : 'Uit de bron'
					})
				);
				const { dossier, dashboard } = await geopend(list);
				for (const { row, wat, welke, tekst } of stappen) {
					const regels = dossier.regels(row);
					const regel = regels[welke % Math.max(1, regels.length)];
					if (wat === 'eigen') await dossier.add([row], tekst, null);
					else if (regel) await dossier.mark([{ row, regel }], wat, dossier.vandaag + 1);
				}
				const { dataset } = dashboard;
				if (!dataset) throw new Error('no dataset');
				const opScherm = (row: number) => {
					const [taak] = dossier.taken(row);
					return taak ? teDoenTekst(taak) : '';
				};
				const all = list.map((_, row) => row);
				expect(all.map((row) => waardeVan(dataset, 'acties', row))).toEqual(all.map(opScherm));
				const turns = { ascending: 1, descending: -1 };
				for (const direction of ['ascending', 'descending'] as const) {
					dashboard.setSort({ column: 'acties', direction });
					expect([...dashboard.rows]).toEqual(
						all.toSorted((a, b) => {
							const [left, right] = [dossier.urgentie(a), dossier.urgentie(b)];
							if (left === right) return a - b;
							if (left === Infinity || right === Infinity) return left - right;
							return turns[direction] * (left - right);
						})
					);
				}
				const { wie } = kandidaatKolom(dataset, 'acties');
				expect(typeof wie === 'function' && wie()).toBe(
					all.some((row) => dossier.taken(row)[0]?.soort === 'eigen')
				);
			}),
			{ numRuns: runs(30) }
		);
	});
});

describe('a rule of the work process that is off', () => {
	it('suggests nothing, in no list and no filter, until it is on again', async () => {
		const list = [
			zien('1', { klantprofiel: 'J' }),
			zien('2', { klantprofiel: 'J', acties: 'Bron' })
		];
		const { dossier, dashboard, regel } = await geopend(list);
		const verlopen = list.map((each) => ({ ...each, inschrijvingtot: String(d - 1) }));
		dashboard.show(
			withAanvullend(starSnapshot({ kandidaten: list }), verlopen, ['inschrijvingtot'])
		);
		const open = () => {
			const { dataset } = dashboard;
			const kenmerk = KENMERKEN.find(({ id }) => id === 'actie.open');
			return dataset && kenmerk ? [...rowsOf(kenmerk.rijen(dataset))] : [];
		};
		const opScherm = () => {
			const { dataset } = dashboard;
			dashboard.setSort({ column: 'acties', direction: 'ascending' });
			return dataset && [...dashboard.rows].map((row) => waardeVan(dataset, 'acties', row));
		};
		expect([opScherm(), open()]).toEqual([
			['Inschrijving verlengen, 1 dag te laat', 'Inschrijving verlengen, 1 dag te laat'],
			[0, 1]
		]);
		await dossier.mark([regel(0, 'inschrijvingVerlengen')], 'opgepakt');
		expect(opScherm()).toEqual([
			'Opgepakt: Inschrijving verlengen, 1 dag te laat',
			'Inschrijving verlengen, 1 dag te laat'
		]);

		werkprocesUit.toggle('inschrijving', false);
		expect(dossier.regels(0)).toEqual([]);
		expect([opScherm(), open()]).toEqual([['Bron', ''], [1]]);
		await dossier.werkBij();

		werkprocesUit.toggle('inschrijving', true);
		expect(dossier.taken(0)[0]?.regel).toMatchObject({
			id: 'inschrijvingVerlengen',
			stand: 'opgepakt'
		});
	});
});

describe('the work list', () => {
	it('has overdue signals first, the oldest on top, then by day, then the rest', async () => {
		const list = [
			zien('1', { naam: 'Berg, A. van den' }),
			zien('2', { naam: 'Aalders, B.' }),
			zien('3', { klantprofiel: 'J' }),
			zien('4', { klantprofiel: 'J' }),
			zien('5', { klantprofiel: 'J', begeleider: 'B' })
		];
		const { dossier, dashboard, regel } = await geopend(list, [
			{ kandidaat: 0, start: d - 9, signaal: d - 1 },
			{ kandidaat: 2, start: d - 9, signaal: d - 8 },
			{ kandidaat: 4, start: d - 9, signaal: d - 99 }
		]);
		await dossier.add([3], 'later', dossier.vandaag + 3);
		await dossier.add([3], 'te laat', dossier.vandaag - 1);
		const { dataset } = dashboard;
		if (!dataset) throw new Error('no dataset');
		const codes = [dataset.valuesOf('begeleider').indexOf('A')];
		dashboard.apply({ kind: 'pick', slicer: 'begeleider', codes });
		const lijst = () =>
			opUrgentie(dataset, dashboard.rows, (row) => dossier.regels(row), dossier.vandaag).map(
				({ row, regel: { label } }) => `${row} ${label}`
			);
		expect(lijst()).toEqual([
			'2 Signaal opvolgen',
			'0 Signaal opvolgen',
			'3 te laat',
			'3 later',
			'1 Profiel starten',
			'0 Profiel starten',
			'0 Module zoeken',
			'2 Module zoeken'
		]);
		await dossier.mark([regel(2, 'signaalOpvolgen')], 'gereed');
		await dossier.mark([regel(0, 'signaalOpvolgen')], 'uitgesteld', dossier.vandaag + 1);
		await dossier.mark([regel(1, 'profielStarten')], 'opgepakt');
		expect(lijst()[0]).toBe('3 te laat');
		expect(lijst()).toContain('1 Profiel starten');
		expect(dossier.regels(0).filter(isTeDoen)).toHaveLength(2);
	});
});

describe('what was typed and not kept', () => {
	it('counts as a note nowhere, makes nothing anew, and is there in the next list, also of who moved', async () => {
		const { dossier, read, bewaard, dashboard } = await geopend([zien('07001'), zien('07002')]);
		await dossier.writeNote(1, 'wel bewaard');
		const { dataset } = dashboard;
		if (!dataset) throw new Error('no data');
		const { opScherm } = dossier;
		const marked = () => [opScherm.metNotitie(dataset), opScherm.metStand(dataset, 'open')];
		const before = marked();
		dossier.concept(0, 'notitie')?.set({ tekst: 'nog niet' });
		dossier.concept(0, 'actie')?.set({ tekst: 'bellen', voor: '' });
		await dossier.concepten.flush();
		expect(bewaard.inhoud).toHaveProperty('concepten');
		expect(marked()).toEqual(before);
		expect([dossier.notities(0), dossier.kandidaat(0)]).toEqual([[], null]);
		expect(dossier.regels(0).some(({ soort }) => soort === 'eigen')).toBe(false);
		expect(dashboard.canUndo).toBe(false);
		await read([zien('07002'), zien('07001', { gemeente: 'Heerde' })], [], d + 7);
		expect(dossier.concept(1, 'notitie')?.begin).toEqual({ tekst: 'nog niet' });
		expect(dossier.verdwenen).toEqual([]);
	});

	it('about somebody who is in no list any more is shown and can be taken away', async () => {
		const { dossier, read, bewaard } = await geopend([zien('07001')]);
		dossier.concept(0, 'notitie')?.set({ tekst: 'nog niet' });
		await dossier.concepten.flush();
		await read([zien('07009')], [], d + 7);
		expect(dossier.leeg).toBe(true);
		expect(dossier.verdwenen).toMatchObject([{ persnr: '07001', concepten: ['nog niet'] }]);
		await dossier.forget(dossier.verdwenen.map(({ sleutel }) => sleutel));
		expect([dossier.verdwenen, bewaard.inhoud]).toEqual([[], {}]);
	});

	it('cannot be kept of who has no number', async () => {
		const { dossier } = await geopend([zien('')]);
		expect(dossier.concept(0, 'notitie')).toBeNull();
	});
});
