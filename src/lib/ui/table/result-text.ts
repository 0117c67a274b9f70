import { formatCount } from '../number';

/** How many of how many are shown. */
export interface Result {
	readonly shown: number;
	readonly total: number;
	/** What is counted, as it goes with the total: "kandidaten". */
	readonly noun: string;
}

/** "557 van 2.847 kandidaten", or "2.847 kandidaten" when those are all. */
export function resultText({ shown, total, noun }: Result): string {
	const of = shown === total ? '' : ` van ${formatCount(total)}`;
	return `${formatCount(shown)}${of} ${noun}`;
}
