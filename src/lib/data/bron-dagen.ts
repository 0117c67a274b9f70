import { dagenVanTabellen } from '$lib/domain/momentopname/bron-dag';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { opsomming } from '$lib/domain/velden/tabel-woord';
import { formatDatum } from '$lib/locale/format';

/** "Kandidaten van 24-10-2026 · trajecten en modules van 21-11-2026"; '' where all are of the peildatum. */
export function bronDagenTekst(meta: Pick<SnapshotMeta, 'peildatum' | 'bronnen'>): string {
	const dagen = dagenVanTabellen(meta);
	if (!dagen.some(({ dag }) => dag !== meta.peildatum)) return '';
	const parts = dagen.map(({ dag, tabellen }) => `${opsomming(tabellen)} van ${formatDatum(dag)}`);
	const tekst = parts.join(' · ');
	return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
