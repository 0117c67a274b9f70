import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	deelVan,
	kwartalenIn,
	laatste,
	naastElkaar,
	tekortTekst,
	tekortTot,
	type VergelijkingStand,
	wieIn
} from './vergelijking';

const TELLING = {
	gemeenteProfiel: 465,
	gemeenteGeen: 820,
	uwvProfiel: 1864,
	uwvGeen: 237,
	totaal: 3386
};

function stand(id: string, deel: number, geheel: number, kwartaal = 1): VergelijkingStand {
	return { id, naam: id, deel, geheel, kwartaal: { jaar: 2023, kwartaal } };
}

const deel = fc
	.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
	.map(([a, b]) => ({ deel: Math.min(a, b), geheel: b }));

describe('measures', () => {
	it('are parts of a whole', () => {
		expect(deelVan('gemeente', TELLING, 4340)).toEqual({ deel: 465, geheel: 1285 });
		expect(deelVan('alle', TELLING, 4340)).toEqual({ deel: 2329, geheel: 3386 });
		expect(deelVan('bekend', TELLING, 4340)).toEqual({ deel: 3386, geheel: 4340 });
	});

	it('are unknown where the source does not know a number, and never 0', () => {
		const half = { ...TELLING, uwvProfiel: null, uwvGeen: null, totaal: null };
		expect(deelVan('gemeente', half, null)).toEqual({ deel: 465, geheel: 1285 });
		expect(deelVan('alle', half, 4340)).toBeNull();
		expect(deelVan('bekend', half, 4340)).toBeNull();
		expect(deelVan('bekend', TELLING, null)).toBeNull();
		expect(deelVan('gemeente', { ...TELLING, gemeenteProfiel: 0, gemeenteGeen: 0 }, 1)).toBeNull();
	});
});

describe('the gap to another region', () => {
	it('is the least number of people that closes it', () => {
		fc.assert(
			fc.property(deel, deel, (eigen, ander) => {
				const tekort = tekortTot(eigen, ander);
				const reaches = (extra: number) =>
					BigInt(eigen.deel + extra) * BigInt(ander.geheel) >=
					BigInt(ander.deel) * BigInt(eigen.geheel);
				expect(reaches(tekort)).toBe(true);
				if (tekort > 0) expect(reaches(tekort - 1)).toBe(false);
			})
		);
	});

	it('is said in people', () => {
		expect(tekortTekst('gemeente', 1214, 'Noord-Limburg')).toBe(
			'nog 1.214 profielen tot het niveau van Noord-Limburg'
		);
		expect(tekortTekst('bekend', 1, 'Zeeland')).toBe(
			'nog 1 kandidaat in Sonar tot het niveau van Zeeland'
		);
	});
});

describe('regions side by side', () => {
	it('stand by name whatever their shares, and say how far the own one is behind', () => {
		const regios = naastElkaar(
			[stand('d', 3, 4), stand('a', 1, 4), stand('c', 1, 2), stand('b', 2, 4)],
			'a'
		);
		expect(regios.map(({ id, tekort }) => [id, tekort])).toEqual([
			['a', null],
			['b', 1],
			['c', 1],
			['d', 2]
		]);
	});

	it('has no gap to those below, and none without a region to compare from', () => {
		const standen = [stand('a', 1, 2), stand('b', 1, 4)];
		expect(naastElkaar(standen, 'a').every(({ tekort }) => tekort === null)).toBe(true);
		expect(naastElkaar(standen, null).every(({ tekort }) => tekort === null)).toBe(true);
	});

	it('takes the latest quarter of each region, not beyond the chosen one', () => {
		const standen = [
			stand('a', 1, 2, 1),
			stand('a', 1, 3, 3),
			stand('a', 1, 4, 4),
			stand('b', 1, 5, 2)
		];
		const known = (kwartaal: number | null) =>
			laatste(standen, kwartaal === null ? null : { jaar: 2023, kwartaal }).map(
				({ geheel }) => geheel
			);
		expect(known(null)).toEqual([4, 5]);
		expect(known(3)).toEqual([3, 5]);
		expect(known(1)).toEqual([2]);
	});

	it('knows who and which quarters there are', () => {
		const standen = [stand('b', 1, 2, 1), stand('a', 1, 3, 3), stand('b', 1, 4, 3)];
		expect(wieIn(standen).map(({ id }) => id)).toEqual(['b', 'a']);
		expect(kwartalenIn(standen).map(({ kwartaal }) => kwartaal)).toEqual([3, 1]);
	});
});
