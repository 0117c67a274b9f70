import { addRow, emptyBitset, fullBitset, hasRow, and, type Bitset } from '$lib/columns/bitset';
import { NO_DAY } from '$lib/columns/column';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { standSet } from '$lib/data/stand-set';
import { keuzeVeld } from '$lib/data/velden/keuze-velden';
import { codesOf, daysOf, numbersOf } from '$lib/data/velden/veld-waarden';
import {
	STANDEN_VAN,
	eigenVenster,
	type KengetalTelling,
	type EigenVoorwaarde,
	type EigenWaarde
} from '$lib/domain/eigen-kengetal/eigen-kengetal';
import type { TabelId } from '$lib/domain/velden/tabellen';
import { kenmerkenVanBron } from './woordenboek';

const SETS = partKey<Bitset>('peildatum');

/** What these data lack to tell, as ids of tables, fields (`van.veld`) and kenmerken; none = it can be counted. */
export function ontbreektVoor(
	dataset: Dataset,
	{ tel, voorwaarden, deelVan }: KengetalTelling
): readonly string[] {
	if (!tableOf(dataset, tel)) return [tel];
	return [...new Set(missingIn(dataset, tel, [...voorwaarden, ...(deelVan ?? [])]))];
}

function missingIn(
	dataset: Dataset,
	tabel: TabelId,
	voorwaarden: readonly EigenVoorwaarde[]
): string[] {
	const has = (van: TabelId, veld: string) => dataset.meta.velden[van]?.includes(veld) ?? false;
	return voorwaarden.flatMap((each): string[] => {
		switch (each.soort) {
			case 'kenmerk':
				return kenmerkenVanBron(dataset).some(({ id }) => id === each.id) ? [] : [each.id];
			case 'stand':
				if (!STANDEN_VAN[tabel].includes(each.stand)) return [`${tabel}.${each.stand}`];
				if (each.stand === 'actieveModule' && !has('modules', 'start')) return ['modules.start'];
				return each.stand === 'actief' && !has(tabel, 'start') ? [`${tabel}.start`] : [];
			case 'heeft':
				return dataset.records[each.tabel]
					? missingIn(dataset, each.tabel, each.met)
					: [each.tabel];
			default:
				return keuzeVeld(dataset, each.van, each.veld) ? [] : [`${each.van}.${each.veld}`];
		}
	});
}

/**
 * Rows of `tel` that meet every condition, whatever the filters; made once for each list of them. Reads the columns that they
 * are about. Ask only where nothing is missing. Don't change the set.
 */
export function eigenSet(
	dataset: Dataset,
	tel: TabelId,
	voorwaarden: readonly EigenVoorwaarde[]
): Bitset {
	return dataset.part(
		SETS,
		() => {
			const set = fullBitset(rowsIn(dataset, tel));
			for (const voorwaarde of voorwaarden) and(set, setOf(dataset, tel, voorwaarde));
			return set;
		},
		`${tel} ${JSON.stringify(voorwaarden)}`
	);
}

/** Those that are counted, and those of whom they are a part: null where it is a count. */
export function eigenSets(
	dataset: Dataset,
	{ tel, voorwaarden, deelVan }: KengetalTelling
): { readonly teller: Bitset; readonly noemer: Bitset | null } {
	if (!deelVan) return { teller: eigenSet(dataset, tel, voorwaarden), noemer: null };
	return {
		teller: eigenSet(dataset, tel, [...deelVan, ...voorwaarden]),
		noemer: eigenSet(dataset, tel, deelVan)
	};
}

/** How many of these rows of `tel` are counted, and of how many it is a part. */
export function countIn(
	dataset: Dataset,
	telling: KengetalTelling,
	rows: Uint32Array
): EigenWaarde {
	const { teller, noemer } = eigenSets(dataset, telling);
	const count = (set: Bitset) => {
		let found = 0;
		for (const row of rows) if (hasRow(set, row)) found++;
		return found;
	};
	return { teller: count(teller), noemer: noemer && count(noemer) };
}

/** Kandidaten who are counted themselves, or have a record that is. */
export function kandidatenIn(dataset: Dataset, telling: KengetalTelling): Bitset {
	const { teller } = eigenSets(dataset, telling);
	return telling.tel === 'kandidaten' ? teller : ownersIn(dataset, telling.tel, teller);
}

function setOf(dataset: Dataset, tel: TabelId, voorwaarde: EigenVoorwaarde): Bitset {
	switch (voorwaarde.soort) {
		case 'stand': {
			if (tel === 'kandidaten') return emptyBitset(rowsIn(dataset, tel));
			const { stand, niet } = voorwaarde;
			return niet
				? others(standSet(dataset, tel, stand), rowsIn(dataset, tel))
				: standSet(dataset, tel, stand);
		}
		case 'kenmerk': {
			const kenmerk = kenmerkenVanBron(dataset).find(({ id }) => id === voorwaarde.id);
			const rows = kenmerk?.rijen(dataset) ?? emptyBitset(dataset.kandidaten.rows);
			return ofRecords(dataset, tel, rows, voorwaarde.niet);
		}
		case 'heeft': {
			const { tabel, met, niet } = voorwaarde;
			const owners = ownersIn(dataset, tabel, eigenSet(dataset, tabel, met));
			return ofRecords(dataset, tel, owners, niet);
		}
		case 'waarde': {
			const { van, een, niet } = voorwaarde;
			const own = withValue(dataset, voorwaarde);
			// a record of nobody has a blank there
			return van === tel ? own : ofRecords(dataset, tel, own, false, een.includes('') !== niet);
		}
		default: {
			const isBlank = voorwaarde.soort === 'leeg' && !voorwaarde.niet;
			const own = withField(dataset, voorwaarde);
			return voorwaarde.van === tel ? own : ofRecords(dataset, tel, own, false, isBlank);
		}
	}
}

function withValue(
	dataset: Dataset,
	{ van, veld, een, niet }: Extract<EigenVoorwaarde, { soort: 'waarde' }>
): Bitset {
	const rows = rowsIn(dataset, van);
	const known = keuzeVeld(dataset, van, veld);
	const set = emptyBitset(rows);
	if (!known) return set;
	const { codes, values } = codesOf(dataset, known);
	const good = values.map((value) => een.includes(value) !== niet);
	for (let row = 0; row < rows; row++) if (good[codes[row] ?? 0]) addRow(set, row);
	return set;
}

function withField(
	dataset: Dataset,
	voorwaarde: Extract<EigenVoorwaarde, { soort: 'bereik' | 'venster' | 'leeg' }>
): Bitset {
	const { van, veld } = voorwaarde;
	const rows = rowsIn(dataset, van);
	const set = emptyBitset(rows);
	const known = keuzeVeld(dataset, van, veld);
	if (!known) return set;
	const values = known.soort === 'datum' ? daysOf(dataset, known) : numbersOf(dataset, known);
	const isBlank = (value: number) => (known.soort === 'datum' ? value === NO_DAY : isNaN(value));
	const fits = fitting(voorwaarde, dataset.peildatum, isBlank);
	for (let row = 0; row < rows; row++) if (fits(values[row] ?? NaN)) addRow(set, row);
	return set;
}

function fitting(
	voorwaarde: Extract<EigenVoorwaarde, { soort: 'bereik' | 'venster' | 'leeg' }>,
	peildatum: number,
	isBlank: (value: number) => boolean
): (value: number) => boolean {
	if (voorwaarde.soort === 'leeg') return (value) => isBlank(value) !== voorwaarde.niet;
	const window = voorwaarde.soort === 'venster' ? eigenVenster(voorwaarde, peildatum) : null;
	const [least, most] =
		voorwaarde.soort === 'bereik'
			? [voorwaarde.minstens, voorwaarde.hoogstens]
			: [window?.van ?? null, window?.tot ?? null];
	return (value) =>
		!isBlank(value) && (least === null || value >= least) && (most === null || value <= most);
}

/** Records whose kandidaat is in the set, or with `niet` is not; `nobody` = those of no kandidaat as well. */
function ofRecords(
	dataset: Dataset,
	tel: TabelId,
	kandidaten: Bitset,
	niet: boolean,
	nobody = niet
): Bitset {
	const rows = rowsIn(dataset, tel);
	if (tel === 'kandidaten') return niet ? others(kandidaten, rows) : kandidaten;
	const owners = ownersOf(dataset, tel);
	const set = emptyBitset(rows);
	for (let record = 0; record < rows; record++) {
		const owner = owners[record] ?? -1;
		if (owner < 0 ? nobody : hasRow(kandidaten, owner) !== niet) addRow(set, record);
	}
	return set;
}

function ownersIn(dataset: Dataset, tabel: TabelId, records: Bitset): Bitset {
	const owners = ownersOf(dataset, tabel);
	const set = emptyBitset(dataset.kandidaten.rows);
	for (let record = 0; record < owners.length; record++) {
		const owner = owners[record] ?? -1;
		if (owner >= 0 && hasRow(records, record)) addRow(set, owner);
	}
	return set;
}

function ownersOf(dataset: Dataset, tabel: TabelId): Int32Array {
	const column = tableOf(dataset, tabel)?.columns.get('kandidaat');
	return column?.kind === 'row' ? column.rows : new Int32Array();
}

function others(set: Bitset, rows: number): Bitset {
	const rest = fullBitset(rows);
	for (let word = 0; word < rest.length; word++) rest[word] = (rest[word] ?? 0) & ~(set[word] ?? 0);
	return rest;
}

function tableOf({ kandidaten, records }: Dataset, tabel: TabelId) {
	return tabel === 'kandidaten' ? kandidaten : records[tabel];
}

function rowsIn(dataset: Dataset, tabel: TabelId): number {
	return tableOf(dataset, tabel)?.rows ?? 0;
}
