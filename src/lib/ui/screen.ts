import { createSubscriber, MediaQuery } from 'svelte/reactivity';

/** One column: pane and drawer become dialogs, tables become cards. */
export const narrow = new MediaQuery('screen and (max-width: 56.25em)', false);

/** Too small for a name of the page and a search field beside each other. */
export const phone = new MediaQuery('screen and (max-width: 37.5em)', false);

const low = new MediaQuery('screen and (max-height: 50em)', false);

/** Of how text is written: its size against 16 pixels, and how much room a letter takes against what it usually does. */
let written = { size: 0, spread: 1 };

/** Tells when the user, or a tool of the user, writes text larger or wider: that changes a word in a corner of its own. */
const follow = createSubscriber((update) => {
	const word = document.createElement('span');
	word.textContent = '0 0';
	word.ariaHidden = 'true';
	Object.assign(word.style, { position: 'fixed', insetBlockStart: '0', visibility: 'hidden' });
	Object.assign(word.style, { fontSize: '1rem', insetInlineStart: '0' });
	document.body.append(word);
	const sizes = new ResizeObserver(() => {
		const { fontSize, letterSpacing } = getComputedStyle(word);
		const pixels = Number.parseFloat(fontSize);
		// a letter is half as wide as it is high
		const spread = 1 + (2 * (Number.parseFloat(letterSpacing) || 0)) / pixels;
		if (written.size === pixels / 16 && written.spread === spread) return;
		written = { size: pixels / 16, spread };
		update();
	});
	sizes.observe(word);
	return () => {
		sizes.disconnect();
		word.remove();
	};
});

/** How much larger than usual text is written: 1 is 16 pixels. */
export function textScale(): number {
	follow();
	// asked once before anything is drawn: it settles all styles
	written.size ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
	return written.size;
}

/** How much wider than usual a word is, by its size and by the room between its letters. */
export function textSpread(): number {
	return textScale() * written.spread;
}

/** Height of a row of a table in pixels, as `--row`: a little less on a low screen. */
export function rowHeight(): number {
	return (low.current ? 32 : 34) * textScale();
}
