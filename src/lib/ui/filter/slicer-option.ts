/** One value that a slicer offers. */
export interface SlicerOption {
	readonly code: number;
	readonly label: string;
	/** Of an option that is part of another: the name of that one, and its own word under it. */
	readonly part?: { readonly of: string; readonly word: string } | undefined;
	/** Behind the label, muted: what it stands for. */
	readonly remark?: string | undefined;
	/** Rows with this value under all other filters. */
	readonly count: number;
	readonly chosen: boolean;
}

/** More options than this get a search field and keep the chosen ones on top. */
export const SEARCH_FROM = 9;

/** More options than this are windowed. */
export const WINDOW_FROM = 61;
