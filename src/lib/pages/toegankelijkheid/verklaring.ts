import { dagVanIso } from '$lib/domain/velden/iso-dag';
import { formatDatum } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { BEPALINGEN } from './en-301-549';
import { HERZIEN, ONDERZOCHT, OORDELEN, type EisOordeel, type OordeelId } from './oordelen';
import { isIngevuld, type VerklaringVan } from './organisatie';
import { STATUSSEN, statusVan } from './status';
import { testVan, TOETSEN, type ToetsId } from './toetsen';
import { BEGINSELEN, WCAG } from './wcag';

/** What a part of the statement is made of; screen, paper, text and file draw the same. */
export type VerklaringBlok =
	| { readonly soort: 'alinea'; readonly tekst: string }
	| { readonly soort: 'let-op'; readonly tekst: string }
	| {
			readonly soort: 'status';
			readonly letter: string;
			readonly naam: string;
			readonly uitleg: string;
	  }
	| { readonly soort: 'lijst'; readonly punten: readonly string[] }
	| { readonly soort: 'feiten'; readonly kop?: string; readonly feiten: readonly Feit[] }
	| { readonly soort: 'oordelen'; readonly kop: string; readonly regels: readonly OordeelRegel[] }
	| { readonly soort: 'tests'; readonly regels: readonly TestRegel[] };

/** What it is, and what it is here. */
export type Feit = readonly [string, string];

export interface OordeelRegel {
	readonly nummer: string;
	readonly naam: string;
	/** A or AA; '' for a clause without. */
	readonly niveau: string;
	readonly oordeel: OordeelId;
	readonly bevinding: string;
	readonly getoetst: string;
	readonly sinds: string;
}

export interface TestRegel {
	readonly wat: string;
	readonly bestand: string;
	/** English, as it stands in the file. */
	readonly titel: string;
}

export interface VerklaringDeel {
	readonly id: string;
	readonly kop: string;
	readonly blokken: readonly VerklaringBlok[];
}

export const OORDEEL_WOORD: Readonly<Record<OordeelId, string>> = {
	voldoet: 'voldoet',
	'voldoet-niet': 'voldoet niet',
	'niet-van-toepassing': 'niet van toepassing'
};

/** Every criterion with its verdict. */
export const CRITERIA = WCAG.map((criterium) => ({
	...criterium,
	...OORDELEN[criterium.nummer]
}));

/** The whole statement of an organisation over one version of the app. */
export function verklaring(van: VerklaringVan, versie: string): readonly VerklaringDeel[] {
	return [
		status(van),
		waarover(van, versie),
		tekorten(),
		contact(van),
		klacht(),
		onderzoek(),
		...eisen(),
		statussen()
	];
}

function status(van: VerklaringVan): VerklaringDeel {
	const letter = statusVan([...CRITERIA, ...BEPALINGEN]);
	const aantal = (id: OordeelId) => CRITERIA.filter(({ oordeel }) => oordeel === id).length;
	return {
		id: 'status',
		kop: 'Status',
		blokken: [
			{ soort: 'status', letter, ...STATUSSEN[letter] },
			{
				soort: 'alinea',
				tekst:
					'Dit is het oordeel van de maker. Uw organisatie stelt de status vast en publiceert haar.'
			},
			...(isIngevuld(van)
				? []
				: [
						{
							soort: 'let-op' as const,
							tekst:
								'Uw organisatie moet deze verklaring nog aanvullen. Haar naam en contact ontbreken hier.'
						}
					]),
			{
				soort: 'feiten',
				feiten: [
					['Voldoet', hoeveel(aantal('voldoet'), 'eis', 'eisen')],
					['Voldoet niet', hoeveel(aantal('voldoet-niet'), 'eis', 'eisen')],
					['Niet van toepassing', hoeveel(aantal('niet-van-toepassing'), 'eis', 'eisen')],
					['Vastgesteld', van.datum ? datum(van.datum) : 'nog niet, door de organisatie'],
					['Akkoord van', van.akkoord || 'nog niet ingevuld'],
					['Laatst bijgewerkt', datum(HERZIEN)]
				]
			}
		]
	};
}

function waarover(van: VerklaringVan, versie: string): VerklaringDeel {
	return {
		id: 'waarover',
		kop: 'Waarover dit gaat',
		blokken: [
			{
				soort: 'alinea',
				tekst: `${van.naam || 'Uw organisatie'} wil dat iedereen met deze app kan werken. Dat is ook wettelijk verplicht.`
			},
			{
				soort: 'feiten',
				feiten: [
					['App', 'Kandidaten in beeld'],
					['Versie', versie],
					['Organisatie', van.naam || 'nog niet ingevuld'],
					['Valt eronder', 'alle pagina’s, de hulp, bestanden en afdrukken'],
					['Wet', 'Besluit digitale toegankelijkheid overheid'],
					['Norm', 'EN 301 549 en WCAG 2.2, niveau A en AA'],
					['Uitzonderingen', 'geen; er is op geen uitzondering een beroep gedaan']
				]
			}
		]
	};
}

function tekorten(): VerklaringDeel {
	const gevonden = CRITERIA.filter(({ tekort }) => tekort);
	return {
		id: 'tekorten',
		kop: 'Wat nog niet voldoet',
		blokken: gevonden.length
			? gevonden.map(({ nummer, naam, tekort }): VerklaringBlok => ({
					soort: 'feiten',
					kop: `${nummer} ${naam}`,
					feiten: tekort
						? [
								['Wat', tekort.wat],
								['Oorzaak', tekort.oorzaak],
								['Gevolg', tekort.gevolg],
								['Wat u kunt doen', tekort.alternatief],
								['Maatregel', tekort.maatregel],
								['Klaar op', datum(tekort.gereed)]
							]
						: []
				}))
			: [{ soort: 'alinea', tekst: 'Wij kennen geen eis waaraan de app niet voldoet.' }]
	};
}

function contact(van: VerklaringVan): VerklaringDeel {
	return {
		id: 'contact',
		kop: 'Werkt er iets niet voor u?',
		blokken: isIngevuld(van)
			? [
					{ soort: 'alinea', tekst: 'Laat het weten. Zeg welke pagina het is en wat u gebruikt.' },
					{
						soort: 'feiten',
						feiten: [
							['Organisatie', van.naam],
							...(van.email ? [['E-mail', van.email] as const] : []),
							...(van.telefoon ? [['Telefoon', van.telefoon] as const] : [])
						]
					},
					{
						soort: 'lijst',
						punten: [
							'Binnen 5 werkdagen hoort u dat uw bericht er is.',
							'Binnen 3 weken hoort u wat er gebeurt.',
							'Hebt u de gegevens eerder nodig? Vraag ze dan in een andere vorm.'
						]
					}
				]
			: [
					{
						soort: 'let-op',
						tekst:
							'Hier hoort het contact van uw organisatie. Zij vult dat in als zij de app bouwt.'
					},
					{ soort: 'alinea', tekst: 'Vraag het tot die tijd aan uw leidinggevende of de helpdesk.' }
				]
	};
}

function klacht(): VerklaringDeel {
	return {
		id: 'klacht',
		kop: 'Niet tevreden met het antwoord?',
		blokken: [
			{
				soort: 'alinea',
				tekst:
					'Dien eerst een klacht in bij de organisatie. Helpt dat niet? Ga dan naar de Nationale ombudsman.'
			},
			{
				soort: 'feiten',
				feiten: [
					['Website', 'nationaleombudsman.nl'],
					['Telefoon', '0800 33 55 555 (gratis)']
				]
			}
		]
	};
}

function onderzoek(): VerklaringDeel {
	const gebruikt = new Set<ToetsId>([...CRITERIA, ...BEPALINGEN].flatMap((each) => each.getoetst));
	const regels = [...gebruikt].sort().flatMap((id): TestRegel[] => {
		const test = testVan(id);
		return test ? [{ wat: TOETSEN[id], ...test }] : [];
	});
	return {
		id: 'onderzoek',
		kop: 'Hoe dit is onderzocht',
		blokken: [
			{
				soort: 'lijst',
				punten: [
					`De maker onderzocht de hele app op ${datum(ONDERZOCHT)}. Op ${datum(HERZIEN)} is alles opnieuw getoetst.`,
					'Gebruikt zijn Chromium en Firefox, met toetsen, zoom, ruimere tekst en hoog contrast.',
					'Wat een schermlezer voorleest, is vastgelegd in tests. Orca is daarnaast één keer gebruikt.',
					'Met NVDA, JAWS en VoiceOver is nog niet getoetst. Dat kan de organisatie doen.',
					'De tests hieronder draaien bij elke verandering van de app.'
				]
			},
			{ soort: 'tests', regels }
		]
	};
}

function regel(nummer: string, naam: string, niveau: string, oordeel: EisOordeel): OordeelRegel {
	return {
		...{ nummer, naam, niveau },
		oordeel: oordeel.oordeel,
		bevinding: oordeel.bevinding,
		getoetst: oordeel.getoetst.map((id) => TOETSEN[id]).join('; '),
		sinds: datum(oordeel.sinds)
	};
}

function eisen(): readonly VerklaringDeel[] {
	const wcag = Object.entries(BEGINSELEN).map(([cijfer, kop]): VerklaringBlok => ({
		soort: 'oordelen',
		kop: `${cijfer} ${kop}`,
		regels: CRITERIA.filter(({ nummer }) => nummer.startsWith(cijfer)).map((each) =>
			regel(each.nummer, each.naam, each.niveau, each)
		)
	}));
	return [
		{ id: 'eisen', kop: `De ${WCAG.length} eisen van WCAG 2.2`, blokken: wcag },
		{
			id: 'norm',
			kop: 'Andere eisen van EN 301 549',
			blokken: [
				{
					soort: 'oordelen',
					kop: 'Naast WCAG',
					regels: BEPALINGEN.map((each) => regel(each.nummer, each.naam, '', each))
				}
			]
		}
	];
}

function statussen(): VerklaringDeel {
	return {
		id: 'statussen',
		kop: 'Wat de status betekent',
		blokken: [
			{
				soort: 'feiten',
				feiten: Object.entries(STATUSSEN).map(([letter, { naam, uitleg }]): Feit => [
					`${letter} ${naam}`,
					uitleg
				])
			}
		]
	};
}

/** A day in ISO as the app writes days. */
function datum(iso: string): string {
	return formatDatum(dagVanIso(iso) ?? Number.NaN);
}
