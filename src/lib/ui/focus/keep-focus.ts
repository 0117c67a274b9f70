import { on } from 'svelte/events';
import { canHaveFocus, heirOf, isStop, placeOf, type Place } from './heir';

/**
 * Sees to it that the focus is never lost: when what has it goes, is hidden or disabled, its heir gets it in the next
 * frame, unless who did that gave the focus to something else. What was only moved in the page keeps it. Call once.
 */
export function keepFocus(): () => void {
	const { activeElement } = document;
	let last: Place | null = isStop(activeElement) && !isNowhere() ? placeOf(activeElement) : null;
	/** What has the focus was taken out of the page. */
	let isTaken = false;
	let byPointer = false;
	let waits = false;

	function remember(event: Event) {
		byPointer = event.type === 'pointerdown';
		const active = document.activeElement;
		if (last && last.stop === active) last = placeOf(last.stop, last);
	}

	function focused({ target }: FocusEvent) {
		if (!isStop(target)) return;
		last = placeOf(target, last);
		isTaken = false;
	}

	function changed(records: readonly MutationRecord[]) {
		if (!last) return;
		const { stop } = last;
		if (isNowhere() && records.some(({ removedNodes }) => hasTaken(removedNodes, stop))) {
			isTaken = true;
			if (canHaveFocus(stop)) stop.focus({ preventScroll: true });
		}
		look();
	}

	function look() {
		if (waits) return;
		waits = true;
		requestAnimationFrame(() => {
			waits = false;
			settle();
		});
	}

	function settle() {
		if (!last) return;
		const isLost = isTaken || !canHaveFocus(last.stop);
		if (isNowhere() ? isLost : document.activeElement === last.stop && isLost) {
			heirOf(last)?.focus({ preventScroll: byPointer });
		} else if (isNowhere()) last = null;
	}

	const observer = new MutationObserver(changed);
	observer.observe(document.body, {
		childList: true,
		subtree: true,
		attributeFilter: ['disabled', 'hidden', 'inert', 'open']
	});
	const capture = { capture: true };
	const offs = [
		on(document, 'focusin', focused),
		on(document, 'focusout', look),
		on(document, 'pointerdown', remember, capture),
		on(document, 'keydown', remember, capture),
		on(document, 'click', (event) => event.detail || remember(event), capture),
		on(window, 'resize', look)
	];
	return () => {
		observer.disconnect();
		offs.forEach((off) => off());
	};
}

function isNowhere(): boolean {
	const active = document.activeElement;
	return active === null || active === document.body;
}

function hasTaken(nodes: NodeList, stop: Node): boolean {
	return [...nodes].some((node) => node.contains(stop));
}
