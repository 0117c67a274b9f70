import { kwartaalNummer, type Kwartaal } from '../doelen/kwartaal';
import type { EigenTelling } from '../uwv/transparantie';

/** What regions are compared by; each is a part of a whole, both shown. */
export const MATEN = ['gemeente', 'alle', 'bekend'] as const;
export type MaatId = (typeof MATEN)[number];

interface Maat {
	readonly naam: string;
	readonly definitie: string;
	/** What is missing to be as far as another region, for one and for more. */
	readonly een: string;
	readonly meer: string;
}

export const MAAT: Readonly<Record<MaatId, Maat>> = {
	gemeente: {
		naam: 'Gemeenteklanten met profiel',
		definitie: 'Gemeenteklanten met een profiel in Sonar, van alle gemeenteklanten in Sonar.',
		een: 'profiel',
		meer: 'profielen'
	},
	alle: {
		naam: 'Alle klanten met profiel',
		definitie: 'Gemeenteklanten en UWV-klanten met een profiel, van het totaal in Sonar.',
		een: 'profiel',
		meer: 'profielen'
	},
	bekend: {
		naam: 'Bekend in Sonar',
		definitie: 'Totaal in Sonar, van het doelgroepregister.',
		een: 'kandidaat in Sonar',
		meer: 'kandidaten in Sonar'
	}
};

/** A part of a whole; the whole is never 0. */
export interface Deel {
	readonly deel: number;
	readonly geheel: number;
}

/** A region, or the own data, at a quarter. */
export interface VergelijkingStand extends Deel {
	readonly id: string;
	readonly naam: string;
	readonly kwartaal: Kwartaal;
}

/** A stand with the people that the one compared from needs more to be as far; null for itself and those below it. */
export interface StandMetTekort extends VergelijkingStand {
	readonly tekort: number | null;
}

/** The part and whole of a measure; null where a number is not known, or the whole is 0. */
export function deelVan(maat: MaatId, telling: EigenTelling, register: number | null): Deel | null {
	const { gemeenteProfiel, gemeenteGeen, uwvProfiel, totaal } = telling;
	const [deel, geheel] = {
		gemeente: [gemeenteProfiel, plus(gemeenteProfiel, gemeenteGeen)],
		alle: [plus(gemeenteProfiel, uwvProfiel), totaal],
		bekend: [totaal, register]
	}[maat];
	return deel === null || deel === undefined || !geheel ? null : { deel, geheel };
}

/**
 * How many people more `eigen` needs within the same whole to have at least the share of `ander`; 0 when it has.
 * Exact: no rounding of shares.
 */
export function tekortTot(eigen: Deel, ander: Deel): number {
	return Math.max(
		0,
		Math.ceil((ander.deel * eigen.geheel - eigen.deel * ander.geheel) / ander.geheel)
	);
}

/** By name, never by share: regions are no contest. `vanuit` is the id of the one that is compared from. */
export function naastElkaar(
	standen: readonly VergelijkingStand[],
	vanuit: string | null
): readonly StandMetTekort[] {
	const own = standen.find(({ id }) => id === vanuit);
	return [...standen]
		.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'))
		.map((stand) => {
			const tekort = own && stand !== own ? tekortTot(own, stand) : 0;
			return { ...stand, tekort: tekort > 0 ? tekort : null };
		});
}

/** "nog 214 profielen tot het niveau van Noord-Limburg". */
export function tekortTekst(maat: MaatId, aantal: number, naam: string): string {
	const { een, meer } = MAAT[maat];
	const getal = new Intl.NumberFormat('nl-NL').format(aantal);
	return `nog ${getal} ${aantal === 1 ? een : meer} tot het niveau van ${naam}`;
}

/** Of each id the latest stand, not later than the quarter unless that is null. */
export function laatste<S extends VergelijkingStand>(
	standen: readonly S[],
	tot: Kwartaal | null
): readonly S[] {
	const found = new Map<string, S>();
	for (const stand of standen) {
		if (tot && kwartaalNummer(stand.kwartaal) > kwartaalNummer(tot)) continue;
		const known = found.get(stand.id);
		if (!known || kwartaalNummer(known.kwartaal) < kwartaalNummer(stand.kwartaal))
			found.set(stand.id, stand);
	}
	return [...found.values()];
}

/** The quarters of these stands, the latest first. */
export function kwartalenIn(standen: readonly VergelijkingStand[]): readonly Kwartaal[] {
	const found = new Map(standen.map(({ kwartaal }) => [kwartaalNummer(kwartaal), kwartaal]));
	return [...found.values()].sort((a, b) => kwartaalNummer(b) - kwartaalNummer(a));
}

/** Who these stands are of, each once, by first appearance. */
export function wieIn(
	standen: readonly VergelijkingStand[]
): readonly Pick<VergelijkingStand, 'id' | 'naam'>[] {
	return [...new Map(standen.map(({ id, naam }) => [id, { id, naam }])).values()];
}

function plus(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a + b;
}
