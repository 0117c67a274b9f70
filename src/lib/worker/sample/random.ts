/** A seeded source of chance; the same seed gives the same draws in every engine. */
export interface Random {
	/** A whole number, both ends included; throws when there is none. */
	int(van: number, tot: number): number;
	/** Between the two ends, in either direction; half of the draws lie in the quarter next to `bij`. */
	near(bij: number, ver: number): number;
	/** A number in [0, 1). */
	fraction(): number;
	/** Bell-shaped around 0 with standard deviation about 1. */
	bell(): number;
	chance(kans: number): boolean;
	pick<T>(lijst: readonly T[]): T;
	/** One of the values, in proportion to its weight. */
	pickWeighted<T>(gewogen: readonly (readonly [T, number])[]): T;
	/** A shuffled copy. */
	shuffle<T>(lijst: readonly T[]): T[];
}

/** Makes a source from a 32-bit seed (mulberry32). Only + − × ÷, so no engine rounds it differently. */
export function makeRandom(seed: number): Random {
	let state = seed | 0;

	function fraction(): number {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	function scale(van: number, tot: number, deel: number): number {
		if (tot < van) throw new RangeError(`nothing to draw between ${van} and ${tot}`);
		return van + Math.floor((tot - van + 1) * deel);
	}

	function pick<T>(lijst: readonly T[]): T {
		return at(lijst, scale(0, lijst.length - 1, fraction()));
	}

	return {
		int: (van, tot) => scale(van, tot, fraction()),
		near(bij, ver) {
			const deel = fraction();
			const afstand = scale(0, Math.abs(ver - bij), deel * deel);
			return ver < bij ? bij - afstand : bij + afstand;
		},
		fraction,
		bell: () => (fraction() + fraction() + fraction() + fraction() - 2) * 1.732,
		chance: (kans) => fraction() < kans,
		pick,
		pickWeighted(gewogen) {
			let som = 0;
			for (const paar of gewogen) som += paar[1];
			let rest = fraction() * som;
			for (const paar of gewogen) {
				rest -= paar[1];
				if (rest < 0) return paar[0];
			}
			return at(gewogen, gewogen.length - 1)[0];
		},
		shuffle(lijst) {
			const geschud = [...lijst];
			for (let last = geschud.length - 1; last > 0; last--) {
				const other = scale(0, last, fraction());
				const waarde = at(geschud, last);
				geschud[last] = at(geschud, other);
				geschud[other] = waarde;
			}
			return geschud;
		}
	};
}

/** The element at `index`; throws outside the list. */
export function at<T>(lijst: readonly T[], index: number): T {
	if (index < 0 || index >= lijst.length) {
		throw new RangeError(`no element ${index} in a list of ${lijst.length}`);
	}
	return lijst[index] as T;
}
