/** A part of a topic: what to know, or what to do step by step, with a picture of the app. */
export interface HulpDeel {
	readonly kop: string;
	readonly tekst?: readonly string[];
	readonly stappen?: readonly string[];
	/** Name of a picture in `beelden`, and what is on it for who cannot see it. */
	readonly beeld?: { readonly naam: string; readonly tekst: string };
	/** The page that it is about. */
	readonly naar?: { readonly tekst: string; readonly href: string };
}

/** A task of the manual. */
export interface Onderwerp {
	/** Unique. */
	readonly id: string;
	readonly titel: string;
	/** Pages that open the manual here. */
	readonly bij: readonly string[];
	readonly delen: readonly HulpDeel[];
}

/** The manual, in the order in which somebody meets these tasks. */
export const ONDERWERPEN = [
	{
		id: 'vandaag',
		titel: 'Beginnen met Vandaag',
		bij: ['/vandaag'],
		delen: [
			{
				kop: 'Wat u ziet',
				tekst: [
					'Vandaag is de eerste pagina. U ziet er in één keer wat nu telt.',
					'Bovenaan staat wat er veranderde sinds uw vorige lijst.',
					'Links staat wat u het eerst kunt doen. Rechts staan de vragen die het vaakst gesteld worden.'
				],
				beeld: { naam: 'vandaag', tekst: 'De pagina Vandaag met de strook, Eerst doen en Vragen.' }
			},
			{
				kop: 'Uw eigen kandidaten',
				stappen: [
					'Kies bovenaan Mijn kandidaten.',
					'Kies uw naam. De app onthoudt die keuze.',
					'Kies Heel team om weer iedereen te zien.'
				],
				tekst: ['De keuze geldt op elke pagina. Het is het filter op begeleider.']
			},
			{
				kop: 'Een vraag openen',
				tekst: [
					'Achter elke vraag staat het antwoord van nu. Kies de vraag voor de lijst erachter.',
					'De vraag blijft boven de lijst staan, tot u haar sluit. Uw filters van daarvoor zijn dan weg.',
					'Met Ongedaan maken krijgt u ze terug.'
				]
			}
		]
	},
	{
		id: 'inlezen',
		titel: 'Een lijst inlezen en verversen',
		bij: ['/gegevens'],
		delen: [
			{
				kop: 'Inlezen',
				stappen: [
					'Maak in uw bronsysteem een export. Excel, CSV en ODS werken.',
					'Ga naar Gegevens en kies het bestand. U kunt het ook naar de pagina slepen.',
					'Controleer de peildatum. Alles wat te laat is, telt vanaf die dag.',
					'Lees de kaart door: kolommen, rijen en het verschil met uw vorige lijst.',
					'Kies de knop Lees … kandidaten in.'
				],
				tekst: ['Tot die laatste knop verandert er niets. Er gaat niets naar internet.'],
				beeld: {
					naam: 'inlezen',
					tekst: 'De kaart met wat er in het bestand staat, voor u het inleest.'
				}
			},
			{
				kop: 'Kandidaten en trajecten samen',
				tekst: [
					'Kies de bestanden van één dag tegelijk. De app zet ze bij elkaar.',
					'Mist er iets voor een pagina? Dan staat dat op de kaart en bij het tabblad.',
					'Leest u maar een deel in? Kies op de kaart of de rest blijft. Bovenaan staat dan van welke dagen de gegevens zijn.'
				]
			},
			{
				kop: 'Verversen met een nieuwe lijst',
				tekst: [
					'Lees elke week de nieuwe lijst op dezelfde manier in. Uw notities en acties blijven.',
					'De vorige lijst bewaart de app om te vergelijken. U ziet dan wat er veranderde.',
					'Is een lijst weg, dan blijven de aantallen per gemeente. Trends en kwartalen gaan zo door.'
				]
			},
			{
				kop: 'De app laten kijken of er een nieuwe lijst is',
				stappen: [
					'Lees een lijst in en vink op de kaart Onthoud deze plek aan.',
					'Wijs de map aan waarin u de export bewaart. Gesleepte bestanden kent de app al.',
					'Bewaar de volgende export in dezelfde map. Onder de kop van de app komt een balk.',
					'Kies Ververs naar de nieuwe dag. Ongedaan maken kan daarna nog.'
				],
				tekst: [
					'Dit werkt in Edge en Chrome. Na een herstart vraagt de browser soms opnieuw toestemming.',
					'Klik dan op Ververs, op Vandaag of op Gegevens.',
					'De naam van de map blijft leesbaar op deze computer, ook op slot.',
					'Op Gegevens kunt u de plek vergeten. Alles wissen doet dat ook.'
				]
			},
			{
				kop: 'Als er iets niet klopt',
				tekst: [
					'Was de peildatum verkeerd? Kies op Gegevens bij die momentopname Peildatum aanpassen.',
					'Is de lijst ouder dan de momentopname in gebruik? Kies op de kaart of u haar gebruikt of alleen bewaart.',
					'Herkent de app een kolom niet? Dan opent die regel vanzelf. Kies zelf de juiste kolom.',
					'Rijen die niet gelezen zijn, kunt u als bestand ophalen en verbeteren.'
				]
			}
		]
	},
	{
		id: 'filteren',
		titel: 'Filteren en zoeken',
		bij: ['/'],
		delen: [
			{
				kop: 'Filters kiezen',
				stappen: [
					'Open rechts een filter, zoals Klantprofiel.',
					'Vink een of meer waarden aan. Achter elke waarde staat het aantal.',
					'Boven de lijst staat wat u koos. Het kruisje haalt een filter weg.'
				],
				tekst: [
					'Binnen een filter geldt “of”. Tussen filters geldt “en”.',
					'Alle getallen en pagina’s gaan mee met uw filters.'
				],
				beeld: { naam: 'filteren', tekst: 'Het filterpaneel met gekozen waarden en aantallen.' }
			},
			{
				kop: 'Zoeken',
				tekst: [
					'Zoek op een deel van de naam of het nummer. Accenten en hoofdletters maken niet uit.',
					'Hebt u een rij nummers? Kies Meer en dan Plak nummers.'
				]
			},
			{
				kop: 'De lijst naar uw hand zetten',
				tekst: [
					'Wijs de kop van een kolom aan en kies het pijltje.',
					'Daar sorteert u, ook op een tweede kolom. En u ziet wat er in de kolom staat.',
					'Elk aantal daar opent het menu bij dat getal.',
					'Groepeer op zet kandidaten met dezelfde waarde onder elkaar.',
					'Een gemiddelde in een groep telt lege vakken niet mee.',
					'Bij getallen en datums is er Markeer: een balk, kleur of woord.',
					'Het woord is voor het laagste en het hoogste kwart van de lijst.',
					'Volgorde van de kolommen: kies Meer en dan Kolommen.',
					'De pijlen werken ook met Alt + ↑ en Alt + ↓.',
					'Afdruk, bestand en kopie volgen uw volgorde en groepen.',
					'Een markering staat op scherm en afdruk, niet in een bestand.'
				]
			},
			{
				kop: 'Een kandidaat openen',
				tekst: [
					'Kies een naam. De lijst blijft staan waar zij stond.',
					'Bovenaan staat wat er nu te doen is. Met ↑ en ↓ loopt u door de lijst.'
				]
			},
			{
				kop: 'Bewaren en terug',
				tekst: [
					'Ctrl + Z maakt de laatste keuze ongedaan.',
					'Met Meer en Bewaar weergave bewaart u filters, kolommen en volgorde onder een naam.'
				]
			}
		]
	},
	{
		id: 'werklijst',
		titel: 'Mijn werklijst',
		bij: ['/werklijst'],
		delen: [
			{
				kop: 'Wat erop staat',
				tekst: [
					'Mijn werklijst toont per kandidaat wat er te doen is. Het dringendste staat bovenaan.',
					'U ziet welk signaal het is en van welk traject. En wat er in het profiel mist.'
				],
				beeld: { naam: 'werklijst', tekst: 'Mijn werklijst, per kandidaat gegroepeerd.' }
			},
			{
				kop: 'Afvinken en uitstellen',
				stappen: [
					'Zet een vinkje als iets gedaan is. Dat is Gereed.',
					'Kies het menu met de puntjes voor Opgepakt, Uitstellen of een notitie.',
					'Bij Uitstellen kiest u de dag waarop het terugkomt.'
				],
				tekst: [
					'De app verandert niets in Compas of Sonar. Werk het daar ook bij.',
					'Komt er een nieuwe signaaldatum? Dan staat de actie weer open.'
				]
			}
		]
	},
	{
		id: 'profielen',
		titel: 'Klantprofiel en ladder lezen',
		bij: ['/klantprofiel'],
		delen: [
			{
				kop: 'Ringen, staven en tabel',
				tekst: [
					'Kies bovenaan Ringen, Staven of Tabel. De getallen zijn dezelfde.',
					'Bij Staven hebben alle gemeenten dezelfde schaal. Het streepje is het geheel.'
				],
				beeld: { naam: 'profielen', tekst: 'Klantprofiel per gemeente als staven op één schaal.' }
			},
			{
				kop: 'Verdelen per begeleider of iets anders',
				tekst: [
					'Kies bij Verdeel per een ander veld, zoals begeleider of doelgroep.',
					'Ringen, staven, tabel, export en Tel na volgen uw keuze. De totalen blijven gelijk.',
					'Zijn er meer dan 12 groepen? Met Toon alle ziet u de rest. Print en export hebben ze altijd alle.',
					'Een veld dat niet in de lijst staat, meldt de app. Dan ziet u de gemeenten.',
					'Het verschil met eerder, Verloop en Doorstroom blijven zoals ze zijn.',
					'Uitvoerende staat er niet bij: een kandidaat kan er meer dan één hebben.'
				]
			},
			{
				kop: 'Doorstroom',
				tekst: [
					'Kies Doorstroom en bij Van een eerdere lijst. Rijen: toen. Kolommen: nu. Een vak met “gelijk” is wie hetzelfde bleef.',
					'Klik op een getal voor de kandidaten. Wie weg is, staat in geen lijst meer.',
					'Bij Tot kiest u een eerder moment. Is een lijst weg, dan bleven alleen de aantallen per gemeente.',
					'Tijd in een trede telt ook wie er nog in zit. Zijn er te weinig verblijven? Dan staat er “nog niet te zeggen”.'
				]
			},
			{
				kop: 'Verloop per kwartaal',
				tekst: [
					'Kies bovenaan Verloop. U ziet elk cijfer per kwartaal, met het doel als lijn.',
					'Kies één gemeente. Dan ziet u of een verschil toeval kan zijn.',
					'Van een kwartaal zonder lijst is er geen punt. De lijn stopt daar.',
					'Zet een notitie bij een moment, zoals vakantie of een nieuwe definitie.'
				]
			},
			{
				kop: 'Eerlijk vergelijken',
				tekst: [
					'Kies bovenaan Vergelijken. Elk punt is een gemeente of een begeleider.',
					'In de grijze band kan het verschil met het geheel toeval zijn.',
					'Buiten de band is het verschil meer dan toeval.',
					'Minder dan 10 is te klein om te vergelijken. Niemand krijgt een plaats.'
				]
			},
			{
				kop: 'Leeg en (Leeg)',
				tekst: [
					'Leeg is een code uit Sonar: er is een profiel, maar er staat niets in.',
					'(Leeg) tussen haakjes betekent: de lijst heeft hier geen waarde.'
				]
			},
			{
				kop: 'Markeren',
				tekst: [
					'Kies een deel van een ring. De andere ringen tonen dan hetzelfde deel.',
					'Dat is nog geen filter. U kunt er met één klik een filter van maken.'
				]
			}
		]
	},
	{
		id: 'trajecten',
		titel: 'Signalen en einddatums volgen',
		bij: ['/trajecten'],
		delen: [
			{
				kop: 'De tabel met kengetallen',
				tekst: [
					'Elke rij is een soort: trajecten, modules of externe plaatsingen.',
					'De balk toont welk deel van de actieve het is. Tel de getallen niet bij elkaar op.',
					'Rood is te laat. Geel vraagt binnenkort aandacht.'
				],
				beeld: {
					naam: 'trajecten',
					tekst: 'De tabel met kengetallen van trajecten, modules en plaatsingen.'
				}
			},
			{
				kop: 'De lijst erachter',
				stappen: [
					'Kies een getal. De lijst eronder toont precies die trajecten.',
					'Kies hetzelfde getal nog eens om het los te laten.'
				]
			},
			{
				kop: 'Een grens zetten',
				tekst: [
					'Bij de uitleg van een getal kiest u Waarschuw boven.',
					'Komt het getal boven uw grens? Dan ziet u dat ook op Vandaag.'
				]
			}
		]
	},
	{
		id: 'doelen',
		titel: 'Doelen en open profielen',
		bij: ['/onvolledig'],
		delen: [
			{
				kop: 'Het doel',
				tekst: [
					'De profielgraad is het deel van de kandidaten met een volledig klantprofiel.',
					'Kandidaten zonder code tellen niet mee, tenzij u dat aanzet.',
					'De app rekent uit wanneer u het doel haalt, als het zo doorgaat.'
				],
				beeld: { naam: 'doelen', tekst: 'Het doel met de profielgraad en de lijnen per gemeente.' }
			},
			{
				kop: 'Een doel aanpassen',
				stappen: [
					'Kies Meer en dan Doel aanpassen.',
					'Kies het percentage en de datum. U kunt ook per gemeente een doel kiezen.'
				]
			},
			{
				kop: 'Wie kan wat aanvullen',
				tekst: [
					'De tabel toont per begeleider of gemeente hoeveel profielen open staan.',
					'Bij Onvolledig ziet u welk deel ontbreekt. Kies een getal voor de lijst.'
				]
			}
		]
	},
	{
		id: 'eigen-kengetal',
		titel: 'Zelf een kengetal maken',
		bij: [],
		delen: [
			{
				kop: 'Een kengetal maken',
				stappen: [
					'Kies Eigen kengetal, boven aan de tabel met getallen.',
					'Kies bij Tel wat u wilt tellen, bijvoorbeeld Trajecten.',
					'Kies bij Voorwaarde waar het aan moet voldoen. Alles wat u kiest, moet gelden.',
					'Lees de zin en het getal na. Kies dan Bewaar kengetal.'
				]
			},
			{
				kop: 'Wat u ermee kunt',
				tekst: [
					'Het staat bij Trajecten & modules. Klik erop voor de lijst.',
					'In de Draaitabel kiest u het bij Getal. In een export staat het als regel.',
					'Met Toon kiest u een aantal of een aandeel. U kunt een doel en een grens geven.',
					'Klik met rechts op een kengetal van het rapport. Zo begint u met een kopie.'
				]
			},
			{
				kop: 'Delen',
				tekst: [
					'Klik met rechts op het kengetal en kies Deel als bestand.',
					'Uw collega kiest Eigen kengetal en dan Kengetal openen. Die ziet eerst de zin.',
					'Een kengetal dat mensen noemt, kan niet worden gedeeld.'
				]
			}
		]
	},
	{
		id: 'draaitabel',
		titel: 'Zelf een tabel maken',
		bij: ['/draaitabel'],
		delen: [
			{
				kop: 'Een tabel maken',
				stappen: [
					'Kies bij Rijen 1 een veld, bijvoorbeeld Gemeente.',
					'Kies bij Kolommen 1 een ander veld.',
					'Kies bij Getal wat u wilt tellen.'
				]
			},
			{
				kop: 'Wat u ziet',
				tekst: [
					'Bij Toon als kiest u aantallen, percentages of unieke kandidaten.',
					'Een kandidaat kan meer trajecten hebben. Unieke kandidaten telt hem per vak één keer.',
					'Hoe groter het getal, hoe sterker de kleur. Totalen hebben geen kleur.'
				]
			},
			{
				kop: 'Wie zit er in een getal',
				tekst: [
					'Kies een vak. Rechts ziet u wie erin zitten.',
					'Met Toon deze opent u de lijst. Sorteren doet u met de kop van een kolom.'
				]
			}
		]
	},
	{
		id: 'kwartaaltabel',
		titel: 'De kwartaaltabel van UWV',
		bij: ['/transparantie'],
		delen: [
			{
				kop: 'De tabel maken',
				stappen: [
					'Kies het kwartaal.',
					'Kies wat als profiel telt. UWV telt alleen Ja.',
					'Kies Exporteren en dan Excel of CSV.'
				],
				tekst: [
					'De helft van UWV staat niet in uw bron. In het bestand staat daar “niet in bron”.',
					'Kleine aantallen schermt de app af als u de tabel deelt.'
				],
				beeld: { naam: 'kwartaaltabel', tekst: 'De kwartaaltabel per gemeente met het totaal.' }
			},
			{
				kop: 'Vergelijken met UWV',
				tekst: [
					'Kies Publicatie inlezen en kies de pdf of het bestand van UWV.',
					'Controleer de getallen die de app las. Daarna ziet u ze naast uw eigen getallen.',
					'De grafiek laat zien of uw gemeenten meer dan toeval van de regio verschillen.'
				]
			}
		]
	},
	{
		id: 'werkproces',
		titel: 'De regels van het werkproces',
		bij: ['/werkproces'],
		delen: [
			{
				kop: 'Wat de pagina toont',
				tekst: [
					'Drie regels helpen u op tijd te zijn: inschrijven, verlengen en cv publiceren.',
					'Kunnen we het niet zeker weten? Dan staat er “controleer” of “onbekend”.',
					'Een ontheffing staat in een eigen kolom.'
				]
			},
			{
				kop: 'Waarom staat deze kandidaat hier?',
				tekst: [
					'Open de kandidaat en kies Waarom staat deze kandidaat hier?',
					'U ziet de regel, de datums en de waarden die telden.'
				]
			}
		]
	},
	{
		id: 'veranderd',
		titel: 'Zien wat er veranderd is',
		bij: ['/veranderd'],
		delen: [
			{
				kop: 'Twee lijsten vergelijken',
				stappen: [
					'Kies op Vandaag Wat is er veranderd.',
					'Kies met welke lijst u wilt vergelijken.',
					'Kies een soort verandering om er een filter van te maken.'
				],
				tekst: ['Zo ziet u wie nieuw is, wie weg is, en welke gegevens anders zijn.']
			}
		]
	},
	{
		id: 'getallen',
		titel: 'Een getal uitzoeken',
		bij: [],
		delen: [
			{
				kop: 'Het menu bij een getal',
				tekst: [
					'Kies een getal, of klik er met de rechtermuisknop op. Shift + F10 werkt ook.',
					'Toon deze opent de lijst van precies die kandidaten.',
					'Verdeel naar laat zien hoe het getal is opgebouwd.',
					'Filter hierop houdt alleen deze groep over en blijft op de pagina.'
				],
				beeld: { naam: 'getallen', tekst: 'Het menu bij een getal, met Toon deze en Tel na.' }
			},
			{
				kop: 'Tel na',
				tekst: [
					'Tel na telt het getal opnieuw, op een tweede manier, rij voor rij.',
					'Komt er iets anders uit? Dan zegt de app dat, met de rijen erbij.'
				]
			}
		]
	},
	{
		id: 'delen',
		titel: 'Delen, exporteren en afdrukken',
		bij: [],
		delen: [
			{
				kop: 'Exporteren',
				tekst: [
					'Exporteren maakt een bestand in Excel of CSV, of een afbeelding.',
					'U kunt namen weglaten. Kleine aantallen in tabellen schermt de app af.',
					'Een CSV kan zonder de toelichting onder de tabel.'
				]
			},
			{
				kop: 'Afdrukken en verslagen',
				tekst: [
					'Bij meer dan 20 pagina’s vraagt de app eerst of u dat wilt.',
					'Het Maandverslag is één bladzijde per begeleider of gemeente.'
				]
			},
			{
				kop: 'Delen met een collega',
				tekst: [
					'Weergave delen geeft een bestand met uw filters, zonder kandidaten.',
					'Overdracht voor een begeleider bevat wel kandidaten. Dat bestand is versleuteld.'
				]
			}
		]
	},
	{
		id: 'veilig',
		titel: 'Wat veilig is en wat niet',
		bij: [],
		delen: [
			{
				kop: 'Dit is veilig',
				tekst: [
					'Uw gegevens blijven op deze computer, in deze browser. Er gaat niets naar internet.',
					'Met een wachtwoord zijn ze versleuteld. Na tien minuten zonder gebruik gaat de app op slot.',
					'U kunt die tijd aanpassen op Gegevens. Shift + L doet de app meteen op slot.'
				]
			},
			{
				kop: 'Let hierop',
				tekst: [
					'Kwijt is kwijt: zonder wachtwoord kan niemand uw gegevens openen, wij ook niet.',
					'Maak daarom een back-up en bewaar uw wachtwoord in een wachtwoordkluis.',
					'Een geëxporteerd bestand is niet versleuteld. Bewaar het volgens uw afspraken.',
					'Zonder wachtwoord kan iedereen bij deze computer de gegevens lezen.'
				]
			},
			{
				kop: 'Namen verbergen',
				tekst: [
					'Kijkt er iemand mee? Kies Instellingen en hulp en dan Namen verbergen.',
					'Namen en nummers worden dan initialen en stippen, ook in afdrukken en bestanden.'
				]
			},
			{
				kop: 'Wissen',
				tekst: [
					'Momentopnamen verlopen na een tijd. Op Gegevens staat bij elke tot wanneer zij blijft.',
					'De aantallen per gemeente blijven langer, zonder namen of nummers. Zie Geheugen op Gegevens.',
					'Staat iemand een jaar in geen lijst? Dan vraagt de app of uw notities en acties weg mogen. Zonder uw ja blijft alles staan.',
					'Alles wissen verwijdert alles van deze app uit deze browser. Terughalen kan dan niet.'
				]
			}
		]
	},
	{
		id: 'toegankelijk',
		titel: 'Toegankelijk werken',
		bij: ['/toegankelijkheid'],
		delen: [
			{
				kop: 'Met een schermlezer',
				tekst: [
					'Begin op Vandaag. Kies een vraag; de focus gaat naar het antwoord.',
					'Ga met de toets voor koppen van blok naar blok. Elke lijst is een tabel met rijkoppen.',
					'Na een filter hoort u hoeveel kandidaten er over zijn.',
					'Schakel voor de lijst naar de focusmodus. Enter op een naam opent het dossier.'
				]
			},
			{
				kop: 'Met toetsen',
				tekst: [
					'Met Tab komt u eerst bij Naar de inhoud. Op een lijst staat ook Naar de filters.',
					'Esc sluit wat open is. De focus gaat terug naar waar u was.',
					'Bij Toetsen staan alle sneltoetsen. Die van één letter kunt u daar uitzetten.'
				]
			},
			{
				kop: 'Groter, donkerder of rustiger',
				tekst: [
					'Zoom met Ctrl en + tot 400%. De app past zich aan.',
					'Donkere weergave staat bij Instellingen en hulp.',
					'De app volgt hoog contrast en minder beweging van uw computer.'
				]
			},
			{
				kop: 'Voldoet de app aan de wet?',
				tekst: [
					'Dat staat in de toegankelijkheidsverklaring, met wat u kunt doen bij een probleem.'
				],
				naar: { tekst: 'Toegankelijkheidsverklaring', href: '#/toegankelijkheid' }
			}
		]
	}
] as const satisfies readonly Onderwerp[];

export type OnderwerpId = (typeof ONDERWERPEN)[number]['id'] | 'toetsen' | 'begrippen';
