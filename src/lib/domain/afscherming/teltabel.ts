import { kleinTekst, type Drempel } from './drempel';
import { schermAf, type CelStand } from './kleine-cellen';
import type { Som } from './speelruimte';

/** What is counted in a row, column or table is divided over others, by index. */
export interface Deling extends Som {
	/** The parts are not all: there may be people in none of them. */
	readonly open?: true;
	/** What is in none of the parts is no group of people, as where records are counted beside their kandidaten. */
	readonly vrij?: true;
}

/** A table of numbers of people, with what an attentive reader knows of it. */
export interface Teltabel {
	/** By row and column, totals included; null = not in the source, so not shown. */
	readonly cellen: readonly (readonly (number | null)[])[];
	readonly rijen: readonly Deling[];
	/** The numerator of a percentage and its denominator belong here too, as an open one. */
	readonly kolommen: readonly Deling[];
	/**
	 * A name for the people of a cell, the same wherever another table that goes along counts the same ones; null
	 * where none does.
	 */
	readonly groep?: (rij: number, kolom: number) => string | null;
	/** Whether a cell stands in another file as it is, unless it is small: it hides nothing here. */
	readonly vast?: (rij: number, kolom: number) => boolean;
}

/** What else is known of tables that leave together. */
export interface Samenhang {
	/**
	 * Tables whose people are divided over others of the same shape, cell by cell, as under a narrower filter; nobody
	 * is in two parts. By index.
	 */
	readonly splitsingen?: readonly Deling[];
	/** Named groups of people that are divided over others, as a trede over met and zonder groeipotentieel. */
	readonly groepen?: readonly GroepDeling[];
}

/** By the names that `Teltabel.groep` gives; a name that no table shows is a cell that nobody shows. */
export interface GroepDeling {
	readonly geheel: string;
	readonly delen: readonly string[];
	readonly open?: true;
}

/**
 * How each cell of tables that leave together is shared. What can be computed between them is protected as well:
 * cells that count the same people, what a whole has besides its parts, and parts of parts. A percentage may be shown
 * where both its numbers are (`mayShowAandeel`). Throws when a sum does not add up.
 */
export function schermTabellenAf(
	tabellen: readonly Teltabel[],
	drempel: Drempel,
	{ splitsingen = [], groepen = [] }: Samenhang = {}
): readonly (readonly (readonly CelStand[])[])[] {
	if (drempel === null)
		return tabellen.map(({ cellen }) => cellen.map((rij) => rij.map((): CelStand => 'getal')));
	const bouw = new Bouw(tabellen);
	for (const [nummer, tabel] of tabellen.entries()) bouw.sommenVan(nummer, tabel);
	for (const splitsing of metKleinkinderen(splitsingen)) bouw.split(splitsing);
	for (const deling of groepen) bouw.deel(deling);
	const standen = schermAf(bouw, drempel);
	return tabellen.map(({ cellen }, nummer) =>
		cellen.map((rij, r) =>
			rij.map((_, k): CelStand => standen[bouw.cel(nummer, r, k) ?? -1] ?? 'getal')
		)
	);
}

/** What stands in a cell that is shared; a number is written by `schrijf`. */
export function celTekst(
	waarde: number,
	stand: CelStand,
	drempel: Drempel,
	write: (waarde: number) => string
): string {
	if (stand === 'afgeschermd') return 'x';
	return stand === 'klein' && drempel !== null ? kleinTekst(drempel) : write(waarde);
}

/** Whether a percentage tells nothing that its two numbers don't. */
export function mayShowAandeel(teller: CelStand, noemer: CelStand): boolean {
	return teller === 'getal' && noemer === 'getal';
}

/** The cells of all tables in one row, the same people once, and behind them what is not shown. */
class Bouw {
	readonly waarden: number[] = [];
	readonly sommen: Som[] = [];
	readonly gedeeld: number;
	readonly vrij = new Set<number>();
	readonly vast = new Set<number>();
	readonly #tabellen: readonly Teltabel[];
	readonly #nummers: readonly (readonly (readonly (number | null)[])[])[];
	/** Cells by the name of their group. */
	readonly #bekend: ReadonlyMap<string, number>;

	constructor(tabellen: readonly Teltabel[]) {
		const bekend = new Map<string, number>();
		this.#bekend = bekend;
		this.#tabellen = tabellen;
		const fixed = (cel: number, isVast: boolean | undefined) => {
			if (isVast) this.vast.add(cel);
			return cel;
		};
		this.#nummers = tabellen.map(({ cellen, groep, vast }) =>
			cellen.map((rij, r) =>
				rij.map((waarde, k) => {
					if (waarde === null) return null;
					const naam = groep?.(r, k) ?? null;
					const known = naam === null ? undefined : bekend.get(naam);
					if (known === undefined) {
						const next = this.#add(waarde);
						if (naam !== null) bekend.set(naam, next);
						return fixed(next, vast?.(r, k));
					}
					if (this.waarden[known] !== waarde)
						throw new RangeError(`${naam} is both ${this.waarden[known]} and ${waarde}`);
					return fixed(known, vast?.(r, k));
				})
			)
		);
		this.gedeeld = this.waarden.length;
	}

	/** The cell by its place; null where the source does not know it. */
	cel(tabel: number, rij: number, kolom: number): number | null {
		return this.#nummers[tabel]?.[rij]?.[kolom] ?? null;
	}

	sommenVan(nummer: number, { cellen, rijen, kolommen }: Teltabel): void {
		for (const deling of kolommen)
			for (const r of cellen.keys()) this.#som(deling, (k) => this.cel(nummer, r, k));
		const breedte = Math.max(0, ...cellen.map((rij) => rij.length));
		for (const deling of rijen)
			for (let k = 0; k < breedte; k++) this.#som(deling, (r) => this.cel(nummer, r, k));
	}

	/** The same in each cell of the tables. */
	split(deling: Deling): void {
		for (const [r, rij] of (this.#tabellen[deling.geheel]?.cellen ?? []).entries())
			for (const k of rij.keys()) this.#som(deling, (tabel) => this.cel(tabel, r, k));
	}

	deel({ geheel, delen, open }: GroepDeling): void {
		const namen = [geheel, ...delen];
		this.#som(
			{ geheel: 0, delen: delen.map((_, index) => index + 1), ...(open && { open }) },
			(index) => this.#bekend.get(namen[index] ?? '') ?? null
		);
	}

	/** What is not known of a whole, or in none of the parts, is one cell that nobody shows. */
	#som({ geheel, delen, open, vrij }: Deling, cel: (index: number) => number | null): void {
		const whole = cel(geheel);
		const known = delen.map(cel).filter((deel) => deel !== null);
		if (whole === null || known.length === 0) return;
		const isOpen = open === true || vrij === true || known.length < delen.length;
		const waarde = this.waarden[whole] ?? 0;
		const rest = known.reduce((over, deel) => over - (this.waarden[deel] ?? 0), waarde);
		if (rest < 0 || (rest > 0 && !isOpen))
			throw new RangeError(`a total of ${waarde} is not the sum of its parts`);
		const over = isOpen ? this.#add(rest) : null;
		if (over !== null && vrij) this.vrij.add(over);
		this.sommen.push({ geheel: whole, delen: over === null ? known : [...known, over] });
	}

	#add(waarde: number): number {
		return this.waarden.push(waarde) - 1;
	}
}

/** The splits, each part against its whole alone, and parts of parts against the first whole; each once. */
function metKleinkinderen(splitsingen: readonly Deling[]): readonly Deling[] {
	const alle = new Map<string, Deling>();
	const wachtend = [...splitsingen];
	for (let each = wachtend.pop(); each; each = wachtend.pop()) {
		const { geheel, delen } = each;
		const sleutel = `${geheel}:${[...delen].sort((a, b) => a - b).join()}`;
		if (alle.has(sleutel)) continue;
		alle.set(sleutel, each);
		for (const deel of delen) {
			wachtend.push({ geheel, delen: [deel], open: true });
			for (const kind of splitsingen) {
				if (kind.geheel !== deel) continue;
				const dieper = [...delen.filter((ander) => ander !== deel), ...kind.delen];
				const open = each.open ?? kind.open;
				wachtend.push({ geheel, delen: dieper, ...(open ? { open } : {}) });
			}
		}
	}
	return [...alle.values()];
}
