import type { App } from '$lib/app/app.svelte';
import { underWay } from '$lib/data/rest';
import type { FilterState } from '$lib/rules/filters/filter-state';
import type { NatelVraag, Voorwaarden } from '$lib/rules/recount/natelling';
import { beeldVan } from '$lib/rules/why/beeld';

/**
 * Opens the recount of the screen as it is now, or under other filters, at the number that `wie` are in; `make` may load
 * what words the question.
 */
export async function askRecount(
	app: App,
	make: () => Promise<NatelVraag>,
	{ filters, wie }: { filters?: FilterState | undefined; wie?: Voorwaarden } = {}
): Promise<void> {
	const now = beeldVan(app.dashboard);
	const beeld =
		now && filters
			? beeldVan({ ...now, filters, selection: app.dashboard.selectionOf(filters) })
			: now;
	const vraag = await underWay(make()).catch(() => null);
	if (!vraag) return app.scherm.toast('Natellen is niet gelukt. Probeer het opnieuw.');
	if (beeld) app.vensters.open('natellen', { opdracht: { vraag, beeld, ...(wie && { wie }) } });
}
