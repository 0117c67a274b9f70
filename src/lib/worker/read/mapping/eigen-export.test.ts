import { describe, expect, it } from 'vitest';
import type { Uitvoer } from '$lib/domain/momentopname/uitvoer';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';
import { isToelichting, weergaveInGrid, weergaveInTekst } from './eigen-export';
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
