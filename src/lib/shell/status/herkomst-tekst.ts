import { bronDagenTekst } from '$lib/data/bron-dagen';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { OverdrachtHerkomst } from '$lib/domain/documenten/overdracht';
import { formatTijdstip } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';

/** Where the data come from: "Bron: kandidaten.csv, 2.847 rijen, en 3 andere bestanden". */
export function herkomstTekst(meta: SnapshotMeta): string {
	const { bronnen } = meta;
	if (meta.overdracht) return `Bron: ${overdrachtTekst(meta.overdracht)}`;
	const [first, ...others] = bronnen;
	if (!first) return '';
	const rows = hoeveel(first.rijen, 'rij', 'rijen');
	const more =
		others.length === 0
			? ''
			: `, en ${hoeveel(others.length, 'ander bestand', 'andere bestanden')}`;
	const dagen = bronDagenTekst(meta);
	return `Bron: ${first.bestand}, ${rows}${more}${dagen && `. ${dagen}`}`;
}

/** What was handed over and when: "overdracht, caseload van C. Brouwer, gemaakt op 22-11-2026 09:05". */
export function overdrachtTekst({ begeleider, gemaakt }: OverdrachtHerkomst): string {
	return `overdracht, caseload van ${begeleider}, gemaakt op ${formatTijdstip(Date.parse(gemaakt))}`;
}
