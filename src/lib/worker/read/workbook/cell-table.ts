import { isClean, isPlain } from '../cells/clean-cell';

const SMALL = 256;

/** Cells as parts of bytes, less than 4 GB of them, each with a hash that is the same for the same bytes. */
export interface CellParts {
	readonly source: Uint8Array;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	readonly hashes: Int32Array;
}

/**
 * Distinct cells as bytes, numbered from zero in the order in which they came. Makes no text of a cell, which is
 * most of what reading costs; a cell is copied once, when it is new.
 */
export class CellTable {
	/** Open addressing, two places a slot: a number, from one, and its hash; 0 = free. */
	#slots: Int32Array;
	#store: Uint8Array;
	/** From one, where each cell ends in the store; it begins where the one before ends. */
	#ends: Uint32Array;
	#size: number;
	#isClean: boolean;

	constructor() {
		// Not where they are declared: V8 then takes them for constants, and compiles what uses them twice.
		this.#slots = new Int32Array(2 * SMALL);
		this.#store = new Uint8Array(16 * SMALL);
		this.#ends = new Uint32Array(SMALL);
		this.#size = 0;
		this.#isClean = true;
	}

	/** Whether `cleanCell` surely leaves them all as they are. */
	get isClean(): boolean {
		return this.#isClean;
	}

	/** All cells behind each other. */
	get bytes(): Uint8Array {
		return this.#store.subarray(0, this.#ends[this.#size]);
	}

	/** Where each cell ends in `bytes`. */
	get ends(): Uint32Array {
		return this.#ends.subarray(1, this.#size + 1);
	}

	/** Writes the number of every `step`th of the cells from `first` up to `until` into `codes`, from `to` on. */
	take(
		{ source, starts, ends, hashes }: CellParts,
		first: number,
		until: number,
		step: number,
		codes: Uint32Array,
		to: number
	): void {
		let slots = this.#slots;
		let store = this.#store;
		let stored = this.#ends;
		let row = to;
		for (let cell = first; cell < until; cell += step) {
			const start = starts[cell] ?? 0;
			const length = (ends[cell] ?? 0) - start;
			const hash = hashes[cell] ?? 0;
			const mask = slots.length - 2;
			let slot = mixed(hash) & mask;
			let number = slots[slot] ?? 0;
			while (number !== 0) {
				if (slots[slot + 1] === hash) {
					const from = stored[number - 1] ?? 0;
					if ((stored[number] ?? 0) - from === length) {
						let at = 0;
						while (at < length && store[from + at] === source[start + at]) at++;
						if (at === length) break;
					}
				}
				slot = (slot + 2) & mask;
				number = slots[slot] ?? 0;
			}
			if (number === 0) {
				this.#add(slot, hash, source, start, length);
				slots = this.#slots;
				store = this.#store;
				stored = this.#ends;
				number = this.#size;
			}
			codes[row++] = number - 1;
		}
	}

	#add(slot: number, hash: number, source: Uint8Array, start: number, length: number): void {
		const number = ++this.#size;
		this.#slots[slot] = number;
		this.#slots[slot + 1] = hash;
		const from = this.#ends[number - 1] ?? 0;
		const until = from + length;
		if (until > this.#store.length) {
			const larger = new Uint8Array(Math.max(until, this.#store.length * 2));
			larger.set(this.#store);
			this.#store = larger;
		}
		const store = this.#store;
		let isVisible = true;
		let before = 0;
		for (let at = 0; at < length; at++) {
			const byte = source[start + at] ?? 0;
			store[from + at] = byte;
			isVisible &&= isPlain(byte, before);
			before = byte;
		}
		if (number === this.#ends.length) {
			const larger = new Uint32Array(number * 2);
			larger.set(this.#ends);
			this.#ends = larger;
		}
		this.#ends[number] = until;
		this.#isClean &&=
			length === 0 || (isVisible && isClean(store[from] ?? 0, store[until - 1] ?? 0));
		if (number * 4 > this.#slots.length) this.#grow();
	}

	#grow(): void {
		const old = this.#slots;
		const slots = new Int32Array(old.length * 2);
		const mask = slots.length - 2;
		for (let from = 0; from < old.length; from += 2) {
			const number = old[from] ?? 0;
			if (number === 0) continue;
			const hash = old[from + 1] ?? 0;
			let slot = mixed(hash) & mask;
			while (slots[slot] !== 0) slot = (slot + 2) & mask;
			slots[slot] = number;
			slots[slot + 1] = hash;
		}
		this.#slots = slots;
	}
}

/** Spreads a hash over its low bits, by which a slot is chosen. */
function mixed(hash: number): number {
	const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
	return half ^ (half >>> 15);
}
