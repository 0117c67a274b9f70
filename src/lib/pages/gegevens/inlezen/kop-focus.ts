import type { Attachment } from 'svelte/attachments';

/**
 * Moves focus to a heading when the user arrives there. The first heading is left alone while `first()` says so:
 * opening a page must not take the focus.
 */
export function kopFocus(first: () => boolean): Attachment<HTMLElement> {
	let quiet = first();
	return (heading) => {
		if (!quiet) heading.focus();
		quiet = false;
	};
}
