import { listText, type Lijst } from '$lib/lists/list';

/**
 * Puts all rows of the selection on the clipboard as tab-separated text with headings, and says whether it did; not where the
 * copy is the browser's own: of a text that the user selected, in a field or in a dialog. The whole table selected, as by
 * Ctrl + A, means all rows, of which only some stand on the page.
 */
export function copyRows(event: ClipboardEvent, table: Element, lijst: Lijst<number>): boolean {
	if (!event.clipboardData || !isMeant(event.target, table)) return false;
	event.clipboardData.setData('text/plain', listText(lijst));
	event.preventDefault();
	return true;
}

function isMeant(target: EventTarget | null, table: Element): boolean {
	const at = target instanceof Element ? target : null;
	if (at?.closest('input, textarea, select, dialog, [role="dialog"]')) return false;
	const selection = document.getSelection();
	if (!selection || String(selection) === '') return at !== null && table.contains(at);
	return selection.containsNode(table);
}
