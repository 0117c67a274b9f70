/** The moment at which the tests began: workers go by the clock of the computer, so that days are told from it. */
export const NU = new Date();

/** The day so many days from now: "21-11-2026". */
export function dayFromNow(dagen: number): string {
	const day = new Date(NU.getFullYear(), NU.getMonth(), NU.getDate() + dagen);
	const parts = [day.getDate(), day.getMonth() + 1].map((each) => String(each).padStart(2, '0'));
	return [...parts, day.getFullYear()].join('-');
}
