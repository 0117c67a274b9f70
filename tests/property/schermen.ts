import fc from 'fast-check';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { beeldVan, type Beeld } from '$lib/rules/why/beeld';
import type { Outcome } from '$lib/engine/engine';
import type { Selection } from '$lib/engine/star';
import { BRON, EERDER, filtersVan, momentopnameVan, trek, verschilIn } from './bronnen';
import { runs } from './runs';

/** Filters tried on each source. */
const PER_BRON = 10;

/** What the app shows, with what the engine says of it. */
export interface Scherm extends Beeld {
	readonly outcome: Outcome;
}

/** Random sources, each under ten random filters, most at another peildatum, by turns with the other choice. */
export async function elkScherm(
	bronnen: number,
	test: (scherm: Scherm, selection: Selection) => void
): Promise<void> {
	const dashboard = new Dashboard();
	await dashboard.loadMore();
	fc.assert(
		fc.property(BRON, fc.infiniteStream(fc.integer()), (waarden, seeds) => {
			dashboard.show(momentopnameVan(waarden));
			const { dataset } = dashboard;
			if (!dataset) throw new Error('nothing opened');
			dashboard.setVerschil(EERDER, verschilIn(dataset));
			for (let i = 0; i < PER_BRON; i++) {
				const filters = trek(filtersVan(dataset), seeds.next().value);
				dashboard.keuzes = {
					start: i % 2 ? 'komende' : 'afgelopen',
					schatInschrijving: i % 3 === 0
				};
				dashboard.apply({ kind: 'alles', filters });
				const beeld = beeldVan(dashboard);
				const { outcome, selection } = dashboard;
				if (beeld && outcome) test({ ...beeld, outcome }, selection);
			}
		}),
		{ numRuns: runs(bronnen) }
	);
}
