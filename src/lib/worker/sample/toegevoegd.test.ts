import { describe, expect, it } from 'vitest';
import { afsprakenUit } from '$lib/domain/doelen/afspraken';
import { dossierVan, MERKEN, standVan } from '$lib/domain/documenten/dossier';
import { driedelingUit } from '$lib/domain/kandidaat/driedeling';
import { sleutelTekst } from '$lib/domain/kandidaat/kandidaat-sleutel';
import { checkPublicatie } from '$lib/domain/uwv/publicatie';
import { bewaardePublicaties } from '$lib/domain/uwv/publicatie-document';
import { makeStand } from './stand';
import { makeToegevoegd } from './toegevoegd';

const stand = makeStand();
const VANDAAG = stand.dag + 12;
const toegevoegd = makeToegevoegd(stand, VANDAAG);
const dossiers = Object.values(dossierVan(toegevoegd.dossier ?? {}).kandidaten ?? {});
const merken = dossiers.flatMap((each) => Object.values(each.merken ?? {}));

describe('what users added to the fictional list', () => {
	it('is the same every time', () => {
		expect(makeToegevoegd(makeStand(), VANDAAG)).toEqual(toegevoegd);
	});

	it('is about kandidaten of that list, under their own name', () => {
		const names = new Map(stand.kandidaten.map((mens) => [sleutelTekst(mens), mens.naam]));
		const kept = Object.entries(dossierVan(toegevoegd.dossier ?? {}).kandidaten ?? {});
		for (const [sleutel, { naam }] of kept) expect(names.get(sleutel)).toBe(naam);
	});

	it('holds forty actions that are taken up, put off and done, and are so today', () => {
		expect(MERKEN.map((merk) => merken.filter((each) => each.merk === merk).length)).toEqual([
			14, 12, 14
		]);
		for (const merk of merken)
			expect(standVan(merk, VANDAAG, { aanleiding: merk.aanleiding ?? '', bij: stand.dag })).toBe(
				merk.merk
			);
	});

	it('holds fifteen notes and a hundred and twenty judgements', () => {
		expect(dossiers.flatMap((each) => Object.keys(each.notities ?? {}))).toHaveLength(15);
		expect(dossiers.filter(({ driedeling }) => driedelingUit(driedeling))).toHaveLength(120);
	});

	it('holds a goal for every gemeente', () => {
		const perGemeente = afsprakenUit(toegevoegd.afspraken ?? null).get('profielgraad');
		expect([...(perGemeente?.keys() ?? [])]).toEqual(['Apeldoorn', 'Epe', 'Heerde']);
	});

	it('holds two publications that add up, of earlier quarters, and says that they are invented', () => {
		const kept = toegevoegd.publicaties?.['publicaties'] as Readonly<Record<string, unknown>>;
		const publicaties = bewaardePublicaties(kept);
		expect(publicaties.map(({ regio, kwartaal }) => [regio, kwartaal])).toEqual([
			['Stedendriehoek en Noordwest Veluwe', { jaar: 2026, kwartaal: 2 }],
			['FoodValley', { jaar: 2026, kwartaal: 1 }]
		]);
		for (const publicatie of publicaties) {
			expect(checkPublicatie(publicatie)).toEqual([]);
			expect(publicatie.herkomst).toBe('Verzonnen voorbeeld');
		}
	});

	it('holds two views', () => {
		const views = Object.values(toegevoegd.weergaven?.['weergaven'] ?? {});
		expect(views.map(({ naam, pagina }) => [naam, pagina])).toEqual([
			['Maandag: mijn caseload', '/'],
			['Kwartaaltabel', '/transparantie']
		]);
	});
});
