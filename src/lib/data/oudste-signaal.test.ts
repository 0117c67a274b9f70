import { expect, test } from 'vitest';
import { starSnapshot } from '../../../tests/fixtures/star-snapshot';
import { openDataset } from './dataset';
import { tekstVan } from './kandidaat-rij';
import { ordersOf } from '$lib/lists/kandidaat-orders';
import { knowsSignalen } from './oudste-signaal';

/** 18-11-2026 */
const D = 20_775;

test('the earliest overdue signal over all tables; what is not overdue does not count', () => {
	const dataset = openDataset(
		starSnapshot({
			kandidaten: [{ persnr: '1' }, { persnr: '2' }, { persnr: '3' }],
			trajecten: [
				{ kandidaat: 0, start: D - 90, signaal: D - 3 },
				{ kandidaat: 1, start: D - 90, signaal: D + 1 },
				{ kandidaat: 2, start: D - 90, signaal: D - 9 }
			],
			modules: [
				{ kandidaat: 0, start: D - 90, signaal: D - 20 },
				{ kandidaat: -1, start: D - 90, signaal: D - 50 },
				{ kandidaat: 2, start: D - 90, einde: D - 1, signaal: D - 60 }
			]
		})
	);
	expect([0, 1, 2].map((row) => tekstVan(dataset, 'signaal', row))).toEqual([
		'29-10-2026',
		'',
		'09-11-2026'
	]);
	expect([...ordersOf(dataset).order({ column: 'signaal', direction: 'ascending' })]).toEqual([
		0, 2, 1
	]);
	expect(knowsSignalen(dataset)).toBe(true);
});

test('a source without records has no signals', () => {
	expect(knowsSignalen(openDataset(starSnapshot({ kandidaten: [{ persnr: '1' }] })))).toBe(false);
});
