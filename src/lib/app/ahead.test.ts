import { expect, test } from 'vitest';
import { starSnapshot } from '../../../tests/fixtures/star-snapshot';
import { aheadOf } from './ahead';
import { openDataset } from '$lib/data/dataset';

const d = 20_775;
const snapshot = starSnapshot({
	kandidaten: [
		{ persnr: '1', naam: 'Berg, A.' },
		{ persnr: '2', naam: 'Aa, B.' }
	],
	trajecten: [{ kandidaat: 0, start: d - 9, signaal: d - 1 }],
	modules: [{ kandidaat: 0, traject: 0, start: d - 9 }],
	plaatsingen: [{ kandidaat: 1, start: d - 9 }]
});

test('what is made ahead is kept: a second time there is nothing left to do', () => {
	const dataset = openDataset(snapshot);
	expect([...aheadOf(dataset)].length).toBeGreaterThan(10);
	expect([...aheadOf(dataset)]).toEqual([]);
});

test('a source without records has less to make', () => {
	const alone = openDataset(starSnapshot({ kandidaten: [{ persnr: '1', naam: 'Berg, A.' }] }));
	expect([...aheadOf(alone)].length).toBeLessThan([...aheadOf(openDataset(snapshot))].length);
});
