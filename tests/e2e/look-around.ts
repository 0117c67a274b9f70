import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { englishIn, foreignIn, textsOf } from './english';
import { everythingHidden, found, type Secrets } from './hidden-names';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * Everything that is wrong with the state that is on screen, a line each: by all rules in the theme it is in, then by
 * those about colour in the other, which is the same page in other colours. That one stays.
 */
export async function lookAround(page: Page, secrets: Secrets): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const first = await violations(page);
	const problems = first.violations.map((each) => `${each}, in ${first.theme}`);
	for (const each of await smallTargets(page)) problems.push(`small target ${each}`);
	const wide = await sideways(page);
	if (wide) problems.push(`scrolls sideways ${wide}`);
	const texts = await textsOf(page);
	for (const word of [...englishIn(texts), ...foreignIn(texts)])
		problems.push(`is not Dutch: ${word}`);
	for (const each of found(await everythingHidden(page), secrets))
		problems.push(`is not hidden: ${each}`);

	await page.emulateMedia({ colorScheme: first.theme === 'light' ? 'dark' : 'light' });
	const second = await violations(page, ['color-contrast', 'link-in-text-block']);
	if (second.background === first.background) problems.push(`is as ${first.theme} as before`);
	problems.push(...second.violations.map((each) => `${each}, in ${second.theme}`));
	return problems;
}

/** Violations of axe's rules on the page as it is now, a line each, and the theme it is in. */
async function violations(page: Page, runOnly?: readonly string[]) {
	return page.evaluate(async (runOnly) => {
		const { axe } = window as unknown as {
			axe: { run(how: axe.RunOptions): Promise<axe.AxeResults> };
		};
		const results = await axe.run({
			resultTypes: ['violations'],
			...(runOnly ? { runOnly: [...runOnly] } : {})
		});
		return {
			theme: matchMedia('(prefers-color-scheme: dark)').matches
				? ('dark' as const)
				: ('light' as const),
			background: getComputedStyle(document.documentElement).backgroundColor,
			violations: results.violations.map(
				({ id, help, nodes }) =>
					`${id} (${help}): ${nodes
						.slice(0, 3)
						.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
						.join(' | ')}${nodes.length > 3 ? ` | and ${nodes.length - 3} more` : ''}`
			)
		};
	}, runOnly);
}

/** Visible controls smaller than 24 by 24 pixels; of a name in a table or list the whole row is the target. */
async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const controls = document.querySelectorAll<HTMLElement>(
			'a[href], button, input, select, summary, [role=button], [tabindex="0"]'
		);
		const topmost = document.querySelector('dialog:modal');
		return [...controls].flatMap((control) => {
			if (topmost && !topmost.contains(control)) return [];
			if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return [];
			if (control.closest('.visually-hidden, [aria-hidden=true]') || control.matches('.skip'))
				return [];
			const whole = control.matches('.naam') ? '[data-row]' : 'label';
			const named = control.matches('.naam, input[type=checkbox]');
			const target = named ? (control.closest(whole) ?? control) : control;
			const { width, height } = target.getBoundingClientRect();
			if (width === 0 || (width >= 24 && height >= 23.9)) return [];
			const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
			return [
				`${control.tagName.toLowerCase()} “${name.slice(0, 40)}” ${Math.round(width)}×${Math.round(height)}`
			];
		});
	});
}

/** How many pixels the document can be scrolled sideways, and what sticks out. */
export async function sideways(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return '';
		const wide = [...document.querySelectorAll('body *')].filter((element) => {
			const { right } = element.getBoundingClientRect();
			for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
				if (getComputedStyle(up).overflowX !== 'visible') return false;
			return right > clientWidth + 1;
		});
		const names = wide
			.slice(-3)
			.map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute('class')}`);
		return `${scrollWidth - clientWidth} px: ${names.join(', ')}`;
	});
}
