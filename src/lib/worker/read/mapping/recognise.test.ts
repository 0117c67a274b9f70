import { describe, expect, it } from 'vitest';
import { VELDEN, TABELLEN } from '$lib/domain/velden/velden';
import { proposeBestemmingen, recogniseTabel } from './recognise';

describe('recogniseTabel', () => {
	it('knows each table by the labels, the short names and the first aliases of its fields', () => {
		for (const tabel of TABELLEN) {
			const velden = VELDEN[tabel];
			expect(
				recogniseTabel(
					velden.map((veld) => veld.label),
					'a.csv'
				)
			).toBe(tabel);
			expect(
				recogniseTabel(velden.map((veld) => veld.label.toUpperCase()).toReversed(), 'a.csv')
			).toBe(tabel);
			expect(
				recogniseTabel(
					velden.map((veld) => veld.aliassen[0] ?? veld.label),
					'a.csv'
				)
			).toBe(tabel);
		}
	});

	it('sees trajecten although they repeat columns of the candidate', () => {
		expect(
			recogniseTabel(
				['Pers. nr.', 'Naam', 'Doelgroep', 'DGR', 'Begeleider Compas', 'Traject', 'Start', 'Einde'],
				'export.csv'
			)
		).toBe('trajecten');
	});

	it('lets the name of the file decide between equals', () => {
		const koppen = ['Pers. nr.', 'Uitvoerende', 'Start', 'Einde', 'Signaaldatum', 'Status'];
		expect(recogniseTabel(koppen, 'Externe plaatsingen.xlsx')).toBe('plaatsingen');
		expect(recogniseTabel(koppen, 'modules.csv')).toBe('modules');
	});

	it('knows a short list of kandidaten and does not guess anything else', () => {
		expect(recogniseTabel(['Pers. nr.', 'Naam'], 'a.csv')).toBe('kandidaten');
		expect(recogniseTabel(['Artikel', 'Prijs', 'Naam'], 'kandidaten.csv')).toBeNull();
		expect(recogniseTabel(['Voornaam', 'Achternaam', 'E-mail', 'Status'], 'a.csv')).toBeNull();
		expect(recogniseTabel(['Werkcoach', 'Status', 'Team'], 'a.csv')).toBeNull();
		expect(recogniseTabel(['Persoonsnr', 'Achternaam', 'Voorletters'], 'a.csv')).toBe('kandidaten');
	});
});

describe('proposeBestemmingen', () => {
	it('makes the second column of a field, and an unknown one, extra', () => {
		expect(
			proposeBestemmingen(['Woongemeente', 'Kleur', 'Gemeente', 'Gemeente (2)'], 'kandidaten')
		).toEqual([
			{ soort: 'extra' },
			{ soort: 'extra' },
			{ soort: 'veld', veld: 'gemeente' },
			{ soort: 'extra' }
		]);
	});

	it('prefers the gemeente that pays, and any number to that of Sonar', () => {
		expect(
			proposeBestemmingen(['Gemeente', 'Bet. gemeente', 'ID_WZ', 'Pers. nr.'], 'kandidaten')
		).toEqual([
			{ soort: 'extra' },
			{ soort: 'veld', veld: 'gemeente' },
			{ soort: 'extra' },
			{ soort: 'veld', veld: 'persnr' }
		]);
		expect(proposeBestemmingen(['ID_WZ', 'Klantnummer'], 'kandidaten')[1]).toEqual({
			soort: 'veld',
			veld: 'persnr'
		});
	});

	it('leaves out the columns that the list of skipped rows added, together only', () => {
		const geen = { soort: 'geen' };
		expect(proposeBestemmingen(['Naam', 'Rij in bestand', 'Reden'], 'kandidaten').slice(1)).toEqual(
			[geen, geen]
		);
		expect(proposeBestemmingen(['Naam', 'Reden'], 'kandidaten')[1]).toEqual({ soort: 'extra' });
	});
});

describe('the Sonar dashboard', () => {
	const KOPPEN =
		'Datum melding; 1e uitk dag (niet WW); BSN; ID_WZ; Beschikbare uren/wk; Opleidingsniveau; Beroepssector; Bemiddelingsberoep; Mondeling Nederlands; Schriftelijk Nederlands; Rijbewijs; Inschrijfdatum; Geslacht; Telefoonnummer; Volledige Naam; Leeftijd; E-mailadres; Vervoer; Gemeente; Postcode; Plaats; Straatnaam; Huisnummer; Huisnummer Toevoeging; Banenafspraak; Klantprofiel; Arbeidsmarktregio; Cases (aantal); Sonar; Medewerker Naam; Organisatie Naam; GSD Kantoor; Participatieladder; Aantal; Toestemming'.split(
			'; '
		);

	it('is a list of kandidaten', () => {
		expect(recogniseTabel(KOPPEN, 'export.xlsx')).toBe('kandidaten');
		expect(recogniseTabel(KOPPEN.toReversed(), 'export.xlsx')).toBe('kandidaten');
	});

	it('has a field for every heading but those that are not needed', () => {
		const bestemmingen = proposeBestemmingen(KOPPEN, 'kandidaten');
		const met = (soort: string) =>
			KOPPEN.filter((_, index) => bestemmingen[index]?.soort === soort);
		expect(met('geen')).toEqual([
			'Geslacht',
			'Telefoonnummer',
			'E-mailadres',
			'Postcode',
			'Straatnaam',
			'Huisnummer',
			'Huisnummer Toevoeging',
			'Aantal'
		]);
		// BSN is left out by what it is, not by its heading.
		expect(met('extra')).toEqual(['BSN']);
	});
});
