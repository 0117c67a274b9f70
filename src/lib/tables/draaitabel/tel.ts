import { rowBit } from '$lib/columns/bitset';
import type { CodeColumn } from '$lib/columns/column';
import { groupFigures } from '$lib/aggregate/group-figures';
import type { Dataset } from '$lib/data/dataset';
import { asVan, asWaarden, woordVan, type As } from '$lib/data/velden/assen';
import { keuzeVeld } from '$lib/data/velden/keuze-velden';
import { daysOf, numbersOf } from '$lib/data/velden/veld-waarden';
import { emptyCodes } from '$lib/columns/build';
import { NO_DAY } from '$lib/columns/column';
import { distinctOwners, pivot, sizeOf, MOST_KEYS, type Pivot } from '$lib/engine/pivot';
import { eigenSets } from '$lib/rules/eigen-kengetal/tel';
import type { Voorwaarde, Voorwaarden } from '$lib/rules/recount/natelling';
import type { EigenGetal } from '../eigen-getal';
import { asVoorwaarde } from './as-voorwaarde';
import { maatVan, type DraaiVraag, type Maat } from './vraag';

/** A row or column of a Draaitabel: a value, the values of one together, or all. */
export interface DraaiKop {
	/** Tells it from others, also in another list: the stored values. */
	readonly sleutel: string;
	/** Of the first and the second field, as on screen. */
	readonly woorden: readonly string[];
	readonly niveau: 'detail' | 'subtotaal' | 'totaal';
	/** Who is in it. */
	readonly wie: Voorwaarden;
	/** Places of details, from the one up to the other. */
	readonly van: number;
	readonly tot: number;
}

/** Which records are counted. */
export interface DraaiBron {
	/** Numbers of the records of the table of the measure that pass the filters. */
	readonly records: Uint32Array;
	/** What these must meet beside the filters, for a recount: the picked kengetal. */
	readonly wie: Voorwaarden;
}

export const TOTAAL_SLEUTEL = 'totaal';
const OVERIG = '\u0000overig';
/** More columns are no table to read; a screen of rows can be scrolled. */
export const MEESTE_KOLOMMEN = 40;
export const MEESTE_RIJEN = 5000;

type Doel = Maat['tabel'];

/** One side of the table: its axes with what each record has of them. */
interface Kant {
	readonly assen: readonly As[];
	readonly levels: readonly CodeColumn[];
}

/** A counted Draaitabel; a question about a field or measure that the list does not have (`missingIn`) is a `RangeError`. */
export class Draaitabel {
	/** A subtotal before its details, the total last. */
	readonly rijen: readonly DraaiKop[];
	readonly kolommen: readonly DraaiKop[];
	/** Whether there are too many values to show: then there are no rows. */
	readonly teVeel: 'rijen' | 'kolommen' | null;
	readonly maat: Maat;
	readonly #dataset: Dataset;
	readonly bron: DraaiBron;
	readonly #vraag: DraaiVraag;
	readonly #pivot: Pivot;
	readonly #counts: Uint32Array;
	readonly #cuts = new Map<string, Uint32Array | Float64Array>();
	readonly #groups = new Map<string, Uint32Array>();

	constructor(dataset: Dataset, bron: DraaiBron, vraag: DraaiVraag) {
		const maat = maatVan(dataset, vraag.maat)?.maat;
		if (!maat) throw new RangeError(`no measure ${vraag.maat}`);
		this.maat = maat;
		this.#dataset = dataset;
		this.bron = bron;
		this.#vraag = vraag;
		const { tabel } = maat;
		const columns = sideOf(dataset, tabel, vraag.kolommen);
		let rows = sideOf(dataset, tabel, vraag.rijen);
		if (vraag.top !== null && rows.levels.length) rows = withTop(rows, bron.records, vraag.top);
		const isTooWide = (kant: Kant) => sizeOf(kant.levels) > MOST_KEYS;
		const first = isTooWide(rows) ? 'rijen' : isTooWide(columns) ? 'kolommen' : null;
		this.#pivot = pivot(
			bron.records,
			first === 'rijen' ? [] : rows.levels,
			first === 'kolommen' ? [] : columns.levels
		);
		const { rows: rowKeys, columns: columnKeys } = this.#pivot;
		this.teVeel =
			first ??
			(columnKeys.length > MEESTE_KOLOMMEN
				? 'kolommen'
				: rowKeys.length > MEESTE_RIJEN
					? 'rijen'
					: null);
		const heads = (kant: Kant, keys: Uint32Array) => headsOf(dataset, tabel, kant, keys);
		this.kolommen = this.teVeel ? [] : heads(columns, columnKeys);
		const inOrder = this.teVeel ? [] : heads(rows, rowKeys);
		this.rijen = inOrder;
		this.#counts = this.#added();
		this.rijen = this.#sorted(inOrder);
	}

	/** Records in a cell. */
	aantal(rij: number, kolom: number): number {
		const [row, column] = [this.rijen[rij], this.kolommen[kolom]];
		return row && column ? this.#countOf(row, column) : 0;
	}

	/** Different kandidaten in a cell; whoever stands in several cells counts in each, and once in a total. */
	uniek(rij: number, kolom: number): number {
		if (this.maat.tabel === 'kandidaten') return this.aantal(rij, kolom);
		return this.#ofCut(rij, kolom, 'uniek', (groups, size) =>
			distinctOwners(groups, size, this.#owners(), this.#dataset.kandidaten.rows)
		);
	}

	/** What the table shows: a count, a share from 0 to 1, or a figure (of dates a day); null where there is nothing to compute. */
	waarde(rij: number, kolom: number): number | null {
		const { toon } = this.#vraag;
		if (toon === 'uniek') return this.uniek(rij, kolom);
		const own = this.#figure(rij, kolom);
		if (own === null || toon === 'aantal') return own;
		const [last, end] = [this.rijen.length - 1, this.kolommen.length - 1];
		const whole = this.#figure(
			toon === 'kolom' ? last : toon === 'rij' ? rij : last,
			toon === 'kolom' ? kolom : end
		);
		return whole === null || whole === 0 ? null : own / whole;
	}

	/** The number of records or kandidaten of a cell, with who is in it. */
	getal(rij: number, kolom: number): EigenGetal | null {
		const [row, column] = [this.rijen[rij], this.kolommen[kolom]];
		if (!row || !column) return null;
		const { tabel } = this.maat;
		const isUniek = this.#vraag.toon === 'uniek' && tabel !== 'kandidaten';
		const eerste: Voorwaarde = { soort: 'eerste' };
		return {
			aantal: isUniek ? this.uniek(rij, kolom) : this.aantal(rij, kolom),
			tabel,
			wie: [...this.bron.wie, ...row.wie, ...column.wie, ...(isUniek ? [eerste] : [])],
			wat: wordsOf(row, column),
			toon: this.#shown()
		};
	}

	/** Numbers of the records in a cell, in the order of the records. Reads each once. */
	recordsIn(rij: number, kolom: number): Uint32Array {
		const [row, column] = [this.rijen[rij], this.kolommen[kolom]];
		if (!row || !column) return new Uint32Array();
		const cells = this.#pivot.cells();
		const width = this.#pivot.columns.length;
		return this.bron.records.filter((_, i) => {
			const cell = cells[i] ?? 0;
			const [at, across] = [Math.floor(cell / width), cell % width];
			return at >= row.van && at < row.tot && across >= column.van && across < column.tot;
		});
	}

	/** The largest number that a cell of details shows: where heat ends. */
	get hoogste(): number {
		let most = 0;
		this.rijen.forEach((row, rij) => {
			if (row.niveau !== 'detail') return;
			this.kolommen.forEach((column, kolom) => {
				if (column.niveau === 'detail') most = Math.max(most, this.waarde(rij, kolom) ?? 0);
			});
		});
		return most;
	}

	#figure(rij: number, kolom: number): number | null {
		const { maat } = this;
		if (maat.soort === 'tel') return this.aantal(rij, kolom);
		// a share is the mean of one for whatever is counted, and zero for the rest
		const doe = maat.soort === 'aandeel' ? 'gemiddelde' : maat.doe;
		const figure = this.#ofCut(rij, kolom, doe, (groups, size) =>
			groupFigures(groups, size, this.#values(), doe)
		);
		return Number.isNaN(figure) ? null : figure;
	}

	/** A number of a cell that does not add up from others: made for all cells of its level together. */
	#ofCut(
		rij: number,
		kolom: number,
		what: string,
		make: (groups: Uint32Array, size: number) => Uint32Array | Float64Array
	): number {
		const [row, column] = [this.rijen[rij], this.kolommen[kolom]];
		if (!row || !column) return NaN;
		const [rows, columns] = [
			placesAt(this.rijen, row.niveau),
			placesAt(this.kolommen, column.niveau)
		];
		const name = `${row.niveau} ${column.niveau}`;
		let groups = this.#groups.get(name);
		if (!groups) {
			const width = this.#pivot.columns.length;
			const cells = this.#pivot.cells();
			groups = cells.map(
				(cell) =>
					(rows.at[Math.floor(cell / width)] ?? 0) * columns.size + (columns.at[cell % width] ?? 0)
			);
			this.#groups.set(name, groups);
		}
		let made = this.#cuts.get(`${what} ${name}`);
		if (!made) this.#cuts.set(`${what} ${name}`, (made = make(groups, rows.size * columns.size)));
		return made[(rows.at[row.van] ?? 0) * columns.size + (columns.at[column.van] ?? 0)] ?? NaN;
	}

	#owners(): Int32Array {
		const { tabel } = this.maat;
		const column =
			tabel === 'kandidaten' ? undefined : this.#dataset.records[tabel]?.columns.get('kandidaat');
		const rows = column?.kind === 'row' ? column.rows : null;
		return Int32Array.from(this.bron.records, (record) => (rows ? (rows[record] ?? -1) : record));
	}

	#values(): Float64Array {
		const { maat } = this;
		if (maat.soort === 'aandeel') {
			const { teller } = eigenSets(this.#dataset, maat.eigen);
			return Float64Array.from(this.bron.records, (record) => rowBit(teller, record));
		}
		const veld =
			maat.soort === 'rekent' ? keuzeVeld(this.#dataset, maat.tabel, maat.veld) : undefined;
		if (!veld) return new Float64Array();
		if (veld.soort === 'getal') {
			const all = numbersOf(this.#dataset, veld);
			return Float64Array.from(this.bron.records, (record) => all[record] ?? NaN);
		}
		const days = daysOf(this.#dataset, veld);
		return Float64Array.from(this.bron.records, (record) => {
			const day = days[record] ?? NO_DAY;
			return day === NO_DAY ? NaN : day;
		});
	}

	/** Counts up to and with each detail, row by row: any block follows from four of them. */
	#added(): Uint32Array {
		const { counts, rows, columns } = this.#pivot;
		const width = columns.length + 1;
		const sums = new Uint32Array((rows.length + 1) * width);
		for (let row = 1; row <= rows.length; row++) {
			let before = 0;
			for (let column = 1; column < width; column++) {
				before += counts[(row - 1) * (width - 1) + column - 1] ?? 0;
				sums[row * width + column] = (sums[(row - 1) * width + column] ?? 0) + before;
			}
		}
		return sums;
	}

	#countOf(row: DraaiKop, column: DraaiKop): number {
		const width = this.#pivot.columns.length + 1;
		const at = (r: number, c: number) => this.#counts[r * width + c] ?? 0;
		return (
			at(row.tot, column.tot) -
			at(row.van, column.tot) -
			at(row.tot, column.van) +
			at(row.van, column.van)
		);
	}

	/** Groups by their subtotal, and in each its details; what is put together stays last, and the total. */
	#sorted(rijen: readonly DraaiKop[]): readonly DraaiKop[] {
		const { sorteer } = this.#vraag;
		const kolom = this.kolommen.findIndex(({ sleutel }) => sleutel === sorteer?.kolom);
		if (!sorteer || kolom < 0) return rijen;
		const turn = sorteer.op === 'oplopend' ? 1 : -1;
		const value = new Map(rijen.map((row, rij) => [row, this.waarde(rij, kolom)]));
		const before = (a: DraaiKop, b: DraaiKop) => {
			const [left, right] = [value.get(a) ?? null, value.get(b) ?? null];
			const rest = Number(isOverig(a)) - Number(isOverig(b));
			if (rest || left === right) return rest || a.van - b.van;
			if (left === null || right === null) return left === null ? 1 : -1;
			return turn * (left - right);
		};
		const [total] = rijen.slice(-1);
		const heads = rijen.filter(({ niveau }) => niveau === 'subtotaal');
		const details = rijen.filter(({ niveau }) => niveau === 'detail');
		const body = heads.length
			? heads
					.toSorted(before)
					.flatMap((head) => [
						head,
						...details.filter(({ van }) => van >= head.van && van < head.tot).toSorted(before)
					])
			: details.toSorted(before);
		return total ? [...body, total] : body;
	}

	/** The fields of the records that are asked for, to check by eye. */
	#shown(): readonly string[] {
		const { rijen, kolommen } = this.#vraag;
		const { tabel } = this.maat;
		const velden = [...rijen, ...kolommen].flatMap(
			(id) => asVan(this.#dataset, tabel, id)?.veld ?? []
		);
		return [...new Set(velden.filter((veld) => veld.tabel === tabel).map(({ id }) => id))];
	}
}

/** The fields of a question, or else its measure, that this list does not have. */
export function missingIn(dataset: Dataset, vraag: DraaiVraag): readonly string[] {
	const maat = maatVan(dataset, vraag.maat)?.maat;
	if (!maat) return [vraag.maat];
	return [...vraag.rijen, ...vraag.kolommen].filter((id) => !asVan(dataset, maat.tabel, id));
}

function sideOf(dataset: Dataset, tabel: Doel, ids: readonly string[]): Kant {
	const assen = ids.map((id) => {
		const as = asVan(dataset, tabel, id);
		if (!as) throw new RangeError(`no axis ${id} of ${tabel}`);
		return as;
	});
	return { assen, levels: assen.map((as) => asWaarden(dataset, tabel, as).column) };
}

/** The values of the first field with most records, the others as one behind them. */
function withTop({ assen, levels }: Kant, records: Uint32Array, top: number): Kant {
	const [first, ...others] = levels;
	if (!first) return { assen, levels };
	const counts = new Uint32Array(first.values.length);
	for (const record of records) {
		const code = first.codes[record] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	const present = [...counts.keys()].filter((code) => counts[code]);
	if (present.length <= top) return { assen, levels };
	const kept = present
		.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
		.slice(0, top)
		.sort((a, b) => a - b);
	const rest = present
		.filter((code) => !kept.includes(code))
		.map((code) => first.values[code] ?? '');
	const place = new Map(kept.map((code, at) => [code, at]));
	const codes = emptyCodes(kept.length + 1, first.codes.length);
	for (let record = 0; record < codes.length; record++)
		codes[record] = place.get(first.codes[record] ?? 0) ?? kept.length;
	const values = [...kept.map((code) => first.values[code] ?? ''), OVERIG + JSON.stringify(rest)];
	return { assen, levels: [{ kind: 'code', codes, values }, ...others] };
}

function headsOf(
	dataset: Dataset,
	tabel: Doel,
	{ assen, levels }: Kant,
	keys: Uint32Array
): DraaiKop[] {
	const [first, second] = levels;
	const total: DraaiKop = {
		sleutel: TOTAAL_SLEUTEL,
		woorden: ['Totaal'],
		niveau: 'totaal',
		wie: [],
		van: 0,
		tot: keys.length
	};
	if (!first) return [total];
	const part = partMaker(dataset, tabel);
	const [as, below] = assen;
	if (!as) return [total];
	if (!second || !below) {
		const details = [...keys].map((key, at): DraaiKop => {
			const own = part(as, first.values[key] ?? '');
			return {
				sleutel: own.sleutel,
				woorden: [own.woord],
				niveau: 'detail',
				wie: [own.wie],
				van: at,
				tot: at + 1
			};
		});
		return [...details, total];
	}
	const size = second.values.length;
	const heads: DraaiKop[] = [];
	for (let at = 0; at < keys.length;) {
		const code = Math.floor((keys[at] ?? 0) / size);
		let end = at;
		while (end < keys.length && Math.floor((keys[end] ?? 0) / size) === code) end++;
		const own = part(as, first.values[code] ?? '');
		heads.push({
			sleutel: own.sleutel,
			woorden: [own.woord],
			niveau: 'subtotaal',
			wie: [own.wie],
			van: at,
			tot: end
		});
		for (; at < end; at++) {
			const under = part(below, second.values[(keys[at] ?? 0) % size] ?? '');
			heads.push({
				sleutel: `${own.sleutel}\u001f${under.sleutel}`,
				woorden: [own.woord, under.woord],
				niveau: 'detail',
				wie: [own.wie, under.wie],
				van: at,
				tot: at + 1
			});
		}
	}
	return [...heads, total];
}

interface Deel {
	readonly sleutel: string;
	readonly woord: string;
	readonly wie: Voorwaarde;
}

/** A value of an axis with its word and who has it, each made once. */
function partMaker(dataset: Dataset, tabel: Doel): (as: As, waarde: string) => Deel {
	const made = new Map<string, Deel>();
	return (as, waarde) => {
		const name = `${as.id}\u001f${waarde}`;
		let deel = made.get(name);
		if (!deel) {
			const rest = waarde.startsWith(OVERIG)
				? (JSON.parse(waarde.slice(OVERIG.length)) as string[])
				: null;
			deel = {
				sleutel: rest ? OVERIG : `=${waarde}`,
				woord: rest ? `Overig (${rest.length})` : woordVan(as, waarde),
				wie: asVoorwaarde(dataset, tabel, as, rest ?? [waarde])
			};
			made.set(name, deel);
		}
		return deel;
	};
}

function isOverig({ sleutel }: DraaiKop): boolean {
	return sleutel.split('\u001f').some((each) => each === OVERIG);
}

/** The place among the heads of a level of each detail, and how many of that level there are. */
function placesAt(
	heads: readonly DraaiKop[],
	niveau: DraaiKop['niveau']
): { readonly at: Uint32Array; readonly size: number } {
	const own = heads.filter((head) => head.niveau === niveau).toSorted((a, b) => a.van - b.van);
	const last = Math.max(0, ...heads.map(({ tot }) => tot));
	const at = new Uint32Array(last);
	own.forEach(({ van, tot }, place) => at.fill(place, van, tot));
	return { at, size: Math.max(1, own.length) };
}

/** "Epe, NUG, trede 4"; all together is "Totaal". */
function wordsOf(row: DraaiKop, column: DraaiKop): string {
	const words = [row, column].flatMap(({ niveau, woorden }) =>
		niveau === 'totaal' ? [] : woorden
	);
	return words.length ? words.join(', ') : 'Totaal';
}
