import { expect, it } from 'vitest';
import { headingPlace } from './short-heading';

const KOP = ['Bet. gemeente', 'Pers. nr.', 'Naam'];
const RIJEN = [
	['Epe', '04101', 'Zandloper, Q.'],
	['Epe', '04102', 'Wielewaal, X.'],
	['Heerde', '04103', '']
];

function before(...cells: readonly string[]): string[][] {
	return RIJEN.map((row, at) => [cells[at] ?? '', ...row]);
}

it('knows rows that begin with a number of their own, also when the last cell is blank everywhere', () => {
	expect(headingPlace(KOP, before('1', '2', '3'))).toBe('rijnummers');
	expect(headingPlace(KOP, before('0', '1', '2'))).toBe('rijnummers');
	expect(headingPlace(KOP, before('4', '9', '12'))).toBe('rijnummers');
	const blank = before('1', '2', '3').map((row) => [...row.slice(0, 3), '']);
	expect(headingPlace(['Bet. gemeente', 'Pers. nr.', 'Opmerking'], blank)).toBe('rijnummers');
});

it('asks where the names fit one cell further and nothing counts', () => {
	expect(headingPlace(KOP, before('a', 'b', 'c'))).toBe('onduidelijk');
	expect(headingPlace(KOP, before('3', '1', '2'))).toBe('onduidelijk');
});

it('leaves a header that fits, a separator behind each row and commas in names', () => {
	expect(headingPlace(KOP, RIJEN)).toBe('recht');
	expect(
		headingPlace(
			KOP,
			RIJEN.map((row) => [...row, ''])
		)
	).toBe('recht');
	const unknown = [
		['1', '2', '-', 'J', ''],
		['2', '0', 'Zandloper, Q.', 'N', '']
	];
	expect(headingPlace(['Pers. nr.', 'Uren', 'Naam', 'Acties'], unknown)).toBe('recht');
	const split = ['1', '2', '3'].map((nr) => [nr, 'Zandloper', ' Q.', 'Epe']);
	expect(headingPlace(['Pers. nr.', 'Naam', 'Bet. gemeente'], split)).toBe('recht');
	const uren = ['1', '2', '3'].map((nr) => [nr, '24', '']);
	expect(headingPlace(['Pers. nr.', 'Uren'], uren)).toBe('recht');
});
