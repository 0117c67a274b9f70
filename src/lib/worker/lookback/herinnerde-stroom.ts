import { STROOM_VELDEN, type Stroom, type StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import type { GeheugenVeld } from '$lib/domain/geheugen/herinnering';
import { STROOM_VERSIE, type HerinnerdeStroom } from '$lib/domain/geheugen/stroom-uit';
import { doorstroomTussen } from './doorstroom';
import { columnOf, isGroups } from './herinnering';
import type { Teller } from './teller';

const IEDEREEN: StroomVraag = { choose: {}, niet: [], uitvoerende: [] };

/**
 * What stays of the flow between two lists when the kandidaten of one are gone. As `herinneringVan` null where gemeenten are
 * none, and without a field whose values could tell who somebody is, in either of the two.
 */
export function herinnerdeStroom(
	van: Teller,
	naar: Teller,
	geteld: string
): HerinnerdeStroom | null {
	const lijsten = [van.van, naar.van];
	const isKept = (veld: GeheugenVeld) =>
		lijsten.every(
			({ tables: { kandidaten } }) =>
				kandidaten && isGroups(veld, columnOf(kandidaten, veld), kandidaten.rows)
		);
	const stroom = isKept('gemeente') ? doorstroomTussen(van, naar, IEDEREEN) : null;
	if (!stroom) return null;
	const { gemeenten } = stroom;
	const hadGemeente = lijsten.every(({ meta }) => meta.velden.kandidaten?.includes('gemeente'));
	const told = STROOM_VELDEN.filter(
		(veld) => isKept(veld) && gemeenten.every((each) => each[veld])
	);
	const codes = { klantprofiel: new Codes(), ladder: new Codes() };
	const kept = gemeenten.map(({ gemeente, zonderNummer, ...stromen }) => {
		const [klantprofiel = [], ladder = []] = STROOM_VELDEN.map((veld) =>
			told.includes(veld) ? codes[veld].steps(stromen[veld] ?? []) : []
		);
		return { gemeente, klantprofiel, ladder, zonderNummer };
	});
	return {
		dag: stroom.van.dag,
		geteld,
		versie: STROOM_VERSIE,
		velden: [...(hadGemeente ? (['gemeente'] as const) : []), ...told],
		waarden: { klantprofiel: codes.klantprofiel.waarden, ladder: codes.ladder.waarden },
		gemeenten: kept
	};
}

/** The values of a field in the order in which they are met. */
class Codes {
	readonly waarden: (string | null)[] = [];

	steps(stromen: readonly Stroom[]): readonly number[] {
		return stromen.flatMap(({ van, naar, aantal }) => [this.#of(van), this.#of(naar), aantal]);
	}

	#of(waarde: string | null): number {
		const known = this.waarden.indexOf(waarde);
		return known < 0 ? this.waarden.push(waarde) - 1 : known;
	}
}
