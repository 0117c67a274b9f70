import { emptyCodes } from '$lib/columns/build';
import type { CodeColumn } from '$lib/columns/column';
import { TextIds } from '$lib/columns/text-ids';
import type { WaardeLijst } from '$lib/domain/velden/waarden';
import { compareDutch } from '$lib/locale/collate';

/** Makes a code column from parts that each have a dictionary of their own. */
export class CodeBuilder {
	readonly #values: string[] = [];
	readonly #codeOf = new TextIds();
	readonly #codes: Uint32Array;
	#end = 0;

	/** For `length` rows in all. */
	constructor(length: number) {
		this.#codes = new Uint32Array(length);
	}

	/** Appends the rows `kept` of a part; only values that occur in them are taken in. */
	add(codes: Uint32Array, values: readonly string[], kept: Uint32Array): void {
		const translated = new Int32Array(values.length).fill(-1);
		const own = this.#codes;
		let end = this.#end;
		for (let at = 0; at < kept.length; at++) {
			const code = codes[kept[at] ?? 0] ?? 0;
			let known = translated[code] ?? -1;
			if (known < 0) translated[code] = known = this.#take(values[code] ?? '');
			own[end++] = known;
		}
		this.#end = end;
	}

	/** Appends blank rows. */
	addBlank(rows: number): void {
		if (rows === 0) return;
		this.#codes.fill(this.#take(''), this.#end, this.#end + rows);
		this.#end += rows;
	}

	/** The column, its values in the catalogue's order, then in Dutch order, a blank last. */
	finish(waarden?: WaardeLijst): CodeColumn {
		return inOrder(this.#values, this.#codes, waarden);
	}

	#take(value: string): number {
		const code = this.#codeOf.add(value);
		if (code === this.#values.length) this.#values.push(value);
		return code;
	}
}

/** A column of those values, by the catalogue's order, then in Dutch order, a blank last; equal values become one. */
export function inOrder(
	given: readonly string[],
	givenCodes: CodeColumn['codes'],
	waarden?: WaardeLijst
): CodeColumn {
	const rank = new Map(waarden?.map(({ code }, index) => [code, index]));
	const values = [...new Set(given)].sort(
		(a, b) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size) || compareDutch(a, b)
	);
	const place = new Map(values.map((value, code) => [value, code]));
	const translated = Uint32Array.from(given, (value) => place.get(value) ?? 0);
	const codes = emptyCodes(values.length, givenCodes.length);
	for (let row = 0; row < codes.length; row++) codes[row] = translated[givenCodes[row] ?? 0] ?? 0;
	return { kind: 'code', codes, values };
}
