/** The one or two letters that stand for a begeleider: "C. Brouwer" and "Brouwer, C." → "CB". */
export function voorletters(naam: string): string {
	const [achter = '', voor] = naam.split(',');
	const woorden = (voor === undefined ? naam : `${voor} ${achter}`).match(
		/\p{L}[\p{L}\p{M}'’-]*/gu
	);
	// a word in small letters is a tussenvoegsel, unless all of them are
	const groot = woorden?.filter((woord) => /^\p{Lu}/u.test(woord)) ?? [];
	const named = groot.length ? groot : (woorden ?? []);
	const ends = named.length > 1 ? [named[0], named.at(-1)] : named.slice(0, 1);
	return ends.map((woord) => [...(woord ?? '')][0]?.toUpperCase() ?? '').join('') || '?';
}
