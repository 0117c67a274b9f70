import type { Drempel } from './drempel';
import type { CelStand } from './kleine-cellen';
import { schermTabellenAf, type Deling } from './teltabel';

/** The numbers of people on a page by name; null = not in the source. */
export type Cijfers = Readonly<Record<string, number | null>>;

/** Numbers by name: what is divided over which parts; `open` = there may be people in none of them. */
export interface CijferDeling {
	readonly geheel: string;
	readonly delen: readonly string[];
	readonly open?: true;
}

/**
 * How the numbers of pages that leave together are shared, each with its own relations. What is said to be a sum
 * counts as one where the numbers agree, else as parts of a whole; what can be neither is no relation.
 */
export function schermCijfersAf(
	bladen: readonly Cijfers[],
	delingen: readonly (readonly CijferDeling[])[],
	drempel: Drempel
): readonly Readonly<Record<string, CelStand>>[] {
	const tabellen = bladen.map((cijfers, blad) => {
		const namen = Object.keys(cijfers);
		const kolommen = (delingen[blad] ?? []).flatMap(
			(deling) => relatie(deling, cijfers, namen) ?? []
		);
		return { cellen: [namen.map((naam) => cijfers[naam] ?? null)], rijen: [], kolommen, namen };
	});
	return schermTabellenAf(tabellen, drempel).map(([standen = []], blad) =>
		Object.fromEntries(
			(tabellen[blad]?.namen ?? []).map((naam, at): [string, CelStand] => [
				naam,
				standen[at] ?? 'getal'
			])
		)
	);
}

function relatie(
	{ geheel, delen, open }: CijferDeling,
	cijfers: Cijfers,
	namen: readonly string[]
): Deling | null {
	const whole = cijfers[geheel] ?? null;
	const known = delen.filter((deel) => (cijfers[deel] ?? null) !== null);
	if (whole === null || known.length === 0) return null;
	const som = known.reduce((sum, deel) => sum + (cijfers[deel] ?? 0), 0);
	if (som > whole) return null;
	const deling = { geheel: namen.indexOf(geheel), delen: known.map((deel) => namen.indexOf(deel)) };
	return open || som < whole ? { ...deling, open: true } : deling;
}
