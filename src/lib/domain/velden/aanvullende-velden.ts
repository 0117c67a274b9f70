import { koppen } from './koppen';
import type { Veld, VeldSoort } from './velden';
import { JA_NEE } from './waarden';

/** Behind `||` in `aliassen` stand headings that mean it only for want of better. */
function veld(
	id: string,
	soort: VeldSoort,
	label: string,
	aliassen = '',
	rest: Partial<Veld> = {}
): Veld {
	const [zeker, ook] = aliassen.split('||');
	return {
		id,
		tabel: 'kandidaten',
		label,
		naam: label,
		...koppen(zeker, ook),
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
		'Datum inschrijving|Inschrijfdatum UWV|Ingeschreven sinds||Ingeschreven op|Datum inschrijving UWV|Datum van inschrijving|Inschrijfdatum Sonar|Inschrijfdatum werkzoekende'
	),
	veld(
		'inschrijvingtot',
		'datum',
		'Datum einde geldigheidstermijn inschrijving UWV',
		[
			'Datum einde geldigheidstermijn inschrijving|Einddatum inschrijving|Datum einde inschrijving',
			'Einde inschrijving||Inschrijving tot|Inschrijving geldig tot en met|Einddatum inschrijving UWV'
		].join('|'),
		{ naam: 'Inschrijving geldig tot' }
	),
	veld(
		'verlengd',
		'datum',
		'Datum laatste verlenging',
		'Laatste verlenging|Verlengd op|Laatste verlenging inschrijving||Laatst verlengd|Laatst verlengd op|Datum verlenging|Verlengdatum'
	),
	veld('melding', 'datum', 'Datum melding', 'Meldingsdatum'),
	veld(
		'uitkeringsdag',
		'datum',
		'1e uitk dag (niet WW)',
		'1e uitkeringsdag (niet WW)|Eerste uitkeringsdag|1e uitk dag',
		{ naam: '1e uitkeringsdag' }
	),
	veld(
		'uitkering',
		'code',
		'Uitkering',
		'Soort uitkering|Uitkeringssoort||Type uitkering|Uitkeringstype|Regeling|Soort regeling|Uitkeringsregeling'
	),
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
	veld('plaats', 'code', 'Plaats', 'Woonplaats||Plaatsnaam'),
	veld('leeftijd', 'getal', 'Leeftijd', 'Leeftijd in jaren'),
	veld('cases', 'getal', 'Cases (aantal)', 'Aantal cases', { naam: 'Cases' }),
	veld('toestemming', 'code', 'Toestemming', 'Toestemming delen|Toestemming delen gegevens', jaNee),
	veld(
		'opleidingsniveau',
		'code',
		'Opleidingsniveau',
		'Opleiding|Hoogste opleiding|Niveau opleiding||Hoogste opleidingsniveau|Hoogst genoten opleiding|Hoogst voltooide opleiding'
	),
	veld('sector', 'code', 'Beroepssector', 'Beroepssectoren|Sector|Sectoren'),
	veld('beroep', 'code', 'Bemiddelingsberoep', 'Bemiddelingsberoepen|Beroep'),
	veld(
		'uren',
		'getal',
		'Beschikbare uren/wk',
		'Beschikbare uren|Uren per week|Uren|Beschikbaarheid uren||Uren beschikbaar|Aantal uren beschikbaar|Uren p/w|Beschikbare uren p/w',
		{ naam: 'Beschikbare uren per week', kort: 'Uren' }
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
