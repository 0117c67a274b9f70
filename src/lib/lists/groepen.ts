import type { Dataset } from '$lib/data/dataset';
import { assen, asVan, asWaarden, type As } from '$lib/data/velden/assen';
import { columnOf } from '$lib/data/velden/keuze-velden';
import { finish } from '$lib/columns/steps';
import { groupCodes } from '$lib/engine/grouping';
import { tekstKolom, type Kolom } from './column';
import { measureAt } from './spreiding';

/** Rows with the same value of what a list is grouped by. */
export interface LijstGroep {
	/** The value, as its axis has it. */
	readonly waarde: string;
	readonly woord: string;
	/** Its first row, by place among those of the list. */
	readonly van: number;
	readonly aantal: number;
}

/** The rows of a list in groups. */
export interface Groepen {
	readonly as: As;
	/** All of them, group after group; within a group in the order that they had. */
	readonly rows: Uint32Array;
	/** Those with a row at least, in the order of the values on screen, the blank last. */
	readonly groepen: readonly LijstGroep[];
}

/** A line on screen: the head of a group, or the row at a place of the list. */
export type Regel =
	| { readonly soort: 'groep'; readonly groep: LijstGroep }
	| { readonly soort: 'rij'; readonly plek: number };

/** More groups are no list to look over. */
const MEESTE_GROEPEN = 60;

/** What the list can be grouped by: everything with few values. Makes the values of each axis once. */
export function groepAssen(dataset: Dataset): readonly As[] {
	return assen(dataset, 'kandidaten').filter((as) => isShort(dataset, as));
}

/** The axis with that id where the list can be grouped by it. */
export function groepAs(dataset: Dataset, id: string | null): As | null {
	const as = id === null ? undefined : asVan(dataset, 'kandidaten', id);
	return as && isShort(dataset, as) ? as : null;
}

function isShort(dataset: Dataset, as: As): boolean {
	const column = columnOf(dataset, as.veld);
	const isOwn = as.indeling === 'waarde' && column?.kind === 'code';
	const size = isOwn ? column.values.length : sizeOf(dataset, as);
	return size > 1 && size <= MEESTE_GROEPEN;
}

function sizeOf(dataset: Dataset, as: As): number {
	return asWaarden(dataset, 'kandidaten', as).column.values.length;
}

/** The rows by their value of an axis: a stable counting sort, which reads each row twice. */
export function grouped(dataset: Dataset, as: As, rows: Uint32Array): Groepen {
	const { column, woord } = asWaarden(dataset, 'kandidaten', as);
	const codes = Uint32Array.from(rows, (row) => column.codes[row] ?? 0);
	const { start, items } = finish(groupCodes(codes, column.values.length));
	const groepen = column.values.flatMap((waarde, code): LijstGroep[] => {
		const van = start[code] ?? 0;
		const aantal = (start[code + 1] ?? van) - van;
		return aantal ? [{ waarde, woord: woord(code), van, aantal }] : [];
	});
	return { as, rows: items.map((place) => rows[place] ?? 0), groepen };
}

/** The lines of a grouped list; of a folded group only its head. */
export class GroepRegels {
	readonly #groepen: readonly LijstGroep[];
	/** The line of each head, then how many lines there are. */
	readonly #heads: readonly number[];
	readonly #isDicht: readonly boolean[];

	constructor({ groepen }: Groepen, isDicht: (groep: LijstGroep) => boolean) {
		this.#groepen = groepen;
		this.#isDicht = groepen.map(isDicht);
		let line = 0;
		const heads = groepen.map(({ aantal }, at) => {
			const head = line;
			line += 1 + (this.#isDicht[at] ? 0 : aantal);
			return head;
		});
		this.#heads = [...heads, line];
	}

	get aantal(): number {
		return this.#heads.at(-1) ?? 0;
	}

	/** What stands on a line; throws a `RangeError` outside the list. Looks at some of the heads. */
	at(line: number): Regel {
		const at = this.#last(line, (group) => this.#heads[group] ?? 0);
		const groep = this.#groepen[at];
		if (!groep || line >= this.aantal) throw new RangeError(`line ${line} of ${this.aantal}`);
		const behind = line - (this.#heads[at] ?? 0);
		return behind === 0
			? { soort: 'groep', groep }
			: { soort: 'rij', plek: groep.van + behind - 1 };
	}

	/** The line of the row at a place; null in a group that is folded. */
	lineOf(plek: number): number | null {
		const at = this.#last(plek, (group) => this.#groepen[group]?.van ?? 0);
		const groep = this.#groepen[at];
		if (!groep || this.#isDicht[at] || plek >= groep.van + groep.aantal) return null;
		return (this.#heads[at] ?? 0) + 1 + plek - groep.van;
	}

	/** The last group that begins at or before a number. */
	#last(number: number, beginOf: (group: number) => number): number {
		let from = 0;
		let to = this.#groepen.length;
		while (from < to) {
			const middle = (from + to) >> 1;
			if (beginOf(middle) <= number) from = middle + 1;
			else to = middle;
		}
		return from - 1;
	}
}

/** The mean of the numbers of a group; null for a column of something else, and where none is filled. */
export function meanIn(
	kolom: Kolom<number>,
	{ rows }: Groepen,
	{ van, aantal }: LijstGroep
): number | null {
	if (kolom.waarde.soort !== 'getal') return null;
	let [sum, found] = [0, 0];
	for (const row of rows.subarray(van, van + aantal)) {
		const value = measureAt(kolom, row);
		if (value === null) continue;
		sum += value;
		found++;
	}
	return found ? sum / found : null;
}

/** The columns with the group of each row behind the pinned ones, where none of them says it: for what leaves the screen. */
export function withGroep(
	dataset: Dataset,
	kolommen: readonly Kolom<number>[],
	as: As | null
): readonly Kolom<number>[] {
	if (!as || (as.indeling === 'waarde' && kolommen.some(({ id }) => id === as.veld.id)))
		return kolommen;
	const { column, woord } = asWaarden(dataset, 'kandidaten', as);
	const { persoonlijk } = as.veld;
	const own = tekstKolom<number>('groep', as.naam, (row) => woord(column.codes[row] ?? 0), {
		wie: () => persoonlijk
	});
	const first = kolommen.filter(({ pinned }) => pinned).length;
	return kolommen.toSpliced(first, 0, own);
}
