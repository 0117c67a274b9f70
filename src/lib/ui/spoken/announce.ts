import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { Announcer, type About } from './announcer.svelte';

/** What is said on this page. */
export const announcer = new Announcer((work, after) => {
	const timer = setTimeout(work, after);
	return () => clearTimeout(timer);
});

/** Says something, of which only the last about the same thing counts; '' calls off what was not said yet. */
export function announce(text: string, about?: About): void {
	untrack(() => announcer.announce(text, about));
}

/** Says what came out of a question; unless `anew`, not when that was said last. */
export function announceResult(text: string, anew?: boolean): void {
	untrack(() => announcer.announceResult(text, anew));
}

const said = new WeakMap<Element, string>();

/** Says the text that the element shows, when it comes and whenever it is another; gone before its turn, it isn't said. */
export function announces(text: string): Attachment {
	return (node) => say(node, text, true);
}

/** Says the text whenever it becomes another: what it is to begin with is heard in another way. */
export function announcesChange(text: string): Attachment {
	return (node) => say(node, text, said.has(node));
}

function say(node: Element, text: string, aloud: boolean): void {
	if (aloud && text !== said.get(node)) announce(text, node);
	said.set(node, text);
}
