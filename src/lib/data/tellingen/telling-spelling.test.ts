import { expect, test } from 'vitest';
import { aantalIn } from '$lib/domain/kengetallen/telling';
import { inSpellingVan } from './telling-spelling';

test('a group of an earlier momentopname is found by the spelling of the list in use', () => {
	const kruis = {
		per: ['EPE', 'epe', 'Heerde', ''],
		waarden: ['J', 'N'],
		aantallen: Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8)
	};
	const telling = {
		snapshot: 'a',
		dag: 0,
		kandidaten: 36,
		kengetallen: {},
		kandidatenMet: {},
		kruisen: [kruis, null]
	};
	const [found] = inSpellingVan(telling, (at) => (at === 0 ? ['Epe', 'Ermelo', ''] : [])).kruisen;
	expect(found?.per).toEqual(['Epe', 'Epe', 'Heerde', '']);
	expect(found && aantalIn(found, 'J', 'Epe')).toBe(4);
	expect(found && aantalIn(found, 'N', '')).toBe(8);
});
