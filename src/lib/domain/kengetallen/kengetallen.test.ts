import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/property/runs';
import { dagVan, GEEN_DAG, type Dag } from '../velden/datum';
import {
	isActief,
	KENGETALLEN,
	STANDAARD_KEUZES,
	type Kengetal,
	type KengetalKeuzes,
	type RecordStand
} from './kengetallen';
import { VELDEN } from '../velden/velden';

const D = dagVan(2026, 11, 18) ?? Number.NaN;
const DRIE_MAANDEN = dagVan(2027, 2, 18) ?? Number.NaN;
const KOMENDE: KengetalKeuzes = { start: 'komende' };

/** Started long ago, no end, no signal: only in the tile of active records. */
const LOPEND: RecordStand = {
	start: D - 400,
	einde: GEEN_DAG,
	signaal: GEEN_DAG,
	gesloten: false,
	afgehandeld: false,
	actieveModule: true,
	opgeschort: false
};

const PREFIXEN = ['traject', 'module', 'plaatsing'];

function kengetal(id: string): Kengetal {
	const gevonden = KENGETALLEN.find((each) => each.id === id);
	if (!gevonden) throw new Error(`no kengetal ${id}`);
	return gevonden;
}

function geldt(
	id: string,
	anders: Partial<RecordStand>,
	keuzes = STANDAARD_KEUZES,
	d = D
): boolean {
	return kengetal(id).geldt({ ...LOPEND, ...anders }, d, keuzes);
}

describe.each(PREFIXEN)('the tiles of a %s', (prefix) => {
	it.each<[string, Partial<RecordStand>, boolean]>([
		['started on d', { start: D }, true],
		['starts a day later', { start: D + 1 }, false],
		['has no start', { start: GEEN_DAG }, false],
		['has no start but ends later', { start: GEEN_DAG, einde: D + 10 }, false],
		['has no end', {}, true],
		['ends on d', { einde: D }, true],
		['ended a day earlier', { einde: D - 1 }, false],
		['is closed', { gesloten: true }, false],
		['is closed but ends later', { einde: D + 10, gesloten: true }, false],
		['has its signal dealt with', { signaal: D - 5, afgehandeld: true }, true]
	])('active: one that %s', (_, anders, verwacht) => {
		expect(geldt(`${prefix}Actief`, anders)).toBe(verwacht);
	});

	it.each<[string, Partial<RecordStand>, boolean]>([
		['d − 21', { start: D - 21 }, false],
		['d − 20', { start: D - 20 }, true],
		['d', { start: D }, true],
		['d + 1', { start: D + 1 }, false],
		['no day', { start: GEEN_DAG }, false],
		['d − 5, ended', { start: D - 5, einde: D - 1 }, false],
		['d − 5, ends on d', { start: D - 5, einde: D }, true],
		['d − 5, closed', { start: D - 5, gesloten: true }, false]
	])('start in the past three weeks: %s', (_, anders, verwacht) => {
		expect(geldt(`${prefix}Start`, anders)).toBe(verwacht);
	});

	it.each<[string, Partial<RecordStand>, boolean]>([
		['d', { start: D }, false],
		['d + 1', { start: D + 1 }, true],
		['d + 21', { start: D + 21 }, true],
		['d + 22', { start: D + 22 }, false],
		['no day', { start: GEEN_DAG }, false],
		['d + 5, closed', { start: D + 5, gesloten: true }, false]
	])('start in the coming three weeks, by choice: %s', (_, anders, verwacht) => {
		expect(geldt(`${prefix}Start`, anders, KOMENDE)).toBe(verwacht);
	});

	it.each<[string, Partial<RecordStand>, boolean]>([
		['d − 1', { signaal: D - 1 }, false],
		['d', { signaal: D }, true],
		['d + 28', { signaal: D + 28 }, true],
		['d + 29', { signaal: D + 29 }, false],
		['no day', { signaal: GEEN_DAG }, false],
		['d + 5, ended', { signaal: D + 5, einde: D - 1 }, false],
		['d + 5, closed', { signaal: D + 5, gesloten: true }, false],
		['d + 5, not started', { signaal: D + 5, start: D + 1 }, false],
		['d + 5, no start', { signaal: D + 5, start: GEEN_DAG }, false]
	])('signal within four weeks: %s', (_, anders, verwacht) => {
		expect(geldt(`${prefix}Signaal`, anders)).toBe(verwacht);
	});

	it.each<[string, Partial<RecordStand>, boolean]>([
		['d', { signaal: D }, false],
		['d − 1', { signaal: D - 1 }, true],
		['long ago', { signaal: D - 4000 }, true],
		['no day', { signaal: GEEN_DAG }, false],
		['d − 1, dealt with', { signaal: D - 1, afgehandeld: true }, false],
		['d − 1, ended', { signaal: D - 1, einde: D - 1 }, false],
		['d − 1, closed', { signaal: D - 1, gesloten: true }, false],
		['d − 1, no start', { signaal: D - 1, start: GEEN_DAG }, false]
	])('overdue signal: %s', (_, anders, verwacht) => {
		expect(geldt(`${prefix}Verstreken`, anders)).toBe(verwacht);
	});

	it.each<[string, Partial<RecordStand>, boolean]>([
		['d − 1', { einde: D - 1 }, false],
		['d', { einde: D }, true],
		['the day before d + 3 months', { einde: DRIE_MAANDEN - 1 }, true],
		['d + 3 months', { einde: DRIE_MAANDEN }, false],
		['no day', { einde: GEEN_DAG }, false],
		['d + 5, closed', { einde: D + 5, gesloten: true }, false],
		['d + 5, not started', { einde: D + 5, start: D + 1 }, false]
	])('end within three months: %s', (_, anders, verwacht) => {
		expect(geldt(`${prefix}Einde`, anders)).toBe(verwacht);
	});

	it('end within three months stops at the end of a short month', () => {
		const d = dagVan(2026, 11, 30) ?? Number.NaN;
		const start = d - 100;
		const februari = (nummer: number) => dagVan(2027, 2, nummer) ?? Number.NaN;
		expect(geldt(`${prefix}Einde`, { start, einde: februari(27) }, STANDAARD_KEUZES, d)).toBe(true);
		expect(geldt(`${prefix}Einde`, { start, einde: februari(28) }, STANDAARD_KEUZES, d)).toBe(
			false
		);
	});
});

describe('the tiles of one group only', () => {
	it('a traject without an active module must be active itself', () => {
		expect(geldt('trajectZonderModule', { actieveModule: false })).toBe(true);
		expect(geldt('trajectZonderModule', { actieveModule: true })).toBe(false);
		expect(geldt('trajectZonderModule', { actieveModule: false, einde: D })).toBe(true);
		expect(geldt('trajectZonderModule', { actieveModule: false, einde: D - 1 })).toBe(false);
		expect(geldt('trajectZonderModule', { actieveModule: false, start: D + 1 })).toBe(false);
		expect(geldt('trajectZonderModule', { actieveModule: false, gesloten: true })).toBe(false);
	});

	it('a suspended module must be active, and stays active', () => {
		expect(geldt('moduleOpgeschort', { opgeschort: true })).toBe(true);
		expect(geldt('moduleActief', { opgeschort: true })).toBe(true);
		expect(geldt('moduleOpgeschort', { opgeschort: false })).toBe(false);
		expect(geldt('moduleOpgeschort', { opgeschort: true, einde: D - 1 })).toBe(false);
		expect(geldt('moduleOpgeschort', { opgeschort: true, start: GEEN_DAG })).toBe(false);
		expect(geldt('moduleOpgeschort', { opgeschort: true, gesloten: true })).toBe(false);
	});
});

describe('the catalogue of kengetallen', () => {
	it('has the seventeen tiles of the report, with unique ids that are safe in a URL', () => {
		expect(KENGETALLEN.map(({ groep, label }) => `${groep}: ${label}`)).toEqual([
			'trajecten: Actieve trajecten',
			'trajecten: Start < 3 weken',
			'trajecten: Signaaldatum binnen 4 weken',
			'trajecten: Signaaldatum verstreken',
			'trajecten: Einde traject < 3 maanden',
			'trajecten: Zonder actieve module',
			'modules: Actieve modules',
			'modules: Start < 3 weken',
			'modules: Signaaldatum binnen 4 weken',
			'modules: Signaaldatum verstreken',
			'modules: Einde module < 3 maanden',
			'modules: Opschortingen',
			'plaatsingen: Actieve plaatsingen',
			'plaatsingen: Start < 3 weken',
			'plaatsingen: Signaaldatum binnen 4 weken',
			'plaatsingen: Signaaldatum verstreken',
			'plaatsingen: Einde plaatsing < 3 maanden'
		]);
		expect(new Set(KENGETALLEN.map(({ id }) => id)).size).toBe(17);
		for (const { id } of KENGETALLEN) expect(id).toMatch(/^[a-zA-Z]+$/);
	});

	it('explains every tile in whole sentences, for each choice', () => {
		for (const { definitie } of KENGETALLEN) {
			for (const keuzes of [STANDAARD_KEUZES, KOMENDE]) {
				expect(definitie(keuzes)).toMatch(/^[A-Z][^<>]*\.$/);
			}
		}
	});

	it('tells the choice for start in the text, and only there', () => {
		for (const { id, definitie } of KENGETALLEN) {
			expect(definitie(KOMENDE) !== definitie(STANDAARD_KEUZES)).toBe(id.endsWith('Start'));
		}
	});

	it('gives a window of the length that the text names', () => {
		for (const { id, venster, definitie } of KENGETALLEN) {
			for (const keuzes of [STANDAARD_KEUZES, KOMENDE]) {
				const { van, tot } = venster(D, keuzes) ?? { van: null, tot: null };
				const dagen = van === null || tot === null ? null : tot - van + 1;
				if (id.endsWith('Start')) {
					expect(definitie(keuzes)).toContain('3 weken');
					expect(dagen).toBe(21);
				} else if (id.endsWith('Signaal')) {
					expect(definitie(keuzes)).toContain('vanaf de peildatum tot en met 28 dagen erna');
					expect([van, tot]).toEqual([D, D + 28]);
				} else if (id.endsWith('Einde')) {
					expect(definitie(keuzes)).toContain('3 maanden later');
					expect([van, tot]).toEqual([D, DRIE_MAANDEN - 1]);
				} else if (id.endsWith('Verstreken')) {
					expect(definitie(keuzes)).toContain('vóór de peildatum');
					expect([van, tot]).toEqual([null, D - 1]);
				} else {
					expect(venster(D, keuzes)).toBeNull();
				}
			}
		}
	});

	it('reads the date of its window, and what it takes to be active', () => {
		for (const { leest, datum } of KENGETALLEN)
			expect(leest).toEqual(expect.arrayContaining([datum, 'start', 'einde', 'gesloten']));
	});

	it('needs only fields that exist, and always the start', () => {
		for (const { groep, nodig } of KENGETALLEN) {
			expect(nodig).toContainEqual({ tabel: groep, veld: 'start' });
			for (const { tabel, veld } of nodig) {
				expect(VELDEN[tabel].map(({ id }) => id)).toContain(veld);
			}
		}
	});
});

/** Mostly near `d`, where the rules change; sometimes blank, sometimes far away. */
function arbitraryDag(d: Dag): fc.Arbitrary<Dag> {
	return fc.oneof(
		{ weight: 6, arbitrary: fc.integer({ min: d - 35, max: d + 100 }) },
		{
			weight: 2,
			arbitrary: fc.constantFrom(d - 21, d - 20, d - 1, d, d + 1, d + 21, d + 28, d + 29)
		},
		{ weight: 1, arbitrary: fc.constant(GEEN_DAG) },
		{ weight: 1, arbitrary: fc.integer({ min: d - 2000, max: d + 2000 }) }
	);
}

const arbitraryStand = fc.integer({ min: 10_000, max: 30_000 }).chain((d) =>
	fc.record({
		d: fc.constant(d),
		stand: fc.record({
			start: arbitraryDag(d),
			einde: arbitraryDag(d),
			signaal: arbitraryDag(d),
			gesloten: fc.boolean(),
			afgehandeld: fc.boolean(),
			actieveModule: fc.boolean(),
			opgeschort: fc.boolean()
		})
	})
);

describe('rule and window', () => {
	it('a tile with a window counts an active record exactly when its day lies in the window', () => {
		fc.assert(
			fc.property(
				arbitraryStand,
				fc.constantFrom(...KENGETALLEN),
				fc.constantFrom(STANDAARD_KEUZES, KOMENDE),
				({ d, stand }, kengetal, keuzes) => {
					const venster = kengetal.venster(d, keuzes);
					if (!venster) return;
					const dag = stand[kengetal.datum];
					const { van, tot } = venster;
					const binnen =
						dag !== GEEN_DAG && (van === null || dag >= van) && (tot === null || dag <= tot);
					const komend = kengetal.datum === 'start' && keuzes.start === 'komende';
					const meedoen = komend ? !stand.gesloten : isActief(stand, d);
					const open = !kengetal.id.endsWith('Verstreken') || !stand.afgehandeld;
					expect(kengetal.geldt(stand, d, keuzes)).toBe(meedoen && open && binnen);
				}
			),
			{ numRuns: runs(3000) }
		);
	});

	it('no record that is not active counts anywhere, except for the coming three weeks', () => {
		fc.assert(
			fc.property(arbitraryStand, ({ d, stand }) => {
				if (isActief(stand, d)) return;
				for (const { geldt } of KENGETALLEN) expect(geldt(stand, d, STANDAARD_KEUZES)).toBe(false);
			}),
			{ numRuns: runs(1000) }
		);
	});

	it('a signal is never both overdue and within four weeks', () => {
		fc.assert(
			fc.property(arbitraryStand, ({ d, stand }) => {
				for (const prefix of PREFIXEN) {
					const beide = ['Signaal', 'Verstreken'].every((naam) =>
						kengetal(`${prefix}${naam}`).geldt(stand, d, STANDAARD_KEUZES)
					);
					expect(beide).toBe(false);
				}
			}),
			{ numRuns: runs(1000) }
		);
	});
});
