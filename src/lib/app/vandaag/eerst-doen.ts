import { readTeDoen, urgencyOf, type Taak, type TaakSoort } from '$lib/data/kandidaat/te-doen';
import type { Dataset } from '$lib/data/dataset';
import { isTeDoen, type ActieRegel } from '$lib/domain/documenten/dossier';
import type { Dag } from '$lib/domain/velden/datum';

/** A thing to do of a kandidaat. */
export interface TaakVan {
	readonly row: number;
	readonly taak: Taak;
}

/** How many there is room for. */
const MOST = 5;

/**
 * The most urgent thing to do of each kind, then the next of each until there is no more room; the most urgent on top.
 * `totaal` is how many there are at all. Every kandidaat stands there once, as long as there are others.
 */
export function eerstDoen(
	dataset: Dataset,
	rows: Iterable<number>,
	regelsVan: (row: number) => readonly ActieRegel[],
	vandaag: Dag,
	most = MOST
): { readonly taken: readonly TaakVan[]; readonly totaal: number } {
	const perSoort = new Map<
		TaakSoort | string,
		{ row: number; regel: ActieRegel; urgentie: number }[]
	>();
	let totaal = 0;
	for (const row of rows)
		for (const regel of regelsVan(row)) {
			if (!isTeDoen(regel)) continue;
			totaal++;
			const soort = regel.soort === 'regel' ? regel.id : regel.soort;
			const own = perSoort.get(soort) ?? [];
			own.push({ row, regel, urgentie: urgencyOf(dataset, row, regel, regel.stand, vandaag) });
			perSoort.set(soort, own);
		}
	const queues = [...perSoort.values()].map((own) =>
		own.sort((a, b) => a.urgentie - b.urgentie || a.row - b.row)
	);
	const taken: { row: number; regel: ActieRegel; urgentie: number }[] = [];
	const seen = new Set<number>();
	while (taken.length < Math.min(most, totaal)) {
		for (const queue of queues.toSorted((a, b) => (a[0]?.urgentie ?? 0) - (b[0]?.urgentie ?? 0))) {
			if (taken.length === most) break;
			const fresh = queue.findIndex(({ row }) => !seen.has(row));
			const [next] = queue.splice(Math.max(0, fresh), 1);
			if (!next) continue;
			taken.push(next);
			seen.add(next.row);
		}
	}
	return {
		totaal,
		taken: taken
			.sort((a, b) => a.urgentie - b.urgentie)
			.flatMap(({ row, regel }) => {
				const [taak] = readTeDoen(dataset, row, [regel], vandaag);
				return taak ? [{ row, taak }] : [];
			})
	};
}
