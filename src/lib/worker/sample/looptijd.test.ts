import { describe, expect, it } from 'vitest';
import { dagVan, GEEN_DAG } from '$lib/domain/velden/datum';
import { drawActief } from './looptijd';
import { makeRandom } from './random';

const D = dagVan(2026, 11, 18) ?? Number.NaN;
const GEEN = { start: 0, signaal: 0, verstreken: 0, einde: 0 };

describe('drawActief', () => {
	it('throws when more records must count than may', () => {
		const ruimtes = [{ van: D - 3, tot: GEEN_DAG }];
		expect(() => drawActief(makeRandom(1), D, ruimtes, { ...GEEN, actief: 1 })).toThrow(RangeError);
	});

	it('throws when there is no room for as many as must count', () => {
		const ruimtes = [{ van: D - 3, tot: GEEN_DAG }];
		const aantallen = { ...GEEN, actief: 1, start: 1, verstreken: 1 };
		expect(() => drawActief(makeRandom(1), D, ruimtes, aantallen)).toThrow(RangeError);
	});

	it('throws when the rooms are not as many as the records', () => {
		expect(() => drawActief(makeRandom(1), D, [], { ...GEEN, actief: 1 })).toThrow(RangeError);
	});

	it('keeps within a room of one day', () => {
		const ruimtes = [{ van: D, tot: D }];
		const [dagen] = drawActief(makeRandom(1), D, ruimtes, {
			actief: 1,
			start: 1,
			signaal: 1,
			verstreken: 0,
			einde: 1
		});
		expect(dagen).toEqual({ start: D, einde: D, signaal: D, afgehandeld: 'Nee' });
	});
});
