import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** What the keys in a drawer do. */
export interface DrawerKeys {
	previous(): void;
	next(): void;
	close(): void;
}

/** ↑ or K walks back, ↓ or J walks on, Esc closes; typing in a field is left alone. */
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
			const field = (event.target as Element).closest('input, select, textarea');
			const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
			if (!action || (field && event.key !== 'Escape')) return;
			event.preventDefault();
			action();
		});
}
