/** Whether two lists hold the same codes in the same order. */
export function sameCodes(a: readonly number[], b: readonly number[]): boolean {
	return a === b || (a.length === b.length && a.every((code, i) => code === b[i]));
}

/** Codes, each once, that came and that went between two lists. */
export interface CodeChange {
	readonly added: readonly number[];
	readonly gone: readonly number[];
}

/** What is different between two lists of codes. */
export function changeOf(before: readonly number[], after: readonly number[]): CodeChange {
	const [had, has] = [new Set(before), new Set(after)];
	return {
		added: [...has].filter((code) => !had.has(code)),
		gone: [...had].filter((code) => !has.has(code))
	};
}
