import { describe, expect, test } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import { dagVanTekst } from './dag-invoer';

const DAG = dagVan(2026, 11, 8);

describe('a day that is typed', () => {
	test.each(['8-11-2026', '08-11-2026', '2026-11-08', ' 8/11/2026 ', '8 november 2026'])(
		'%s is read',
		(tekst) => {
			expect(dagVanTekst(tekst)).toEqual({ dag: DAG, fout: '' });
		}
	);

	test.each(['46000', '8', '8-11', '8-11-', '8-11-2', 'morgen'])('%s is none', (tekst) => {
		expect(dagVanTekst(tekst)).toEqual({ dag: null, fout: 'Vul een datum in, zoals 21-11-2026.' });
	});

	test('a day that the calendar lacks is named, and nothing typed is no fault', () => {
		expect(dagVanTekst('31-2-2026')).toEqual({ dag: null, fout: 'Deze dag bestaat niet.' });
		expect(dagVanTekst('  ')).toEqual({ dag: null, fout: '' });
	});
});
