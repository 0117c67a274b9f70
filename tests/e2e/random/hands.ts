export type Hand = { readonly click: string } | { readonly press: string };

declare global {
	interface Window {
		/** A real click on what is marked so, or a real key; the test does it. */
		hand(act: Hand): Promise<void>;
	}
}

/** Resolves when the app has nothing under way any more. */
function rest(): Promise<void> {
	const root = document.documentElement;
	return new Promise((resolve) => {
		const observer = new MutationObserver(look);
		observer.observe(root, { attributeFilter: ['data-rust'] });
		look();

		function look(): void {
			if (root.dataset.rust !== '') return;
			observer.disconnect();
			resolve();
		}
	});
}

/** Clicks from inside the page, which is fast. */
export async function click(target: HTMLElement): Promise<void> {
	target.click();
	await rest();
}

/** Clicks with the mouse, which has to be able to reach it. */
export async function clickByHand(target: HTMLElement): Promise<void> {
	target.dataset.hand = 'here';
	await window.hand({ click: '[data-hand=here]' });
	delete target.dataset.hand;
	await rest();
}

export async function press(key: string): Promise<void> {
	await window.hand({ press: key });
	await rest();
}

export async function type(field: HTMLElement, text: string): Promise<void> {
	if (!(field instanceof HTMLInputElement)) throw new TypeError('no field to type in');
	field.focus();
	field.value = text;
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	await rest();
}

export function textOf(element: Element | null | undefined): string {
	return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The first of these that has the text, of itself or in a part of it. */
export function having(
	text: string,
	selector: string,
	{ part, within = document }: { part?: string; within?: ParentNode } = {}
): HTMLElement {
	const all = [...within.querySelectorAll<HTMLElement>(selector)];
	const found = all.find((each) => textOf(part ? each.querySelector(part) : each) === text);
	if (!found) throw new Error(`no ${selector} with “${text}”`);
	return found;
}

export function one(selector: string, within: ParentNode = document): HTMLElement {
	const found = within.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`no ${selector}`);
	return found;
}

/** The row of a value in a slicer; one of two in a group says its whole name to who cannot see the group. */
export function optionOf(slicer: ParentNode, word: string): HTMLElement {
	const named = (row: HTMLElement) =>
		row
			.querySelector('input')
			?.getAttribute('aria-label')
			?.replace(/ [\d.]+$/, '');
	const found = [...slicer.querySelectorAll<HTMLElement>('li')]
		.filter((row) => !row.matches('.parts') && !row.nextElementSibling?.matches('.parts'))
		.find((row) => (named(row) ?? textOf(row.querySelector('.label'))) === word);
	if (!found) throw new Error(`no value “${word}”`);
	return found;
}
