import type { Sample } from '../data/sample';

/** What no engine without an index can beat: reading the nine code arrays once. Answers nothing. */
export class Floor {
	readonly name = 'floor';
	readonly #codes: readonly (Uint8Array | Uint16Array | Uint32Array)[];

	constructor(sample: Sample) {
		this.#codes = sample.facets.map(({ codes }) => codes);
	}

	ask(): number {
		let total = 0;
		for (const codes of this.#codes) {
			total += codes instanceof Uint8Array ? sumBytes(codes) : sumWide(codes);
		}
		return total;
	}
}

/** Apart from `sumWide`, so that each loop sees one kind of array. */
function sumBytes(codes: Uint8Array): number {
	let sum = 0;
	for (let row = 0; row < codes.length; row++) sum = (sum + (codes[row] ?? 0)) | 0;
	return sum;
}

function sumWide(codes: Uint16Array | Uint32Array): number {
	let sum = 0;
	for (let row = 0; row < codes.length; row++) sum = (sum + (codes[row] ?? 0)) | 0;
	return sum;
}
