import type { Bron, BronVraag } from '$lib/domain/momentopname/inlezen';

/** Every question that came up, by source: an answered one stays on screen, to be answered otherwise. */
export type Gevraagd = ReadonlyMap<number, readonly BronVraag[]>;

export const NIETS_GEVRAAGD: Gevraagd = new Map();

/** What was asked before, with what is asked now. */
export function metVragen(before: Gevraagd, bronnen: readonly Bron[]): Gevraagd {
	return new Map(
		bronnen.map(({ id, vragen }) => {
			const asked = before.get(id) ?? [];
			const isNew = (vraag: BronVraag) =>
				!asked.some((each) => each.soort === vraag.soort && each.kop === vraag.kop);
			return [id, [...asked, ...vragen.filter(isNew)]];
		})
	);
}

/** The questions about the columns that a source has now, answered ones included. */
export function vragenOver(gevraagd: Gevraagd, { id, kolommen }: Bron): readonly BronVraag[] {
	const asked = gevraagd.get(id) ?? [];
	return asked.filter(({ kop }) => kolommen.some((kolom) => kolom.kop === kop));
}
