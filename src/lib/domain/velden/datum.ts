/** A calendar day without time zone: whole days since 1970-01-01 (proleptic Gregorian). */
export type Dag = number;

/** Stored where a record has no date; smaller than every real day. */
export const GEEN_DAG: Dag = -2147483648;

const MS_PER_DAG = 86_400_000;

/** The day of a calendar date; `null` when that date does not exist (31-02). Month is 1–12. */
export function dagVan(jaar: number, maand: number, dag: number): Dag | null {
	if (!Number.isInteger(jaar) || jaar < 1 || jaar > 9999) return null;
	if (!Number.isInteger(maand) || maand < 1 || maand > 12) return null;
	if (!Number.isInteger(dag) || dag < 1 || dag > dagenInMaand(jaar, maand)) return null;
	const date = new Date(0);
	date.setUTCFullYear(jaar, maand - 1, dag);
	return date.getTime() / MS_PER_DAG;
}

/** Year, month (1–12) and day of the month of a day. */
export function delenVan(dag: Dag): { jaar: number; maand: number; dag: number } {
	const date = new Date(dag * MS_PER_DAG);
	return { jaar: date.getUTCFullYear(), maand: date.getUTCMonth() + 1, dag: date.getUTCDate() };
}

/** Same day `maanden` later, clamped to the end of that month (30-11 + 3 → 28-02). */
export function plusMaanden(dag: Dag, maanden: number): Dag {
	const van = delenVan(dag);
	const index = van.jaar * 12 + (van.maand - 1) + maanden;
	const jaar = Math.floor(index / 12);
	const maand = index - jaar * 12 + 1;
	const naar = dagVan(jaar, maand, Math.min(van.dag, dagenInMaand(jaar, maand)));
	if (naar === null)
		throw new RangeError(`${maanden} months from day ${dag} is outside years 1–9999`);
	return naar;
}

function dagenInMaand(jaar: number, maand: number): number {
	if (maand === 2) return jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0) ? 29 : 28;
	return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31;
}
