import { decodeTable } from '$lib/columns/arrow';
import { addRow, emptyBitset, hasRow, type Bitset } from '$lib/columns/bitset';
import { codeColumn, type CodeColumn, type ColumnTable } from '$lib/columns/column';
import { gather } from '$lib/columns/distinct';
import { TABELLEN, VELDEN, type TabelId } from '$lib/domain/velden/velden';
import type { StroomVeld } from '$lib/domain/doorstroom/doorstroom';
import {
	recordSinds,
	VERANDERINGEN,
	type Verandering,
	type Verschil
} from '$lib/domain/momentopname/verschil';
import { createSearchIndex, type SearchIndex } from '$lib/engine/search-index';
import { dutchRanks } from '$lib/locale/dutch-ranks';
import { searchable, searchTerms } from '$lib/locale/search';
import { rowAt, textAt } from '$lib/data/cell-text';
import type { Sort } from '$lib/data/lijst-volgorde';
import { TableOrders } from './table-order';
import { verschilKolommen } from './verschil-kolommen';

/** Which changes are listed; absent = all. */
export interface VerschilKeuze {
	readonly tabel?: TabelId;
	readonly soort?: Verandering;
	/** '' = a whole kandidaat or record that came or went. */
	readonly veld?: string;
}

/** What happened, as it is stored. */
export interface Wijziging {
	readonly soort: Verandering;
	readonly tabel: TabelId;
	/** '' = all of it came or went. */
	readonly veld: string;
	/** What of several of a kandidaat. */
	readonly record: string;
}

/** The sets of kandidaten of the later momentopname that a difference can filter on. */
export interface VerschilRijen {
	readonly nieuw: Bitset;
	readonly gewijzigd: Bitset;
	/** By field, and for records by what `recordSinds` calls them. */
	readonly velden: ReadonlyMap<string, Bitset>;
	/** What was stored of those in whom a field of the flow is different, by row. */
	readonly oud: Readonly<Record<StroomVeld, ReadonlyMap<number, string>>>;
}

export const OP_NAAM: Sort = { column: 'naam', direction: 'ascending' };

/** The changes of a difference, to list, sort, search and filter; reads a cell when it is asked for. */
export class VerschilTabel {
	readonly verschil: Verschil;
	readonly kolommen = verschilKolommen(this);
	readonly #wie: ColumnTable;
	readonly #wat: ColumnTable;
	readonly #van: Int32Array;
	readonly #soort: CodeColumn;
	readonly #tabel: CodeColumn;
	readonly #veld: CodeColumn;
	readonly #orders: TableOrders;
	#search: SearchIndex | null = null;
	#rijen: VerschilRijen | null = null;

	constructor(verschil: Verschil) {
		this.verschil = verschil;
		this.#wie = decodeTable(verschil.wie);
		this.#wat = decodeTable(verschil.wat);
		const wie = this.#wat.columns.get('wie');
		if (wie?.kind !== 'row') throw new TypeError('changes must point to kandidaten');
		this.#van = wie.rows;
		this.#soort = codeColumn(this.#wat, 'soort');
		this.#tabel = codeColumn(this.#wat, 'tabel');
		this.#veld = codeColumn(this.#wat, 'veld');
		this.#orders = new TableOrders(
			this.#wat,
			['naam', 'persnr'],
			undefined,
			new Map(this.kolommen.map(({ id }) => [id, () => ({ kind: 'row', rows: this.#ranks(id) })]))
		);
	}

	/** Changes of that choice whose kandidaat the search finds, in order. */
	regels(keuze: VerschilKeuze, zoek: string, sort: Sort): Uint32Array {
		const order = this.#orders.order(sort);
		const terms = searchTerms(zoek);
		const found = terms.length ? this.#find(terms) : null;
		const [soort, tabel, veld] = [
			keuze.soort === undefined ? null : VERANDERINGEN.indexOf(keuze.soort),
			keuze.tabel === undefined ? null : TABELLEN.indexOf(keuze.tabel),
			keuze.veld === undefined ? null : this.#veld.values.indexOf(keuze.veld)
		];
		return order.filter(
			(row) =>
				(soort === null || this.#soort.codes[row] === soort) &&
				(tabel === null || this.#tabel.codes[row] === tabel) &&
				(veld === null || this.#veld.codes[row] === veld) &&
				(found === null || hasRow(found, this.#van[row] ?? 0))
		);
	}

	/** A change as it is stored. */
	wijziging(row: number): Wijziging {
		return {
			soort: VERANDERINGEN[this.#soort.codes[row] ?? 0] ?? 'gewijzigd',
			tabel: TABELLEN[this.#tabel.codes[row] ?? 0] ?? 'kandidaten',
			veld: textAt(this.#wat, 'veld', row),
			record: textAt(this.#wat, 'record', row)
		};
	}

	/** The stored value before or after a change; '' where nothing was or is. */
	waarde(row: number, kant: 'oud' | 'nieuw'): string {
		return textAt(this.#wat, kant, row);
	}

	/** A field of the kandidaat of a change. */
	vanWie(row: number, veld: string): string {
		return textAt(this.#wie, veld, this.#van[row] ?? 0);
	}

	/** Every change of a kandidaat itself, not of its records, as it is stored. */
	forEachKandidaat(visit: (wat: Wijziging, row: number) => void): void {
		const wanted = TABELLEN.indexOf('kandidaten');
		for (let row = 0; row < this.#wat.rows; row++)
			if (this.#tabel.codes[row] === wanted) visit(this.wijziging(row), row);
	}

	/** Different kandidaten of some changes. */
	countKandidaten(rows: Uint32Array): number {
		return new Set(Array.from(rows, (row) => this.#van[row])).size;
	}

	/** Changes per field of a record table or of kandidaten, most first. */
	perVeld(tabel: TabelId): readonly { readonly veld: string; readonly aantal: number }[] {
		const counts = new Map<number, number>();
		const wanted = TABELLEN.indexOf(tabel);
		for (let row = 0; row < this.#wat.rows; row++) {
			const code = this.#veld.codes[row] ?? 0;
			if (this.#tabel.codes[row] !== wanted || this.#veld.values[code] === '') continue;
			counts.set(code, (counts.get(code) ?? 0) + 1);
		}
		return [...counts]
			.map(([code, aantal]) => ({ veld: this.#veld.values[code] ?? '', aantal }))
			.sort((a, b) => b.aantal - a.aantal);
	}

	/** Sets over the `rows` kandidaten of the later momentopname; scans every change the first time. */
	rijen(rows: number): VerschilRijen {
		return (this.#rijen ??= this.#makeRijen(rows));
	}

	#makeRijen(rows: number): VerschilRijen {
		const nieuw = emptyBitset(rows);
		const gewijzigd = emptyBitset(rows);
		const velden = new Map<string, Bitset>();
		const oud = { klantprofiel: new Map<number, string>(), ladder: new Map<number, string>() };
		const named = (id: string) => {
			const set = velden.get(id) ?? emptyBitset(rows);
			velden.set(id, set);
			return set;
		};
		for (let row = 0; row < this.#wat.rows; row++) {
			const kandidaat = rowAt(this.#wie, 'rij', this.#van[row] ?? 0);
			if (kandidaat < 0) continue;
			const tabel = TABELLEN[this.#tabel.codes[row] ?? 0] ?? 'kandidaten';
			const soort = VERANDERINGEN[this.#soort.codes[row] ?? 0] ?? 'gewijzigd';
			if (tabel !== 'kandidaten') addRow(named(recordSinds(tabel, soort)), kandidaat);
			else if (soort === 'nieuw') addRow(nieuw, kandidaat);
			else {
				addRow(gewijzigd, kandidaat);
				const veld = this.#veld.values[this.#veld.codes[row] ?? 0] ?? '';
				addRow(named(veld), kandidaat);
				if (veld === 'klantprofiel' || veld === 'ladder')
					oud[veld].set(kandidaat, this.waarde(row, 'oud'));
			}
		}
		return { nieuw, gewijzigd, velden, oud };
	}

	#find(terms: readonly string[]): Bitset {
		const sought = this.kolommen.filter(({ zoek }) => zoek);
		this.#search ??= createSearchIndex(
			Array.from({ length: this.#wie.rows }, (_, row) =>
				sought.map(({ id }) => ` ${searchable(textAt(this.#wie, id, row))}`).join('')
			)
		);
		return this.#search.find(terms);
	}

	#ranks(column: string): Int32Array {
		const own = this.#wat.columns.get(column);
		if (column === 'wat') return this.#kindRanks();
		if (own?.kind === 'code') return gather(own.codes, dutchRanks(own.values));
		const index = this.#wie.columns.get(`index:${column}`);
		if (index?.kind === 'row') return this.#van.map((wie) => index.rows[wie] ?? -1);
		const other = codeColumn(this.#wie, column);
		const ranks = gather(other.codes, dutchRanks(other.values));
		return this.#van.map((wie) => ranks[wie] ?? -1);
	}

	/** By table, then what came, what went, and the fields in the order of the catalogue. */
	#kindRanks(): Int32Array {
		const places = TABELLEN.map((tabel) =>
			this.#veld.values.map((veld) => VELDEN[tabel].findIndex(({ id }) => id === veld) + 1 || 900)
		);
		return this.#van.map((_, row) => {
			const tabel = this.#tabel.codes[row] ?? 0;
			const veld = this.#veld.codes[row] ?? 0;
			const isWhole = this.#veld.values[veld] === '';
			const place = isWhole ? (this.#soort.codes[row] ?? 0) : 2 + (places[tabel]?.[veld] ?? 0);
			return tabel * 1000 + place;
		});
	}
}
