import type { Attachment } from 'svelte/attachments';

/** A question was asked: its answer gets the focus, once its page is there. */
let awaited: 'no' | 'asked' | 'arrived' = 'no';

/** Where the list of a page begins: its heading, or the list itself. "Naar de lijst" and a question bring the focus there. */
export const answer: Attachment<HTMLElement> = (node) => {
	if (!node.hasAttribute('tabindex')) node.tabIndex = -1;
	node.dataset['lijst'] = '';
	if (awaited === 'arrived' && document.activeElement?.matches('main, body')) focusAnswer();
};

/** The page that comes now answers a question. */
export function awaitAnswer(): void {
	awaited = 'asked';
}

/** A page is there: false when it answers no question, or its answer is still to come. */
export function arriveAtAnswer(): boolean {
	const wasAsked = awaited === 'asked';
	awaited = wasAsked ? 'arrived' : 'no';
	return wasAsked && focusAnswer();
}

/** Brings the focus to the list of the page; false when it has none. */
export function focusAnswer(): boolean {
	const node = [...document.querySelectorAll<HTMLElement>('main [data-lijst]')].find((each) =>
		each.checkVisibility()
	);
	if (!node) return false;
	awaited = 'no';
	node.focus();
	return true;
}
