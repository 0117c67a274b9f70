import { expect, it } from 'vitest';
import { ARBEIDSMARKTREGIOS, isTwijfel, regioSleutel, regioVan } from './arbeidsmarktregios';

it('knows 35 regions by their code, and 342 gemeenten, each in one region', () => {
	expect(new Set(ARBEIDSMARKTREGIOS.map(({ code }) => code)).size).toBe(35);
	const gemeenten = ARBEIDSMARKTREGIOS.flatMap((regio) => regio.gemeenten);
	expect(new Set(gemeenten).size).toBe(342);
	for (const gemeente of gemeenten) expect(gemeente).not.toMatch(/[?\d]/);
	for (const { code, naam } of ARBEIDSMARKTREGIOS) expect(regioSleutel(naam)).toBe(code);
});

it('doubts a gemeente only in the years of which sources differ', () => {
	const twijfel = (gemeente: string, jaar: number) => {
		const regio = regioVan(gemeente);
		return regio && isTwijfel(regio, gemeente, jaar);
	};
	expect([2015, 2018, 2019, 2026].map((jaar) => twijfel('Heerde', jaar))).toEqual([
		...[true, true, false, false]
	]);
	expect([2021, 2022].map((jaar) => twijfel('Vijfheerenlanden', jaar))).toEqual([true, false]);
	expect(twijfel('Hardinxveld-Giessendam', 2021)).toBe(false);
	expect(twijfel('Zuidplas', 2026)).toBe(true);
	expect(twijfel('Epe', 2015)).toBe(false);
});
