import type { TelCel, TelRij } from '$lib/rules/recount/natelling';
import { NOEMER, type GeteldeRij, type GeteldeTabel } from './getelde-tabel';

/** How the numbers of a table are asked again. */
export interface NatelVorm {
	/** Ids of columns in their order, `NOEMER` among them. */
	readonly kolommen: readonly string[];
	/** Fields to show of who counts. */
	readonly toon: readonly string[];
	/** Of a column of that row. */
	naam(rij: string, kolom: string): string;
}

/** The numbers of a row with who is in them, to be counted again. */
export function natelRij(
	{ kolommen, noemer }: GeteldeTabel,
	rij: GeteldeRij,
	{ kolommen: volgorde, toon, naam }: NatelVorm
): TelRij {
	const cellen = volgorde.flatMap((id): TelCel[] => {
		const heet = naam(rij.naam ?? rij.kop, id);
		if (id === NOEMER && noemer)
			return [{ naam: heet, aantal: rij.noemer ?? null, wie: noemer.wie, toon }];
		const at = kolommen.findIndex((kolom) => kolom.id === id);
		const kolom = kolommen[at];
		if (!kolom) return [];
		const { wie, kent } = kolom;
		const cel = { naam: heet, aantal: rij.aantallen[at] ?? null, wie, toon };
		return [kent ? { ...cel, kent } : cel];
	});
	return { wie: rij.wie, cellen };
}
