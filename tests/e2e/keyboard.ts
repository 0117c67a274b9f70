import { expect, type Locator, type Page } from '@playwright/test';

/** Times that somebody presses Tab before giving up. */
const MOST = 200;

/**
 * Presses Tab until the element has the focus; fails when that does not bring it there. The key is held down for as
 * many stops as seem to lie between, and is deaf once the element has the focus.
 */
export async function tabTo(
	page: Page,
	target: Locator,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	await expect(target).toBeVisible();
	const back = key === 'Shift+Tab';
	let left = MOST;
	for (;;) {
		const stops = await target.evaluate(stopHere, back);
		if (stops === 0) return;
		if (left <= 0) throw new Error(`not reached in ${MOST} times ${key}: ${target}`);
		const presses = Math.min(stops, left);
		left -= presses;
		await holdTab(page, presses, back);
	}
}

/**
 * Goes to one of a group that is one stop for Tab: Tab to the group, then the arrows as the controls stand on screen.
 */
export async function walkTo(page: Page, group: Locator, target: Locator): Promise<void> {
	await tabTo(page, group.locator('button[tabindex="0"]').first());
	for (let left = MOST; left > 0; left--) {
		const key = await target.evaluate((element) => {
			const from = document.activeElement?.getBoundingClientRect();
			const to = element.getBoundingClientRect();
			if (!from || document.activeElement === element) return null;
			if (to.top >= from.bottom - 1) return 'ArrowDown';
			if (to.bottom <= from.top + 1) return 'ArrowUp';
			return to.left > from.left ? 'ArrowRight' : 'ArrowLeft';
		});
		if (key === null) return;
		await page.keyboard.press(key);
	}
	throw new Error(`not reached: ${target}`);
}

async function holdTab(page: Page, presses: number, back: boolean): Promise<void> {
	const { keyboard } = page;
	if (back) await keyboard.down('Shift');
	await Promise.all(Array.from({ length: presses }, () => keyboard.down('Tab')));
	await keyboard.up('Tab');
	if (back) await keyboard.up('Shift');
}

/**
 * Stops there to the element, 0 when it has the focus; an estimate, as only the browser knows its order. Until Tab is
 * let go, the focus stays where it is once the element has it. Runs inside the page.
 */
function stopHere(element: Element, back: boolean): number {
	if (document.activeElement === element) return 0;
	const stop = new AbortController();
	const capture = { capture: true, signal: stop.signal };
	const deaf = (event: KeyboardEvent) => {
		if (event.key !== 'Tab' || document.activeElement !== element) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	addEventListener('keydown', deaf, capture);
	addEventListener('keyup', ({ key }) => key === 'Tab' && stop.abort(), capture);
	const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
	const all: (Element | null)[] = [...document.querySelectorAll(stops)].filter((each) =>
		each.checkVisibility()
	);
	const [from, to] = [all.indexOf(document.activeElement), all.indexOf(element)];
	const away = back ? from - to : to - from;
	return away > 0 ? away : Math.max(1, away + all.length);
}
