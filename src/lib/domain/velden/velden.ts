import { AANVULLENDE_VELDEN } from './aanvullende-velden';
import { TABELLEN, type TabelId } from './tabellen';
import {
	BANENAFSPRAKEN,
	LKS,
	DGR,
	DOELGROEP,
	KLANTPROFIEL,
	LADDER,
	STATUS,
	type WaardeLijst
} from './waarden';

export { TABELLEN, type TabelId };

export const TABEL_NAAM: Readonly<Record<TabelId, string>> = {
	kandidaten: 'Kandidaten',
	trajecten: 'Trajecten',
	modules: 'Modules',
	plaatsingen: 'Externe plaatsingen'
};

/** How a field is stored: unique text, a dictionary code, a calendar day, or a number as codes in Dutch notation. */
export type VeldSoort = 'tekst' | 'code' | 'datum' | 'getal';

export interface Veld {
	/** Stable id, unique within its table; also the column name in a stored snapshot. */
	readonly id: string;
	readonly tabel: TabelId;
	/** Label as the Power BI report and our own CSV write it. */
	readonly label: string;
	/** Short name on screen: slicer, column head, drawer. */
	readonly naam: string;
	/** Other headings a source may use than `label` and `naam`; case, accents, spaces and punctuation are ignored. */
	readonly aliassen: readonly string[];
	readonly soort: VeldSoort;
	/** Known values; the list stays open, an unknown value is kept as it is. */
	readonly waarden?: WaardeLijst;
	/** Others than the known values are expected, so they are nothing to tell. */
	readonly open?: true;
	/** A source without this column cannot be read as this table. */
	readonly verplicht?: true;
	/** A heading that points to this table rather than to another one. */
	readonly kenmerk?: true;
	/** Kept only where a source has it: its column may be absent. */
	readonly aanvullend?: true;
	/** One of the nine slicers of the report. */
	readonly slicer?: true;
	/** A search of kandidaten looks in it; its column is one of texts. */
	readonly zoek?: true;
	/** Values are names of people: never in a URL, title or console. */
	readonly persoonlijk?: true;
	/** System that the value comes from. */
	readonly bron?: 'Compas' | 'Sonar';
}

function veld(tabel: TabelId, id: string, label: string, rest: Partial<Veld> = {}): Veld {
	return { id, tabel, label, naam: label, aliassen: [], soort: 'tekst', ...rest };
}

const GEMEENTE = ['Gemeente', 'Betalende gemeente', 'Betrokken gemeente', 'GEM_BET'];
const PERSNR = [
	'Personeelsnummer',
	'Persoonsnummer',
	'Kandidaatnummer',
	'Klantnummer',
	'ID_WZ',
	'ID werkzoekende'
];
const UITVOERENDE = ['Uitvoerder', 'Uitvoerende afdeling', 'Uitgevoerd door'];
const START = ['Startdatum', 'Begindatum', 'Datum start', 'Datum begin', 'Ingangsdatum'];
const EINDE = ['Einddatum', 'Datum einde', 'Einde datum', 'Geplande einddatum'];
const SIGNAAL = ['Signaal', 'Datum signaal', 'Signaleringsdatum'];
const AFGEHANDELD = ['Afgehandeld', 'Signaal afgehandeld op', 'Signaal gereed'];

/** Fields that every record table (traject, module, plaatsing) has. */
function recordVelden(tabel: TabelId, enkelvoud: string): readonly Veld[] {
	const met = (namen: readonly string[]) => [
		...namen,
		...namen.map((naam) => `${naam} ${enkelvoud}`)
	];
	return [
		veld(tabel, 'gemeente', 'Bet. gemeente', { soort: 'code', aliassen: GEMEENTE, bron: 'Compas' }),
		veld(tabel, 'persnr', 'Pers. nr.', {
			aliassen: PERSNR,
			verplicht: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld(tabel, 'uitvoerende', 'Uitvoerende', {
			soort: 'code',
			aliassen: met(UITVOERENDE),
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld(tabel, 'start', 'Start', {
			soort: 'datum',
			aliassen: met(START),
			verplicht: true,
			bron: 'Compas'
		}),
		veld(tabel, 'einde', 'Einde', { soort: 'datum', aliassen: met(EINDE), bron: 'Compas' }),
		veld(tabel, 'signaal', 'Signaaldatum', {
			soort: 'datum',
			aliassen: met(SIGNAAL),
			bron: 'Compas'
		}),
		veld(tabel, 'afgehandeld', 'Signaal afgehandeld', {
			soort: 'code',
			aliassen: AFGEHANDELD,
			bron: 'Compas'
		}),
		veld(tabel, 'status', 'Status', {
			soort: 'code',
			aliassen: [`Status ${enkelvoud}`, `${enkelvoud}status`],
			bron: 'Compas'
		})
	];
}

/** Every field the app knows, per table, in the order of the report. Drives mapping, slicers, table and exports. */
export const VELDEN: Readonly<Record<TabelId, readonly Veld[]>> = {
	kandidaten: [
		veld('kandidaten', 'gemeente', 'Bet. gemeente', {
			soort: 'code',
			aliassen: GEMEENTE,
			slicer: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'persnr', 'Pers. nr.', {
			aliassen: PERSNR,
			verplicht: true,
			zoek: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'naam', 'Naam', {
			aliassen: ['Naam klant', 'Volledige naam', 'Kandidaat', 'Naam kandidaat'],
			kenmerk: true,
			zoek: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'doelgroep', 'Doelgroep', {
			soort: 'code',
			aliassen: ['Doelgrp'],
			waarden: DOELGROEP,
			kenmerk: true,
			slicer: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'dgr', 'DGR', {
			soort: 'code',
			aliassen: ['IND_DGR', 'Doelgroepregister', 'Indicatie DGR', 'Indicatie doelgroepregister'],
			waarden: DGR,
			kenmerk: true,
			slicer: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'banenafspraken', 'Sonar - Banenafspraken', {
			naam: 'Banenafspraken',
			soort: 'code',
			aliassen: ['Banenafspraak', 'Sonar Banenafspraak'],
			waarden: BANENAFSPRAKEN,
			kenmerk: true,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'status', 'Sonar - Status', {
			naam: 'Status',
			soort: 'code',
			aliassen: ['SNR_STAT', 'Sonar', 'Status Sonar'],
			waarden: STATUS,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'klantprofiel', 'Sonar - Klantprofiel', {
			naam: 'Klantprofiel',
			soort: 'code',
			aliassen: ['KLANTPROF', 'Klantprofiel Sonar'],
			waarden: KLANTPROFIEL,
			kenmerk: true,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'ladder', 'Sonar - Participatieladder', {
			naam: 'Participatieladder',
			soort: 'code',
			aliassen: ['PLADDER', 'Ladder', 'LKS Participatieladder', 'Trede'],
			waarden: LADDER,
			kenmerk: true,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'dvsoort', 'Sonar - DV Laatste Soort', {
			naam: 'DV laatste soort',
			soort: 'code',
			aliassen: ['Laatste soort dienstverlening', 'Soort dienstverlening'],
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'begeleider', 'Begeleider Compas', {
			soort: 'code',
			aliassen: ['Begeleider', 'BEGEL', 'Klantmanager', 'Medewerker Naam', 'Consulent'],
			kenmerk: true,
			slicer: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'lks', 'LKS', {
			soort: 'code',
			aliassen: ['Loonkostensubsidie', 'Indicatie LKS'],
			waarden: LKS
		}),
		veld('kandidaten', 'acties', 'Acties', { soort: 'code', aliassen: ['Actie'] }),
		...AANVULLENDE_VELDEN
	],
	trajecten: [
		veld('trajecten', 'trajectnr', 'Trajectnr.', {
			aliassen: ['Trajectnummer', 'Traject id']
		}),
		...recordVelden('trajecten', 'traject'),
		veld('trajecten', 'soort', 'Traject', {
			soort: 'code',
			aliassen: ['Soort traject', 'Trajectsoort', 'Naam traject', 'Trajectnaam'],
			kenmerk: true,
			bron: 'Compas'
		})
	],
	modules: [
		veld('modules', 'modulenr', 'Modulenr.', {
			aliassen: ['Modulenummer', 'Module id'],
			kenmerk: true
		}),
		veld('modules', 'trajectnr', 'Trajectnr.', {
			aliassen: ['Trajectnummer', 'Traject id']
		}),
		...recordVelden('modules', 'module'),
		veld('modules', 'soort', 'Module', {
			soort: 'code',
			aliassen: ['Soort module', 'Modulesoort', 'Naam module', 'Modulenaam'],
			kenmerk: true,
			bron: 'Compas'
		}),
		veld('modules', 'opschortingen', 'Opschortingen', {
			aliassen: [
				'Opschorting',
				'Opschortingsperiode',
				'Opgeschort',
				'Opschorting van',
				'Opschorting vanaf',
				'Opschorting start',
				'Start opschorting',
				'Begin opschorting',
				'Opgeschort van',
				'Opgeschort vanaf',
				'Opschorting tot',
				'Opschorting t/m',
				'Opschorting tot en met',
				'Opschorting einde',
				'Einde opschorting',
				'Opgeschort tot',
				'Opgeschort t/m'
			],
			kenmerk: true,
			bron: 'Compas'
		})
	],
	plaatsingen: [
		veld('plaatsingen', 'plaatsingnr', 'Plaatsingnr.', {
			aliassen: ['Plaatsingsnummer', 'Plaatsing id'],
			kenmerk: true
		}),
		...recordVelden('plaatsingen', 'plaatsing'),
		veld('plaatsingen', 'soort', 'Plaatsing', {
			soort: 'code',
			aliassen: ['Soort plaatsing', 'Externe plaatsing', 'Ext. plaatsing', 'Plaatsingssoort'],
			kenmerk: true,
			bron: 'Compas'
		}),
		veld('plaatsingen', 'werkgever', 'Werkgever', {
			soort: 'code',
			aliassen: ['Inlener', 'Bedrijf'],
			kenmerk: true,
			bron: 'Compas'
		})
	]
};

/** Slicers of the report, in its order; the tenth, Uitvoerende, lives on the records. */
export const SLICERS: readonly Veld[] = [
	'gemeente',
	'dgr',
	'banenafspraken',
	'status',
	'klantprofiel',
	'ladder',
	'dvsoort',
	'doelgroep',
	'begeleider'
].map((id) => veldVan('kandidaten', id));

/** The field with that id; throws when the catalogue has none. */
export function veldVan(tabel: TabelId, id: string): Veld {
	const gevonden = VELDEN[tabel].find((each) => each.id === id);
	if (!gevonden)
		throw new RangeError(
			`no field ${id} in ${tabel}; it has ${VELDEN[tabel].map((each) => each.id).join(', ')}`
		);
	return gevonden;
}

/** Columns of kandidaten made once while reading in: the rank of each row by number and by name, -1 = blank. */
export const INDEX = { persnr: 'index:persnr', naam: 'index:naam' } as const;

/** Before the name of a column: how the source spells its value where another spelling is shown. */
export const BRON_SPELLING = 'bron:';
