import type { BewaardePublicatie } from '$lib/domain/uwv/publicatie-document';
import { somVan, type PublicatieTelling } from '$lib/domain/uwv/publicatie';
import type { EigenTabel, EigenTelling } from '$lib/domain/uwv/transparantie';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Aandeel } from '$lib/domain/vergelijken/aandeel';
import { oordeelOver } from '$lib/domain/vergelijken/oordeel';
import { compareDutch } from '$lib/locale/collate';
import type { VergelekenGroep } from '$lib/panels/vergelijken/vergeleken';

/** The gemeenten of a region around its own figure. */
export interface RegioVergelijking {
	/** Those with a profile of all gemeenteklanten of the region, as UWV published them. */
	readonly geheel: Aandeel;
	/** Ours from our list, the others from the publication, by name. */
	readonly groepen: readonly VergelekenGroep[];
}

/** Our gemeenten beside those of a publication of their region; null where it holds nobody. */
export function regioVergelijking(
	{ rijen }: Pick<EigenTabel, 'rijen'>,
	publicatie: BewaardePublicatie
): RegioVergelijking | null {
	const geheel = aandeelVan(somVan(publicatie.rijen));
	if (!geheel || geheel.noemer === 0) return null;
	const doel = geheel.teller / geheel.noemer;
	const own = new Set(rijen.map(({ gemeente }) => gemeente));
	const alle = [
		...rijen.map(({ gemeente, telling }) => ({ gemeente, telling, eigen: true })),
		...publicatie.rijen
			.filter(({ gemeente }) => !own.has(gemeente))
			.map(({ gemeente, telling }) => ({ gemeente, telling, eigen: false }))
	];
	return {
		geheel,
		groepen: alle
			.flatMap(({ gemeente, telling, eigen }): VergelekenGroep[] => {
				const deel = aandeelVan(telling);
				if (!deel) return [];
				const oordeel = oordeelOver(deel, doel);
				return [{ id: gemeente, naam: gemeente || LEEG, oordeel, eigen }];
			})
			.sort((a, b) => compareDutch(a.naam, b.naam))
	};
}

/** Gemeenteklanten with a profile; null where the source does not tell. */
function aandeelVan({
	gemeenteProfiel,
	gemeenteGeen
}: PublicatieTelling | EigenTelling): Aandeel | null {
	if (gemeenteProfiel === null || gemeenteGeen === null) return null;
	return { teller: gemeenteProfiel, noemer: gemeenteProfiel + gemeenteGeen };
}
