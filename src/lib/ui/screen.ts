import { MediaQuery } from 'svelte/reactivity';

/** One column: pane and drawer become dialogs, tables become cards. */
export const narrow = new MediaQuery('screen and (max-width: 900px)', false);

/** A low screen gets rows of 32 instead of 34 pixels. */
export const low = new MediaQuery('screen and (max-height: 800px)', false);
