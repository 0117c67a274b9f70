/**
 * Brings a fold that was opened to the top of its pane, so that its contents are seen. Where too little follows it, the
 * pane gets room at its end.
 */
export function bringToTop(fold: HTMLElement): void {
	const pane = fold.closest<HTMLElement>('[data-folds]');
	if (!pane) return;
	pane.style.setProperty('--room', '0px');
	const top = fold.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
	const room = top + pane.clientHeight - pane.scrollHeight;
	if (room > 0) pane.style.setProperty('--room', `${Math.ceil(room)}px`);
	pane.scrollTo({ top });
}
