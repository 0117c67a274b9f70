import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import { KENGETALLEN, type KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { EVERYTHING, type Selection } from '$lib/engine/star';
import { compareDutch, nameKey } from '$lib/locale/collate';
import { starSnapshot, type RecordWaarden } from '../../../tests/fixtures/star-snapshot';
import { runs } from '../../../tests/property/runs';
import { openDataset, type Dataset } from '$lib/data/dataset';
import { recordsOfKandidaat } from '$lib/data/record-links';
import { recordKolommen } from './record-kolommen';
import {
	activeTrajecten,
	bovenaanTekst,
	kandidatenVan,
	recordsBehind,
	regelAt,
	regelVan
} from './record-list';
import { BY_NAME, storedSort } from './record-order';
import { opschortingAt, recordRij, toestandVan } from '$lib/data/record-rij';
import { textAt } from '$lib/data/cell-text';

const d = 20_775;
const kengetal = (id: string) => {
	const found = KENGETALLEN.find((each) => each.id === id);
	if (!found) throw new RangeError(id);
	return found;
};
const ACTIEF = kengetal('trajectActief');

const mensen = [
	{ naam: 'Willems, J.', persnr: '00003', gemeente: 'Epe' },
	{ naam: 'Horst, J. van der', persnr: '00002', gemeente: 'Epe' },
	{ naam: 'Ämir, A.', persnr: '00001', gemeente: 'Heerde' }
];
const nr = (trajectnr: string, soort = '') => ({ tekst: { trajectnr, soort } });

function regels(dataset: Dataset, selection: Selection = EVERYTHING): string[] {
	const lijst = activeTrajecten(dataset, ACTIEF, selection, BY_NAME);
	return Array.from(lijst.regels, (_, index) => {
		const { groep, record, onder } = regelAt(lijst, index);
		return `${onder ? '- ' : ''}${recordRij(dataset, groep, record).soort}`;
	});
}

describe('activeTrajecten', () => {
	const dataset = openDataset(
		starSnapshot({
			kandidaten: mensen,
			trajecten: [
				{ kandidaat: 0, start: d - 9, ...nr('T0', 'W') },
				{ kandidaat: 1, start: d - 5, ...nr('T1', 'H laat') },
				{ kandidaat: 1, start: d - 8, ...nr('T2', 'H vroeg') },
				{ kandidaat: 2, start: d - 9, einde: d - 1, ...nr('T3', 'voorbij') },
				{ kandidaat: -1, start: d - 9, ...nr('T4', 'van niemand') }
			],
			modules: [
				{ kandidaat: 0, traject: 0, start: null, ...nr('T0', 'zonder start') },
				{ kandidaat: 0, traject: 0, start: d + 3, ...nr('T0', 'straks') },
				{ kandidaat: 0, traject: 0, start: d - 3, ...nr('T0', 'nu') },
				{ kandidaat: 1, start: d - 3, ...nr('', 'los') },
				{ kandidaat: 1, start: d - 3, ...nr('T9', 'wees') },
				{ kandidaat: 2, traject: 3, start: d - 3, ...nr('T3', 'bij voorbij') }
			]
		})
	);

	test('puts all modules under their traject by start, trajecten by core word of the name', () => {
		expect(regels(dataset)).toEqual([
			'H vroeg',
			'- los',
			'H laat',
			'- los',
			'W',
			'- nu',
			'- straks',
			'- zonder start',
			'van niemand'
		]);
	});

	test('counts each module once, also one that stands under two trajecten', () => {
		const lijst = activeTrajecten(dataset, ACTIEF, EVERYTHING, BY_NAME);
		expect([lijst.aantal, lijst.onder]).toEqual([4, 4]);
	});

	test('follows the filters', () => {
		const epe = dataset.valuesOf('gemeente').indexOf('Epe');
		expect(regels(dataset, { ...EVERYTHING, picks: { gemeente: [epe] } })).not.toContain(
			'van niemand'
		);
	});

	test('walks the candidates of the list once each, without the records of nobody', () => {
		const lijst = activeTrajecten(dataset, ACTIEF, EVERYTHING, BY_NAME);
		expect([...kandidatenVan(dataset, lijst)]).toEqual([1, 0]);
		expect([regelVan(dataset, lijst, 0), regelVan(dataset, lijst, 2)]).toEqual([4, -1]);
	});

	test('has only trajecten when the source has no modules', () => {
		const zonder = openDataset(
			starSnapshot({ kandidaten: mensen, trajecten: [{ kandidaat: 0, start: d, ...nr('', 'W') }] })
		);
		expect(regels(zonder)).toEqual(['W']);
	});

	test('throws outside the list', () => {
		const lijst = activeTrajecten(dataset, ACTIEF, EVERYTHING, BY_NAME);
		expect(() => regelAt(lijst, 9)).toThrow(RangeError);
	});
});

test('modules stand under each traject of their candidate when trajecten have no number', () => {
	const dataset = openDataset(
		starSnapshot({
			kandidaten: mensen,
			trajecten: [0, 0, 1].map((kandidaat) => ({ kandidaat, start: d })),
			modules: [{ kandidaat: 0, start: d, ...nr('T9') }]
		})
	);
	const lijst = activeTrajecten(dataset, ACTIEF, EVERYTHING, {
		column: 'start',
		direction: 'ascending'
	});
	expect([...lijst.regels].sort((a, b) => a - b)).toEqual([~0, ~0, 0, 1, 2]);
	expect(lijst.onder).toBe(1);
});

test('records of a candidate come by start, an unknown start last', () => {
	const starts = [d, null, d - 5, d - 9];
	const dataset = openDataset(
		starSnapshot({
			kandidaten: mensen,
			plaatsingen: starts.map((start, i) => ({ kandidaat: i === 3 ? 1 : 0, start }))
		})
	);
	expect(recordsOfKandidaat(dataset, 'plaatsingen', 0)).toEqual([2, 0, 1]);
	expect(recordsOfKandidaat(dataset, 'plaatsingen', 2)).toEqual([]);
	expect(recordsOfKandidaat(dataset, 'trajecten', 0)).toEqual([]);
});

test('what stands still is listed by the day that it ends, without an end last', () => {
	const stil = (kandidaat: number, opschortingen: string) => ({
		kandidaat,
		start: d - 90 + kandidaat,
		tekst: { opschortingen }
	});
	const dataset = openDataset(
		starSnapshot({
			kandidaten: mensen,
			modules: [
				stil(0, '2026-11-01/'),
				stil(1, '2026-11-01/2026-12-24'),
				stil(2, '2026-01-01/2026-02-01;2026-11-01/2026-11-18')
			]
		})
	);
	const { regels } = recordsBehind(dataset, kengetal('moduleOpgeschort'), EVERYTHING);
	expect([...regels]).toEqual([2, 1, 0]);
});

test('a record is actief, opgeschort, inactief or of unknown start', () => {
	const modules: readonly RecordWaarden[] = [
		{ kandidaat: 0, start: d },
		{ kandidaat: 0, start: d, tekst: { opschortingen: '2026-11-01/2026-11-30' } },
		{ kandidaat: 0, start: d - 9, einde: d - 1, tekst: { opschortingen: '2026-11-01/' } },
		{ kandidaat: 0, start: d + 1 },
		{ kandidaat: 0, start: null },
		{ kandidaat: 0, start: null, tekst: { status: 'Vervallen' } }
	];
	const dataset = openDataset(starSnapshot({ kandidaten: mensen, modules }));
	expect(modules.map((_, record) => toestandVan(dataset, 'modules', record))).toEqual([
		'actief',
		'opgeschort',
		'inactief',
		'inactief',
		'onbekend',
		'inactief'
	]);
	expect(opschortingAt(dataset, 'modules', 1)).toEqual({ van: 20_758, tot: 20_787 });
});

const dag = fc.option(fc.integer({ min: d - 40, max: d + 120 }), { freq: 4 });
const tekst = fc.record({
	soort: fc.constantFrom('', 'Werkfit', 'Scholing'),
	status: fc.constantFrom('', 'Lopend', 'Afgesloten'),
	uitvoerende: fc.constantFrom('', 'Afdeling A', 'B'),
	afgehandeld: fc.constantFrom('', 'Ja'),
	opschortingen: fc.constantFrom(
		'',
		'2026-11-01/',
		'2027-01-01/',
		'2026-11-01/2026-11-30',
		'2026-11-01/2026-12-31'
	)
});
const star = fc
	.array(
		fc.record({
			naam: fc.constantFrom('', 'Berg, A. van den', 'van der Aa, B.', 'Çelik, C.', 'berg, D.'),
			persnr: fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(5, '0')),
			gemeente: fc.constantFrom('Epe', 'Heerde', '')
		}),
		{ minLength: 1, maxLength: 8 }
	)
	.chain((kandidaten) => {
		const record = fc.record({
			kandidaat: fc.integer({ min: -1, max: kandidaten.length - 1 }),
			start: dag,
			einde: dag,
			signaal: dag,
			tekst
		});
		return fc.record({
			kandidaten: fc.constant(kandidaten),
			trajecten: fc.array(record, { maxLength: 25 }),
			modules: fc.array(record, { maxLength: 25 }),
			plaatsingen: fc.array(record, { maxLength: 25 })
		});
	});
const keuze = fc.record({
	gemeenten: fc.subarray(['Epe', 'Heerde', '']),
	uitvoerenden: fc.subarray(['', 'Afdeling A', 'B']),
	kengetal: fc.constantFrom(...KENGETALLEN),
	sort: fc.record({
		column: fc.constantFrom('naam', 'persnr', 'soort', 'uitvoerende', 'start', 'einde', 'signaal'),
		direction: fc.constantFrom('ascending' as const, 'descending' as const)
	})
});

function selectionOf(dataset: Dataset, gemeenten: string[], uitvoerenden: string[]): Selection {
	const codes = (slicer: string, values: string[]) =>
		values
			.map((value) => dataset.valuesOf(slicer).indexOf(value))
			.filter((code) => code >= 0)
			.sort((a, b) => a - b);
	return {
		...EVERYTHING,
		picks: { gemeente: codes('gemeente', gemeenten) },
		performers: codes('uitvoerende', uitvoerenden)
	};
}

function open(waarden: Parameters<typeof starSnapshot>[0]): Dataset {
	const snapshot: SnapshotBytes = starSnapshot(waarden);
	return openDataset(snapshot);
}

test('the list of every tile has as many records as the tile says, oldest date first, under any filter', () => {
	fc.assert(
		fc.property(star, keuze, (waarden, { gemeenten, uitvoerenden }) => {
			const dataset = open(waarden);
			const selection = selectionOf(dataset, gemeenten, uitvoerenden);
			const { measures } = dataset.engine.evaluate(selection);
			for (const each of dataset.kengetallen) {
				const { regels: records } = recordsBehind(dataset, each, selection);
				expect(records.length).toBe(measures[each.id]?.records);
				expect(new Set(records).size).toBe(records.length);
				const dayOf = (record: number) => {
					const stored = waarden[each.groep][record];
					const tot = stored?.tekst?.['opschortingen']?.split('/')[1];
					if (each.id === 'moduleOpgeschort') return tot ? Date.parse(tot) : null;
					return stored?.[each.datum];
				};
				const days = Array.from(records, dayOf);
				expect(days).toEqual([...days].sort((a, b) => (a ?? 1e15) - (b ?? 1e15)));
			}
		}),
		{ numRuns: runs(60) }
	);
});

test('any heading puts the same records in its order, blanks last both ways', () => {
	const cellOf = (dataset: Dataset, groep: KengetalGroep, record: number, column: string) => {
		const rij = recordRij(dataset, groep, record);
		const owner = dataset.records[groep]?.columns.get('kandidaat');
		const kandidaat = owner?.kind === 'row' ? (owner.rows[record] ?? -1) : -1;
		if (column === 'naam')
			return kandidaat < 0 ? '' : nameKey(textAt(dataset.kandidaten, 'naam', kandidaat));
		const persnr = dataset.kandidaten.columns.get('persnr');
		if (column === 'persnr')
			return kandidaat < 0 || persnr?.kind !== 'text' ? '' : persnr.at(kandidaat);
		const value = rij[column as 'soort' | 'uitvoerende' | 'start' | 'einde' | 'signaal'];
		return typeof value === 'string' ? value : value < 0 ? '' : String(value);
	};
	fc.assert(
		fc.property(star, keuze, (waarden, { gemeenten, uitvoerenden, kengetal: each, sort }) => {
			const dataset = open(waarden);
			const selection = selectionOf(dataset, gemeenten, uitvoerenden);
			const stored = storedSort(sort, recordKolommen(dataset, each));
			const records = recordsBehind(dataset, each, selection, stored).regels;
			const own = recordsBehind(dataset, each, selection).regels;
			expect([...records].sort()).toEqual([...own].sort());
			const cells = Array.from(records, (record) =>
				cellOf(dataset, each.groep, record, sort.column)
			);
			for (let i = 1; i < cells.length; i++) {
				const [before = '', after = ''] = [cells[i - 1], cells[i]];
				if (before === '' || after === '') expect(after).toBe('');
				else if (sort.direction === 'ascending')
					expect(compareDutch(before, after)).toBeLessThanOrEqual(0);
				else expect(compareDutch(before, after)).toBeGreaterThanOrEqual(0);
			}
		}),
		{ numRuns: runs(80) }
	);
});

test('few days over is a late date, few days to go an early one', () => {
	const dataset = openDataset(starSnapshot({ kandidaten: mensen }));
	const stored = (id: string, column: string, direction: 'ascending' | 'descending') =>
		storedSort({ column, direction }, recordKolommen(dataset, kengetal(id)));
	const [up, down] = ['ascending', 'descending'] as const;
	expect(stored('moduleVerstreken', 'dagen', up)).toEqual({ column: 'signaal', direction: down });
	expect(stored('moduleVerstreken', 'dagen', down)).toEqual({ column: 'signaal', direction: up });
	expect(stored('moduleEinde', 'dagen', up)).toEqual({ column: 'einde', direction: up });
	expect(stored('moduleEinde', 'naam', up)).toEqual(BY_NAME);
});

test('the own order is said in words', () => {
	expect(bovenaanTekst(kengetal('trajectVerstreken'))).toBe('langst te laat bovenaan');
	expect(bovenaanTekst(kengetal('moduleOpgeschort'))).toBe(
		'eerste einddatum van de opschorting bovenaan'
	);
	expect(bovenaanTekst(kengetal('plaatsingEinde'))).toBe('eerste einde bovenaan');
});
