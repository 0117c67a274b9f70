import { expect, it } from 'vitest';
import { KLEINSTE_GROEP } from '$lib/domain/vergelijken/klein';
import { oordeelOver } from '$lib/domain/vergelijken/oordeel';
import {
	margeTekst,
	trechterVan,
	vergelekenZin,
	vormenVan,
	type VergelekenGroep
} from './vergeleken';

function groep(naam: string, teller: number, noemer: number, eigen = true): VergelekenGroep {
	return { id: naam, naam, oordeel: oordeelOver({ teller, noemer }, 0.604), eigen };
}

const GROEPEN = [
	groep('Epe', 141, 334),
	groep('Heerde', 177, 243),
	groep('Rozendaal', 4, 4, false),
	groep('Leeg', 0, 0, false)
];

it('a group is said in a sentence that follows from its verdict', () => {
	expect(GROEPEN.slice(0, 3).map(vergelekenZin)).toEqual([
		'Epe: 42,2%, 141 van 334. Epe ligt onder de band: 18,2 punt lager, meer dan toeval.',
		'Heerde: 72,8%, 177 van 243. Heerde ligt boven de band: 12,4 punt hoger, meer dan toeval.',
		'Rozendaal: 100%, 4 van 4. Rozendaal is te klein om te vergelijken: minder dan 10 telt als te klein.'
	]);
	expect(GROEPEN.map(({ oordeel }) => margeTekst(oordeel)).slice(1)).toEqual([
		'67–78%',
		'51–100%',
		''
	]);
});

it('the picture has everybody who was counted, and a band from the smallest that is compared', () => {
	const { punten, doel, doelLabel, band, ruim } = trechterVan(
		GROEPEN,
		{ teller: 604, noemer: 1000 },
		'regio'
	);
	expect(punten.map(({ id, vorm, klein }) => [id, vorm, klein])).toEqual([
		['Epe', 0, false],
		['Heerde', 1, false],
		['Rozendaal', null, true]
	]);
	expect([doel, doelLabel]).toEqual([0.604, 'regio 60,4%']);
	expect(band[0]?.noemer).toBe(KLEINSTE_GROEP);
	expect(band.at(-1)?.noemer).toBeGreaterThanOrEqual(334);
	expect(ruim[0]?.boven).toBeGreaterThanOrEqual(band[0]?.boven ?? 1);
	expect(trechterVan([groep('Klein', 1, 3)], { teller: 1, noemer: 3 }, 'alle').band).toEqual([]);
});

it('more groups than there are forms have none: they are told apart by their name', () => {
	const many = Array.from({ length: 9 }, (_, at) => groep(`g${at}`, 5, 20));
	expect(vormenVan(many).size).toBe(0);
});
