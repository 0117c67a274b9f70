/** Puts the focus on the result in the toolbar, which is there on every page. */
export function focusResult(): void {
	document.querySelector<HTMLElement>('[data-result]')?.focus();
}
