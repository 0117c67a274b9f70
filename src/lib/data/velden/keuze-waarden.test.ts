import { expect, test } from 'vitest';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { openDataset } from '../dataset';
import { keuzeVeld } from './keuze-velden';
import { veldBereik, waardeKeuzes } from './keuze-waarden';

const star = openDataset(
	starSnapshot({
		kandidaten: [{ gemeente: 'Epe' }, { gemeente: 'Heerde' }, { gemeente: '' }],
		modules: [
			{ kandidaat: 0, start: 20400 },
			{ kandidaat: 0, start: 20500 },
			{ kandidaat: 1, start: null },
			{ kandidaat: -1, start: 20300 }
		]
	})
);

const uren = openDataset(
	aangevuldeSnapshot([{ uren: '8' }, { uren: '12,5' }, { uren: '' }, { uren: '36' }], ['uren'])
);

test('values are counted in the table that is counted, blanks last, and add up to it', () => {
	const veld = keuzeVeld(star, 'kandidaten', 'gemeente');
	if (!veld) throw new Error('no gemeente');
	const of = (tel: 'kandidaten' | 'modules') =>
		waardeKeuzes(star, tel, veld).map(({ woord, aantal }) => `${woord} ${aantal}`);
	expect(of('kandidaten')).toEqual(['Epe 1', 'Heerde 1', '(Leeg) 1']);
	expect(of('modules')).toEqual(['Epe 2', 'Heerde 1', '(Leeg) 1']);
});

test('a range goes from the lowest to the highest and tells the blanks', () => {
	expect(veldBereik(uren, 'kandidaten', 'uren')).toEqual({ laagste: 8, hoogste: 36, leeg: 1 });
	expect(veldBereik(star, 'modules', 'start')).toEqual({
		laagste: 20300,
		hoogste: 20500,
		leeg: 1
	});
	expect(veldBereik(star, 'kandidaten', 'gemeente')).toBeNull();
});
