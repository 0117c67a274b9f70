import { on } from 'svelte/events';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	Home: [0, -Infinity],
	End: [0, Infinity]
};

/**
 * Arrow keys walk over the buttons in the cells of a table, which is one stop for Tab: the button that had the focus
 * last. The first begins with `tabindex` 0, all others with −1.
 */
export function walkCells(table: HTMLTableElement): () => void {
	let stop: HTMLElement | null = null;

	function settle(button: HTMLElement) {
		const before = stop ?? table.querySelector<HTMLElement>('td [tabindex="0"]');
		if (before) before.tabIndex = -1;
		button.tabIndex = 0;
		stop = button;
	}

	function press(event: KeyboardEvent) {
		const step = STEPS[event.key];
		const from = buttonAt(event.target);
		const cell = from?.closest('td');
		if (!step || !from || !cell || event.altKey || event.metaKey || event.ctrlKey) return;
		const to = neighbour(cell, step);
		if (!to) return;
		event.preventDefault();
		to.focus();
	}

	/** The button in the next cell that has one, in that direction. */
	function neighbour(cell: HTMLTableCellElement, [down, right]: readonly [number, number]) {
		const rows = [...table.rows].filter((row) => row.querySelector('td button'));
		const row = rows.findIndex((each) => each.contains(cell));
		if (down) {
			const index = [...(rows[row]?.cells ?? [])].indexOf(cell);
			return rows[row + down]?.cells[index]?.querySelector<HTMLElement>('button');
		}
		const buttons = [...(rows[row]?.querySelectorAll<HTMLElement>('td button') ?? [])];
		const at = buttons.findIndex((each) => cell.contains(each));
		return buttons[Math.max(0, Math.min(buttons.length - 1, at + right))];
	}

	const offs = [
		on(table, 'keydown', press),
		on(table, 'focusin', ({ target }) => {
			const button = buttonAt(target);
			if (button) settle(button);
		})
	];
	return () => offs.forEach((off) => off());
}

function buttonAt(target: EventTarget | null): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>('td button') : null;
}
