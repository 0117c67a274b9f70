/** Where a kandidaat was read. */
export interface Plek {
	readonly bestand: string;
	readonly rij: number;
}

/**
 * The kandidaten that have been read, so that each stands once over all files: number and gemeente together.
 * Holds four small numbers for each and makes no key of the two texts, of which a million would fill the memory.
 */
export class Taken {
	/** The place in the lists below of the first kandidaat with that number. */
	readonly #first = new Map<string, number>();
	readonly #gemeenten = new Map<string, number>();
	readonly #bestanden: string[] = [];
	readonly #gemeente: number[] = [];
	readonly #bestand: number[] = [];
	readonly #rij: number[] = [];
	/** The place of another kandidaat with the same number. */
	readonly #next = new Map<number, number>();
	readonly #again = new Set<number>();

	/** How many kandidaten have been read more than once. */
	get dubbel(): number {
		return this.#again.size;
	}

	/** Where this kandidaat has been read before; null when it is new, and then it is remembered. */
	take(persnr: string, gemeente: string, bestand: string, rij: number): Plek | null {
		const code = this.#codeOf(gemeente);
		let at = this.#first.get(persnr);
		if (at === undefined) {
			this.#first.set(persnr, this.#add(code, bestand, rij));
			return null;
		}
		for (let next: number | undefined = at; next !== undefined; next = this.#next.get(next)) {
			at = next;
			if (this.#gemeente[at] !== code) continue;
			this.#again.add(at);
			return {
				bestand: this.#bestanden[this.#bestand[at] ?? -1] ?? '',
				rij: this.#rij[at] ?? 0
			};
		}
		this.#next.set(at, this.#add(code, bestand, rij));
		return null;
	}

	#add(gemeente: number, bestand: string, rij: number): number {
		if (this.#bestanden.at(-1) !== bestand) this.#bestanden.push(bestand);
		this.#bestand.push(this.#bestanden.length - 1);
		this.#rij.push(rij);
		return this.#gemeente.push(gemeente) - 1;
	}

	#codeOf(gemeente: string): number {
		const known = this.#gemeenten.get(gemeente);
		if (known !== undefined) return known;
		const code = this.#gemeenten.size;
		this.#gemeenten.set(gemeente, code);
		return code;
	}
}
