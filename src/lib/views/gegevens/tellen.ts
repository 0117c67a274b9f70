import { formatGetal } from '$lib/locale/format';

/** A number with the word that goes with it: "1 rij", "2.847 rijen". */
export function aantal(count: number, een: string, meer: string): string {
	return `${formatGetal(count)} ${count === 1 ? een : meer}`;
}
