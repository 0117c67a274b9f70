import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/property/runs';
import {
	MINST_VERBLIJVEN,
	mediaanVan,
	overlevingVan,
	verblijfsduurVan,
	type Verblijf
} from './overleving';

/** Weeks in remission of the two arms of Freireich et al. (1963); + is still in it. */
const MP6 = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const PLACEBO = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';

function read(weeks: string): Verblijf[] {
	return weeks.split(' ').map((each) => ({
		dagen: Number.parseInt(each, 10),
		einde: each.endsWith('+') ? 'nog' : 'verder',
		aantal: 1
	}));
}

function shareAt(verblijven: readonly Verblijf[], dagen: number): number {
	return overlevingVan(verblijven).findLast((stap) => stap.dagen <= dagen)?.deel ?? 1;
}

/** The same from first principles: of each pair of a stay and a moment whether it was seen then, and ended then. */
function naive(verblijven: readonly Verblijf[], moment: number) {
	const one = verblijven.flatMap(({ aantal, ...each }) =>
		Array.from({ length: aantal }, () => each)
	);
	let share = 1;
	let variance = 0;
	for (let day = 0; day <= moment; day++) {
		let seen = 0;
		let ended = 0;
		for (const { dagen, einde } of one) {
			if (dagen >= day) seen++;
			if (dagen === day && einde === 'verder') ended++;
		}
		if (ended === 0) continue;
		share = (share * (seen - ended)) / seen;
		variance += ended / (seen * (seen - ended));
	}
	const scale = Math.log(-Math.log(share));
	const spread = (1.959964 * Math.sqrt(variance)) / Math.log(share);
	const bound = (sign: number) => Math.exp(-Math.exp(scale + sign * spread));
	return { share, low: Math.min(bound(1), bound(-1)), high: Math.max(bound(1), bound(-1)) };
}

describe('how long a stay lasts', () => {
	it('is as published for the leukemia data of Freireich', () => {
		const [mp6, placebo] = [read(MP6), read(PLACEBO)];
		const published = [
			[6, 0.857],
			[7, 0.807],
			[10, 0.753],
			[13, 0.69],
			[16, 0.627],
			[22, 0.538],
			[23, 0.448],
			[35, 0.448]
		] as const;
		for (const [week, share] of published) expect(shareAt(mp6, week)).toBeCloseTo(share, 3);
		const controls = [
			[1, 0.905],
			[5, 0.571],
			[8, 0.381],
			[12, 0.19],
			[23, 0]
		] as const;
		for (const [week, share] of controls) expect(shareAt(placebo, week)).toBeCloseTo(share, 3);
		expect(mediaanVan(overlevingVan(mp6))).toEqual({ dagen: 23, van: 13, tot: null });
		expect(mediaanVan(overlevingVan(placebo))).toEqual({ dagen: 8, van: 4, tot: 11 });
		expect(overlevingVan(mp6)[0]).toMatchObject({ dagen: 6, inBeeld: 21, verder: 3 });
		const [low = 0, high = 0] = overlevingVan(mp6)[0]?.interval ?? [];
		expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.620', '0.952']);
	});

	it('equals a count over all pairs, with its interval, of 200 generated sets', () => {
		const stay = fc.record({
			dagen: fc.integer({ min: 0, max: 30 }),
			einde: fc.constantFrom('verder', 'nog', 'uit-beeld' as const),
			aantal: fc.integer({ min: 1, max: 4 })
		});
		fc.assert(
			fc.property(fc.array(stay, { maxLength: 40 }), (stays) => {
				const stappen = overlevingVan(stays as Verblijf[]);
				for (const { dagen, deel, interval } of stappen) {
					const { share, low, high } = naive(stays as Verblijf[], dagen);
					expect(deel).toBeCloseTo(share, 9);
					expect(interval === null).toBe(share < 1e-9);
					if (interval) {
						expect(interval[0]).toBeCloseTo(low, 5);
						expect(interval[1]).toBeCloseTo(high, 5);
					}
				}
				const first = Array.from({ length: 31 }, (_, day) => day).find(
					(day) => naive(stays as Verblijf[], day).share <= 0.5 + 1e-9
				);
				expect(mediaanVan(stappen)?.dagen).toBe(first);
			}),
			{ numRuns: runs(200) }
		);
	});

	it('says nothing with few stays, nor while most are still in it', () => {
		const many = (aantal: number, einde: Verblijf['einde']) => ({ dagen: 14, einde, aantal });
		const of = (...verblijven: Verblijf[]) =>
			verblijfsduurVan({ trede: 4, verblijven, zonderBegin: 3 });
		expect(of(many(MINST_VERBLIJVEN - 1, 'verder')).mediaan).toBeNull();
		expect(of(many(MINST_VERBLIJVEN, 'verder')).mediaan?.dagen).toBe(14);
		expect(of(many(4, 'verder'), many(7, 'nog'))).toEqual({
			trede: 4,
			gezien: 11,
			verder: 4,
			nog: 7,
			uitBeeld: 0,
			zonderBegin: 3,
			mediaan: null,
			tussenstand: { dagen: 14, deel: 7 / 11 }
		});
		const long = { dagen: 70, einde: 'nog', aantal: MINST_VERBLIJVEN - 1 } as const;
		expect(of(many(1, 'verder'), long).tussenstand).toEqual({ dagen: 14, deel: 0.9 });
		expect(of(many(3, 'verder'), { ...long, aantal: 30 }).tussenstand?.dagen).toBe(70);
		expect(of({ ...long, dagen: 0, aantal: 30 }).tussenstand).toBeNull();
		expect(of().gezien).toBe(0);
	});
});
