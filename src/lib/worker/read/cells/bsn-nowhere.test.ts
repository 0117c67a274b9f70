import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DUBBELEN } from '$lib/domain/momentopname/inlezen';
import type { ColumnTable } from '$lib/columns/column';
import { runs } from '../../../../../tests/property/runs';
import { IngestSession } from '../session';
import { skippedCsv } from '../text/skipped-rows';

const BSNS = ['111222333', '123456782', '999990007', '999990019'];
const KOPPEN = [
	'Pers. nr.',
	'Naam',
	'Bet. gemeente',
	'DGR',
	'Participatieladder',
	'Uren',
	'Inschrijfdatum',
	'Vaardigheden',
	'Opmerking',
	'Klantprofiel'
];

const cell = fc.constantFrom(
	'',
	'',
	'07974',
	'8002',
	'J',
	'2',
	'=',
	'#N/B',
	'NNB',
	'Jansen',
	'31-02-2025',
	'06/01/25',
	'12/31/2025',
	'46347',
	'1.234,5',
	'1,234.5',
	'Totaal',
	'06-12345678'
);
const withBsn = fc
	.tuple(
		fc.constantFrom('', 'Jansen ', 'nr:', '(', '2025 '),
		fc.constantFrom(...BSNS),
		fc.constantFrom('', ' Jansen', ')', ' 2025')
	)
	.map((parts) => parts.join(''));
const row = fc.array(fc.oneof({ arbitrary: cell, weight: 12 }, { arbitrary: withBsn, weight: 1 }), {
	maxLength: KOPPEN.length + 2
});

/** Every text that a table holds. */
function textsOf(table: ColumnTable | undefined): string[] {
	return [...(table?.columns ?? [])].flatMap(([name, column]) => {
		if (column.kind === 'code') return [name, ...column.values];
		if (column.kind !== 'text') return [name];
		return [name, ...Array.from({ length: column.length }, (_, at) => column.at(at))];
	});
}

it('a BSN is nowhere in what is shown, stored or handed back, wherever it stands in a source', () => {
	fc.assert(
		fc.property(
			fc.array(row, { maxLength: 3 }),
			fc.array(row, { minLength: 1, maxLength: 12 }),
			fc.constantFrom(...DUBBELEN),
			fc.boolean(),
			(titles, rows, dubbelen, isSheet) => {
				const session = new IngestSession();
				session.addGrids([
					{
						bestand: 'lijst',
						werkblad: isSheet ? 'Blad1' : null,
						gewijzigd: 0,
						rijen: [...titles, KOPPEN, ...rows],
						lezing: 'UTF-8',
						tekenset: 'UTF-8',
						numeriek: [0]
					}
				]);
				const gebouwd = session.tables({ dubbelen });
				const { totaal, inOrde, metWaarschuwing } = session.controle({ dubbelen });
				expect(inOrde + metWaarschuwing).toBe(totaal);
				const seen = JSON.stringify([
					session.bronnen(),
					session.controle({ dubbelen }),
					skippedCsv(gebouwd),
					textsOf(gebouwd.tables.kandidaten),
					gebouwd.bronnen
				]);
				for (const bsn of BSNS) expect(seen).not.toContain(bsn);
			}
		),
		{ numRuns: runs(200) }
	);
});
