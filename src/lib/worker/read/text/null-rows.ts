/** Finds the rows of a text with NULs in them: what a disk or a copy lost. Costs one search where there are none. */
export class NullRows {
	/** Index in the source of each such row. */
	readonly rijen: number[] = [];
	/** Where the next NUL stands; infinite when there is none. */
	next: number;

	readonly #bytes: Uint8Array;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.next = placeOf(bytes, 0);
	}

	/** Takes the row before `end`, in which the next one stands, as the `count`th of the source. */
	take(count: number, end: number): void {
		this.rijen.push(count - 1);
		this.next = placeOf(this.#bytes, end);
	}
}

function placeOf(bytes: Uint8Array, from: number): number {
	const at = bytes.indexOf(0, from);
	return at < 0 ? Infinity : at;
}
