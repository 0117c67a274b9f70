/** After so many days the data count as old. */
export const OLD_AFTER = 21;

/** Whole days between a peildatum and today, by this computer's calendar. */
export function ageInDays(peildatum: number, now = new Date()): number {
	return (
		Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) - peildatum
	);
}
