import { AANVULLENDE_VELDEN } from './aanvullende-velden';
import {
	GEMEENTE,
	KANDIDAAT_KOPPEN,
	PERSNR,
	recordKoppen,
	SOORT_KOPPEN,
	type Koppen
} from './koppen';
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

export interface Veld extends Koppen {
	/** Stable id, unique within its table; also the column name in a stored snapshot. */
	readonly id: string;
	readonly tabel: TabelId;
	/** Label as the Power BI report and our own CSV write it. */
	readonly label: string;
	/** Short name on screen: slicer, column head, drawer. */
	readonly naam: string;
	/** Its name among the fields to choose from, where the other is long. */
	readonly kort?: string;
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

/** Fields that every record table (traject, module, plaatsing) has. */
function recordVelden(tabel: TabelId, enkelvoud: string): readonly Veld[] {
	const koppen = recordKoppen(enkelvoud);
	return [
		veld(tabel, 'gemeente', 'Bet. gemeente', {
			kort: 'Gemeente',
			soort: 'code',
			...GEMEENTE,
			bron: 'Compas'
		}),
		veld(tabel, 'persnr', 'Pers. nr.', {
			...PERSNR,
			verplicht: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld(tabel, 'uitvoerende', 'Uitvoerende', {
			soort: 'code',
			...koppen.uitvoerende,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld(tabel, 'start', 'Start', {
			soort: 'datum',
			...koppen.start,
			verplicht: true,
			bron: 'Compas'
		}),
		veld(tabel, 'einde', 'Einde', { soort: 'datum', ...koppen.einde, bron: 'Compas' }),
		veld(tabel, 'signaal', 'Signaaldatum', {
			soort: 'datum',
			...koppen.signaal,
			bron: 'Compas'
		}),
		veld(tabel, 'afgehandeld', 'Signaal afgehandeld', {
			soort: 'code',
			...koppen.afgehandeld,
			bron: 'Compas'
		}),
		veld(tabel, 'status', 'Status', {
			soort: 'code',
			...koppen.status,
			bron: 'Compas'
		})
	];
}

/** Every field the app knows, per table, in the order of the report. Drives mapping, slicers, table and exports. */
export const VELDEN: Readonly<Record<TabelId, readonly Veld[]>> = {
	kandidaten: [
		veld('kandidaten', 'gemeente', 'Bet. gemeente', {
			kort: 'Gemeente',
			soort: 'code',
			...GEMEENTE,
			slicer: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'persnr', 'Pers. nr.', {
			...PERSNR,
			verplicht: true,
			zoek: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'naam', 'Naam', {
			...KANDIDAAT_KOPPEN.naam,
			kenmerk: true,
			zoek: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'doelgroep', 'Doelgroep', {
			soort: 'code',
			...KANDIDAAT_KOPPEN.doelgroep,
			waarden: DOELGROEP,
			kenmerk: true,
			slicer: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'dgr', 'DGR', {
			soort: 'code',
			...KANDIDAAT_KOPPEN.dgr,
			waarden: DGR,
			kenmerk: true,
			slicer: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'banenafspraken', 'Sonar - Banenafspraken', {
			naam: 'Banenafspraken',
			soort: 'code',
			...KANDIDAAT_KOPPEN.banenafspraken,
			waarden: BANENAFSPRAKEN,
			kenmerk: true,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'status', 'Sonar - Status', {
			naam: 'Status',
			soort: 'code',
			...KANDIDAAT_KOPPEN.status,
			waarden: STATUS,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'klantprofiel', 'Sonar - Klantprofiel', {
			naam: 'Klantprofiel',
			soort: 'code',
			...KANDIDAAT_KOPPEN.klantprofiel,
			waarden: KLANTPROFIEL,
			kenmerk: true,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'ladder', 'Sonar - Participatieladder', {
			naam: 'Participatieladder',
			soort: 'code',
			...KANDIDAAT_KOPPEN.ladder,
			waarden: LADDER,
			kenmerk: true,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'dvsoort', 'Sonar - DV Laatste Soort', {
			naam: 'DV laatste soort',
			soort: 'code',
			...KANDIDAAT_KOPPEN.dvsoort,
			slicer: true,
			bron: 'Sonar'
		}),
		veld('kandidaten', 'begeleider', 'Begeleider Compas', {
			soort: 'code',
			...KANDIDAAT_KOPPEN.begeleider,
			kenmerk: true,
			slicer: true,
			persoonlijk: true,
			bron: 'Compas'
		}),
		veld('kandidaten', 'lks', 'LKS', {
			soort: 'code',
			...KANDIDAAT_KOPPEN.lks,
			waarden: LKS
		}),
		veld('kandidaten', 'acties', 'Acties', { soort: 'code', ...KANDIDAAT_KOPPEN.acties }),
		...AANVULLENDE_VELDEN
	],
	trajecten: [
		veld('trajecten', 'trajectnr', 'Trajectnr.', {
			...SOORT_KOPPEN.trajectnr
		}),
		...recordVelden('trajecten', 'traject'),
		veld('trajecten', 'soort', 'Traject', {
			soort: 'code',
			...SOORT_KOPPEN.traject,
			kenmerk: true,
			bron: 'Compas'
		})
	],
	modules: [
		veld('modules', 'modulenr', 'Modulenr.', {
			...SOORT_KOPPEN.modulenr,
			kenmerk: true
		}),
		veld('modules', 'trajectnr', 'Trajectnr.', {
			...SOORT_KOPPEN.trajectnr
		}),
		...recordVelden('modules', 'module'),
		veld('modules', 'soort', 'Module', {
			soort: 'code',
			...SOORT_KOPPEN.module,
			kenmerk: true,
			bron: 'Compas'
		}),
		veld('modules', 'opschortingen', 'Opschortingen', {
			...SOORT_KOPPEN.opschortingen,
			kenmerk: true,
			bron: 'Compas'
		})
	],
	plaatsingen: [
		veld('plaatsingen', 'plaatsingnr', 'Plaatsingnr.', {
			...SOORT_KOPPEN.plaatsingnr,
			kenmerk: true
		}),
		...recordVelden('plaatsingen', 'plaatsing'),
		veld('plaatsingen', 'soort', 'Plaatsing', {
			soort: 'code',
			...SOORT_KOPPEN.plaatsing,
			kenmerk: true,
			bron: 'Compas'
		}),
		veld('plaatsingen', 'werkgever', 'Werkgever', {
			soort: 'code',
			...SOORT_KOPPEN.werkgever,
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
