import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** A pointer on anything with `data-code` picks that code. The legend does the same for the keyboard. */
export function pickOnClick(onpick: (code: number) => void): Attachment<Element> {
	return (node) =>
		on(node as SVGElement, 'click', (event) => {
			const code = (event.target as Element).closest('[data-code]')?.getAttribute('data-code');
			if (code != null) onpick(Number(code));
		});
}

/** Reports whether the element is on screen, so that hundreds of charts outside it need not animate. */
export function whenVisible(onchange: (visible: boolean) => void): Attachment<Element> {
	return (node) => {
		const observer = new IntersectionObserver(([entry]) =>
			onchange(entry?.isIntersecting ?? false)
		);
		observer.observe(node);
		return () => observer.disconnect();
	};
}
