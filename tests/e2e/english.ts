import type { Page } from '@playwright/test';

/** Words of English screens that are no Dutch words, nor Dutch names in the sample. */
const ENGLISH = [
	...'search loading close closed cancel next previous select selected clear cleared error errors'.split(
		' '
	),
	...'page pages the and with without from your you please choose file files required invalid'.split(
		' '
	),
	...'show hide showing less more back forward undo redo delete remove removed save saved upload'.split(
		' '
	),
	...'sort sorted ascending descending expand collapse expanded collapsed toggle settings'.split(
		' '
	),
	...'apply submit reset refresh reload retry failed success warning yes none empty unknown'.split(
		' '
	),
	...'row rows column columns table chart result results items total_count entries view views'.split(
		' '
	),
	...'candidate candidates profile date name number value values field dark light mode theme'.split(
		' '
	),
	...'untitled undefined null nan true false object click here press drag drop what this that'.split(
		' '
	),
	...'filtered filters_active open_menu menu_button dialog_close skip content navigation'.split(' ')
].map((word) => word.replaceAll('_', ' '));

const PATTERN = new RegExp(`(?<![\\p{L}-])(?:${ENGLISH.join('|')})(?![\\p{L}-])`, 'giu');

/** Every text that a user sees or hears on the page: visible text, names, titles, placeholders. */
export async function textsOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const texts = new Set<string>([document.title, document.body.innerText]);
		for (const element of document.querySelectorAll('*')) {
			for (const name of [
				'aria-label',
				'aria-description',
				'aria-valuetext',
				'aria-roledescription',
				'title',
				'placeholder',
				'alt'
			])
				texts.add(element.getAttribute(name) ?? '');
			if (element.tagName === 'title' || element.matches('.visually-hidden, caption'))
				texts.add(element.textContent ?? '');
		}
		return [...texts].filter((text) => text.trim() !== '');
	});
}

/** English words in those texts, each with what stands around it. */
export function englishIn(texts: readonly string[]): string[] {
	return texts.flatMap((text) =>
		[...text.matchAll(PATTERN)].map(
			({ 0: word, index }) =>
				`${word}: …${text.slice(Math.max(0, index - 30), index + 30).replace(/\s+/g, ' ')}…`
		)
	);
}

/** Dates, numbers and shares that are not written the Dutch way. */
export function foreignIn(texts: readonly string[]): string[] {
	return texts.flatMap(
		(text) =>
			/(?<![\d-])\d{4}-\d\d-\d\d(?!\d)|\b\d{1,3},\d{3}\b|\d\.\d+ ?%|\d,\d+ %/.exec(text)?.[0] ?? []
	);
}
