import { KPIS } from '../doelen/kpis';
import { KENGETALLEN } from '../kengetallen/kengetallen';
import { TRANSPARANTIE_VELDEN } from '../uwv/transparantie';
import { SLICERS, TABEL_NAAM, TABELLEN, veldVan, type TabelId } from '../velden/velden';
import { BOTSINGEN, fieldsOf } from '../werkproces/botsingen';
import { WERKPROCES } from '../werkproces/werkproces';
import { canSayJa, regelVan } from '../werkproces/werkproces-bron';
import { TABBLADEN, type TabbladRoute } from './tabbladen';
import { enumerated } from '../velden/enumerated';

/** Ids of the catalogue fields that the sources have, by table; a table that there is not is absent. */
export type VeldenPerTabel = Readonly<Partial<Record<TabelId, readonly string[]>>>;

/** What a tab needs of the lists. */
interface Behoefte {
	/** Fields of kandidaten: without one of them it is empty. */
	readonly nodig: readonly string[];
	/** The same: without one of them it shows less. */
	readonly ook: readonly string[];
	/** Whether it works where nothing of `nodig` is missing; absent = it does. */
	readonly werkt?: (velden: VeldenPerTabel) => boolean;
	/** What would make it work, one Dutch sentence; absent = the columns of `nodig`. */
	readonly hulp?: (velden: VeldenPerTabel) => string;
}

/** Null = it works with any list, or without. What a rule or a number reads stands with that; here is what the tab makes of it. */
const BEHOEFTE: Readonly<Record<TabbladRoute, Behoefte | null>> = {
	'/vandaag': null,
	'/': { nodig: [], ook: ['naam', 'begeleider', 'gemeente'] },
	'/klantprofiel': { nodig: ['klantprofiel'], ook: ['ladder', 'gemeente'] },
	'/trajecten': {
		nodig: [],
		ook: [],
		werkt: (velden) => KENGETALLEN.some((each) => lacks(velden, each.nodig).length === 0),
		hulp: () => 'Lees daarvoor ook trajecten, modules en plaatsingen in.'
	},
	'/onvolledig': {
		nodig: ['klantprofiel'],
		ook: ['begeleider', ...KPIS.flatMap(({ nodig }) => nodig)]
	},
	'/draaitabel': null,
	'/transparantie': { nodig: TRANSPARANTIE_VELDEN, ook: [] },
	'/werkproces': {
		nodig: [],
		ook: [...WERKPROCES.flatMap(({ nodig }) => nodig.flat()), ...BOTSINGEN.flatMap(fieldsOf)],
		werkt: ({ kandidaten = [] }) => WERKPROCES.some(({ id }) => canSayJa(id, kandidaten, {})),
		hulp: () => `Daarvoor is een kolom ${EINDE_INSCHRIJVING} nodig.`
	},
	'/gegevens': null
};

const EINDE_INSCHRIJVING = regelVan('inschrijving')
	.voorJa.flat()
	.map((id) => veldVan('kandidaten', id).naam)
	.join(' of ');

/** A tab with whether these lists fill it. */
export interface WatWerkt {
	readonly route: TabbladRoute;
	/** Name of the tab. */
	readonly pagina: string;
	readonly werkt: boolean;
	/** What it takes, one Dutch sentence; '' where it works. */
	readonly nodig: string;
}

/**
 * Which tabs work with lists that have these fields, in their order. Hand in what stays as well: trajecten that were
 * read in before and are kept count. Costs nothing: it reads no rows.
 */
export function watWerkt(velden: VeldenPerTabel): readonly WatWerkt[] {
	return TABBLADEN.flatMap(({ route, label }) => {
		const behoefte = BEHOEFTE[route];
		if (!behoefte) return [];
		const werkt = isWorking(behoefte, velden);
		return [{ route, pagina: label, werkt, nodig: werkt ? '' : helpFor(behoefte, velden) }];
	});
}

/** A known field that no list has, and what stays empty without it. */
export interface Ontbrekend {
	readonly tabel: TabelId;
	readonly veld: string;
	/** Two Dutch sentences. */
	readonly tekst: string;
}

/**
 * The fields that matter and are nowhere in the tables that are read, in the order of the catalogue: slicers, the name,
 * and what a tab or a tile can't do without. Costs nothing: it reads no rows.
 */
export function ontbrekendeVelden(velden: VeldenPerTabel): readonly Ontbrekend[] {
	return TABELLEN.flatMap((tabel) => {
		const known = velden[tabel];
		if (!known) return [];
		const gaps = tabel === 'kandidaten' ? gapsOfKandidaten(velden) : gapsOfRecords(tabel, known);
		return gaps.map(([veld, gevolg]) => ({
			tabel,
			veld,
			tekst: `${veldVan(tabel, veld).naam} staat niet in deze lijst. ${gevolg}`
		}));
	});
}

type Gap = readonly [veld: string, gevolg: string];

const VAN_BELANG: readonly string[] = [
	...new Set([
		'naam',
		...SLICERS.map(({ id }) => id),
		...Object.values(BEHOEFTE).flatMap((each) => each?.nodig ?? [])
	])
];

function gapsOfKandidaten(velden: VeldenPerTabel): readonly Gap[] {
	return VAN_BELANG.filter((veld) => !velden.kandidaten?.includes(veld)).map((veld) => {
		const empty = tabsWith((behoefte) => behoefte.nodig.includes(veld));
		if (empty.length) return [veld, `${stays(empty)} leeg.`];
		const less = tabsWith((behoefte) => behoefte.ook.includes(veld) && isWorking(behoefte, velden));
		if (less.length) return [veld, `${stays(less)} deels leeg.`];
		return [veld, `Het filter ${veldVan('kandidaten', veld).naam} blijft leeg.`];
	});
}

/** Tiles of the table itself: what they need of another table is no column of this list. It is not read without a start. */
function gapsOfRecords(tabel: Exclude<TabelId, 'kandidaten'>, known: readonly string[]): Gap[] {
	const own = KENGETALLEN.filter(({ groep }) => groep === tabel);
	const fields = own.flatMap(({ nodig }) =>
		nodig.flatMap((each) => (each.tabel === tabel ? [each.veld] : []))
	);
	const missing = [...new Set(fields)].filter(
		(veld) => !known.includes(veld) && !veldVan(tabel, veld).verplicht
	);
	const gaps = missing.map((veld): Gap => {
		const tegels = own.filter(({ nodig }) =>
			nodig.some((each) => each.tabel === tabel && each.veld === veld)
		);
		const namen = tegels.map(({ label }) => `“${label}”`);
		const blijft = wordFor(namen, 'blijft', 'blijven');
		return [veld, `Bij ${naamVan(tabel)} ${blijft} ${enumerated(namen)} leeg.`];
	});
	if (known.includes('uitvoerende')) return gaps;
	return [...gaps, ['uitvoerende', `Het filter Uitvoerende vindt dan geen ${naamVan(tabel)}.`]];
}

function naamVan(tabel: TabelId): string {
	return TABEL_NAAM[tabel].toLowerCase();
}

function isWorking({ nodig, werkt }: Behoefte, velden: VeldenPerTabel): boolean {
	const known = velden.kandidaten;
	if (!known || nodig.some((veld) => !known.includes(veld))) return false;
	return werkt?.(velden) ?? true;
}

function helpFor({ nodig, hulp }: Behoefte, velden: VeldenPerTabel): string {
	if (!velden.kandidaten) return 'Lees daarvoor ook de kandidaten in.';
	if (hulp) return hulp(velden);
	const missing = nodig.filter((veld) => !velden.kandidaten?.includes(veld));
	const namen = missing.map((veld) => veldVan('kandidaten', veld).naam);
	return `Daarvoor ${wordFor(namen, 'is de kolom', 'zijn de kolommen')} ${enumerated(namen)} nodig.`;
}

function lacks(
	velden: VeldenPerTabel,
	nodig: readonly { readonly tabel: TabelId; readonly veld: string }[]
): readonly string[] {
	return nodig.flatMap(({ tabel, veld }) => (velden[tabel]?.includes(veld) ? [] : [veld]));
}

function tabsWith(has: (behoefte: Behoefte) => boolean): readonly string[] {
	return TABBLADEN.flatMap(({ route, label }) => {
		const behoefte = BEHOEFTE[route];
		return behoefte && has(behoefte) ? [label] : [];
	});
}

/** "Transparantie blijft", "Transparantie en Werkproces blijven". */
function stays(namen: readonly string[]): string {
	return `${enumerated(namen)} ${wordFor(namen, 'blijft', 'blijven')}`;
}

function wordFor(namen: readonly string[], een: string, meer: string): string {
	return namen.length === 1 ? een : meer;
}
