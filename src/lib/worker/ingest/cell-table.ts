const SMALL = 256;

/**
 * Distinct cells as bytes, numbered from zero in the order in which they came. Makes no text of a cell, which is
 * most of what reading costs; a cell is copied once, when it is new.
 */
export class CellTable {
	/** Open addressing, two places a slot: a number, from one, and its hash; 0 = free. */
	#slots = new Int32Array(2 * SMALL);
	#store = new Uint8Array(16 * SMALL);
	/** Where each cell ends in the store; it begins where the one before ends. */
	#ends = new Uint32Array(SMALL);
	#size = 0;

	/** Distinct cells so far. */
	get size(): number {
		return this.#size;
	}

	/** Number of the cell from `start` up to `end`; `hash` must be equal for equal cells. */
	take(bytes: Uint8Array, start: number, end: number, hash: number): number {
		const slots = this.#slots;
		const mask = slots.length - 2;
		let slot = mixed(hash) & mask;
		for (let place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
			if (slots[slot + 1] === hash && this.#is(place - 1, bytes, start, end)) return place - 1;
			slot = (slot + 2) & mask;
		}
		const size = ++this.#size;
		slots[slot] = size;
		slots[slot + 1] = hash;
		this.#keep(bytes, start, end);
		if (size * 4 > slots.length) this.#grow();
		return size - 1;
	}

	/** All cells behind each other. */
	get bytes(): Uint8Array {
		return this.#store.subarray(0, this.#size === 0 ? 0 : this.#ends[this.#size - 1]);
	}

	/** Where each cell ends in `bytes`. */
	get ends(): Uint32Array {
		return this.#ends.subarray(0, this.#size);
	}

	#is(place: number, bytes: Uint8Array, start: number, end: number): boolean {
		const store = this.#store;
		let at = place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
		if ((this.#ends[place] ?? 0) - at !== end - start) return false;
		for (let from = start; from < end; from++) if (store[at++] !== bytes[from]) return false;
		return true;
	}

	#keep(bytes: Uint8Array, start: number, end: number): void {
		const place = this.#size - 1;
		const at = place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
		const until = at + end - start;
		if (until > this.#store.length) {
			const larger = new Uint8Array(Math.max(until, this.#store.length * 2));
			larger.set(this.#store);
			this.#store = larger;
		}
		const store = this.#store;
		let to = at;
		for (let from = start; from < end; from++) store[to++] = bytes[from] ?? 0;
		if (place === this.#ends.length) {
			const larger = new Uint32Array(place * 2);
			larger.set(this.#ends);
			this.#ends = larger;
		}
		this.#ends[place] = until;
	}

	#grow(): void {
		const old = this.#slots;
		const slots = new Int32Array(old.length * 2);
		const mask = slots.length - 2;
		for (let from = 0; from < old.length; from += 2) {
			const place = old[from] ?? 0;
			if (place === 0) continue;
			const hash = old[from + 1] ?? 0;
			let slot = mixed(hash) & mask;
			while (slots[slot] !== 0) slot = (slot + 2) & mask;
			slots[slot] = place;
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
