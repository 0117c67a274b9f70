import { textScale } from '../screen';

/** Height of a card of a list on a narrow screen, where text is as large as usual. */
export const CARD = 88;

/** Brings a card under the header of the app and gives it the focus; the page scrolls, not the list. */
export function scrollToCard(list: HTMLElement, index: number): void {
	const head = document.querySelector('header')?.getBoundingClientRect().height ?? 0;
	scrollTo({ top: scrollY + list.getBoundingClientRect().top + index * CARD * textScale() - head });
	const focus = (tries: number) => {
		const card = list.querySelector<HTMLElement>(`[data-row="${index}"] button`);
		if (card) card.focus({ preventScroll: true });
		else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
	};
	requestAnimationFrame(() => focus(10));
}
