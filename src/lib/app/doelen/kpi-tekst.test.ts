import { expect, test } from 'vitest';
import type { KpiRegel } from './afspraken-blad.svelte';
import { verschilTekst, wieWanneer } from './kpi-tekst';

function regel(teller: number, noemer: number, procent: number, gehaald: boolean): KpiRegel {
	return {
		gemeente: 'Epe',
		naam: 'Epe',
		deel: { teller, noemer },
		afspraak: { procent, dag: 20_818, met: 'de wethouder', op: 20_727 },
		eigen: true,
		gehaald,
		vorig: null,
		prognose: null
	};
}

test.each([
	[598, 1000, 85, false, '−25,2 punt'],
	[84_999, 100_000, 85, false, '−0,1 punt'],
	[85, 100, 85, true, '0 punt'],
	[9, 10, 85, true, '+5 punt'],
	[6, 100, 5, false, '+1 punt'],
	[0, 0, 85, false, '']
] as const)('%i of %i against %i%%', (teller, noemer, procent, gehaald, tekst) => {
	expect(verschilTekst(regel(teller, noemer, procent, gehaald))).toBe(tekst);
});

test('who and when stand together', () => {
	expect(wieWanneer(regel(1, 2, 85, false))).toBe('de wethouder, 01-10-2026');
});
