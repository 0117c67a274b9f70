import { TextIds } from '$lib/columns/text-ids';

/** Numbers in more than one gemeente that are named with their rows. */
const MOST_NAMED = 3;

const NONE = -1;

/** Where a kandidaat was read. */
export interface TaakPlek {
	readonly bestand: string;
	readonly rij: number;
}

/**
 * The kandidaten that have been read, so that each stands once over all files: number and gemeente together, each as a
 * small number that `nummer` and `gemeente` give for a text. Holds four small numbers for each kandidaat.
 */
export class Taken {
	readonly #nummers = new TextIds();
	readonly #gemeenten = new TextIds();
	/** By number: the place in the lists below of the first kandidaat that has it, from one. */
	#first = new Int32Array(1024);
	/** By place, of which there are at most as many as rows. */
	readonly #gemeente: Int32Array;
	readonly #rij: Int32Array;
	/** The place of another kandidaat with the same number. */
	readonly #next: Int32Array;
	readonly #isAgain: Uint8Array;
	#size = 0;
	#again = 0;
	readonly #bestanden: { readonly bestand: string; readonly from: number }[] = [];
	/** By place of the first of a number: whether that stands in more gemeenten. */
	readonly #isVerdeeld: Uint8Array;
	#verdeeld = 0;
	readonly #verdeeldOp: TaakPlek[] = [];
	#inTwee = false;

	/** For so many rows at most. */
	constructor(rows: number) {
		this.#gemeente = new Int32Array(rows);
		this.#rij = new Int32Array(rows);
		this.#next = new Int32Array(rows).fill(NONE);
		this.#isAgain = new Uint8Array(rows);
		this.#isVerdeeld = new Uint8Array(rows);
	}

	/** How many kandidaten have been read more than once. */
	get dubbel(): number {
		return this.#again;
	}

	/**
	 * How many numbers stand in more than one gemeente, none for one of them, and where some were met again; `zonder` = each
	 * stands in one gemeente and without.
	 */
	get verdeeld(): {
		readonly aantal: number;
		readonly plekken: readonly TaakPlek[];
		readonly zonder: boolean;
	} {
		const zonder = this.#verdeeld > 0 && !this.#inTwee;
		return { aantal: this.#verdeeld, plekken: this.#verdeeldOp, zonder };
	}

	/** What `take` wants for a number. */
	nummer(persnr: string): number {
		return this.#nummers.add(persnr);
	}

	/** What `take` wants for a gemeente; blank is the same as none. */
	gemeente(gemeente: string): number {
		return gemeente === '' ? NONE : this.#gemeenten.add(gemeente);
	}

	/** Where this kandidaat has been read before; null when it is new, and then it is remembered. */
	take(nummer: number, gemeente: number, bestand: string, rij: number): TaakPlek | null {
		const first = this.#firstOf(nummer);
		if (first === NONE) {
			this.#first[nummer] = this.#add(gemeente, bestand, rij) + 1;
			return null;
		}
		let at = first;
		for (let next = first; next !== NONE; next = this.#next[at] ?? NONE) {
			at = next;
			const other = this.#gemeente[at] ?? NONE;
			if (other !== gemeente) {
				this.#inTwee ||= gemeente !== NONE && other !== NONE;
				continue;
			}
			if (this.#isAgain[at] === 0) this.#again++;
			this.#isAgain[at] = 1;
			return { bestand: this.#bestandOf(at), rij: this.#rij[at] ?? 0 };
		}
		this.#next[at] = this.#add(gemeente, bestand, rij);
		this.#divide(first, { bestand, rij });
		return null;
	}

	#firstOf(nummer: number): number {
		if (nummer >= this.#first.length) {
			const larger = new Int32Array(Math.max(nummer + 1, this.#first.length * 2));
			larger.set(this.#first);
			this.#first = larger;
		}
		return (this.#first[nummer] ?? 0) - 1;
	}

	#divide(first: number, plek: TaakPlek): void {
		if (this.#isVerdeeld[first] === 1) return;
		this.#isVerdeeld[first] = 1;
		if (this.#verdeeld++ < MOST_NAMED) this.#verdeeldOp.push(plek);
	}

	#add(gemeente: number, bestand: string, rij: number): number {
		const place = this.#size++;
		if (this.#bestanden.at(-1)?.bestand !== bestand) this.#bestanden.push({ bestand, from: place });
		this.#gemeente[place] = gemeente;
		this.#rij[place] = rij;
		return place;
	}

	#bestandOf(place: number): string {
		return this.#bestanden.findLast(({ from }) => from <= place)?.bestand ?? '';
	}
}
