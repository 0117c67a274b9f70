import type { Page } from '@playwright/test';
import type { AppOnScreen } from './app';
import { downloadSample } from './sample';

/** What nobody may see of kandidaten while names are hidden: names, and other words that stand nowhere else. */
export interface Secrets {
	readonly words: readonly string[];
	/** Of five digits; only one that stands by itself counts. */
	readonly numbers: readonly string[];
}

/** What is on a page. */
export interface Texts {
	/** All text run together, so that a name in two parts is one. */
	readonly whole: string;
	/** Each text and each attribute on a line, so that two numbers are two. */
	readonly pieces: string;
}

let ofSample: Secrets | undefined;

/** The names and numbers of the sample; ends on Kandidaten. Each process reads them once. */
export async function secretsOfSample(app: AppOnScreen): Promise<Secrets> {
	if (ofSample) return ofSample;
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Kandidaten');
	const staff = new Set(kandidaten.map((row) => row['Begeleider Compas']));
	const names = new Set(kandidaten.map((row) => row['Naam'] ?? ''));
	ofSample = {
		words: [...names].filter((name) => name !== '' && !staff.has(name)),
		numbers: kandidaten.map((row) => row['Pers. nr.'] ?? '')
	};
	return ofSample;
}

/** All text and every attribute of the page. */
export function everything(page: Page): Promise<Texts> {
	return page.evaluate(collect);
}

/**
 * The same while names are hidden, which are left as they were. Presses the app's own key from within the page, which
 * works over a window too and closes nothing. On the lock screen there is no header, and nobody to hide.
 */
export function everythingHidden(page: Page): Promise<Texts> {
	return page.evaluate(`(async () => {
		const collect = ${String(collect)};
		const hide = ${String(hide)};
		const isChanged = await hide(true);
		const texts = collect();
		if (isChanged) await hide(false);
		return texts;
	})()`);
}

function collect(): Texts {
	const pieces = new Set([document.title]);
	const nodes = document.createNodeIterator(document.documentElement, NodeFilter.SHOW_TEXT);
	for (let node = nodes.nextNode(); node; node = nodes.nextNode()) pieces.add(node.nodeValue ?? '');
	for (const element of document.querySelectorAll('*'))
		for (const { value } of element.attributes) pieces.add(value);
	return { whole: document.documentElement.textContent ?? '', pieces: [...pieces].join('\n') };
}

/** Whether that changed anything. */
async function hide(hidden: boolean): Promise<boolean> {
	const isHidden = () =>
		document.querySelector('button[aria-label="Namen verbergen"][aria-pressed="true"]') !== null;
	if (!document.querySelector('header .tools') || isHidden() === hidden) return false;
	document.dispatchEvent(new KeyboardEvent('keydown', { key: 'N', shiftKey: true, bubbles: true }));
	// the button that says so is loaded when it is needed
	for (let frame = 0; frame < 600 && isHidden() !== hidden; frame++)
		await new Promise(requestAnimationFrame);
	do await new Promise(requestAnimationFrame);
	while (document.documentElement.dataset.rust);
	if (isHidden() !== hidden) throw new Error(`names are ${hidden ? 'not' : 'still'} hidden`);
	return true;
}

/** Which of the secrets are in the text. */
export function found({ whole, pieces }: Texts, { words, numbers }: Secrets): string[] {
	const text = `${pieces}\n${whole}`;
	const surnames = new Set(words.map(surnameOf));
	const present = new Set([...surnames].filter((surname) => text.includes(surname)));
	const loose = new Set(pieces.match(/(?<![\w.,-])\d{5}(?![\w.,-])/g));
	return [
		...words.filter((word) => present.has(surnameOf(word)) && text.includes(word)),
		...numbers.filter((number) => loose.has(number))
	];
}

/** Most names share it, so that looking for it first saves looking for most names. */
function surnameOf(name: string): string {
	return name.split(',')[0] ?? '';
}
