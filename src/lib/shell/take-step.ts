import type { Stappen } from '$lib/app/stappen';
import { announce } from '$lib/ui/spoken/announce';

/** Undoes the last step or does it again, and says so: not every step is seen on the page that is open. */
export function takeStep(stappen: Stappen, which: 'undo' | 'redo'): void {
	const undo = which === 'undo';
	const can = undo ? stappen.canUndo : stappen.canRedo;
	if (can) stappen[which]();
	const did = undo ? 'Ongedaan gemaakt.' : 'Opnieuw gedaan.';
	const nothing = `Er is niets om ${undo ? 'ongedaan te maken' : 'opnieuw te doen'}.`;
	announce(can ? did : nothing, 'stap');
}
