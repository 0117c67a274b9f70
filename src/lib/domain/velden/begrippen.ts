import { AFGELEID_DEFINITIE } from '../kandidaat/klantprofiel';
import { LEEG } from './waarden';

/** A word of this app with what it means, in one sentence. */
export interface Begrip {
	readonly woord: string;
	readonly uitleg: string;
}

/**
 * Words that not everybody knows, each explained once: the help lists them all, and a text that explains one takes it
 * from here. What a rule decides comes from that rule.
 */
export const BEGRIPPEN = {
	hekje: {
		woord: '# niet ingevuld',
		uitleg: 'Sonar kent deze kandidaat, maar de trede is niet ingevuld.'
	},
	geenWaarde: { woord: LEEG, uitleg: 'De bron heeft hier geen waarde voor deze kandidaat.' },
	actualiteit: {
		woord: 'Actualiteit',
		uitleg: 'Het deel van de profielen dat kort geleden is bijgewerkt.'
	},
	amr: {
		woord: 'Arbeidsmarktregio (AMR)',
		uitleg: 'Gemeenten die met UWV samenwerken voor werkzoekenden en werkgevers.'
	},
	bijzonderheid: {
		woord: 'Bijzonderheid',
		uitleg: 'Iets wat voor een kandidaat geldt en waarop u kunt filteren.'
	},
	bron: { woord: 'Bron', uitleg: 'Waar de gegevens uit komen, zoals Compas of Sonar.' },
	caseload: { woord: 'Caseload', uitleg: 'Alle kandidaten van één begeleider.' },
	teLaat: {
		woord: 'Dagen te laat',
		uitleg: 'Zo lang geleden was de datum, geteld tot de peildatum.'
	},
	dekking: {
		woord: 'Dekking',
		uitleg: 'Het deel van de kandidaten dat erin staat, zoals in Sonar.'
	},
	dgr: { woord: 'DGR', uitleg: 'Het landelijke doelgroepregister voor de banenafspraak.' },
	drempel: {
		woord: 'Drempel',
		uitleg: 'Aantallen onder deze grens worden afgeschermd, zodat niemand te herkennen is.'
	},
	driedeling: {
		woord: 'Driedeling',
		uitleg: 'Het oordeel van een professional: kan direct werken, nog niet of niet.'
	},
	groeipotentieel: {
		woord: 'Groeipotentieel',
		uitleg: 'Naar verwachting komt de kandidaat binnen een jaar een trede hoger.'
	},
	indeling: {
		woord: 'Indeling',
		uitleg: 'Welke gemeenten in een jaar bij welke arbeidsmarktregio horen.'
	},
	intermediair: {
		woord: 'Intermediair',
		uitleg: 'Wie kandidaten en werkgevers bij elkaar brengt, zoals een uitzendbureau.'
	},
	kengetal: { woord: 'Kengetal', uitleg: 'Een aantal op een tegel, zoals Actieve trajecten.' },
	klantprofiel: {
		woord: 'Klantprofiel',
		uitleg: 'Wat in Sonar staat over opleiding, vaardigheden en werk van een kandidaat.'
	},
	leeg: { woord: 'Leeg (klantprofiel)', uitleg: 'Er is een klantprofiel, maar er staat niets in.' },
	lks: { woord: 'LKS', uitleg: 'Loonkostensubsidie: de gemeente betaalt een deel van het loon.' },
	momentopname: {
		woord: 'Momentopname',
		uitleg: 'Wat u in één keer inleest: de gegevens zoals ze op de peildatum waren.'
	},
	nietInBron: {
		woord: 'Niet in bron',
		uitleg: 'De bron heeft dit gegeven niet. Het is dus niet geteld en geen 0.'
	},
	nug: {
		woord: 'NUG',
		uitleg: 'Niet-uitkeringsgerechtigde: iemand zonder werk en zonder uitkering.'
	},
	ontheffing: {
		woord: 'Ontheffing',
		uitleg: 'De gemeente stelt iemand een tijd vrij van een plicht bij de uitkering.'
	},
	onvolledig: { woord: 'Onvolledig (klantprofiel)', uitleg: AFGELEID_DEFINITIE.onvolledig },
	opschorting: { woord: 'Opschorting', uitleg: 'Een module staat een tijd stil.' },
	overdracht: {
		woord: 'Overdracht',
		uitleg: 'Een bestand met de caseload van één begeleider, op slot met een wachtwoord.'
	},
	ladder: {
		woord: 'Participatieladder',
		uitleg: 'Zes treden: hoe hoger, hoe dichter een kandidaat bij betaald werk is.'
	},
	peildatum: {
		woord: 'Peildatum',
		uitleg: 'De dag waarop de lijst uit Compas of Sonar is gemaakt.'
	},
	profielgraad: {
		woord: 'Profielgraad',
		uitleg: 'Het deel met klantprofiel Ja, van alle kandidaten met een code.'
	},
	registerconsistentie: {
		woord: 'Registerconsistentie',
		uitleg: 'Het deel van de kandidaten bij wie DGR en Banenafspraken hetzelfde zeggen.'
	},
	signaaldatum: {
		woord: 'Signaaldatum',
		uitleg: 'De dag waarop iemand naar een traject, module of plaatsing moet kijken.'
	},
	verlopen: {
		woord: 'Verlopen',
		uitleg: 'De inschrijving was geldig tot een dag vóór de peildatum.'
	},
	verstreken: { woord: 'Verstreken', uitleg: 'De signaaldatum ligt vóór de peildatum.' },
	verwachting: {
		woord: 'Verwachting (prognose)',
		uitleg: 'Een schatting: wat u haalt in het tempo van de laatste momentopnamen.'
	},
	vindbaar: { woord: 'Vindbaar', uitleg: AFGELEID_DEFINITIE.vindbaar },
	weergave: {
		woord: 'Weergave',
		uitleg: 'Een pagina met haar filters, volgorde en kolommen, zoals u die bewaart.'
	}
} as const satisfies Readonly<Record<string, Begrip>>;

/** "DGR: Het landelijke …": a word and its meaning as one line, for a note or a sheet. */
export function begripZin({ woord, uitleg }: Begrip): string {
	return `${woord}: ${uitleg.charAt(0).toLowerCase()}${uitleg.slice(1)}`;
}
