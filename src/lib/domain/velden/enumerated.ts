/** Words after each other: "trajecten, modules en plaatsingen"; '' of none. */
export function enumerated(woorden: readonly string[]): string {
	const last = woorden.at(-1) ?? '';
	return woorden.length > 1 ? `${woorden.slice(0, -1).join(', ')} en ${last}` : last;
}
