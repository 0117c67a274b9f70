import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { stroomVan, type StroomVraag, type StroomVeld } from '$lib/domain/doorstroom/doorstroom';
import { TABELLEN } from '$lib/domain/velden/tabellen';
import type { KandidaatWaarden } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { runs } from '../../../../tests/property/runs';
import { doorstroomTussen } from './doorstroom';
import { Teller } from './teller';
import type { Momentopname } from './verschil';

const IEDEREEN: StroomVraag = { choose: {}, niet: [], uitvoerende: [] };

function lijst(kandidaten: readonly KandidaatWaarden[], zonder = ''): Teller {
	const { meta: all, tabellen } = starSnapshot({ kandidaten });
	const velden = all.velden.kandidaten?.filter((veld) => veld !== zonder) ?? [];
	const meta = { ...all, velden: { ...all.velden, kandidaten: velden } };
	const tables = Object.fromEntries(
		TABELLEN.flatMap((tabel) => {
			const bytes = tabellen[tabel];
			return bytes ? [[tabel, decodeTable(bytes)]] : [];
		})
	);
	return new Teller({ meta, tables } satisfies Momentopname);
}

type Rij = Required<Pick<KandidaatWaarden, 'persnr' | 'gemeente' | 'klantprofiel' | 'ladder'>>;

/** The same flow, counted over all pairs of rows. */
function naive(toen: readonly Rij[], nu: readonly Rij[], veld: StroomVeld, gemeente?: string) {
	const lines = [
		...nu.map((own) => {
			const old = toen.find(({ persnr }) => persnr === own.persnr);
			return { gemeente: own.gemeente, van: old ? old[veld] : null, naar: own[veld] };
		}),
		...toen
			.filter((old) => !nu.some(({ persnr }) => persnr === old.persnr))
			.map((old) => ({ gemeente: old.gemeente, van: old[veld], naar: null }))
	].filter((each) => gemeente === undefined || each.gemeente === gemeente);
	const counts: Record<string, number> = {};
	for (const { van, naar } of lines) {
		const key = `${String(van)}→${String(naar)}`;
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return counts;
}

function told(stromen: ReturnType<typeof stroomVan>) {
	return Object.fromEntries(
		(stromen ?? []).map(({ van, naar, aantal }) => [`${String(van)}→${String(naar)}`, aantal])
	);
}

const rij = fc.record({
	persnr: fc.integer({ min: 1, max: 25 }).map(String),
	gemeente: fc.constantFrom('', 'Epe', 'Heerde'),
	klantprofiel: fc.constantFrom('', 'J', 'N', 'O', 'L', 'X'),
	ladder: fc.constantFrom('', '#', '06', '05 met groeipotentieel', '04', '07')
});
const list = fc.uniqueArray(rij, { selector: ({ persnr }) => persnr, minLength: 1, maxLength: 25 });

describe('the flow between two lists', () => {
	it('equals a naive count over all pairs, per gemeente and together, of 200 generated pairs', () => {
		fc.assert(
			fc.property(list, list, (toen, nu) => {
				const stroom = doorstroomTussen(lijst(toen), lijst(nu), IEDEREEN);
				if (!stroom) throw new Error('nothing is counted');
				for (const veld of ['klantprofiel', 'ladder'] as const) {
					expect(told(stroomVan(stroom, veld))).toEqual(naive(toen, nu, veld));
					for (const gemeente of ['', 'Epe', 'Heerde'])
						expect(told(stroomVan(stroom, veld, [gemeente]))).toEqual(
							naive(toen, nu, veld, gemeente)
						);
				}
			}),
			{ numRuns: runs(200) }
		);
	});

	it('adds up to the counts of both lists, blanks and unknown values among them, of 200 generated pairs', () => {
		fc.assert(
			fc.property(list, list, (toen, nu) => {
				const [van, naar] = [lijst(toen), lijst(nu)];
				const stroom = doorstroomTussen(van, naar, IEDEREEN);
				for (const veld of ['klantprofiel', 'ladder'] as const) {
					const stromen = (stroom && stroomVan(stroom, veld)) ?? [];
					const sum = (of: 'van' | 'naar', waarde: string) =>
						stromen
							.filter((each) => each[of] === waarde)
							.reduce((total, { aantal }) => total + aantal, 0);
					for (const [of, teller] of [
						['van', van],
						['naar', naar]
					] as const) {
						const kruisen = [{ per: 'gemeente', veld }];
						const [kruis] = teller.count({ ...IEDEREEN, keuzes: null, kruisen })?.kruisen ?? [];
						kruis?.waarden.forEach((waarde, code) => {
							const aantal = kruis.per.reduce(
								(total, _, at) => total + (kruis.aantallen[at * kruis.waarden.length + code] ?? 0),
								0
							);
							expect(sum(of, waarde)).toBe(aantal);
						});
						expect(kruis?.waarden.length).toBeGreaterThan(0);
					}
				}
			}),
			{ numRuns: runs(200) }
		);
	});

	it('is of who is in the selection now, and of who is gone and was in it', () => {
		const toen = [
			{ persnr: '1', gemeente: 'Epe', klantprofiel: 'N' },
			{ persnr: '2', gemeente: 'Heerde', klantprofiel: 'N' },
			{ persnr: '3', gemeente: 'Epe', klantprofiel: 'L' },
			{ persnr: '4', gemeente: 'Heerde', klantprofiel: 'L' }
		];
		const nu = [
			{ persnr: '1', gemeente: 'Heerde', klantprofiel: 'J' },
			{ persnr: '2', gemeente: 'EPE', klantprofiel: 'O' }
		];
		const stroom = doorstroomTussen(lijst(toen), lijst(nu), {
			...IEDEREEN,
			choose: { gemeente: ['Epe'] }
		});
		expect(told((stroom && stroomVan(stroom, 'klantprofiel')) ?? [])).toEqual({
			'N→O': 1,
			'L→null': 1
		});
	});

	it('follows nobody without a number: gone from the one, new in the other', () => {
		const zonder = [{ persnr: '', klantprofiel: 'J' }];
		const stroom = doorstroomTussen(lijst(zonder), lijst(zonder), IEDEREEN);
		expect(stroom?.zonderNummer).toEqual({ van: 1, naar: 1 });
		expect(told((stroom && stroomVan(stroom, 'klantprofiel')) ?? [])).toEqual({
			'J→null': 1,
			'null→J': 1
		});
	});

	it('does not tell of a field that one of the two lacks, nor lays a filter on it', () => {
		const [van, naar] = [lijst([{ persnr: '1' }], 'ladder'), lijst([{ persnr: '1' }])];
		const stroom = doorstroomTussen(van, naar, IEDEREEN);
		expect(
			stroom && [stroomVan(stroom, 'ladder'), stroomVan(stroom, 'klantprofiel')?.length]
		).toEqual([null, 1]);
		expect(doorstroomTussen(van, naar, { ...IEDEREEN, choose: { ladder: ['06'] } })).toBeNull();
	});
});
