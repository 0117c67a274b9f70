import { describe, expect, it } from 'vitest';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { fullBitset, rowsOf } from '$lib/columns/bitset';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { openDataset } from '../dataset';
import { profielInhouden } from './profiel-inhoud';
import { missingDelen, missingPer } from '../kandidaat/profiel-ontbreekt';
import { eersteVan, onderdelenTekst, watOntbreekt } from '$lib/lists/profiel-werklijst';

const VELDEN = [...ONDERDELEN.map(({ veld }) => veld), 'vervoer', 'uren', 'profielgewijzigd'];
const VOL = {
	...Object.fromEntries(ONDERDELEN.map(({ veld }) => [veld, 'iets'])),
	vervoer: 'Fiets',
	uren: '24'
};

function metDelen() {
	return openDataset(
		aangevuldeSnapshot(
			[
				{ begeleider: 'A', klantprofiel: 'J', ...VOL },
				{
					begeleider: 'A',
					klantprofiel: 'O',
					...VOL,
					sector: '',
					taaksoorten: '',
					profielgewijzigd: '300'
				},
				{
					begeleider: 'A',
					klantprofiel: 'O',
					...VOL,
					opleidingsniveau: '',
					profielgewijzigd: '200'
				},
				{ begeleider: 'B', klantprofiel: 'O', vaardigheden: 'iets' },
				{ begeleider: 'A', klantprofiel: 'L', profielgewijzigd: '100' },
				{ begeleider: 'A', klantprofiel: 'N' },
				{ begeleider: 'A', klantprofiel: 'J', ...VOL, sector: '' },
				{ begeleider: 'A', klantprofiel: '' },
				{ begeleider: 'A', klantprofiel: 'N', opleidingsniveau: 'MBO 2', profielgewijzigd: '400' }
			],
			VELDEN
		)
	);
}

describe('the parts of a klantprofiel', () => {
	it('are known by the columns of the source', () => {
		const inhoud = profielInhouden(metDelen());
		expect(inhoud.bekend).toEqual(ONDERDELEN.map(({ id }) => id));
		expect(inhoud.missingIn(inhoud.combinatie.codes[1] ?? 0)).toEqual(['sectoren', 'taaksoorten']);
		expect(inhoud.afgeleid(inhoud.combinatie.codes[0] ?? 0)).toBe('volledig');
	});

	it('disagree with the code where they say otherwise', () => {
		expect([...rowsOf(profielInhouden(metDelen()).afwijkend)]).toEqual([6, 8]);
	});

	it('are counted per begeleider for incomplete profiles only', () => {
		const dataset = metDelen();
		const { delen, aantallen } = missingPer(dataset, fullBitset(9), 'begeleider');
		const of = (naam: string, deel: string) =>
			aantallen[
				dataset.valuesOf('begeleider').indexOf(naam) * delen.length +
					delen.findIndex((id) => id === deel)
			];
		expect(of('A', 'sectoren')).toBe(1);
		expect(of('A', 'opleiding')).toBe(1);
		expect(of('A', 'competenties')).toBe(0);
		expect(of('B', 'competenties')).toBe(1);
		expect(of('B', 'vaardigheden')).toBe(0);
	});

	it('are eight with hours and travel, which miss where all their columns are blank', () => {
		const dataset = metDelen();
		const six = missingPer(dataset, fullBitset(9), 'begeleider');
		const { delen, aantallen } = missingDelen(dataset, fullBitset(9), 'begeleider');
		expect(delen).toEqual([...six.delen, 'uren', 'reizen']);
		for (const code of dataset.valuesOf('begeleider').keys())
			expect([...aantallen.subarray(code * 8, code * 8 + 6)]).toEqual([
				...six.aantallen.subarray(code * 6, code * 6 + 6)
			]);
	});

	it('say in words what is missing', () => {
		const dataset = metDelen();
		expect(onderdelenTekst(dataset, 1)).toBe('Beroepssectoren en taaksoorten ontbreken');
		expect(watOntbreekt(dataset, 2)).toBe('Opleiding ontbreekt');
		expect(watOntbreekt(dataset, 4)).toBe('Profiel is leeg');
		expect(watOntbreekt(dataset, 5)).toBe('Geen profiel');
		expect(watOntbreekt(dataset, 7)).toBe('Niet in Sonar');
	});

	it('tell who has no code from who has no record in Sonar', () => {
		const dataset = openDataset(
			kandidatenSnapshot([
				{ klantprofiel: '', status: 'Open' },
				{ klantprofiel: '', status: '' }
			])
		);
		expect([0, 1].map((row) => watOntbreekt(dataset, row))).toEqual(['Geen code', 'Niet in Sonar']);
	});

	it('leave only the code where the source has no columns for them', () => {
		const dataset = openDataset(kandidatenSnapshot([{ begeleider: 'A', klantprofiel: 'O' }]));
		expect(profielInhouden(dataset).bekend).toEqual([]);
		expect([...rowsOf(profielInhouden(dataset).afwijkend)]).toEqual([]);
		expect(missingPer(dataset, fullBitset(1), 'begeleider').delen).toEqual([]);
		expect(watOntbreekt(dataset, 0)).toBe('Profiel is onvolledig');
	});
});

describe('the work list of a begeleider', () => {
	it('has short jobs first, of these the longest not updated, unknown days last', () => {
		const dataset = metDelen();
		const code = dataset.valuesOf('begeleider').indexOf('A');
		const all = eersteVan(dataset, fullBitset(9), 'begeleider', code, 9);
		expect(all).toEqual([2, 1, 4, 8, 5, 7]);
		expect(eersteVan(dataset, fullBitset(9), 'begeleider', code, 2)).toEqual([2, 1]);
	});
});
