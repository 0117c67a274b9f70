import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { App } from '$lib/app/app.svelte';
import type { GetalActie } from '$lib/app/vensters.svelte';
import type { EigenGetal } from '$lib/tables/eigen-getal';

/** Milliseconds that a finger stays down, and pixels that it may move meanwhile. */
const LANG = 500;
const STIL = 10;

/** Whether the menu of the number in that element is open. */
export function isGetalOpen({ vensters }: App, anker: HTMLElement | undefined): boolean {
	return vensters.getal?.anker === anker && anker !== undefined;
}

/** Opens the menu of a number beside its element, or closes it when it was open. */
export function toggleGetal(
	app: App,
	getal: EigenGetal,
	anker: HTMLElement,
	acties: readonly GetalActie[] = []
): void {
	if (isGetalOpen(app, anker)) app.vensters.close('getal');
	else app.vensters.open('getal', { getal, anker, acties });
}

/**
 * Gives an element whose click has an act of its own the menu of the number in it: by right-click, Shift+F10, the menu key
 * and a long press. `of` is asked then; null = no number, no menu.
 */
export function getalMenu(
	app: App,
	of: () => EigenGetal | null,
	acties?: () => readonly GetalActie[]
): Attachment<Element> {
	return (element) => {
		// a part of a drawing has what is asked of it here as well
		const anker = element as HTMLElement;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let from = { x: 0, y: 0 };
		let isLong = false;

		function show(): boolean {
			const getal = of();
			if (!getal) return false;
			if (!isGetalOpen(app, anker)) toggleGetal(app, getal, anker, acties?.());
			return true;
		}

		function press(event: KeyboardEvent) {
			const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
			if (isMenuKey && show()) event.preventDefault();
		}

		function down(event: PointerEvent) {
			isLong = false;
			if (event.pointerType !== 'touch') return;
			from = { x: event.clientX, y: event.clientY };
			timer = setTimeout(() => (isLong = show()), LANG);
		}

		function move({ clientX, clientY }: PointerEvent) {
			if (Math.hypot(clientX - from.x, clientY - from.y) > STIL) clearTimeout(timer);
		}

		function click(event: MouseEvent) {
			if (!isLong) return;
			isLong = false;
			event.preventDefault();
			event.stopImmediatePropagation();
		}

		if (anker instanceof HTMLElement) {
			const own = anker.getAttribute('aria-keyshortcuts')?.split(' ') ?? [];
			anker.setAttribute('aria-keyshortcuts', [...new Set([...own, 'Shift+F10'])].join(' '));
		}
		const offs = [
			on(anker, 'contextmenu', (event) => {
				if (show()) event.preventDefault();
			}),
			on(anker, 'keydown', press),
			on(anker, 'pointerdown', down),
			on(anker, 'pointermove', move),
			on(anker, 'pointerup', () => clearTimeout(timer)),
			on(anker, 'pointercancel', () => clearTimeout(timer)),
			on(anker, 'click', click, { capture: true })
		];
		return () => {
			clearTimeout(timer);
			for (const off of offs) off();
		};
	};
}
