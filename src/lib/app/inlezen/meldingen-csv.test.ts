import { describe, expect, test } from 'vitest';
import { melding } from '../../../../tests/fixtures/fake-inleesbrug';
import { meldingenCsv } from './meldingen-csv';

const lines = (csv: string) => csv.slice(1).trimEnd().split('\r\n');

describe('findings as CSV', () => {
	test('begin with a byte order mark and end every line with CRLF', () => {
		const csv = meldingenCsv([melding()]);
		expect(csv.startsWith('\ufeff')).toBe(true);
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(lines(csv)).toHaveLength(2);
	});

	test('a finding about a whole file has no row', () => {
		const [, row] = lines(
			meldingenCsv([melding({ rij: null, tabel: null, veld: '', waarde: '' })])
		);
		expect(row?.startsWith('Let op;kandidaten.csv;;;1;;;')).toBe(true);
	});

	test('a value that Excel would compute gets an apostrophe, a negative number does not', () => {
		const csv = meldingenCsv([melding({ waarde: '=1+1' }), melding({ waarde: '-12,5' })]);
		expect(lines(csv)[1]).toContain(";'=1+1;");
		expect(lines(csv)[2]).toContain(';-12,5;');
	});

	test('semicolons, quotes and line ends stay inside their cell', () => {
		const [, row] = lines(meldingenCsv([melding({ waarde: 'a;"b"' })]));
		expect(row).toContain(';"a;""b""";');
	});
});
