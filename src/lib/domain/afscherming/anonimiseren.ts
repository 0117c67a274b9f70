import type { AnoniemVeld, Pad } from '../kandidaat/anoniem-veld';

/** People of whom the same may be said in each field, and how many they are. */
export interface Combinatie {
	/** By field; what may be said from wide to precise. */
	readonly paden: readonly Pad[];
	readonly aantal: number;
}

/** How far each combination may be told: the number of steps of each path, by the order of the combinations; null = not at all. */
export type Diepten = readonly (readonly number[] | null)[];

/** Combinations that are told the same, with how far that is. */
interface Groep {
	readonly leden: readonly number[];
	readonly diepten: readonly number[];
}

/** The next step of one field for those of a group who are with enough. */
interface Stap {
	readonly veld: number;
	/** What is told in that step, as numbers of `Knopen`. */
	readonly verder: ReadonlySet<number>;
	readonly winst: number;
}

/**
 * How precise each combination may be, so that whatever is told stands for at least `drempel` people in all fields
 * together, and so in any of them. Begins with nothing told and goes a step further in the field that gains most, for
 * as many as are enough; those who are too few stay behind, with others where they would be too few together. Who is
 * left with nothing told is not told of.
 *
 * Deterministic. Reads every combination once per field and per step, some twenty times in all.
 */
export function anonymise(
	combinaties: readonly Combinatie[],
	velden: readonly Pick<AnoniemVeld, 'gewicht' | 'bijkomend'>[],
	drempel: number
): Diepten {
	const knopen = new Knopen(combinaties, velden.length);
	const mensen = Int32Array.from(combinaties, ({ aantal }) => aantal);
	/** People per thing that may be told next; all 0 between two counts. */
	const tellers = new Int32Array(knopen.aantal);
	const uit: (readonly number[] | null)[] = combinaties.map(() => null);
	const wachtend: Groep[] = [{ leden: [...combinaties.keys()], diepten: velden.map(() => 0) }];
	for (let groep = wachtend.pop(); groep; groep = wachtend.pop()) {
		const { leden, diepten } = groep;
		const stap = besteStap(groep);
		if (stap) wachtend.push(...gedeeld(groep, stap));
		else if (isVerteld(diepten)) for (const lid of leden) uit[lid] = diepten;
	}
	return uit;

	function besteStap(groep: Groep): Stap | null {
		let beste: Stap | null = null;
		for (const [veld, { bijkomend }] of velden.entries()) {
			if (bijkomend && !isVerteld(groep.diepten)) continue;
			const stap = stapIn(groep, veld);
			if (stap && stap.winst > (beste?.winst ?? 0)) beste = stap;
		}
		return beste;
	}

	/** Those with enough people go on; the rest has to be nobody or enough, or told nothing. */
	function stapIn({ leden, diepten }: Groep, veld: number): Stap | null {
		const diepte = diepten[veld] ?? 0;
		const gezien: number[] = [];
		let rest = 0;
		for (const lid of leden) {
			const knoop = knopen.van(lid, veld, diepte);
			const aantal = mensen[lid] ?? 0;
			if (knoop < 0) rest += aantal;
			else {
				if (tellers[knoop] === 0) gezien.push(knoop);
				tellers[knoop] = (tellers[knoop] ?? 0) + aantal;
			}
		}
		const groot = gezien
			.map((knoop) => ({ knoop, aantal: tellers[knoop] ?? 0 }))
			.sort((a, b) => b.aantal - a.aantal);
		for (const knoop of gezien) tellers[knoop] = 0;
		const past = () => rest === 0 || rest >= drempel || !isVerteld(diepten);
		let minste = groot.at(-1);
		while (minste && (minste.aantal < drempel || !past())) {
			rest += minste.aantal;
			groot.pop();
			minste = groot.at(-1);
		}
		const som = groot.reduce((all, { aantal }) => all + aantal, 0);
		const winst = (som * (velden[veld]?.gewicht ?? 0)) / (diepte + 1);
		return groot.length ? { veld, verder: new Set(groot.map(({ knoop }) => knoop)), winst } : null;
	}

	/** The groups that a step makes of a group: one for each thing that is told, and those who stay behind. */
	function gedeeld({ leden, diepten }: Groep, { veld, verder }: Stap): readonly Groep[] {
		const dieper = diepten.map((diepte, index) => (index === veld ? diepte + 1 : diepte));
		const perKnoop = new Map([...verder].map((knoop) => [knoop, [] as number[]]));
		const rest: number[] = [];
		for (const lid of leden)
			(perKnoop.get(knopen.van(lid, veld, diepten[veld] ?? 0)) ?? rest).push(lid);
		const groepen = [...perKnoop.values()].map((these) => ({ leden: these, diepten: dieper }));
		return rest.length ? [...groepen, { leden: rest, diepten }] : groepen;
	}
}

function isVerteld(diepten: readonly number[]): boolean {
	return diepten.some((diepte) => diepte > 0);
}

/** Everything that may be told, as numbers: the same number for the same steps in the same field. */
class Knopen {
	readonly #diepst: number;
	readonly #velden: number;
	/** By combination, field and step; -1 = there is no such step. */
	readonly #knopen: Int32Array;
	readonly aantal: number;

	constructor(combinaties: readonly Combinatie[], velden: number) {
		const nummers = new Map<string, number>();
		this.#velden = velden;
		this.#diepst = combinaties.reduce(
			(most, { paden }) => Math.max(most, ...paden.map((pad) => pad.length)),
			0
		);
		this.#knopen = new Int32Array(combinaties.length * velden * this.#diepst).fill(-1);
		for (const [lid, { paden }] of combinaties.entries())
			for (const [veld, pad] of paden.entries())
				for (const [diepte, woord] of pad.entries()) {
					const sleutel = `${veld}.${diepte}.${woord}`;
					const nummer = nummers.get(sleutel) ?? nummers.size;
					nummers.set(sleutel, nummer);
					this.#knopen[this.#plaats(lid, veld, diepte)] = nummer;
				}
		this.aantal = nummers.size;
	}

	van(lid: number, veld: number, diepte: number): number {
		return diepte < this.#diepst ? (this.#knopen[this.#plaats(lid, veld, diepte)] ?? -1) : -1;
	}

	#plaats(lid: number, veld: number, diepte: number): number {
		return (lid * this.#velden + veld) * this.#diepst + diepte;
	}
}
