import { expect, test } from 'vitest';
import { termijnTekst } from './termijn-tekst';

const D = 20_775;

test('says how long there is left', () => {
	expect([D + 5, D + 1, D, D - 1, D - 6].map((datum) => termijnTekst(datum, D))).toEqual([
		'nog 5 dagen',
		'nog 1 dag',
		'vandaag',
		'1 dag te laat',
		'6 dagen te laat'
	]);
});
