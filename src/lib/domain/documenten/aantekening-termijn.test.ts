import { expect, test } from 'vitest';
import { dagVan } from '../velden/datum';
import { gezienBijwerken, gezienIn, isTermijnOver } from './aantekening-termijn';
import { metOperaties, type Inhoud } from './document';

const dag = (jaar: number, maand: number, day: number) => dagVan(jaar, maand, day) ?? Number.NaN;
const NOV = dag(2026, 11, 1);
const NOTITIE = { notities: { n: { tekst: 'x', op: '2026-11-01T10:00:00.000Z' } } };
const INHOUD: Inhoud = {
	kandidaten: { hier: NOTITIE, weg: NOTITIE },
	concepten: { getypt: { notitie: { tekst: 'y' } } }
};

function after(inhoud: Inhoud, vandaag: number, ...hier: readonly string[]): Inhoud {
	return metOperaties(
		inhoud,
		gezienBijwerken(inhoud, (each) => hier.includes(each), vandaag)
	);
}

test('whoever is in the list was seen this month, and the term of who was never seen begins', () => {
	const first = after(INHOUD, dag(2026, 11, 30), 'hier', 'getypt');
	expect([...gezienIn(first)]).toEqual([
		['hier', NOV],
		['weg', NOV],
		['getypt', NOV]
	]);
	expect(gezienBijwerken(first, () => true, dag(2026, 11, 2))).toEqual([]);
	const later = gezienIn(after(first, dag(2027, 1, 4), 'hier'));
	expect([later.get('hier'), later.get('weg')]).toEqual([dag(2027, 1, 1), NOV]);
});

test('a clock that ran ahead is no reason to keep longer, and nothing stays of who has nothing', () => {
	const ahead = after(INHOUD, dag(2099, 1, 1), 'hier');
	expect(gezienIn(after(ahead, dag(2026, 11, 30))).get('hier')).toBe(NOV);
	const rest = metOperaties(after(INHOUD, NOV, 'hier'), [{ pad: ['kandidaten'], waarde: null }]);
	expect([...gezienIn(after(rest, NOV)).keys()]).toEqual(['getypt']);
	expect(after({ gezien: { weg: NOV } }, NOV)).toEqual({});
});

test.each([
	['in the same month a year later', dag(2026, 11, 30), dag(2027, 11, 30), 12, false],
	['from the first day after twelve whole months', dag(2026, 11, 1), dag(2027, 12, 1), 12, true],
	['never without a term', dag(2026, 11, 1), dag(2099, 12, 1), 0, false],
	['never without a month', undefined, dag(2099, 12, 1), 12, false]
] as const)('over %s: %s', (_, gezien, vandaag, maanden, over) => {
	expect(isTermijnOver(gezien, vandaag, maanden)).toBe(over);
});
