import type { CodeColumn, ColumnTable } from '$lib/columns/column';
import {
	GEHEUGEN_VELDEN,
	GEHEUGEN_VERSIE,
	KUBUS_VELDEN,
	type GeheugenVeld,
	type Herinnering,
	type KengetalAantal,
	type KeuzeTelling
} from '$lib/domain/geheugen/herinnering';
import type { StandTelling } from '$lib/domain/kandidaat/kandidaat-stand';
import { STANDAARD_KEUZES, type KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import type { Kruis, TelVraag } from '$lib/domain/kengetallen/telling';
import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';
import { veldVan } from '$lib/domain/velden/velden';
import { Teller } from './teller';
import { transparantieVan } from './transparantie';
import type { Momentopname } from './verschil';

/** Every choice that the definitions leave: which is in use may change when the kandidaten are gone. */
const KEUZES: readonly KengetalKeuzes['start'][] = ['afgelopen', 'komende'];

/** Values beside the known ones from which a column of codes is no column of codes: what is in it may be anything. */
const MOST_UNKNOWN = 8;
/** Gemeenten that any list may have; a longer one has several kandidaten in each. */
const ALWAYS_GROUPS = 30;
const ROWS_PER_GROUP = 4;
/** A number of a person is longer than any code. */
const NUMBER_LIKE = /\d{5}/;
const LONGEST = 60;

const NIETS: Omit<TelVraag, 'keuzes' | 'kruisen'> = { choose: {}, niet: [], uitvoerende: [] };

/**
 * What stays of a momentopname when its kandidaten are gone, counted by what looks back at it. Null where its gemeenten
 * are none: a value for every kandidaat would tell who they are. Another field of which that holds is left out.
 */
export function herinneringVan(
	van: Momentopname,
	geteld: string,
	teller = new Teller(van)
): Herinnering | null {
	const { meta, tables } = van;
	const { kandidaten } = tables;
	if (!kandidaten) return null;
	const present = meta.velden.kandidaten ?? [];
	if (!isGroups('gemeente', columnOf(kandidaten, 'gemeente'), kandidaten.rows)) return null;
	const columns = GEHEUGEN_VELDEN.map((veld) => {
		const column = columnOf(kandidaten, veld);
		return [veld, isGroups(veld, column, kandidaten.rows) ? column : null] as const;
	});
	const velden = [
		...columns.flatMap(([veld, column]) => (column && present.includes(veld) ? [veld] : [])),
		...(present.includes('lks') ? ['lks'] : [])
	];
	const waarden = Object.fromEntries(
		columns.map(([veld, column]) => [veld, column?.values ?? ['']])
	) as Record<GeheugenVeld, readonly string[]>;
	const kruis = (each: Omit<Kruis, 'per'>) => {
		const isKept = velden.includes('gemeente') && velden.includes(each.veld);
		const asked = { ...NIETS, keuzes: null, kruisen: [{ per: 'gemeente', ...each }] };
		const found = isKept ? teller.count(asked)?.kruisen[0] : null;
		return found ? [...found.aantallen] : null;
	};
	return {
		id: meta.id,
		peildatum: meta.peildatum,
		ingelezen: meta.ingelezen,
		geteld,
		versie: GEHEUGEN_VERSIE,
		velden,
		kandidaten: kandidaten.rows,
		waarden,
		cellen: cellsOf(kandidaten.rows, Object.fromEntries(columns)),
		status: kruis({ veld: 'status' }) ?? [],
		ladderLks: kruis({ veld: 'ladder', lks: true }),
		perKeuze: KEUZES.map((start) =>
			keuzeTelling(teller, start, velden.includes('gemeente') ? waarden.gemeente : null)
		),
		perKlasse: transparantieVan(van).map(({ perKlasse }) => perKlasse)
	};
}

export function columnOf(table: ColumnTable, veld: string): CodeColumn | null {
	const column = table.columns.get(veld);
	return column?.kind === 'code' ? column : null;
}

/** Whether the values of a column are groups of kandidaten, and tell of none of them who it is. */
export function isGroups(veld: GeheugenVeld, column: CodeColumn | null, rows: number): boolean {
	if (!column) return false;
	const { values } = column;
	if (values.some((value) => NUMBER_LIKE.test(value) || value.length > LONGEST)) return false;
	const known = veldVan('kandidaten', veld).waarden;
	return known
		? values.filter((value) => value !== '' && !known.some(({ code }) => code === value)).length <=
				MOST_UNKNOWN
		: values.length <= Math.max(ALWAYS_GROUPS, rows / ROWS_PER_GROUP);
}

/** The cells with somebody in them, one behind the other. Scans the rows once. */
function cellsOf(
	rows: number,
	columns: Readonly<Partial<Record<string, CodeColumn | null>>>
): readonly number[] {
	const own = KUBUS_VELDEN.map((veld) => columns[veld] ?? null);
	const counts = new Map<number, number>();
	for (let row = 0; row < rows; row++) {
		let key = 0;
		for (const column of own)
			if (column) key = key * column.values.length + (column.codes[row] ?? 0);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts.entries()]
		.sort(([a], [b]) => a - b)
		.flatMap(([key, count]) => {
			let rest = key;
			const codes = own.toReversed().map((column) => {
				const size = column?.values.length ?? 1;
				const code = rest % size;
				rest = (rest - code) / size;
				return code;
			});
			return [...codes.reverse(), count];
		});
}

/** The kengetallen by gemeente; `gemeenten` is null where the source has none, and all stands under the first. */
function keuzeTelling(
	teller: Teller,
	start: KengetalKeuzes['start'],
	gemeenten: readonly string[] | null
): KeuzeTelling {
	const keuzes = { ...STANDAARD_KEUZES, start };
	const all = teller.count({ ...NIETS, keuzes, kruisen: [] });
	const seen = new Set<string>();
	const per = gemeenten?.map((gemeente) => {
		// One question answers for every spelling of a gemeente.
		const sleutel = schrijfwijzeSleutel(gemeente);
		if (seen.has(sleutel)) return null;
		seen.add(sleutel);
		return teller.count({ ...NIETS, choose: { gemeente: [gemeente] }, keuzes, kruisen: [] });
	}) ?? [all];
	const kengetallen = Object.entries(all?.kengetallen ?? {}).map(
		([id, total]): [string, KengetalAantal] => {
			const own = per.map((each) => each?.kengetallen[id] ?? 0);
			return [id, { per: own, zonder: total - own.reduce((sum, each) => sum + each, 0) }];
		}
	);
	const delen = Object.keys(all?.kandidatenMet ?? {}) as StandTelling[];
	return {
		start,
		kengetallen: Object.fromEntries(kengetallen),
		kandidatenMet: Object.fromEntries(
			delen.map((deel) => [deel, per.map((each) => each?.kandidatenMet[deel] ?? 0)])
		)
	};
}
