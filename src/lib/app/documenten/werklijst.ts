import type { Dag } from '$lib/domain/velden/datum';
import { isTeDoen, type ActieRegel } from '$lib/domain/documenten/dossier';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import { compareDutch, nameKey } from '$lib/locale/collate';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { ActieVan } from './dossier.svelte';

/** Overdue signals first, then what has to be done by a day that came, then by a later day, then the rest. */
type Groep = 0 | 1 | 2 | 3;

interface Plaats {
	readonly item: ActieVan;
	readonly groep: Groep;
	readonly datum: number;
	readonly volgorde: number;
	readonly naam: string;
}

/** The actions of these kandidaten by urgency: overdue signals first, the oldest on top. */
export function opUrgentie(
	dataset: Dataset,
	rows: Iterable<number>,
	regelsVan: (row: number) => readonly ActieRegel[],
	vandaag: Dag,
	hoort: (regel: ActieRegel) => boolean = isTeDoen
): readonly ActieVan[] {
	const plaatsen = [...rows].flatMap((row): readonly Plaats[] => {
		const naam = nameKey(textAt(dataset.kandidaten, 'naam', row));
		return regelsVan(row)
			.filter(hoort)
			.map((regel) => ({
				item: { row, regel },
				groep: groepVan(regel, regel.soort === 'eigen' ? vandaag : dataset.peildatum),
				datum: regel.datum ?? Infinity,
				volgorde: SIGNALEN.findIndex(({ id }) => id === regel.id),
				naam
			}));
	});
	return plaatsen
		.sort(
			(a, b) =>
				a.groep - b.groep ||
				(a.datum === b.datum ? 0 : a.datum - b.datum) ||
				a.volgorde - b.volgorde ||
				compareDutch(a.naam, b.naam) ||
				a.item.row - b.item.row
		)
		.map(({ item }) => item);
}

function groepVan({ id, datum }: ActieRegel, d: Dag): Groep {
	if (id === 'signaalOpvolgen') return 0;
	if (datum === null) return 3;
	return datum <= d ? 1 : 2;
}
