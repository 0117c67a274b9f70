import type { Dashboard } from '$lib/dashboard/dashboard.svelte';
import { tekstVan } from '$lib/dashboard/kandidaat-rij';

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
			kolommen.map((kolom) => tekstVan(dataset, kolom.id, row))
		)
	];
	event.clipboardData.setData(
		'text/plain',
		lines.map((cells) => cells.map(plainCell).join('\t')).join('\r\n')
	);
	event.preventDefault();
}

const FORMULA = /^[=+\-@]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** A cell that neither breaks the row nor starts a formula in a spreadsheet. */
export function plainCell(text: string): string {
	const oneLine = text.replace(/[\t\r\n]+/g, ' ').trim();
	return FORMULA.test(oneLine) && !NUMBER.test(oneLine) ? `'${oneLine}` : oneLine;
}
