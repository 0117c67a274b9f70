import { utils, write } from '@e965/xlsx';
import { HEADINGS, kandidaatCells, type MadeFile } from './synthetic';

/** A workbook of fictional kandidaten in Epe and Heerde, with its date in the name. */
export function workbookFile(count: number): MadeFile {
	const rows = Array.from({ length: count }, (_, index) =>
		kandidaatCells(index, ['Epe', 'Heerde'])
	);
	const sheet = utils.aoa_to_sheet([[...HEADINGS], ...rows]);
	return {
		name: 'kandidaten 18-11-2026.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: write(
			{ SheetNames: ['Kandidaten'], Sheets: { Kandidaten: sheet } },
			{ type: 'buffer', bookType: 'xlsx' }
		)
	};
}
