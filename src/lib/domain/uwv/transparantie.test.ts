import { describe, expect, it } from 'vitest';
import {
	eigenTabellen,
	KLASSEN,
	klasseVan,
	klanttypeVan,
	type GemeenteTelling
} from './transparantie';

/** Kandidaten of one gemeente, each as "dgr status klantprofiel organisatie doelgroep" with / between. */
function telling(gemeente: string, ...people: readonly string[]): GemeenteTelling {
	const perKlasse = Array.from({ length: KLASSEN }, () => 0);
	for (const each of people) {
		const klasse = klasseVan(each.split('/'));
		perKlasse[klasse] = (perKlasse[klasse] ?? 0) + 1;
	}
	return { gemeente, perKlasse };
}

const EPE = telling(
	'Epe',
	'DGR/Open/J//Client PW',
	'DGR/Gesloten/O//NUG',
	'DGR/Open/N//IOAW',
	'DGR/Open///Client PW',
	'DGR/Open/J//Wajong',
	'DGR/Open/N//iets anders',
	'DGR//J//Client PW',
	'N/Open/J//Client PW',
	'/Open/J//Client PW'
);

describe('the klanttype', () => {
	it.each([
		['UWV WERKbedrijf Apeldoorn', 'Client PW', 'uwv'],
		['Gemeente Epe', 'Wajong', 'gemeente'],
		['Lucrato', 'Client PW', 'gemeente'],
		['', 'NUG', 'gemeente'],
		['NNB', 'ZW', 'uwv-doelgroep'],
		['', 'WAO', 'uwv-doelgroep'],
		['', '', 'onbekend'],
		['Stichting X', 'Overig', 'onbekend']
	])('of organisatie “%s” and doelgroep “%s” is %s', (organisatie, doelgroep, type) => {
		expect(klanttypeVan(organisatie, doelgroep)).toBe(type);
	});
});

describe('the own table', () => {
	it('counts those of the register with a record in Sonar, open or closed', () => {
		const [tabel] = eigenTabellen([EPE], 'J');
		expect(tabel?.regio?.naam).toBe('Stedendriehoek en Noordwest Veluwe');
		expect(tabel?.totaal).toEqual({
			telling: {
				gemeenteProfiel: 1,
				gemeenteGeen: 3,
				uwvProfiel: null,
				uwvGeen: null,
				totaal: null
			},
			uwv: 1,
			onbekend: 1,
			bekend: 6
		});
	});

	it('counts Onvolledig as a profile only where that was chosen', () => {
		const [tabel] = eigenTabellen([EPE], 'J+O');
		expect(tabel?.totaal.telling).toMatchObject({ gemeenteProfiel: 2, gemeenteGeen: 2 });
	});

	it('fills the half of UWV where the source names UWV as an organisation, also elsewhere', () => {
		const zeist = telling('Zeist', 'DGR/Open/N/UWV WERKbedrijf Zeist/WW');
		const [tabel] = eigenTabellen([EPE, zeist], 'J', (gemeente) => gemeente === 'Epe');
		expect(tabel?.totaal.telling).toEqual({
			gemeenteProfiel: 1,
			gemeenteGeen: 3,
			uwvProfiel: 1,
			uwvGeen: 0,
			totaal: 5
		});
	});

	it('keeps regions apart, and what belongs to none', () => {
		const one = 'DGR/Open/J//NUG';
		const tabellen = eigenTabellen(
			[
				telling('', one),
				telling('Zeist', one),
				telling('Apeldoorn', one),
				EPE,
				telling('Ede', 'N')
			],
			'J'
		);
		expect(
			tabellen.map(({ regio, rijen }) => [regio?.nummer, ...rijen.map((rij) => rij.gemeente)])
		).toEqual([
			[11, 'Apeldoorn', 'Epe'],
			[14, 'Zeist'],
			[undefined, '']
		]);
	});
});
