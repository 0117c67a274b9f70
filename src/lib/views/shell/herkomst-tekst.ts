import type { SnapshotMeta } from '$lib/domain/momentopname';
import { formatGetal } from '$lib/locale/format';

/** Where the data come from: "Bron: kandidaten.csv, 2.847 rijen, en 3 andere bestanden". */
export function herkomstTekst({ bronnen }: SnapshotMeta): string {
	const [first, ...others] = bronnen;
	if (!first) return '';
	const rows = `${formatGetal(first.rijen)} ${first.rijen === 1 ? 'rij' : 'rijen'}`;
	const more =
		others.length === 0
			? ''
			: others.length === 1
				? ', en 1 ander bestand'
				: `, en ${others.length} andere bestanden`;
	return `Bron: ${first.bestand}, ${rows}${more}`;
}
