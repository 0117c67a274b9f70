/** Words after each other, the last of many as a number: "Epe, Heerde en 5 andere". */
export function opsomming(woorden: readonly string[]): string {
	return woorden.length > 6
		? `${woorden.slice(0, 5).join(', ')} en ${woorden.length - 5} andere`
		: woorden.join(', ');
}
