/** Groups with fewer are not compared: one kandidaat moves their share by more than ten points. */
export const KLEINSTE_GROEP = 10;

/** Whether a group is too small to be called better or worse than another. */
export function isTeKlein(noemer: number): boolean {
	return noemer < KLEINSTE_GROEP;
}
