import { formatGetal } from './format';

/** A number with the word that goes with it: "1 rij", "2.847 rijen", "0 rijen". */
export function hoeveel(aantal: number, een: string, meer: string): string {
	return `${formatGetal(aantal)} ${woordBij(aantal, een, meer)}`;
}

/** The word that goes with a number which stands elsewhere, or is not written at all. */
export function woordBij(aantal: number, een: string, meer: string): string {
	return aantal === 1 ? een : meer;
}
