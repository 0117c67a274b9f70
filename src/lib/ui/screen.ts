import { MediaQuery } from 'svelte/reactivity';

/** One column: pane and drawer become dialogs, tables become cards. */
export const narrow = new MediaQuery('screen and (max-width: 900px)', false);

/** Too small for a name of the page and a search field beside each other. */
export const phone = new MediaQuery('screen and (max-width: 600px)', false);

const low = new MediaQuery('screen and (max-height: 800px)', false);

let scale = 0;

/** How much larger than usual the user has the browser write: 1 is 16 pixels. Read once: it settles all styles. */
export function textScale(): number {
	scale ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
	return scale;
}

/** Height of a row of a table in pixels, as `--row`: a little less on a low screen. */
export function rowHeight(): number {
	return (low.current ? 32 : 34) * textScale();
}
