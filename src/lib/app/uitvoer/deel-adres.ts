/** Name of a shared view in an address: `#/trajecten?deel=…`. */
export const DEEL = 'deel';

/** The shared view in the query of an address; null where there is none. */
export function gedeeldIn(query: string): string | null {
	const [, gedeeld = null] = new RegExp(`(?:^|&)${DEEL}=([^&]*)`).exec(query) ?? [];
	return gedeeld;
}
