import { TextIds } from '$lib/aggregate/text-ids';

/** Numbers in more than one gemeente that are named with their rows. */
const MOST_NAMED = 3;

/** Where a kandidaat was read. */
export interface TaakPlek {
	readonly bestand: string;
	readonly rij: number;
}

/**
 * The kandidaten that have been read, so that each stands once over all files: number and gemeente together.
 * Holds four small numbers for each and makes no key of the two texts, of which a million would fill the memory.
 */
export class Taken {
	/** The place in the lists below of the first kandidaat with that number. */
	readonly #first: number[] = [];
	readonly #nummers = new TextIds();
	readonly #gemeenten = new Map<string, number>();
	readonly #bestanden: string[] = [];
	readonly #gemeente: number[] = [];
	readonly #bestand: number[] = [];
	readonly #rij: number[] = [];
	/** The place of another kandidaat with the same number. */
	readonly #next = new Map<number, number>();
	readonly #again = new Set<number>();
	readonly #verdeeld = new Set<number>();
	readonly #verdeeldOp: TaakPlek[] = [];

	/** How many kandidaten have been read more than once. */
	get dubbel(): number {
		return this.#again.size;
	}

	/** How many numbers stand in more than one gemeente, and where some of them were met again. */
	get verdeeld(): { readonly aantal: number; readonly plekken: readonly TaakPlek[] } {
		return { aantal: this.#verdeeld.size, plekken: this.#verdeeldOp };
	}

	/** Where this kandidaat has been read before; null when it is new, and then it is remembered. */
	take(persnr: string, gemeente: string, bestand: string, rij: number): TaakPlek | null {
		const code = this.#codeOf(gemeente);
		const nummer = this.#nummers.add(persnr);
		let at = this.#first[nummer];
		if (at === undefined) {
			this.#first[nummer] = this.#add(code, bestand, rij);
			return null;
		}
		let isElders = false;
		for (let next: number | undefined = at; next !== undefined; next = this.#next.get(next)) {
			at = next;
			const other = this.#gemeente[at];
			if (other !== code) {
				isElders ||= gemeente !== '' && other !== this.#gemeenten.get('');
				continue;
			}
			this.#again.add(at);
			return {
				bestand: this.#bestanden[this.#bestand[at] ?? -1] ?? '',
				rij: this.#rij[at] ?? 0
			};
		}
		this.#next.set(at, this.#add(code, bestand, rij));
		if (isElders) this.#divide(nummer, { bestand, rij });
		return null;
	}

	#divide(nummer: number, plek: TaakPlek): void {
		if (this.#verdeeld.size < MOST_NAMED && !this.#verdeeld.has(nummer))
			this.#verdeeldOp.push(plek);
		this.#verdeeld.add(nummer);
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
