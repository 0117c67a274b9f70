import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Uitvoer } from '$lib/domain/momentopname/uitvoer';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';

/** Where LibreOffice is; without it there is nothing to open a workbook with. */
const OFFICE = process.env.LIBREOFFICE_PATH;
const ROWS = 200_000;
const FORMULA = '=HYPERLINK("https://voorbeeld.nl";"klik")';
/** CSV as LibreOffice writes it: semicolons, UTF-8, cells as shown, formulas as formulas, of the first sheet. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,1';

function uitvoer(): Uitvoer {
	const nummers = Array.from({ length: ROWS }, (_, row) => String(row).padStart(7, '0'));
	return {
		bestand: 'kandidaten',
		peildatum: 20778,
		tabellen: [
			{
				titel: 'Kandidaten',
				rijen: ROWS,
				kolommen: [
					{
						kop: 'Pers. nr.',
						soort: 'tekst',
						waarden: nummers,
						codes: Uint32Array.from(nummers.keys())
					},
					{
						kop: 'Naam',
						soort: 'tekst',
						waarden: ['Weber, Y.', FORMULA, 'Şahin, Z.'],
						codes: Uint32Array.from(nummers, (_, row) => row % 3)
					},
					{ kop: 'Start', soort: 'datum', dagen: new Int32Array(ROWS).fill(20778) },
					{ kop: 'Dagen', soort: 'cellen', cellen: nummers.map((_, row) => row / 2) }
				]
			}
		],
		toelichting: [['Toegepaste filters', 'geen']],
		weergave: '{}'
	};
}

describe('an export of 200,000 rows', () => {
	// Set LIBREOFFICE_PATH to the program to try it.
	it.skipIf(!OFFICE)(
		'opens in LibreOffice with every row, zeros, days, numbers and formulas as text',
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'uitvoer-'));
			const file = join(folder, 'kandidaten.xlsx');
			writeFileSync(file, (await uitvoerBestand(uitvoer(), 'xlsx')).bytes);
			execFileSync(OFFICE ?? '', ['--headless', '--convert-to', AS_CSV, '--outdir', folder, file], {
				stdio: 'ignore',
				timeout: 400_000
			});
			const lines = readFileSync(join(folder, 'kandidaten-Kandidaten.csv'), 'utf8')
				.trimEnd()
				.split('\n');
			expect(lines).toHaveLength(ROWS + 1);
			expect(lines.slice(0, 4)).toEqual([
				'Pers. nr.;Naam;Start;Dagen',
				'0000000;Weber, Y.;21-11-2026;0',
				`0000001;"${FORMULA.replaceAll('"', '""')}";21-11-2026;0,5`.replace(
					'0,5',
					lines[2]?.slice(-3) ?? ''
				),
				'0000002;Şahin, Z.;21-11-2026;1'
			]);
			expect(lines[2]).toMatch(/;0[.,]5$/);
			expect(lines.at(-1)).toMatch(/^0199999;.*;21-11-2026;99999[.,]5$/);
		},
		600_000
	);
});
