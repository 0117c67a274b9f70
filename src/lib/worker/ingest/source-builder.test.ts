import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SourceBuilder } from './source-builder';
import type { SourceData } from './source-data';

const KOP = ['Pers. nr.', 'Naam', 'Status'];
/** As many rows as are looked at to find the header. */
const FIRST = [KOP, ...Array.from({ length: 20 }, (_, row) => [`${row}`, 'A', 'Open'])];

function finished(fill: (builder: SourceBuilder) => void): unknown {
	const builder = new SourceBuilder(null);
	builder.add(FIRST);
	fill(builder);
	return plain(builder.finish({ bestand: 'a.csv', gewijzigd: 0, lezing: '', numeriek: [] }));
}

function plain(data: SourceData): unknown {
	const { rijen, totaalregels, filterregels, wrongLengths, koppen } = data;
	const columns = koppen.map((_, index) => data.column(index));
	return { rijen, totaalregels, filterregels, wrongLengths, columns };
}

it('takes lines as it takes their rows', () => {
	const cell = fc.constantFrom(
		...['', ' ', '1', '12', '21', 'Jansen, P.', ' Jansen, P.', 'Jansen, P. van der', 'Yıldız'],
		...['Totaal', 'Eindtotaal', 'Toegepaste filters:', "'=5", '=5', '\u00a0', '="07"', 'Aa', 'BB']
	);
	const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 60 });
	fc.assert(
		fc.property(rows, (each) => {
			const text = each.map((cells) => `${cells.join(';')}\n`).join('');
			const lines = finished((builder) =>
				expect(builder.addLines(text.replaceAll('"', ''), ';')).toBe(each.length)
			);
			const unquoted = each.map((cells) => cells.map((one) => one.replaceAll('"', '')));
			expect(lines).toEqual(finished((builder) => builder.add(unquoted)));
		}),
		{ numRuns: 1000 }
	);
});
