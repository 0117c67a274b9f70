import type { Stappen } from '$lib/app/stappen';
import { announce } from '$lib/ui/spoken/announce';

/** Undoes the last step or does it again, and says so: not every step is seen on the page that is open. */
export function takeStep(stappen: Stappen, which: 'undo' | 'redo'): void {
	if (!(which === 'undo' ? stappen.canUndo : stappen.canRedo)) return;
	stappen[which]();
	announce(which === 'undo' ? 'Ongedaan gemaakt.' : 'Opnieuw gedaan.', 'stap');
}
