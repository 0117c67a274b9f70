import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { storingTekst } from '$lib/domain/momentopname/storing';
import { hoeveel } from '$lib/locale/hoeveel';
import type { Dashboard } from '../dashboard.svelte';
import type { Momentopnamen } from '../momentopnamen.svelte';
import type { Scherm } from '../scherm.svelte';
import type { Inlezen } from './inlezen.svelte';

/** Where an import is shown and taken back. */
export interface IngelezenPlek {
	readonly scherm: Pick<Scherm, 'act' | 'dismiss' | 'notify' | 'storing' | 'toast'>;
	readonly dashboard: Pick<Dashboard, 'gemist'>;
	readonly momentopnamen: Pick<Momentopnamen, 'takeBack'>;
	readonly inlezen: Pick<Inlezen, 'bronnen' | 'cancel'>;
	readonly voorbeeld: boolean;
	readonly pagina: string;
}

/** Says that a list was read in and is on screen, with the way back. */
export function notifyIngelezen(plek: IngelezenPlek, { id, aantallen }: SnapshotMeta): void {
	const kandidaten = hoeveel(aantallen.kandidaten ?? 0, 'kandidaat', 'kandidaten');
	plek.scherm.notify({
		tekst: withGemist(plek, `Ingelezen: ${kandidaten}.`),
		actie: { woord: 'Ongedaan maken', run: () => void takeBack(plek, id) }
	});
}

/** Takes back that import, which must be the last: what was in use before is in use again. */
export async function takeBack(plek: IngelezenPlek, id: string): Promise<void> {
	const { scherm, momentopnamen, inlezen } = plek;
	await scherm.act('Inlezen wordt ongedaan gemaakt', async () => {
		scherm.dismiss();
		await momentopnamen.takeBack(id);
		if (plek.voorbeeld && inlezen.bronnen.length) inlezen.cancel();
		scherm.toast(withGemist(plek, 'Inlezen is ongedaan gemaakt.'));
	});
	// The button is on every page, the fault on one.
	if (scherm.storing && plek.pagina !== '/gegevens') scherm.toast(storingTekst(scherm.storing));
}

/** A sentence, followed by what the data that came on screen lack of the filters. */
function withGemist({ dashboard }: IngelezenPlek, zin: string): string {
	return [zin, dashboard.gemist].filter(Boolean).join(' ');
}
