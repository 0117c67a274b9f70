import type { Dashboard } from '$lib/dashboard/dashboard.svelte';
import { tekstVan } from '$lib/dashboard/kandidaat-rij';

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
			kolommen.map((kolom) => tekstVan(dataset, kolom.id, row))
		)
	];
	event.clipboardData.setData(
		'text/plain',
		lines.map((cells) => cells.map(plainCell).join('\t')).join('\r\n')
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

const FORMULA = /^[=+\-@]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** A cell that neither breaks the row nor starts a formula in a spreadsheet. */
export function plainCell(text: string): string {
	const oneLine = text.replace(/[\t\r\n]+/g, ' ').trim();
	return FORMULA.test(oneLine) && !NUMBER.test(oneLine) ? `'${oneLine}` : oneLine;
}
