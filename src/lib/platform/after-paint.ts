/** Runs `work` in a task of its own after the next frame; at once behind a tab that draws none. */
export function afterPaint(work: () => void): void {
	if (document.hidden) setTimeout(work);
	else requestAnimationFrame(() => setTimeout(work));
}
