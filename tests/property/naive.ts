import type { Selection, Star } from '$lib/engine/star';
import type { Outcome, Yield } from '$lib/engine/engine';
import type { Bitset } from '$lib/columns/bitset';

/** One record as a plain object. */
interface PlainRecord {
	readonly table: string;
	readonly number: number;
	readonly owner: number;
	readonly performer: number;
	readonly measures: ReadonlySet<string>;
}

/** One row of the centre with everything that belongs to it. */
interface PlainRow {
	readonly number: number;
	readonly codes: Readonly<Record<string, number>>;
	readonly records: readonly PlainRecord[];
}

/**
 * The engine's answers by straight loops over plain objects: slow, and meant to be obviously right.
 * Nothing here uses code of the engine.
 */
export class NaiveEngine {
	readonly #star: Star;
	readonly #rows: readonly PlainRow[];
	readonly #records: readonly PlainRecord[];

	constructor(star: Star) {
		this.#star = star;
		this.#records = star.records.flatMap((table) =>
			Array.from({ length: table.length }, (_, number) => ({
				table: table.id,
				number,
				owner: table.owner[number] ?? -1,
				performer: table.performer[number] ?? -1,
				measures: new Set(
					star.measures
						.filter((measure) => measure.records === table.id && isIn(measure.members, number))
						.map((measure) => measure.id)
				)
			}))
		);
		this.#rows = Array.from({ length: star.rows }, (_, number) => ({
			number,
			codes: Object.fromEntries(
				star.facets.map((facet) => [facet.id, facet.column.codes[number] ?? -1])
			),
			records: this.#records.filter((record) => record.owner === number)
		}));
	}

	/** Everything `Engine.evaluate` gives, with the passing rows as plain numbers. */
	evaluate(
		selection: Selection
	): Omit<Outcome, 'pass' | 'facet'> & { readonly pass: readonly number[] } {
		const pass = this.#passing(selection).map((row) => row.number);
		return {
			pass,
			count: pass.length,
			facets: Object.fromEntries(
				this.#star.facets.map((facet) => {
					const others = this.#passing(withoutFacet(selection, facet.id));
					const counts = facet.column.values.map(
						(_, code) => others.filter((row) => row.codes[facet.id] === code).length
					);
					return [facet.id, Uint32Array.from(counts)];
				})
			),
			performers: Uint32Array.from(
				this.#star.performers.map(
					(_, performer) =>
						this.#passing({
							...selection,
							performers: [performer],
							except: selection.except.filter((filter) => filter !== 'performers')
						}).length
				)
			),
			measures: Object.fromEntries(
				this.#star.measures.map((measure) => {
					const records = this.#recordsUnder(selection).filter((record) =>
						record.measures.has(measure.id)
					);
					const owners = new Set(records.map((record) => record.owner));
					owners.delete(-1);
					return [measure.id, { records: records.length, rows: owners.size }];
				})
			)
		};
	}

	/** What `Engine.records` gives. */
	records(table: string, selection: Selection, measure: string | null): number[] {
		return this.#recordsUnder(selection)
			.filter((record) => record.table === table)
			.filter((record) => measure === null || record.measures.has(measure))
			.map((record) => record.number);
	}

	/** What `Engine.yields` gives. */
	yields(selection: Selection): Yield[] {
		const result: Yield[] = [];
		const add = (filter: string, rest: Selection) =>
			result.push({ filter, count: this.#passing(rest).length });
		for (const { id } of this.#star.facets) {
			if ((selection.picks[id] ?? []).length > 0) add(id, withoutFacet(selection, id));
		}
		if (selection.performers.length > 0) add('performers', { ...selection, performers: [] });
		if (selection.measure !== null) add('measure', { ...selection, measure: null });
		for (const { filter } of selection.masks) {
			const masks = selection.masks.filter((mask) => mask.filter !== filter);
			add(filter, { ...selection, masks });
		}
		return result;
	}

	/** What `Engine.cross` gives. */
	cross(rows: Bitset, group: string, facet: string): Uint32Array {
		const sizeOf = (id: string) =>
			this.#star.facets.find((one) => one.id === id)?.column.values.length ?? 0;
		const counts = new Uint32Array(sizeOf(group) * sizeOf(facet));
		for (const row of this.#rows) {
			if (!isIn(rows, row.number)) continue;
			const at = (row.codes[group] ?? 0) * sizeOf(facet) + (row.codes[facet] ?? 0);
			counts[at] = (counts[at] ?? 0) + 1;
		}
		return counts;
	}

	#passing(selection: Selection): PlainRow[] {
		return this.#rows.filter((row) => this.#passes(row, selection));
	}

	#passes(row: PlainRow, selection: Selection): boolean {
		if (!passesFacetsAndMasks(row, selection)) return false;
		const { measure } = selection;
		const performers = chosen(selection);
		const byChosen = (record: PlainRecord) =>
			performers.length === 0 || performers.includes(record.performer);
		if (measure !== null) {
			return row.records.some((record) => record.measures.has(measure) && byChosen(record));
		}
		return performers.length === 0 || row.records.some(byChosen);
	}

	/** Records under facets, masks and performers; the picked tile plays no part. */
	#recordsUnder(selection: Selection): PlainRecord[] {
		const unfiltered =
			selection.masks.length === 0 &&
			leftOut(selection).length === 0 &&
			Object.values(selection.picks).every((codes) => codes.length === 0);
		const performers = chosen(selection);
		return this.#records.filter((record) => {
			if (performers.length > 0 && !performers.includes(record.performer)) return false;
			const row = this.#rows[record.owner];
			return row ? passesFacetsAndMasks(row, selection) : unfiltered;
		});
	}
}

/** Performers of whom a record is wanted. */
function chosen({ performers, except }: Selection): readonly number[] {
	return except.includes('performers') ? [] : performers;
}

/** Performers of whom no record is wanted. */
function leftOut({ performers, except }: Selection): readonly number[] {
	return except.includes('performers') ? performers : [];
}

function passesFacetsAndMasks(row: PlainRow, selection: Selection): boolean {
	const { picks, except, masks } = selection;
	for (const [facet, codes] of Object.entries(picks)) {
		if (codes.length === 0) continue;
		if (codes.includes(row.codes[facet] ?? -1) === except.includes(facet)) return false;
	}
	const out = leftOut(selection);
	if (row.records.some((record) => out.includes(record.performer))) return false;
	return masks.every((mask) => isIn(mask.rows, row.number));
}

function withoutFacet(selection: Selection, facet: string): Selection {
	return { ...selection, picks: { ...selection.picks, [facet]: [] } };
}

/** Bit `n` of the set read as one long string of binary digits. */
function isIn(bits: Bitset, n: number): boolean {
	const word = (bits[Math.floor(n / 32)] ?? 0).toString(2).padStart(32, '0');
	return word[n % 32] === '1';
}
