import type { TelCel, TelRij } from '$lib/rules/recount/natelling';
import { NOEMER, type GeteldeTabel } from './getelde-tabel';

/** How the numbers of a table are asked again. */
export interface NatelVorm {
	/** Ids of columns in their order, `NOEMER` among them; absent = as the table has them. */
	readonly kolommen?: readonly string[];
	/** Fields to show of who counts. */
	readonly toon: readonly string[];
	/** What a number is called, by the name of its row and the id and heading of its column. */
	naam(rij: string, kolom: string, kop: string): string;
}

/** The numbers of a table with who is in them, the total first, to be counted again. */
export function recountRijen(
	{ kolommen, rijen, noemer }: GeteldeTabel,
	{ kolommen: ids = kolommen.map(({ id }) => id), toon, naam }: NatelVorm
): readonly TelRij[] {
	return [...rijen.slice(-1), ...rijen.slice(0, -1)].map((rij) => {
		const heet = rij.naam ?? rij.kop;
		const cellen = ids.flatMap((id): TelCel[] => {
			const at = kolommen.findIndex((kolom) => kolom.id === id);
			const kolom = kolommen[at];
			if (id === NOEMER && noemer)
				return [{ naam: naam(heet, id, ''), aantal: rij.noemer ?? null, wie: noemer.wie, toon }];
			if (!kolom) return [];
			const { kop, wie, kent } = kolom;
			const cel = { naam: naam(heet, id, kop), aantal: rij.aantallen[at] ?? null, wie, toon };
			return [kent ? { ...cel, kent } : cel];
		});
		return { wie: rij.wie, cellen };
	});
}
