import type { Dashboard } from '$lib/app/dashboard.svelte';
import { heleTekst } from '$lib/data/kandidaat-rij';
import { tabCell } from '$lib/locale/spreadsheet-text';

/**
 * Puts all rows of the selection on the clipboard as tab-separated text with headings, and says how many; 0 where the
 * copy is the browser's own: of a text that the user selected, in a field or in a dialog. The whole table selected, as by
 * Ctrl + A, means all rows, of which only some stand on the page.
 */
export function copyRows(
	event: ClipboardEvent,
	table: Element,
	dashboard: Dashboard,
	kolommen: readonly { readonly id: string; readonly label: string }[]
): number {
	const { dataset } = dashboard;
	if (!dataset || !event.clipboardData || !isMeant(event.target, table)) return 0;
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
	return dashboard.rows.length;
}

function isMeant(target: EventTarget | null, table: Element): boolean {
	const at = target instanceof Element ? target : null;
	if (at?.closest('input, textarea, select, dialog, [role="dialog"]')) return false;
	const selection = document.getSelection();
	if (!selection || String(selection) === '') return at !== null && table.contains(at);
	return selection.containsNode(table);
}
