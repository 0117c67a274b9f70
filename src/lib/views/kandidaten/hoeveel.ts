import { formatGetal } from '$lib/locale/format';

/** A number with its noun: "1 kandidaat", "1.234 kandidaten". */
export function hoeveel(aantal: number, een: string, meer: string): string {
	return `${formatGetal(aantal)} ${aantal === 1 ? een : meer}`;
}
