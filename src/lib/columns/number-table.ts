/** Whole numbers of zero or more with a small number each, in one open table: no object or text a key. */
export class NumberTable {
	#keys = new Float64Array(1024).fill(-1);
	#values = new Int32Array(1024);
	#size = 0;

	/** The number kept with the key; -1 when there is none. */
	get(key: number): number {
		const at = this.#place(key);
		return this.#keys[at] === key ? (this.#values[at] ?? -1) : -1;
	}

	set(key: number, value: number): void {
		const at = this.#place(key);
		if (this.#keys[at] !== key && ++this.#size * 2 > this.#keys.length) {
			this.#grow();
			this.set(key, value);
			return;
		}
		this.#keys[at] = key;
		this.#values[at] = value;
	}

	/** Where the key stands, or would. */
	#place(key: number): number {
		const mask = this.#keys.length - 1;
		const high = Math.floor(key / 0x100000000);
		let at = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
		at = (at ^ (at >>> 15)) & mask;
		while (this.#keys[at] !== -1 && this.#keys[at] !== key) at = (at + 1) & mask;
		return at;
	}

	#grow(): void {
		const [keys, values] = [this.#keys, this.#values];
		this.#keys = new Float64Array(keys.length * 2).fill(-1);
		this.#values = new Int32Array(keys.length * 2);
		this.#size = 0;
		keys.forEach((key, at) => {
			if (key !== -1) this.set(key, values[at] ?? -1);
		});
	}
}
