/** Puts text on the clipboard; false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyWithSelection(text);
	}
}

/** The text on the clipboard; null when the browser does not let the page read it. */
export async function readClipboard(): Promise<string | null> {
	try {
		return await navigator.clipboard.readText();
	} catch {
		return null;
	}
}

/**
 * `file://` has no async clipboard in every browser; a selected textarea works there. An open dialog makes
 * everything outside it inert, so it stands inside; afterwards the focus is where it was.
 */
function copyWithSelection(text: string): boolean {
	const focused = document.activeElement;
	const area = document.createElement('textarea');
	area.value = text;
	area.className = 'visually-hidden';
	(document.querySelector('dialog:modal') ?? document.body).append(area);
	area.select();
	const copied = document.execCommand('copy');
	area.remove();
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	return copied;
}
