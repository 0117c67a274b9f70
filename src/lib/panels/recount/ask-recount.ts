import type { App } from '$lib/app/app.svelte';
import { underWay } from '$lib/data/rest';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import { beeldVan } from '$lib/rules/why/beeld';

/** Opens the recount of the screen as it is now; `make` may load what words the question. */
export async function askRecount(app: App, make: () => Promise<NatelVraag>): Promise<void> {
	const beeld = beeldVan(app.dashboard);
	const vraag = await underWay(make()).catch(() => null);
	if (!vraag) return app.scherm.toast('Natellen is niet gelukt. Probeer het opnieuw.');
	if (beeld) app.vensters.open('natellen', { opdracht: { vraag, beeld } });
}
