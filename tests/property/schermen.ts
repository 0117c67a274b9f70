import fc from 'fast-check';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { Dossier } from '$lib/app/documenten/dossier.svelte';
import type { Documenten } from '$lib/app/documenten/documenten.svelte';
import { telbron } from '$lib/app/telbron';
import { VerschilTabel } from '$lib/lists/verschil-tabel';
import { beeldVan, type Beeld } from '$lib/rules/why/beeld';
import type { FilterState } from '$lib/rules/filters/filter-state';
import type { Telbron } from '$lib/rules/recount/natelling';
import type { Outcome } from '$lib/engine/engine';
import type { Selection } from '$lib/engine/star';
import { withAanvullend } from '../fixtures/aangevulde-snapshot';
import { actiesVan, dossierOver, VANDAAG, verschilMet } from './bijgevoegd';
import { BRON, EERDER, filtersVan, momentopnameVan, trek } from './bronnen';
import { runs } from './runs';

/** Filters tried on each source. */
const PER_BRON = 10;

/** What the app shows, with what the engine says of it. */
export interface Scherm extends Beeld {
	readonly outcome: Outcome;
	readonly selection: Selection;
	/** The same as plain data, for a recount, under these filters. */
	bron(filters?: FilterState): Telbron;
}

/**
 * Random sources, each with what was added to it and under ten random filters, most at another peildatum, by turns with
 * the other choice.
 */
export async function elkScherm(
	bronnen: number,
	test: (scherm: Scherm, selection: Selection, dashboard: Dashboard) => void
): Promise<void> {
	const dashboard = new Dashboard();
	await dashboard.loadMore();
	fc.assert(
		fc.property(BRON, fc.infiniteStream(fc.integer()), (waarden, seeds) => {
			const seed = () => seeds.next().value;
			const acties = trek(actiesVan(waarden), seed());
			const kandidaten = waarden.kandidaten.map((each, at) => ({
				...each,
				acties: acties[at] ?? ''
			}));
			dashboard.show(withAanvullend(momentopnameVan(waarden), kandidaten, ['acties']));
			const { dataset } = dashboard;
			if (!dataset) throw new Error('nothing opened');
			const verschil = trek(verschilMet(waarden), seed());
			dashboard.setVerschil(EERDER, new VerschilTabel(verschil).rijen(dataset.kandidaten.rows));
			const dossier = trek(dossierOver(waarden), seed());
			const documenten = { inhoud: (id: string) => (id === 'dossier' ? dossier : {}) };
			new Dossier({
				dashboard,
				documenten: documenten as unknown as Documenten,
				notify: () => undefined,
				now: () => new Date(VANDAAG * 86_400_000)
			});
			for (let i = 0; i < PER_BRON; i++) {
				const filters = trek(filtersVan(dataset), seed());
				dashboard.keuzes = {
					start: i % 2 ? 'komende' : 'afgelopen',
					schatInschrijving: i % 3 === 0
				};
				dashboard.apply({ kind: 'alles', filters });
				const beeld = beeldVan(dashboard);
				const { outcome, selection } = dashboard;
				if (!beeld || !outcome) continue;
				const erbij = { dossier, vandaag: VANDAAG, verschil: beeld.sinds && verschil };
				const bron = (own = beeld.filters) => telbron(beeld.dataset, own, erbij);
				test({ ...beeld, outcome, selection, bron }, selection, dashboard);
			}
		}),
		{ numRuns: runs(bronnen) }
	);
}
