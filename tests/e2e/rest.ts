import type { Page } from '@playwright/test';

/** What somebody does to an element, on the keyboard, with the mouse and with the page; each has a page to look at after. */
const ACTS = {
	locator: [
		'check',
		'clear',
		'click',
		'dblclick',
		'dispatchEvent',
		'dragTo',
		'fill',
		'focus',
		'hover',
		'press',
		'pressSequentially',
		'selectOption',
		'setChecked',
		'setInputFiles',
		'tap',
		'uncheck'
	],
	keyboard: ['press', 'type', 'insertText', 'up'],
	mouse: ['click', 'dblclick', 'move', 'up', 'wheel'],
	page: ['goto', 'reload', 'goBack', 'goForward', 'setViewportSize', 'emulateMedia']
} as const;

type Act = (...args: unknown[]) => Promise<unknown>;

const patched = new WeakSet<object>();

/** Waits until the app says that nothing is under way; at once where the page is not the app, or is gone. */
export async function atRest(page: Page): Promise<void> {
	for (;;) {
		try {
			return await page.evaluate(untilRest);
		} catch (thrown) {
			if (page.isClosed()) return;
			// the page went to another address, or began anew, and is to be asked again
			if (!/context was destroyed|navigat|Cannot find context/i.test(String(thrown))) throw thrown;
			await page.waitForLoadState('domcontentloaded').catch(() => undefined);
		}
	}
}

/** Makes every act of Playwright, in this process, return only when the app is at rest. */
export function waitAfterActs(page: Page): void {
	patch(page.locator('html'), ACTS.locator, (locator) => locator.page());
	patch(page.keyboard, ACTS.keyboard, pageOf);
	patch(page.mouse, ACTS.mouse, pageOf);
	patch(page, ACTS.page, (self) => self);
}

function patch<T extends object>(
	example: T,
	acts: readonly (keyof T & string)[],
	pageOf: (self: T) => Page
): void {
	const prototype = Object.getPrototypeOf(example) as Record<string, Act>;
	if (patched.has(prototype)) return;
	patched.add(prototype);
	for (const act of acts) {
		const original = prototype[act];
		if (!original) throw new Error(`Playwright has no ${act} any more`);
		prototype[act] = async function (this: T, ...args) {
			const outcome = await original.apply(this, args);
			await atRest(pageOf(this));
			return outcome;
		};
	}
}

/** Keyboard and mouse keep the page that they belong to in a field of their own. */
function pageOf(device: object): Page {
	const { _page: page } = device as { _page?: Page };
	if (!page) throw new Error('Playwright keeps the page of a keyboard elsewhere now');
	return page;
}

/** Runs inside the page. */
function untilRest(): Promise<void> {
	const { documentElement: root } = document;
	return new Promise((resolve) => {
		const look = () => {
			if (root.dataset.rust) return;
			observer.disconnect();
			resolve();
		};
		const observer = new MutationObserver(look);
		observer.observe(root, { attributes: true, attributeFilter: ['data-rust'] });
		look();
	});
}
