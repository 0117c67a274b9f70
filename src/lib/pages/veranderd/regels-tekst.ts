import type { VerschilBlad } from '$lib/app/lookback/verschil-blad.svelte';
import { tabCell } from '$lib/locale/spreadsheet-text';

type Kolom = 'naam' | 'persnr' | 'gemeente' | 'begeleider' | 'wat' | 'oud' | 'nieuw';

/** All listed changes as tab-separated text with headings. */
export function regelsAlsTekst(
	blad: VerschilBlad,
	columns: readonly { readonly id: string; readonly label: string }[]
): string {
	const lines = [
		columns.map(({ label }) => label),
		...Array.from(blad.regels, (_, index) => {
			const regel = blad.regelAt(index);
			return columns.map(({ id }) => regel?.[id as Kolom] ?? '');
		})
	];
	return lines.map((cells) => cells.map(tabCell).join('\t')).join('\r\n');
}
