/** Counts that are shared together, and which of them is the sum of which others. */
export interface Stelsel {
	/** Numbers of people by cell, whole and not negative. */
	readonly waarden: readonly number[];
	readonly sommen: readonly Som[];
	/** The first cells are shared; those from this one on are not, but what is shared speaks of them. */
	readonly gedeeld: number;
	/** Those of the others that are no people, so that whoever finds their number has found nobody. */
	readonly vrij?: ReadonlySet<number>;
	/** Those that stand elsewhere as they are: to hide them here would hide nothing. */
	readonly vast?: ReadonlySet<number>;
}

/** A cell that is the sum of others, all by their index. */
export interface Som {
	readonly geheel: number;
	readonly delen: readonly number[];
}

/** Cells in a sum and their signs: +1 for a part, -1 for the whole. */
interface Regel {
	readonly cellen: readonly number[];
	readonly tekens: readonly number[];
}

/**
 * What a cell can be in another table that looks the same from outside: the same sums, the same numbers where they
 * are shown, and within the bounds that are published where they are not. Each such table is found by moving people
 * one at a time, so what it says is a proof and never an estimate. Where every cell stands in two sums at most (a
 * table with its totals) no room is missed; with more sums it may be, and then it is said to be less than it is.
 */
export class Speelruimte {
	readonly #waarden: readonly number[];
	readonly #regels: readonly Regel[];
	/** Sums that each cell stands in. */
	readonly #regelsVan: readonly (readonly number[])[];
	readonly #tekensVan: readonly (readonly number[])[];
	readonly #onder: Float64Array;
	readonly #boven: Float64Array;
	/** The extremes over all tables that were found. */
	readonly #laagste: Float64Array;
	readonly #hoogste: Float64Array;
	/** The table that is being moved on from. */
	readonly #nu: Float64Array;
	/** The step of each cell in the present attempt, and the cells with one in order. */
	readonly #stap: Int8Array;
	readonly #spoor: number[] = [];
	/** By how much each sum is off in the present attempt. */
	readonly #scheef: Int8Array;
	/** The attempt in which a sum that is off this way was tried; it is tried once. */
	readonly #gezien: Int32Array;
	#poging = 0;
	readonly #bereikt = new Set<number>();

	/** Reads every sum once. Every cell is shown until it is hidden. */
	constructor({ waarden, sommen }: Stelsel) {
		this.#waarden = waarden;
		this.#regels = sommen.map(({ geheel, delen }) => ({
			cellen: [...delen, geheel],
			tekens: [...delen.map(() => 1), -1]
		}));
		const regelsVan: number[][] = waarden.map(() => []);
		const tekensVan: number[][] = waarden.map(() => []);
		for (const [regel, { cellen, tekens }] of this.#regels.entries())
			for (const [plaats, cel] of cellen.entries()) {
				regelsVan[cel]?.push(regel);
				tekensVan[cel]?.push(tekens[plaats] ?? 0);
			}
		this.#regelsVan = regelsVan;
		this.#tekensVan = tekensVan;
		this.#onder = Float64Array.from(waarden);
		this.#boven = Float64Array.from(waarden);
		this.#laagste = Float64Array.from(waarden);
		this.#hoogste = Float64Array.from(waarden);
		this.#nu = Float64Array.from(waarden);
		this.#stap = new Int8Array(waarden.length);
		this.#scheef = new Int8Array(sommen.length);
		this.#gezien = new Int32Array(sommen.length * 2);
	}

	/** From now on all that is told of the cell is that it lies within these bounds. */
	hide(cel: number, onder: number, boven: number): void {
		this.#onder[cel] = onder;
		this.#boven[cel] = boven;
	}

	/** Whether the cell can differ by that much between tables that look the same. */
	has(cel: number, nodig: number): boolean {
		this.#bereikt.clear();
		for (const stap of [1, -1]) {
			if (this.#breedte(cel) >= nodig) return true;
			this.#nu.set(this.#waarden);
			while (this.#breedte(cel) < nodig && this.#shift(cel, stap));
		}
		return this.#breedte(cel) >= nodig;
	}

	/** The sums that stood in the way when `heeft` last said no. */
	get bereikt(): ReadonlySet<number> {
		return this.#bereikt;
	}

	/** The sums that a cell stands in. */
	regelsVan(cel: number): readonly number[] {
		return this.#regelsVan[cel] ?? [];
	}

	/** The cells of a sum, the whole last. */
	cellenVan(regel: number): readonly number[] {
		return this.#regels[regel]?.cellen ?? [];
	}

	/** Whether a sum has a cell that is not shown. */
	hasHidden(regel: number): boolean {
		return this.cellenVan(regel).some((cel) => at(this.#onder, cel) < at(this.#boven, cel));
	}

	#breedte(cel: number): number {
		return at(this.#hoogste, cel) - at(this.#laagste, cel);
	}

	/** Finds a table in which the cell is one more or less than now, and goes on from there. */
	#shift(cel: number, stap: number): boolean {
		this.#poging++;
		this.#spoor.length = 0;
		const found = this.#take(cel, stap, true);
		for (const each of this.#spoor) {
			const waarde = at(this.#nu, each) + at(this.#stap, each);
			this.#nu[each] = waarde;
			this.#stap[each] = 0;
			if (waarde < at(this.#laagste, each)) this.#laagste[each] = waarde;
			if (waarde > at(this.#hoogste, each)) this.#hoogste[each] = waarde;
		}
		return found;
	}

	/** Lets a cell take the step and puts right the sums it stands in; leaves no trace when that cannot be. */
	#take(cel: number, stap: number, eerste = false): boolean {
		const waarde = at(this.#nu, cel) + stap;
		if (at(this.#stap, cel) !== 0) return false;
		if (waarde < at(this.#onder, cel) || waarde > at(this.#boven, cel)) {
			if (eerste) for (const regel of this.regelsVan(cel)) this.#bereikt.add(regel);
			return false;
		}
		const begin = this.#spoor.length;
		this.#set(cel, stap);
		this.#spoor.push(cel);
		for (const regel of this.regelsVan(cel)) {
			if (at(this.#scheef, regel) === 0) continue;
			if (eerste) this.#poging++;
			if (!this.#restore(regel)) {
				this.#terugTot(begin);
				return false;
			}
		}
		return true;
	}

	/** Puts a sum right by a step of another of its cells; first one that puts everything right. */
	#restore(regel: number): boolean {
		const scheef = at(this.#scheef, regel);
		const kant = regel * 2 + (scheef > 0 ? 1 : 0);
		this.#bereikt.add(regel);
		if (Math.abs(scheef) > 1 || this.#gezien[kant] === this.#poging) return false;
		this.#gezien[kant] = this.#poging;
		const { cellen, tekens } = this.#regels[regel] ?? { cellen: [], tekens: [] };
		for (const fits of [true, false])
			for (let plaats = 0; plaats < cellen.length; plaats++) {
				const cel = cellen[plaats] ?? 0;
				if (at(this.#onder, cel) === at(this.#boven, cel)) continue;
				const stap = -scheef * (tekens[plaats] ?? 0);
				if (this.#fits(cel, stap) === fits && this.#take(cel, stap)) return true;
			}
		return false;
	}

	/** Whether all sums of the cell are right after the step. */
	#fits(cel: number, stap: number): boolean {
		const regels = this.regelsVan(cel);
		const tekens = this.#tekensVan[cel] ?? [];
		for (let i = 0; i < regels.length; i++)
			if (at(this.#scheef, regels[i] ?? 0) + (tekens[i] ?? 0) * stap !== 0) return false;
		return true;
	}

	#set(cel: number, stap: number): void {
		const regels = this.regelsVan(cel);
		const tekens = this.#tekensVan[cel] ?? [];
		this.#stap[cel] = at(this.#stap, cel) + stap;
		for (let i = 0; i < regels.length; i++) {
			const regel = regels[i] ?? 0;
			this.#scheef[regel] = at(this.#scheef, regel) + (tekens[i] ?? 0) * stap;
		}
	}

	#terugTot(begin: number): void {
		while (this.#spoor.length > begin) {
			const cel = this.#spoor.pop() ?? 0;
			this.#set(cel, -at(this.#stap, cel));
		}
	}
}

function at(array: Float64Array | Int8Array, index: number): number {
	return array[index] ?? 0;
}
