import type { App } from '$lib/app/app.svelte';
import { underWay } from '$lib/data/rest';
import type { FilterChip } from '$lib/ui/filter/filter-chip';

/** Id of the chip. */
export const VRAAG = 'vraag';

/** What knows the questions. */
const load = () => underWay(import('$lib/app/documenten/vraag-openen'));
type Vragen = Awaited<ReturnType<typeof load>>;

/** The question that the page answers, as its first chip; what knows the questions is loaded when one was opened. */
export class VraagChip {
	readonly #app: App;
	#vragen = $state.raw<Vragen | null>(null);

	readonly #vraag = $derived.by(() =>
		this.#vragen?.vraagOpScherm(this.#app.dashboard, this.#app.pagina)
	);
	/** One chip, or none. */
	readonly chips: readonly FilterChip[] = $derived.by(() =>
		this.#vraag ? [{ id: VRAAG, name: 'Vraag', text: this.#vraag.kort, weg: 'Vraag sluiten' }] : []
	);

	constructor(app: App) {
		this.#app = app;
		$effect(() => {
			if (this.#vragen || !app.dashboard.bladen.van('vraag')['id']) return;
			void load().then(
				(vragen) => (this.#vragen = vragen),
				() => undefined
			);
		});
	}

	/** Closes the question. */
	close(): void {
		if (this.#vraag) this.#vragen?.closeVraag(this.#app.dashboard, this.#vraag);
	}
}
