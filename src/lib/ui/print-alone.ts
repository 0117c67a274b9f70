import type { Attachment } from 'svelte/attachments';

/**
 * What is printed in the place of the page: it stands beside it in the document, with the class `print-alone`, and a
 * long list behind it is not made whole.
 */
export const printAlone: Attachment<HTMLElement> = (node) => {
	document.body.append(node);
	const first = { capture: true };
	const alone = (event: Event) => event.stopImmediatePropagation();
	window.addEventListener('beforeprint', alone, first);
	return () => {
		window.removeEventListener('beforeprint', alone, first);
		node.remove();
	};
};
