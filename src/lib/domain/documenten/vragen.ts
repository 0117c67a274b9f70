import type { KpiId } from '../doelen/kpis';
import { PROFIEL } from '../kandidaat/klantprofiel';
import type { WerkprocesRegelId } from '../kandidaat/inschrijving';

/** What is chosen on a page when it opens, besides its filters. */
export type Opening = {
	/** The list of one rule, most urgent first. */
	readonly werkproces?: { readonly regel: WerkprocesRegelId; readonly oordeel: 'ja' };
	readonly onvolledig?: {
		readonly veld?: 'begeleider' | 'gemeente';
		readonly sort?: { readonly column: string; readonly direction: 'ascending' | 'descending' };
		/** The page opens at this goal, unfolded per gemeente. */
		readonly kpi?: KpiId;
	};
};

/** Who asks: somebody with kandidaten of their own, a team lead, or who makes policy. */
export const VRAAG_ROLLEN = ['kandidaten', 'team', 'beleid'] as const;
export type VraagRol = (typeof VRAAG_ROLLEN)[number];

/** A question that users ask, with the ready view that answers it. */
export interface Vraag {
	/** Unique. */
	readonly id: string;
	readonly vraag: string;
	/** The same in a line of its own, and as the chip of the page that answers it: "Signaaldatum verstreken". */
	readonly kort: string;
	/** Whose question it is; only of `kandidaten` the answer is about those that are chosen in Wie. */
	readonly rol: VraagRol;
	/** A number above 0 is too late already. */
	readonly laat?: true;
	/** How it is answered: the definition, one or two Dutch sentences. */
	readonly antwoord: string;
	/** What the source can't know about it, Dutch. */
	readonly grens: string;
	/** Page of the answer. */
	readonly route: '/' | '/trajecten' | '/onvolledig' | '/transparantie' | '/werkproces';
	/** Stored values that are chosen, per slicer. */
	readonly choose?: Readonly<Record<string, readonly string[]>>;
	/** The tile whose list is opened. */
	readonly kengetal?: string;
	/** Ids of the kenmerken that are filtered on. */
	readonly kenmerken?: readonly string[];
	/** Order of the list of kandidaten. */
	readonly sort?: {
		readonly column: string;
		readonly direction: 'ascending' | 'descending';
	};
	readonly opening?: Opening;
	/** Fields of kandidaten without which nothing can be said. */
	readonly nodig: readonly string[];
}

/** The questions of the users, in the order of the menu. */
export const VRAGEN: readonly Vraag[] = [
	{
		id: 'leegMetGroei',
		kort: 'Leeg profiel, wel trede 4 met groeipotentieel',
		rol: 'kandidaten',
		vraag:
			'Welke van mijn kandidaten hebben een leeg klantprofiel en staan op trede 4 met groeipotentieel?',
		antwoord: 'Kandidaten met klantprofiel Leeg en trede 4 met groeipotentieel.',
		grens:
			'Leeg is de code uit Sonar. Ontbreekt de code, dan weet de bron niet of er een profiel is.',
		route: '/',
		choose: { klantprofiel: [PROFIEL.leeg], ladder: ['04 met groeipotentieel'] },
		nodig: ['klantprofiel', 'ladder']
	},
	{
		id: 'signaalVerstreken',
		kort: 'Signaaldatum verstreken',
		rol: 'kandidaten',
		laat: true,
		vraag: 'Wie heeft een signaal dat al verstreken is?',
		antwoord:
			'Kandidaten met een actief traject, actieve module of actieve plaatsing waarvan de signaaldatum voorbij is. De oudste datum staat bovenaan.',
		grens:
			'Een signaal zonder datum telt niet mee. Of het signaal is afgehandeld, weten we alleen als de bron dat zegt.',
		route: '/',
		kenmerken: ['signaal.signaalOpvolgen'],
		sort: { column: 'signaal', direction: 'ascending' },
		nodig: []
	},
	{
		id: 'eindigtZonderVervolg',
		kort: 'Traject stopt binnen 3 maanden, geen vervolgmodule',
		rol: 'kandidaten',
		vraag: 'Wiens traject loopt binnen drie maanden af zonder vervolgmodule?',
		antwoord:
			'Het getal telt trajecten, niet kandidaten. Ze eindigen binnen 3 maanden, en geen module loopt door of begint daarna. Het eerste einde staat bovenaan.',
		grens: 'Staat een vervolg nog niet in Compas? Dan ziet u het hier niet.',
		route: '/trajecten',
		kengetal: 'trajectEinde',
		kenmerken: ['traject.eindigtZonderVervolg'],
		nodig: []
	},
	{
		id: 'zonderModule',
		kort: 'Wel een traject, geen actieve module',
		rol: 'kandidaten',
		vraag: 'Wie zit in een traject maar doet feitelijk niets?',
		antwoord: 'Actieve trajecten zonder actieve module. Een opgeschorte module telt als actief.',
		grens: 'Wat een kandidaat buiten de modules doet, staat niet in de bron.',
		route: '/trajecten',
		kengetal: 'trajectZonderModule',
		nodig: []
	},
	{
		id: 'staatStil',
		kort: 'Module staat stil',
		rol: 'kandidaten',
		vraag: 'Bij wie staat de module stil en tot wanneer?',
		antwoord:
			'Actieve modules met een opschorting op de peildatum. De eerste einddatum staat bovenaan.',
		grens: 'Is de opschorting nog open, dan kent de bron de einddatum niet.',
		route: '/trajecten',
		kengetal: 'moduleOpgeschort',
		nodig: []
	},
	{
		id: 'nietVindbaar',
		kort: 'In het doelgroepregister, maar niet vindbaar',
		rol: 'team',
		vraag: 'Wie staat in het doelgroepregister maar is voor een werkgever niet vindbaar?',
		antwoord: 'DGR is ja, de inschrijving is open en het klantprofiel is Nee, Leeg of Onvolledig.',
		grens: 'Of een werkgever echt zocht, staat niet in de bron. Een lege DGR is onbekend.',
		route: '/',
		kenmerken: ['dgr.nietVindbaar'],
		nodig: ['dgr', 'status', 'klantprofiel']
	},
	{
		id: 'verlengen',
		kort: 'Inschrijving verlengen binnen 30 dagen',
		rol: 'kandidaten',
		vraag: 'Wie moet deze maand zijn inschrijving verlengen?',
		antwoord:
			'Open inschrijvingen die verlopen zijn of binnen 30 dagen verlopen. De eerste datum staat bovenaan.',
		grens: 'Zonder einddatum en zonder verlenging is het einde onbekend. Dat telt apart.',
		route: '/werkproces',
		opening: { werkproces: { regel: 'inschrijving', oordeel: 'ja' } },
		nodig: ['status']
	},
	{
		id: 'cvPubliceren',
		kort: 'Cv publiceren kan: 4 keer ja',
		rol: 'kandidaten',
		vraag: 'Mag ik deze kandidaat aanraden zijn cv te publiceren?',
		antwoord: 'Staat de kandidaat in deze lijst? Dan mag het: alle vier de antwoorden zijn ja.',
		grens:
			'Staat één antwoord niet in de bron, dan zijn er onvoldoende gegevens. Dat is geen nee. Over één kandidaat? Open die: daar staat het antwoord.',
		route: '/werkproces',
		opening: { werkproces: { regel: 'cv', oordeel: 'ja' } },
		nodig: []
	},
	{
		id: 'meesteOnvolledig',
		kort: 'Begeleider met de meeste profielen te doen',
		rol: 'team',
		vraag:
			'Welke begeleider heeft de meeste onvolledige profielen, en hoeveel is dat van zijn caseload?',
		antwoord:
			'Te doen zijn alle kandidaten zonder klantprofiel Ja. U ziet ook welk deel dat is van zijn caseload. De meeste staan bovenaan.',
		grens: 'Waarom een profiel niet af is, staat niet in de bron.',
		route: '/onvolledig',
		opening: {
			onvolledig: { veld: 'begeleider', sort: { column: 'teDoen', direction: 'descending' } }
		},
		nodig: ['klantprofiel', 'begeleider']
	},
	{
		id: 'bijstandZonderInschrijving',
		kort: 'Bijstand, maar niet ingeschreven',
		rol: 'team',
		vraag: 'Wie krijgt bijstand maar staat niet ingeschreven, en is er een ontheffing?',
		antwoord:
			'Er loopt een uitkering en de inschrijving is niet open. De kolom Ontheffing zegt de soort en de einddatum. Wie nu een ontheffing heeft, telt niet mee.',
		grens: 'Zegt de bron niets over een ontheffing, dan staat de kandidaat bij “controleer”.',
		route: '/werkproces',
		opening: { werkproces: { regel: 'uitkering', oordeel: 'ja' } },
		nodig: ['status', 'doelgroep']
	},
	{
		id: 'vorigKwartaal',
		kort: 'Gemeenten tegen vorig kwartaal',
		rol: 'beleid',
		vraag: 'Hoe staan Apeldoorn, Epe en Heerde ervoor vergeleken met vorig kwartaal?',
		antwoord: 'Per gemeente ziet u elk cijfer van nu, het doel en vorig kwartaal.',
		grens: 'Zonder momentopname van een eerder kwartaal kunnen we niet vergelijken.',
		route: '/onvolledig',
		opening: { onvolledig: { kpi: 'profielgraad' } },
		nodig: ['gemeente', 'klantprofiel']
	},
	{
		id: 'regionaleTabel',
		kort: 'Regionale tabel van UWV',
		rol: 'beleid',
		vraag: 'Wat zetten we in de regionale tabel en wat weten we niet?',
		antwoord: 'De tabel van UWV, met onze eigen kandidaten. Zij hebben DGR Ja en staan in Sonar.',
		grens:
			'De klanten van UWV en het totaal van het register staan niet in onze bron. Daar staat “niet in bron”.',
		route: '/transparantie',
		nodig: ['gemeente', 'dgr', 'status', 'klantprofiel']
	}
];
