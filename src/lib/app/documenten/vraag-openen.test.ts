import { expect, test } from 'vitest';
import { VRAGEN, type Vraag } from '$lib/domain/documenten/vragen';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { openDataset } from '$lib/data/dataset';
import { filtersVan, missingFor } from './vraag-openen';

const KANDIDATEN = [
	{ persnr: '1', begeleider: 'Anna', klantprofiel: 'L', ladder: '04 met groeipotentieel' },
	{ persnr: '2', begeleider: 'Bram', klantprofiel: 'L', ladder: '#' }
];
const RECORD = { kandidaat: 0, start: 20_000, signaal: 20_100 };
const whole = openDataset(
	starSnapshot({
		kandidaten: KANDIDATEN,
		trajecten: [RECORD],
		modules: [RECORD],
		plaatsingen: [RECORD]
	})
);
const alone = openDataset(aangevuldeSnapshot(KANDIDATEN, []));

function vraag(id: string): Vraag {
	const found = VRAGEN.find((each) => each.id === id);
	if (!found) throw new Error(`no question ${id}`);
	return found;
}

test('a source with every table can be asked everything', () => {
	for (const each of VRAGEN) expect(missingFor(each, whole), each.id).toEqual([]);
});

test('what a source lacks is named', () => {
	expect(missingFor(vraag('zonderModule'), alone)).toEqual(['Trajecten zonder actieve module']);
	expect(missingFor(vraag('signaalVerstreken'), alone)).toEqual(['Signaal opvolgen']);
	expect(missingFor(vraag('nietVindbaar'), alone)).toEqual([]);
});

test('mine are those of one begeleider, by the values of this source', () => {
	const anna = whole.valuesOf('begeleider').indexOf('Anna');
	const filters = filtersVan(vraag('leegMetGroei'), whole, anna);
	expect(filters?.picks).toEqual({
		klantprofiel: [whole.valuesOf('klantprofiel').indexOf('L')],
		ladder: [whole.valuesOf('ladder').indexOf('04 met groeipotentieel')],
		begeleider: [anna]
	});
});

test('a value that nobody has gives no filter that lets everybody through', () => {
	const other = openDataset(aangevuldeSnapshot([{ persnr: '1', ladder: '06' }], []));
	expect(filtersVan(vraag('leegMetGroei'), other, 0)).toBeNull();
});
