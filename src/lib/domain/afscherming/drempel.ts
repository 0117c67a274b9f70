/** Numbers of people below it are not shared with others; null = everything is. */
export type Drempel = number | null;

/** What the user can choose from; within the own team nothing is left out. */
export const DREMPELS: readonly Drempel[] = [5, 10, null];

export const STANDAARD_DREMPEL = 5;

export function drempelWoord(drempel: Drempel): string {
	return drempel === null ? 'uit' : String(drempel);
}

/** What the choice does, for below the field. */
export function drempelUitleg(drempel: Drempel): string {
	if (drempel === null)
		return 'Alle aantallen staan erin, ook als het om één kandidaat gaat. Deel dit alleen binnen uw team.';
	return `Aantallen van 1 tot en met ${drempel - 1} worden ${kleinTekst(drempel)}. Waar een klein aantal uit de andere te berekenen is, staat daar ook x. Een 0 blijft staan.`;
}

/** How a number below the threshold is written. */
export function kleinTekst(drempel: number): string {
	return `<${drempel}`;
}

/** What the marks mean, for below a table that was shared; '' when nothing is left out. */
export function drempelLegenda(drempel: Drempel): string {
	return drempel === null
		? ''
		: `${kleinTekst(drempel)} = minder dan ${drempel} kandidaten. x = afgeschermd, omdat anders een klein aantal te berekenen is.`;
}
