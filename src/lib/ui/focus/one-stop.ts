import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** The one of these boxes that a key goes to from another, as they stand on screen; null for none. */
export function boxAfter<Each extends Box>(
	key: string,
	from: Box,
	all: readonly Each[]
): Each | null {
	const middle = (box: Box) => (box.left + box.right) / 2;
	const inRow = all
		.filter(({ top, bottom }) => top < from.bottom && bottom > from.top)
		.toSorted((a, b) => a.left - b.left || a.top - b.top);
	switch (key) {
		case 'Home':
			return inRow[0] ?? null;
		case 'End':
			return inRow.at(-1) ?? null;
		case 'ArrowLeft':
			return inRow.findLast((box) => middle(box) < middle(from) - 1) ?? null;
		case 'ArrowRight':
			return inRow.find((box) => middle(box) > middle(from) + 1) ?? null;
		case 'ArrowUp':
		case 'ArrowDown': {
			const down = key === 'ArrowDown';
			const away = (box: Box) => (down ? box.top - from.bottom : from.top - box.bottom);
			const beyond = all.filter((box) => away(box) > -1);
			const nearest = Math.min(...beyond.map(away));
			const next = beyond.filter((box) => away(box) < nearest + 1);
			const aside = (box: Box) => Math.abs(middle(box) - middle(from));
			return next.toSorted((a, b) => aside(a) - aside(b))[0] ?? null;
		}
		default:
			return null;
	}
}

/**
 * The controls of a group are one stop for Tab: the one that had the focus last, at first the one that is chosen.
 * Arrows, Home and End go between them as they stand on screen. What opens over them is not one of them.
 */
export function oneStop(selector: string): Attachment<HTMLElement> {
	return (group) => {
		let stop: HTMLElement | null = null;

		function controls(): readonly HTMLElement[] {
			return [...group.querySelectorAll<HTMLElement>(selector)].filter(
				(each) => !each.closest('[popover]') && !each.matches(':disabled')
			);
		}

		function settle() {
			const all = controls();
			if (!stop || !all.includes(stop))
				stop =
					all.find((each) => each.matches('[aria-pressed=true], [aria-sort] *')) ?? all[0] ?? null;
			for (const each of all) each.tabIndex = each === stop ? 0 : -1;
		}

		function press(event: KeyboardEvent) {
			if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			const all = controls();
			const from = all.find((each) => each === event.target);
			if (!from) return;
			const boxes = all
				.filter((each) => each === from || each.checkVisibility())
				.map((control) => {
					const { left, right, top, bottom } = control.getBoundingClientRect();
					return { control, left, right, top, bottom };
				});
			const to = boxAfter(
				event.key,
				from.getBoundingClientRect(),
				boxes.filter(({ control }) => control !== from || ['Home', 'End'].includes(event.key))
			);
			if (!to) return;
			event.preventDefault();
			to.control.focus();
		}

		function arrive({ target }: FocusEvent) {
			const control = controls().find((each) => each === target);
			if (!control || control === stop) return;
			stop = control;
			settle();
		}

		settle();
		const watch = new MutationObserver(settle);
		watch.observe(group, { childList: true, subtree: true, attributeFilter: ['disabled'] });
		const offs = [on(group, 'keydown', press), on(group, 'focusin', arrive)];
		return () => {
			watch.disconnect();
			offs.forEach((off) => off());
		};
	};
}
