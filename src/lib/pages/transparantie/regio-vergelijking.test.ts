import { expect, it } from 'vitest';
import { regioVergelijking } from './regio-vergelijking';

function telling(gemeenteProfiel: number | null, gemeenteGeen: number | null) {
	return { gemeenteProfiel, gemeenteGeen, uwvProfiel: 0, uwvGeen: 0, totaal: 0 };
}

const PUBLICATIE = {
	regio: 'Stedendriehoek',
	rijen: [
		{ gemeente: 'Zutphen', gedrukt: 'Zutphen', telling: telling(60, 40) },
		{ gemeente: 'Epe', gedrukt: 'Epe', telling: telling(50, 50) },
		{ gemeente: 'Brummen', gedrukt: 'Brummen', telling: telling(4, 4) }
	]
} as never;

it('puts our gemeenten, as we count them, among the others around the figure of the region', () => {
	const rijen = [
		{ gemeente: 'Epe', telling: telling(20, 80) },
		{ gemeente: 'Heerde', telling: telling(null, 3) }
	];
	const found = regioVergelijking({ rijen } as never, PUBLICATIE);
	expect(found?.geheel).toEqual({ teller: 114, noemer: 208 });
	expect(
		found?.groepen.map(({ naam, eigen, oordeel: { teller, ligging } }) => [
			naam,
			eigen,
			teller,
			ligging
		])
	).toEqual([
		['Brummen', false, 4, 'klein'],
		['Epe', true, 20, 'onder'],
		['Zutphen', false, 60, 'in']
	]);
});

it('is nothing where the publication holds nobody', () => {
	const leeg = { regio: 'x', rijen: [{ gemeente: 'Epe', telling: telling(0, 0) }] } as never;
	expect(regioVergelijking({ rijen: [] }, leeg)).toBeNull();
});
