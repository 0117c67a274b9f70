import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** What the keys in a drawer do. */
export interface DrawerKeys {
	previous(): void;
	next(): void;
	close(): void;
	/** Whether single keys may walk. */
	walks(): boolean;
}

/**
 * ↑ or K walks back, ↓ or J walks on where single keys may, Esc closes; typing in a field is left alone, and so are
 * arrows in a part that scrolls: they read on there.
 */
export function drawerKeys(keys: DrawerKeys): Attachment<HTMLElement> {
	const actions: Record<string, () => void> = {
		ArrowUp: keys.previous,
		k: keys.previous,
		ArrowDown: keys.next,
		j: keys.next,
		Escape: keys.close
	};
	return (node) =>
		on(node, 'keydown', (event) => {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
			const isLetter = event.key.length === 1;
			const action = actions[isLetter ? event.key.toLowerCase() : event.key];
			if (!action) return;
			const isStill = (within: string) => (event.target as Element).closest(within) !== null;
			const isWalk = action !== keys.close;
			if (isWalk && (!keys.walks() || isStill('input, select, textarea'))) return;
			if (isWalk && !isLetter && isStill('[role=region]')) return;
			event.preventDefault();
			action();
		});
}
