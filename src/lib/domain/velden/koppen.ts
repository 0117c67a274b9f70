/** What sources call a field besides its label and its short name; case, accents, spaces and punctuation are ignored. */
export interface Koppen {
	readonly aliassen: readonly string[];
	/** Headings that mean the field only where no other column of the source names it, the likeliest first. */
	readonly ook?: readonly string[];
}

/** Headings from lists with a bar between them. */
export function koppen(aliassen = '', ook = ''): Koppen {
	return {
		aliassen: aliassen === '' ? [] : aliassen.split('|'),
		...(ook === '' ? {} : { ook: ook.split('|') })
	};
}

/** Headings that every table may have: whose record it is. */
export const GEMEENTE = koppen(
	'Betalende gemeente|Betrokken gemeente|GEM_BET',
	// Where somebody lives, beside the one that pays.
	'Gemeente betalend|Betaalgemeente|Financierende gemeente|Verantwoordelijke gemeente|Gemeente|Gemeentenaam|Naam gemeente'
);
export const PERSNR = koppen(
	'Personeelsnummer|Persoonsnummer|Kandidaatnummer|Klantnummer',
	[
		'Cliëntnummer|Persoons id|Kandidaat id|Klant id|Cliënt id|Deelnemersnummer|Deelnemernummer|Compasnummer|Compas id',
		// Sonar's own number, or that of a file.
		'ID_WZ|ID werkzoekende|Werkzoekende id|Werkzoekendenummer|Sonarnummer|Sonar id|Dossiernummer|Dossier id'
	].join('|')
);

/** Headings of columns that hold a part of a name, by the part. */
export const NAAM_DELEN = {
	achternaam:
		'Achternaam|Achternamen|Familienaam|Geslachtsnaam|Achternaam klant|Achternaam kandidaat|Achternaam cliënt',
	voorletters: 'Voorletters|Voorletter|Initialen',
	voornaam: 'Voornaam|Voornamen|Roepnaam',
	tussenvoegsel:
		'Tussenvoegsel|Tussenvoegsels|Tussenv|Voorvoegsel|Voorvoegsels|Voorv|Voorvoegsel achternaam|Voorvoegsel geslachtsnaam'
} as const;

/** Headings of the fields of the report, by id. */
export const KANDIDAAT_KOPPEN = {
	naam: koppen(
		'Naam klant|Volledige naam|Kandidaat|Naam kandidaat',
		[
			'Klantnaam|Kandidaatnaam|Naam cliënt|Cliëntnaam|Naam werkzoekende|Naam deelnemer',
			...Object.values(NAAM_DELEN)
		].join('|')
	),
	doelgroep: koppen(
		'Doelgrp',
		'Doelgroepen|Doelgroepcode|Doelgroep Compas|Soort doelgroep|Type doelgroep'
	),
	dgr: koppen(
		'IND_DGR|Doelgroepregister|Indicatie DGR|Indicatie doelgroepregister',
		'In DGR|In doelgroepregister|Opgenomen in DGR|Staat in DGR|DGR indicatie|DGR status|DGR registratie|DGR Compas|Registratie DGR|Doelgroepenregister|Landelijk doelgroepregister|LDR|Indicatie LDR'
	),
	banenafspraken: koppen(
		'Banenafspraak|Sonar Banenafspraak',
		'Banenafspraak Sonar|Banenafspraken Sonar|Indicatie banenafspraak|Banenafspraak indicatie'
	),
	status: koppen(
		'SNR_STAT|Sonar|Status Sonar',
		'Status in Sonar|SNR status|Sonar inschrijfstatus|Inschrijfstatus|Inschrijfstatus Sonar|Status inschrijving|Status werkzoekende|Status UWV'
	),
	klantprofiel: koppen(
		'KLANTPROF|Klantprofiel Sonar',
		'Klantprofiel in Sonar|Klantprofielen|Klantprofiel aanwezig|Klantprofiel status|Status klantprofiel|Klantprofiel code|Klantprofiel gevuld|Klantprofiel ingevuld|Profielstatus|Status profiel'
	),
	ladder: koppen(
		'PLADDER|Ladder|LKS Participatieladder|Trede',
		'Trede participatieladder|Trede op participatieladder|Participatieladder trede|Participatieladder Sonar|Sonar ladder|Participatietrede|Trede participatie|Laddertrede|Trede ladder|Trede PL|PL trede|Treden|Huidige trede'
	),
	dvsoort: koppen(
		'Laatste soort dienstverlening|Soort dienstverlening',
		'Soort laatste dienstverlening|Dienstverlening laatste soort|Laatste soort DV|Laatste DV soort|Soort DV|DV soort|Laatste dienstverlening|Laatste DV|DV laatste|Dienstverlening'
	),
	begeleider: koppen(
		'Begeleider|BEGEL|Klantmanager|Medewerker Naam|Consulent',
		[
			'Begeleiders|Naam begeleider|Begeleider naam|Casemanager|Naam casemanager|Trajectbegeleider|Begeleider traject|Klantbegeleider|Werkbegeleider|Begeleider werk|Begeleider gemeente',
			'Klantmanager werk|Klantmanager W|Naam klantmanager|Klantmanagers|Klantregisseur|Regisseur|Regiehouder|Procesregisseur',
			'Consulent werk|Werkconsulent|Participatieconsulent|Naam consulent|Werkcoach|Trajectmanager|Naam medewerker|Verantwoordelijk begeleider|Vaste begeleider'
		].join('|')
	),
	lks: koppen('Loonkostensubsidie|Indicatie LKS', 'LKS indicatie|Indicatie loonkostensubsidie'),
	acties: koppen('Actie|Nu te doen')
} as const;

/** Headings of the fields that every record has, by id, each also with the word for the record behind it. */
export function recordKoppen(
	enkelvoud: string
): Readonly<
	Record<'uitvoerende' | 'start' | 'einde' | 'signaal' | 'afgehandeld' | 'status', Koppen>
> {
	const met = (aliassen: string, ook = ''): Koppen => {
		const each = koppen(aliassen, ook);
		const behind = (namen: readonly string[]) => [
			...namen,
			...namen.map((naam) => `${naam} ${enkelvoud}`)
		];
		return { aliassen: behind(each.aliassen), ...(each.ook ? { ook: behind(each.ook) } : {}) };
	};
	return {
		uitvoerende: met(
			'Uitvoerder|Uitvoerende afdeling|Uitgevoerd door',
			'Uitvoerende medewerker|Naam uitvoerende|Uitvoerenden'
		),
		start: met(
			'Startdatum|Begindatum|Datum start|Datum begin|Ingangsdatum',
			'Datum ingang|Aanvangsdatum|Datum aanvang|Aanvang|Feitelijke startdatum|Werkelijke startdatum|Geplande startdatum'
		),
		einde: met(
			'Einddatum|Datum einde|Einde datum|Geplande einddatum',
			'Datum eind|Afloopdatum|Einddatum gepland|Gepland einde|Einde gepland|Verwachte einddatum|Einddatum verwacht|Werkelijke einddatum'
		),
		signaal: met('Signaal|Datum signaal|Signaleringsdatum', 'Datum signalering'),
		afgehandeld: koppen(
			'Afgehandeld|Signaal afgehandeld op|Signaal gereed',
			'Afgehandeld op|Signaal verwerkt'
		),
		status: koppen(`Status ${enkelvoud}|${enkelvoud}status`)
	};
}

/** Headings of what only one kind of record has, by id. */
export const SOORT_KOPPEN = {
	trajectnr: koppen('Trajectnummer|Traject id'),
	traject: koppen(
		'Soort traject|Trajectsoort|Naam traject|Trajectnaam',
		'Type traject|Trajecttype|Omschrijving traject|Trajectomschrijving'
	),
	modulenr: koppen('Modulenummer|Module id'),
	module: koppen(
		'Soort module|Modulesoort|Naam module|Modulenaam',
		'Type module|Moduletype|Omschrijving module|Moduleomschrijving'
	),
	opschortingen: koppen(
		[
			'Opschorting|Opschortingsperiode|Opgeschort|Opschorting van|Opschorting vanaf|Opschorting start',
			'Start opschorting|Begin opschorting|Opgeschort van|Opgeschort vanaf|Opschorting tot|Opschorting t/m',
			'Opschorting tot en met|Opschorting einde|Einde opschorting|Opgeschort tot|Opgeschort t/m',
			'Startdatum opschorting|Einddatum opschorting|Ingangsdatum opschorting'
		].join('|')
	),
	plaatsingnr: koppen('Plaatsingsnummer|Plaatsing id'),
	plaatsing: koppen(
		'Soort plaatsing|Externe plaatsing|Ext. plaatsing|Plaatsingssoort',
		'Type plaatsing|Soort externe plaatsing|Plaatsingsvorm'
	),
	werkgever: koppen('Inlener|Bedrijf', 'Naam werkgever|Werkgeversnaam|Bedrijfsnaam|Naam bedrijf')
} as const;
