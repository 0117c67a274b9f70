import type { Bitset } from './bitset';
import { popcountAnd, popcountAndBetween, prefixCounts } from './popcount';
import { makePopcountKernel, type PopcountKernel } from './popcount-kernel';

/** Sets being counted in that have a copy in the kernel's memory at the same time. */
const SLOTS = 4;

/** Shorter sets are not worth a memory of their own. */
const FEW_WORDS = 4;

/** What a word costs in the kernel, where it costs 1 in TypeScript. */
const KERNEL_WORD = 0.3;

/**
 * Counts what kept sets share with others: with the popcount of WebAssembly where that may run, else
 * the same in TypeScript. Sets that are kept are copied once, others for each `Counted`.
 */
export class SetCounter {
	readonly #kernel: PopcountKernel | null;
	readonly #kept = new WeakMap<Uint32Array, number>();
	/** Whose bits each slot holds. */
	readonly #held: (Counted | null)[] = Array.from({ length: SLOTS }, () => null);
	/** Address of the slots, of a place for results, and of the first byte that is free. */
	#slots = 0;
	#results = 0;
	#free = 0;
	/** Words that a slot has room for. */
	#room = 0;
	#turn = 0;

	/** `words` = length of the sets; without `kernel` everything is counted in TypeScript. */
	constructor(words: number, kernel = true) {
		this.#kernel = kernel && words >= FEW_WORDS ? makePopcountKernel() : null;
		if (!this.#kernel) return;
		this.#room = words;
		this.#slots = this.#take(SLOTS * words);
		this.#results = this.#take(words + 1);
	}

	/** Cost of a word of a kept set, where it costs 1 in TypeScript. */
	get wordCost(): number {
		return this.#kernel ? KERNEL_WORD : 1;
	}

	/** Keeps a copy of a set, or of other numbers, that must not change from now on. */
	keep(numbers: Uint32Array): void {
		if (!this.#kernel || this.#kept.has(numbers)) return;
		const address = this.#take(numbers.length);
		this.#words(address, numbers.length).set(numbers);
		this.#kept.set(numbers, address);
	}

	/** Number of rows that a set shares with the counted one; fast when it is kept. */
	shared(set: Bitset, counted: Counted): number {
		const address = this.#kept.get(set);
		return this.#kernel && address !== undefined
			? this.#kernel.count(address, this.#slotOf(counted), set.length * 4)
			: popcountAnd(set, counted.bits);
	}

	/** Number of rows in the counted set. */
	count(counted: Counted): number {
		if (!this.#kernel) return popcountAnd(counted.bits, counted.bits);
		const slot = this.#slotOf(counted);
		return this.#kernel.count(slot, slot, counted.bits.length * 4);
	}

	/** `prefixCounts` of the counted set. */
	prefix(counted: Counted): Uint32Array {
		if (!this.#kernel) return prefixCounts(counted.bits);
		const { length } = counted.bits;
		this.#kernel.prefix(this.#slotOf(counted), this.#results, length * 4);
		return this.#words(this.#results, length + 1).slice();
	}

	/**
	 * Rows that a set shares with the counted one from each end (ascending rows) to the next, the first
	 * from row 0; fast when set and ends are kept. `into` has an element for each end.
	 */
	between(set: Bitset, counted: Counted, ends: Uint32Array, into: Uint32Array): void {
		const address = this.#kept.get(set);
		const atEnds = this.#kept.get(ends);
		if (
			this.#kernel &&
			address !== undefined &&
			atEnds !== undefined &&
			ends.length <= this.#room
		) {
			const slot = this.#slotOf(counted);
			this.#kernel.between(address, slot, atEnds, ends.length, this.#results);
			into.set(this.#words(this.#results, ends.length));
			return;
		}
		let from = 0;
		for (let i = 0; i < ends.length; i++) {
			const to = ends[i] ?? 0;
			into[i] = popcountAndBetween(set, counted.bits, from, to);
			from = to;
		}
	}

	/** Address of the counted set's bits, copied when they are not in a slot. */
	#slotOf(counted: Counted): number {
		const known = this.#held.indexOf(counted);
		if (known >= 0) return this.#slots + known * this.#room * 4;
		this.#turn = (this.#turn + 1) % SLOTS;
		this.#held[this.#turn] = counted;
		const address = this.#slots + this.#turn * this.#room * 4;
		this.#words(address, counted.bits.length).set(counted.bits);
		return address;
	}

	/** Address of room for as many words. Growing the memory makes earlier views of it useless. */
	#take(words: number): number {
		const address = this.#free;
		const end = address + ((words * 4 + 63) & ~63);
		const memory = this.#kernel?.memory;
		const short = end - (memory?.buffer.byteLength ?? 0);
		if (short > 0) memory?.grow(Math.ceil(short / 65536));
		this.#free = end;
		return address;
	}

	#words(address: number, length: number): Uint32Array {
		return new Uint32Array(this.#kernel?.memory.buffer ?? new ArrayBuffer(0), address, length);
	}
}

/** A set that others are counted in; its bits must not change while it is. */
export interface Counted {
	readonly bits: Bitset;
}
