import {
	added,
	type Doorstroom,
	type Stroom,
	type StroomKant,
	type StroomVeld,
	type StroomVraag,
	type ZonderNummer
} from '../doorstroom/doorstroom';
import type { Dag } from '../velden/datum';
import { codesAmong } from '../velden/schrijfwijze';

/**
 * Raised with every change of who is followed from one list to another, or of what stands in a flow: a test holds it to a
 * digest of flows. It is not that of the counts, so that another kengetal leaves the flows of expired lists as they are.
 */
export const STROOM_VERSIE = 1;

/** Numbers of one step: a code of the earlier value, one of the later, and how many. */
export const STAP_BREED = 3;

/** Who went where within one gemeente; steps one behind the other, none where the field is not known. */
export interface GemeenteStappen extends Readonly<Record<StroomVeld, readonly number[]>> {
	readonly gemeente: string;
	readonly zonderNummer: ZonderNummer;
}

/**
 * What stays of the flow to a momentopname when the kandidaten of one of the two are gone: counts of everybody, no filter
 * laid on it, by gemeente.
 */
export interface HerinnerdeStroom {
	/** Peildatum of the earlier one. */
	readonly dag: Dag;
	/** ISO time of counting. */
	readonly geteld: string;
	readonly versie: number;
	/** Those of gemeente and the fields of a flow that both lists had. */
	readonly velden: readonly ('gemeente' | StroomVeld)[];
	/** The values by their code, which is their place; null is not in that list. */
	readonly waarden: Readonly<Record<StroomVeld, readonly (string | null)[]>>;
	readonly gemeenten: readonly GemeenteStappen[];
}

/** What the two lists would have answered; null under a choice that is not of gemeente only, or by other definitions. */
export function stroomUit(
	{ dag, geteld, versie, velden, waarden, gemeenten }: HerinnerdeStroom,
	[van, naar]: readonly [van: string, naar: StroomKant],
	{ choose, niet, uitvoerende }: StroomVraag
): Doorstroom | null {
	const { gemeente, ...others } = choose;
	if (versie !== STROOM_VERSIE || uitvoerende.length > 0 || Object.keys(others).length > 0)
		return null;
	if (gemeente && !velden.includes('gemeente')) return null;
	const names = gemeenten.map((each) => each.gemeente);
	const chosen = gemeente && codesAmong(names, gemeente, niet.includes('gemeente'));
	const those = gemeenten.filter((_, code) => chosen?.includes(code) ?? true);
	const steps = (each: GemeenteStappen, veld: StroomVeld) =>
		velden.includes(veld) ? stepsIn(each[veld], waarden[veld]) : null;
	const sum = (kant: keyof ZonderNummer) =>
		those.reduce((total, { zonderNummer }) => total + zonderNummer[kant], 0);
	return {
		van: { id: van, dag },
		naar,
		geteld,
		gemeenten: those.map((each) => ({
			gemeente: each.gemeente,
			klantprofiel: steps(each, 'klantprofiel'),
			ladder: steps(each, 'ladder'),
			zonderNummer: each.zonderNummer
		})),
		zonderNummer: { van: sum('van'), naar: sum('naar') }
	};
}

function stepsIn(steps: readonly number[], waarden: readonly (string | null)[]): readonly Stroom[] {
	const found: Stroom[] = [];
	for (let at = 0; at < steps.length; at += STAP_BREED) {
		const [van = -1, naar = -1, aantal = 0] = steps.slice(at, at + STAP_BREED);
		found.push({ van: waarden[van] ?? null, naar: waarden[naar] ?? null, aantal });
	}
	return added(found);
}
