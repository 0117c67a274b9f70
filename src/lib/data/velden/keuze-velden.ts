import type { CodeColumn, Column, TextColumn } from '$lib/columns/column';
import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { VELDEN, type TabelId } from '$lib/domain/velden/velden';
import type { WaardeLijst } from '$lib/domain/velden/waarden';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { parseDatum } from '$lib/locale/parse-datum';
import type { Dataset } from '../dataset';
import { partKey } from '../parts';
import { numberOf } from './getal-column';

/**
 * A field of a table of the source as something to choose by: a slicer, an axis, a condition, a column. Names, numbers
 * of kandidaten and free text are none.
 */
export interface KeuzeVeld {
	readonly tabel: TabelId;
	/** Name of its stored column, unique within its table: `sector`, `extra:Wijk`. */
	readonly id: string;
	/** As the user reads it, unique within its table. */
	readonly naam: string;
	/** What its values are; of a column of the source's own as its values are. */
	readonly soort: 'code' | 'getal' | 'datum';
	readonly waarden?: WaardeLijst | undefined;
	/** Its values may be names of people: never in an address, and out only with the names. */
	readonly persoonlijk: boolean;
	/** A column of the source's own, beyond the catalogue. */
	readonly eigen: boolean;
}

/** What is said of it otherwise on every list: it follows from the peildatum. */
const BEREKEND = new Set(['acties']);

const VELDEN_PER_TABEL = partKey<readonly KeuzeVeld[]>('bron');

/** The fields of a table that the source has, in the order of the catalogue, then its own columns. Looks at each own value once. */
export function keuzeVelden(dataset: Dataset, tabel: TabelId): readonly KeuzeVeld[] {
	return dataset.part(VELDEN_PER_TABEL, () => fieldsOf(dataset, tabel), tabel);
}

/** The field of that name; undefined where the source has none. */
export function keuzeVeld(dataset: Dataset, tabel: TabelId, id: string): KeuzeVeld | undefined {
	return keuzeVelden(dataset, tabel).find((veld) => veld.id === id);
}

/** The stored column of a field. */
export function columnOf(dataset: Dataset, { tabel, id }: KeuzeVeld): Column | undefined {
	return columnsOf(dataset, tabel)?.get(id);
}

function columnsOf({ kandidaten, records }: Dataset, tabel: TabelId) {
	return (tabel === 'kandidaten' ? kandidaten : records[tabel])?.columns;
}

function fieldsOf(dataset: Dataset, tabel: TabelId): KeuzeVeld[] {
	const columns = columnsOf(dataset, tabel) ?? new Map<string, Column>();
	const present = new Set(dataset.meta.velden[tabel]);
	const catalogued = VELDEN[tabel].flatMap(({ id, soort, kort, naam, waarden, persoonlijk }) =>
		soort === 'tekst' || BEREKEND.has(id) || !present.has(id) || !columns.has(id)
			? []
			: [
					{
						tabel,
						id,
						naam: kort ?? naam,
						soort,
						waarden,
						persoonlijk: persoonlijk ?? false,
						eigen: false
					}
				]
	);
	const own = [...columns].flatMap(([id, column]) => {
		const soort = isEigenKolom(id) ? kindOf(column) : null;
		const naam = opScherm(eigenKop(id));
		return soort ? [{ tabel, id, naam, soort, persoonlijk: true, eigen: true }] : [];
	});
	return withOwnNames([...catalogued, ...own]);
}

/** A column of the source's own may be headed as a field of the catalogue, or as another one of its own. */
function withOwnNames(velden: readonly KeuzeVeld[]): KeuzeVeld[] {
	const taken = new Set<string>();
	return velden.map((veld) => {
		let naam = veld.naam;
		for (let next = 2; taken.has(naam); next++) naam = `${veld.naam} (${next})`;
		taken.add(naam);
		return { ...veld, naam };
	});
}

/** Numbers or days where all of its values are; null for free text. Of a text it reads rows up to the first other one. */
function kindOf(column: Column): KeuzeVeld['soort'] | null {
	if (column.kind === 'day') return 'datum';
	if (column.kind === 'row') return null;
	if (isEvery(column, isNumber)) return 'getal';
	if (isEvery(column, isDay)) return 'datum';
	return column.kind === 'code' ? 'code' : null;
}

/** Whether it has values, and each is such a one. */
function isEvery(column: CodeColumn | TextColumn, is: (value: string) => boolean): boolean {
	let found = false;
	const length = column.kind === 'code' ? column.values.length : column.length;
	for (let i = 0; i < length; i++) {
		const value = column.kind === 'code' ? column.values[i] : column.at(i);
		if (!value) continue;
		if (!is(value)) return false;
		found = true;
	}
	return found;
}

function isNumber(value: string): boolean {
	return numberOf(value) !== null;
}

function isDay(value: string): boolean {
	return parseDatum(value).soort === 'dag';
}
