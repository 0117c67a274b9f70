import { expect, it } from 'vitest';
import { KPIS, kpisMet } from '../doelen/kpis';
import { oordeelProfiel, profielgraadVan } from './profielgraad';
import { profielDefinitie } from './profielgraad-tekst';

const CODES = ['J', 'N', 'L', 'O', '', 'X'];

it('is Ja of everybody with a code; without one nobody is in it, unless these are counted in', () => {
	expect(CODES.map((code) => oordeelProfiel(code, false))).toEqual([
		...[true, false, false, false],
		...[null, null]
	]);
	expect(CODES.map((code) => oordeelProfiel(code, true))).toEqual([
		...[true, false, false, false],
		...[false, false]
	]);
	const counts = [
		['J', 1609],
		['N', 1082],
		['', 156]
	] as const;
	expect(profielgraadVan(counts, false)).toEqual({ ja: 1609, noemer: 2691 });
	expect(profielgraadVan(counts, true)).toEqual({ ja: 1609, noemer: 2847 });
});

it('is said in the words of what is counted, in the definition of the KPI as well', () => {
	expect(profielDefinitie(false)).toBe(
		'Kandidaten met klantprofiel Ja, gedeeld door kandidaten met Ja, Nee, Leeg of Onvolledig. Wie geen code heeft, telt niet mee.'
	);
	expect(profielDefinitie(true)).toBe(
		'Kandidaten met klantprofiel Ja, gedeeld door alle kandidaten. Wie geen code heeft, telt mee.'
	);
	for (const meetellen of [false, true]) {
		const kpi = kpisMet(meetellen).find(({ id }) => id === 'profielgraad');
		expect(kpi?.definitie).toBe(profielDefinitie(meetellen));
	}
	expect(kpisMet(false)).toBe(KPIS);
});
