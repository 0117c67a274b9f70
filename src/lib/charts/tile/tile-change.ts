/** How a number changed, for beside it. */
export interface TileChange {
	readonly direction: 'up' | 'down' | 'same' | 'new';
	/** "14", or a word where there is no number. */
	readonly text: string;
	/** The same in a sentence. */
	readonly sentence: string;
}
