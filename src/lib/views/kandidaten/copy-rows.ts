import type { Dashboard } from '$lib/dashboard/dashboard.svelte';
import { heleTekst } from '$lib/dashboard/kandidaat-rij';
import { tabCell } from '$lib/locale/spreadsheet-text';

/** Puts all rows of the selection on the clipboard as tab-separated text with headings, unless text is selected. */
export function copyRows(
	event: ClipboardEvent,
	dashboard: Dashboard,
	kolommen: readonly { readonly id: string; readonly label: string }[]
): void {
	const { dataset } = dashboard;
	if (!dataset || !event.clipboardData || String(document.getSelection()) !== '') return;
	const lines = [
		kolommen.map((kolom) => kolom.label),
		...Array.from(dashboard.rows, (row) =>
			kolommen.map((kolom) => heleTekst(dataset, kolom.id, row))
		)
	];
	event.clipboardData.setData(
		'text/plain',
		lines.map((cells) => cells.map(tabCell).join('\t')).join('\r\n')
	);
	event.preventDefault();
}
