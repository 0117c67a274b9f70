import { describe, expect, it } from 'vitest';
import { TABELLEN, VELDEN, type TabelId } from '$lib/domain/velden/velden';
import { foldKey } from '$lib/locale/fold';
import { fieldNamed, keyColumnIn, likeKey, needlessReason } from './headings';
import { proposeBestemmingen } from './recognise';

/** Ids of the fields to which these headings go. */
function fieldsOf(tabel: TabelId, koppen: readonly string[]): (string | null)[] {
	return koppen.map((kop) => fieldNamed(kop, tabel)?.veld.id ?? null);
}

describe('the headings of a table', () => {
	it.each(TABELLEN)('of %s prefer the label of the report to any alias before it', (tabel) => {
		for (const { id, label, naam, aliassen } of VELDEN[tabel]) {
			if (id === 'opschortingen' || id === 'naam') continue;
			for (const other of new Set([naam, ...aliassen]))
				if (foldKey(other) !== foldKey(label))
					expect(proposeBestemmingen([other, label], tabel), `${other}, ${label}`).toEqual([
						{ soort: 'extra' },
						{ soort: 'veld', veld: id }
					]);
		}
	});

	it('say yes or no only where the field does', () => {
		const koppen = ['Sonar (J/N)', 'Klantmanager ja/nee', 'Banenafspraak J/N', 'LKS ja/nee'];
		expect(fieldsOf('kandidaten', koppen)).toEqual([null, null, 'banenafspraken', 'lks']);
	});

	it.each(TABELLEN)('of %s mean one field each, in whatever way they are written', (tabel) => {
		const owners = new Map<string, Set<string>>();
		for (const { id, label, naam, aliassen, ook = [] } of VELDEN[tabel]) {
			for (const name of [label, naam, ...aliassen, ...ook]) {
				expect(foldKey(name), name).not.toBe('');
				for (const key of [foldKey(name), likeKey(name)])
					owners.set(key, (owners.get(key) ?? new Set()).add(id));
				expect(fieldNamed(name, tabel)?.veld.id, name).toBe(id);
				expect(fieldNamed(`${name} (2)`, tabel)?.veld.id, name).toBe(id);
				expect(needlessReason(name), name).toBeNull();
			}
		}
		expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
	});

	it.each(TABELLEN)('of %s never lose a column to one that says it less exactly', (tabel) => {
		for (const { id, label, naam, aliassen, ook = [] } of VELDEN[tabel]) {
			if (id === 'opschortingen') continue;
			for (const zeker of [label, naam, ...aliassen]) {
				for (const other of ook)
					expect(proposeBestemmingen([other, zeker], tabel), `${other}, ${zeker}`).toEqual([
						{ soort: 'extra' },
						{ soort: 'veld', veld: id }
					]);
			}
		}
	});

	it('are also the words of other systems, with their abbreviations', () => {
		const words: Readonly<Record<string, string>> = {
			persnr:
				'Persoonsnr|Persoonsnr.|Persoonnummer|Pers. nummer|PERSNUM|CLIENTNR|Cliënt-nr|Cliëntnummer|Sonarnummer|Sonarnr|Dossiernummer|Dossiernr|Persoon ID|PersoonID|Klantnr|Kandidaatnr|Werkzoekendenummer',
			begeleider:
				'CASEMANAGER|Trajectbegeleider|Klantmanager werk|Regisseur|Begel. Compas|Begeleider(s)|Naam consulent',
			ladder: 'Trede participatieladder|Participatie-ladder|Part. ladder|Trede',
			klantprofiel:
				'Klantprofiel aanwezig|Klantprofiel status|Klantprofiel J/N/L/O|Profielstatus|Klantprof. (J/N)',
			dgr: 'In DGR|In DGR (J/N)|DGR ja/nee|Indicator DGR|Doelgroepregister',
			banenafspraken: 'Banenafspraak Sonar|Ind. banenafspraak|Banenafspraak J/N',
			gemeente: 'Gemeente (betalend)|Gem. betalend|Bet. gem.|Betalende gemeente|Gemeentenaam',
			dvsoort: 'Laatste dienstverlening|Soort DV',
			inschrijfdatum: 'Inschr.datum|Dat. inschrijving|Datum inschrijving UWV',
			uitkering: 'Regeling'
		};
		for (const [veld, koppen] of Object.entries(words))
			for (const kop of koppen.split('|'))
				expect(fieldsOf('kandidaten', [kop]), kop).toEqual([veld]);
		expect(fieldsOf('trajecten', ['Einddatum gepland', 'Ingangsdatum', 'Aanvang'])).toEqual([
			'einde',
			'start',
			'start'
		]);
	});

	it('take no heading that only looks like one', () => {
		expect(
			fieldsOf('kandidaten', [
				'Nummer',
				'Achternaam partner',
				'Naam partner',
				'Dossierstatus',
				'Einddatum',
				'Klantmanager inkomen',
				'Jobcoach',
				'Woongemeente',
				'Medewerkernummer'
			]).filter((veld) => veld !== null)
		).toEqual([]);
	});

	it('leave the number of Sonar or of a file beside that of the kandidaat', () => {
		expect(keyColumnIn(['Sonarnummer', 'Naam', 'Pers. nr.', 'Pers. nr. (2)'])).toBe(2);
		expect(keyColumnIn(['Naam', 'Sonarnr'])).toBe(1);
		expect(keyColumnIn(['Naam'])).toBe(-1);
		expect(
			proposeBestemmingen(['Sonarnummer', 'Dossiernr', 'Cliëntnr', 'Pers. nr.'], 'kandidaten')
		).toEqual([
			{ soort: 'extra' },
			{ soort: 'extra' },
			{ soort: 'extra' },
			{ soort: 'veld', veld: 'persnr' }
		]);
		expect(proposeBestemmingen(['Dossiernr', 'Sonarnr', 'Naam'], 'kandidaten')[1]).toEqual({
			soort: 'veld',
			veld: 'persnr'
		});
	});
});

describe('what the dashboard has no use for', () => {
	it('is how somebody is reached, who somebody is besides a name, and the partner', () => {
		for (const kop of [
			'Telefoonnummer',
			'Postcode',
			'Geboortedatum',
			'Geb. datum',
			'GEBDAT',
			'Geboorteplaats',
			'Geboorteland',
			'Datum geboorte',
			'Geboren op',
			'Geslacht',
			'Geslacht (2)',
			'M/V',
			'Nationaliteit',
			'2e nationaliteit',
			'Leefvorm',
			'Leefsituatie',
			'Burgerlijke staat',
			'Huwelijkse staat',
			'Aantal kinderen',
			'Achternaam partner',
			'Naam partner',
			'Meisjesnaam',
			'Verblijfsstatus',
			'A-nummer'
		])
			expect(needlessReason(kop), kop).toBe(
				'Niet nodig voor dit dashboard en wordt daarom niet bewaard.'
			);
	});

	it('is nothing else', () => {
		for (const kop of [
			'Leeftijd',
			'Geslachtsnaam',
			'Gebied',
			'Gebruiker',
			'Gebeld op',
			'Partner',
			'Postcode reisafstand',
			'Woonplaats',
			'Woongemeente',
			'Plaats',
			'Land',
			'Kinderopvang',
			'Herkomst aanmelding',
			'Statushouder',
			'Startdatum'
		])
			expect(needlessReason(kop), kop).toBeNull();
	});
});
