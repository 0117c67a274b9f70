import type { Component } from 'svelte';

/** One item of a menu. */
export interface MenuActie {
	/** Unique in its menu. */
	readonly id: string;
	/** Its name, Dutch. */
	readonly label: string;
	readonly icon?: Component;
	/** What is shown at the end: a key such as "Ctrl C". */
	readonly toets?: string;
	/** A sentence on pointing at it, and spoken with its name. */
	readonly uitleg?: string;
	/** A line above it. */
	readonly lijn?: boolean;
	readonly disabled?: boolean;
	/** A switch with its state, instead of an act. */
	readonly aan?: boolean;
	/** Goes to an address, besides what `onpick` does. */
	readonly href?: string;
	/** The menu has closed and given the focus back by then. */
	onpick?(): void;
	/** What opens beside it instead. */
	readonly onder?: readonly MenuActie[];
}

/** Puts a menu beside what it belongs to, or under it, where there is room; keeps it inside the window. */
export function placeMenu(menu: HTMLElement, anker: DOMRect, naast: boolean): void {
	const { width, height } = menu.getBoundingClientRect();
	const [right, bottom] = [window.innerWidth - 8, window.innerHeight - 8];
	const before = naast ? anker.left - width - 6 : anker.right - width;
	const after = naast ? anker.right + 6 : anker.left;
	const x = after + width <= right ? after : before;
	const under = naast ? anker.top : anker.bottom + 4;
	const above = naast ? anker.bottom - height : anker.top - height - 4;
	const y = under + height <= bottom ? under : above;
	menu.style.left = `${Math.max(8, Math.min(x, right - width))}px`;
	menu.style.top = `${Math.max(8, Math.min(y, bottom - height))}px`;
}

/** The item that begins with the letter, after the one in use. */
export function itemWith(
	letter: string,
	items: readonly HTMLElement[],
	at: number
): HTMLElement | null {
	const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
	return order.find((item) => item.innerText.trim().toLowerCase().startsWith(letter)) ?? null;
}
