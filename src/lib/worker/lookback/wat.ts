import type { Column, ColumnTable } from '$lib/columns/column';
import { TABELLEN, type TabelId } from '$lib/domain/velden/tabellen';
import { VERANDERINGEN, type Verandering } from '$lib/domain/momentopname/verschil';
import { Woorden } from './woorden';

/** What holds of every change in a run of them. */
export interface Gebeurtenis {
	readonly soort: Verandering;
	readonly tabel: TabelId;
	/** '' where the whole kandidaat or record came or went. */
	readonly veld: string;
}

/** The changes, written one after another in columns that were made for `length` of them. */
export class Wat {
	readonly waarden = new Woorden();
	readonly records = new Woorden();
	readonly #velden = new Woorden();
	readonly #wie: Int32Array;
	readonly #soort: Uint8Array;
	readonly #tabel: Uint8Array;
	readonly #record: Uint32Array;
	readonly #veld: Uint32Array;
	readonly #oud: Uint32Array;
	readonly #nieuw: Uint32Array;
	#next = 0;

	constructor(length: number) {
		this.#wie = new Int32Array(length);
		this.#soort = new Uint8Array(length);
		this.#tabel = new Uint8Array(length);
		this.#record = new Uint32Array(length);
		this.#veld = new Uint32Array(length);
		this.#oud = new Uint32Array(length);
		this.#nieuw = new Uint32Array(length);
	}

	/** Writes a run of `length` changes; `at` tells of each the kandidaat, record, old and new value by their places. */
	write(
		{ soort, tabel, veld }: Gebeurtenis,
		length: number,
		at: {
			wie(index: number): number;
			record?(index: number): number;
			oud?(index: number): number;
			nieuw?(index: number): number;
		}
	): void {
		const end = this.#next + length;
		this.#soort.fill(VERANDERINGEN.indexOf(soort), this.#next, end);
		this.#tabel.fill(TABELLEN.indexOf(tabel), this.#next, end);
		this.#veld.fill(this.#velden.place(veld), this.#next, end);
		for (let index = 0; index < length; index++) {
			const place = this.#next + index;
			this.#wie[place] = at.wie(index);
			this.#record[place] = at.record?.(index) ?? 0;
			this.#oud[place] = at.oud?.(index) ?? 0;
			this.#nieuw[place] = at.nieuw?.(index) ?? 0;
		}
		this.#next = end;
	}

	table(): ColumnTable {
		return {
			rows: this.#next,
			columns: new Map<string, Column>([
				['wie', { kind: 'row', rows: this.#wie }],
				['soort', { kind: 'code', codes: this.#soort, values: VERANDERINGEN }],
				['tabel', { kind: 'code', codes: this.#tabel, values: TABELLEN }],
				['record', this.records.column(this.#record)],
				['veld', this.#velden.column(this.#veld)],
				['oud', this.waarden.column(this.#oud)],
				['nieuw', this.waarden.column(this.#nieuw)]
			])
		};
	}
}
