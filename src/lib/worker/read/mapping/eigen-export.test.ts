import { describe, expect, it } from 'vitest';
import type { Uitvoer } from '$lib/domain/momentopname/uitvoer';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';
import {
	dagInGrid,
	dagInTekst,
	isToelichting,
	weergaveInGrid,
	weergaveInTekst
} from './eigen-export';
import { readSource } from '../text/read-csv';
import { readWorkbook } from '../workbook/workbook';

const WEERGAVE = '{"v":1,"route":"/","waarden":{"begeleider":["C. \\"Kees\\"; Brouwer"]}}';
const UITVOER: Uitvoer = {
	bestand: 'kandidaten',
	peildatum: 20778,
	tabellen: [
		{
			titel: 'Kandidaten',
			rijen: 2,
			kolommen: [
				{ kop: 'Pers. nr.', soort: 'cellen', cellen: ['07870', '07871'] },
				{ kop: 'Naam', soort: 'cellen', cellen: ['Weber, Y.', "'s-Gravesande, =1"] }
			]
		}
	],
	toelichting: [
		['Toegepaste filters', 'Bet. gemeente: Epe'],
		['Bron', 'bestand.csv']
	],
	weergave: WEERGAVE
};

describe('an export of this app that is read in', () => {
	it('is known as CSV, and its explanation is no data', async () => {
		const { bytes } = await uitvoerBestand(UITVOER, 'csv');
		expect(weergaveInTekst(bytes)).toBe(WEERGAVE);
		const data = await readSource(bytes, 'kandidaten.csv', 0);
		expect(data.rijen).toHaveLength(2);
		expect(data.filters).toBe('Bet. gemeente: Epe');
	});

	it('is known after Excel saved it again with empty cells behind', async () => {
		const { bytes } = await uitvoerBestand(UITVOER, 'csv');
		const padded = new TextDecoder().decode(bytes).replaceAll('\r\n', ';\r\n');
		expect(weergaveInTekst(new TextEncoder().encode(padded))).toBe(WEERGAVE);
	});

	it('is known as a workbook by the sheet with the explanation', async () => {
		const { bytes } = await uitvoerBestand(UITVOER, 'xlsx');
		const grids = await readWorkbook(bytes, 'kandidaten.xlsx', 0);
		expect(grids.map(isToelichting)).toEqual([false, true]);
		expect(grids[1] && weergaveInGrid(grids[1])).toBe(WEERGAVE);
		expect(grids[0]?.rijen[1]?.[0]).toBe('07870');
	});

	it('is not seen in another file that has such a line', () => {
		expect(weergaveInTekst(new TextEncoder().encode('Naam\r\nWeergave: {"v":1}\r\n'))).toBeNull();
	});
});

describe('the day of an export that is read in', () => {
	const JUNI = 20_619;
	const met = (...toelichting: Uitvoer['toelichting']): Uitvoer => ({ ...UITVOER, toelichting });
	const GEKEKEN = met(['Toegepaste filters', 'geen'], ['Peildatum', '15-06-2026']);
	const VERPLAATST = met(['Peildatum', '01-09-2026'], ['Peildatum van de bron', '15-06-2026']);

	async function dagenIn(uitvoer: Uitvoer): Promise<unknown[]> {
		const { bytes } = await uitvoerBestand(uitvoer, 'csv');
		const again = new TextDecoder().decode(bytes).replaceAll('\r\n', ';\r\n');
		const book = await readWorkbook((await uitvoerBestand(uitvoer, 'xlsx')).bytes, 'a.xlsx', 0);
		const blad = book.find(isToelichting);
		return [
			dagInTekst(bytes),
			dagInTekst(new TextEncoder().encode(again)),
			blad && dagInGrid(blad)
		];
	}

	it('is read from CSV, from CSV that Excel saved again, and from a workbook', async () => {
		expect(await dagenIn(GEKEKEN)).toEqual([JUNI, JUNI, JUNI]);
	});

	it('is that of the source where another day was looked at', async () => {
		expect(await dagenIn(VERPLAATST)).toEqual([JUNI, JUNI, JUNI]);
	});

	it('is unknown where it was taken out or can not be read, and in another file', async () => {
		expect(await dagenIn(met())).toEqual([null, null, null]);
		expect(await dagenIn(met(['Peildatum', '31-02-2026']))).toEqual([null, null, null]);
		const ander = 'Naam;Nr\r\nPeildatum: 15-06-2026;\r\n';
		expect(dagInTekst(new TextEncoder().encode(ander))).toBeNull();
	});
});
