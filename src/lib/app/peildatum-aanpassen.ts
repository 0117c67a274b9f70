import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { peildatumVer, type PeildatumVer } from '$lib/domain/momentopname/peildatum-ver';
import { delenVan, type Dag } from '$lib/domain/velden/datum';
import { dagenInNaam } from '$lib/locale/dagen-in-naam';
import { formatDatum } from '$lib/locale/format';
import type { App } from './app.svelte';

/** The days that the files of a momentopname say in their names. */
export function bestandDagen({ bronnen }: Pick<SnapshotMeta, 'bronnen'>, vandaag: Dag): Dag[] {
	const lastYear = delenVan(vandaag).jaar + 1;
	return [...new Set(bronnen.flatMap(({ bestand }) => dagenInNaam(bestand, lastYear)))];
}

/** How another peildatum for it would be odd, with the day of its files; null when it would not be. */
export function oddPeildatum(
	meta: Pick<SnapshotMeta, 'bronnen'>,
	dag: Dag,
	vandaag: Dag
): { readonly ver: PeildatumVer; readonly bestand: Dag | null } | null {
	const dagen = bestandDagen(meta, vandaag);
	const ver = peildatumVer(dag, vandaag, dagen);
	return ver && { ver, bestand: dagen.length ? Math.max(...dagen) : null };
}

/**
 * Gives a momentopname another peildatum and says so, with the way back. What compares with it goes on comparing with it;
 * what failed is on screen. Nothing where it has that day already.
 */
export async function adjustPeildatum(
	app: App,
	meta: Pick<SnapshotMeta, 'id' | 'peildatum'>,
	dag: Dag
): Promise<void> {
	if (dag === meta.peildatum) return;
	const id = await moved(app, meta.id, dag);
	if (id === null) return;
	app.scherm.notifyStap(
		`De peildatum is nu ${formatDatum(dag)}. Hij was ${formatDatum(meta.peildatum)}.`,
		() => void moved(app, id, meta.peildatum),
		() => app.snapshots.some((each) => each.id === id)
	);
}

/** The same for a list that was read in again to correct its day: it comes in use. */
export async function replacePeildatum(app: App, id: string, dag: Dag): Promise<void> {
	const meta = app.snapshots.find((each) => each.id === id);
	if (!meta) return;
	if (id !== app.momentopnamen.inGebruik) await app.momentopnamen.use(id);
	if (!app.scherm.storing) await adjustPeildatum(app, meta, dag);
}

async function moved(app: App, id: string, dag: Dag): Promise<string | null> {
	const { dashboard, momentopnamen } = app;
	const nieuw = await momentopnamen.adjust(id, dag);
	if (nieuw === null) return null;
	const { sinds } = dashboard.filters;
	if (sinds?.snapshot === id)
		dashboard.apply({ kind: 'set', filter: 'sinds', waarde: { ...sinds, snapshot: nieuw } });
	await app.documenten?.outside();
	await app.bewaard.look();
	return nieuw;
}
