import type { Veld, VeldSoort } from './velden';
import { JA_NEE } from './waarden';

function veld(
	id: string,
	soort: VeldSoort,
	label: string,
	aliassen = '',
	rest: Partial<Veld> = {}
): Veld {
	return {
		id,
		tabel: 'kandidaten',
		label,
		naam: label,
		aliassen: aliassen === '' ? [] : aliassen.split('|'),
		soort,
		aanvullend: true,
		bron: 'Sonar',
		...rest
	};
}

const jaNee = { waarden: JA_NEE };

/**
 * What some sources know of a kandidaat besides the report, with the headings of the Sonar dashboard. Kept only
 * where a source has them; no slicer and no column of a table.
 */
export const AANVULLENDE_VELDEN: readonly Veld[] = [
	veld(
		'inschrijfdatum',
		'datum',
		'Inschrijfdatum',
		'Datum inschrijving|Inschrijfdatum UWV|Ingeschreven sinds'
	),
	veld(
		'inschrijvingtot',
		'datum',
		'Datum einde geldigheidstermijn inschrijving UWV',
		'Datum einde geldigheidstermijn inschrijving|Einddatum inschrijving|Datum einde inschrijving|Einde inschrijving',
		{ naam: 'Inschrijving geldig tot' }
	),
	veld(
		'verlengd',
		'datum',
		'Datum laatste verlenging',
		'Laatste verlenging|Verlengd op|Laatste verlenging inschrijving'
	),
	veld('melding', 'datum', 'Datum melding', 'Meldingsdatum'),
	veld(
		'uitkeringsdag',
		'datum',
		'1e uitk dag (niet WW)',
		'1e uitkeringsdag (niet WW)|Eerste uitkeringsdag|1e uitk dag',
		{ naam: '1e uitkeringsdag' }
	),
	veld('uitkering', 'code', 'Uitkering', 'Soort uitkering|Uitkeringssoort'),
	veld(
		'ontheffing',
		'code',
		'Ontheffing',
		'Ontheffing arbeidsplicht|Ontheffing arbeidsverplichting|Ontheffing inschrijving|Soort ontheffing',
		{ ...jaNee, open: true }
	),
	veld(
		'ontheffingtot',
		'datum',
		'Ontheffing tot',
		'Ontheffing tot en met|Einddatum ontheffing|Datum einde ontheffing|Einde ontheffing|Ontheffing geldig tot'
	),
	veld('organisatie', 'code', 'Organisatie Naam', '', { naam: 'Organisatie' }),
	veld('kantoor', 'code', 'GSD Kantoor', 'Kantoor'),
	veld('regio', 'code', 'Arbeidsmarktregio', 'AMR'),
	veld('plaats', 'code', 'Plaats', 'Woonplaats'),
	veld('leeftijd', 'getal', 'Leeftijd', 'Leeftijd in jaren'),
	veld('cases', 'getal', 'Cases (aantal)', 'Aantal cases', { naam: 'Cases' }),
	veld('toestemming', 'code', 'Toestemming', 'Toestemming delen|Toestemming delen gegevens', jaNee),
	veld(
		'opleidingsniveau',
		'code',
		'Opleidingsniveau',
		'Opleiding|Hoogste opleiding|Niveau opleiding'
	),
	veld('sector', 'code', 'Beroepssector', 'Beroepssectoren|Sector|Sectoren'),
	veld('beroep', 'code', 'Bemiddelingsberoep', 'Bemiddelingsberoepen|Beroep'),
	veld(
		'uren',
		'getal',
		'Beschikbare uren/wk',
		'Beschikbare uren|Uren per week|Uren|Beschikbaarheid uren',
		{ naam: 'Beschikbare uren per week' }
	),
	veld('vervoer', 'code', 'Vervoer', 'Vervoermiddel|Vervoermiddelen'),
	veld('rijbewijs', 'code', 'Rijbewijs', 'Rijbewijzen'),
	veld('reisafstand', 'code', 'Reisafstand', 'Maximale reisafstand|Reisbereidheid'),
	veld('mondeling', 'code', 'Mondeling Nederlands', 'Nederlands mondeling'),
	veld('schriftelijk', 'code', 'Schriftelijk Nederlands', 'Nederlands schriftelijk'),
	veld('vaardigheden', 'tekst', 'Vaardigheden', 'Vakvaardigheden'),
	veld('competenties', 'tekst', 'Competenties', 'Gedragscompetenties'),
	veld('affiniteiten', 'tekst', 'Affiniteiten', 'Interesses'),
	veld('taaksoorten', 'tekst', 'Taaksoorten', 'Taaksoort'),
	veld('werkervaring', 'tekst', 'Werkervaring'),
	veld(
		'profielgewijzigd',
		'datum',
		'Klantprofiel gewijzigd',
		'Klantprofiel gewijzigd op|Klantprofiel datum|Datum klantprofiel|Laatste wijziging klantprofiel|Datum laatste wijziging klantprofiel'
	),
	veld(
		'cvbeschikbaar',
		'code',
		'Direct beschikbaar voor regulier werk',
		'Direct beschikbaar',
		jaNee
	),
	veld(
		'cvberoepsbeeld',
		'code',
		'Duidelijk beroepsbeeld en zelfstandig solliciteren',
		'Duidelijk beroepsbeeld',
		jaNee
	),
	veld('cvonderbouwd', 'code', 'Bemiddelingsberoep onderbouwd', '', jaNee),
	veld('cvdigivaardig', 'code', 'Digivaardig', 'Digitaal vaardig', jaNee)
];
