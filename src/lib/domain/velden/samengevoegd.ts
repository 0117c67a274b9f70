/** A cell that covers others: where it begins (from 0) and how many rows and columns it covers. */
export interface Samengevoegd {
	readonly rij: number;
	readonly kolom: number;
	readonly rijen: number;
	readonly kolommen: number;
}

/** Cells that are looked at before the rest is left as it is; no list that people made comes near. */
const MOST = 5_000_000;

/** Cells that are looked at in one step. */
const STEP = 50_000;

/**
 * Writes the text of merged cells in the cells that they cover, in each row that holds something else too: a
 * heading above three columns is said of each of them, a gemeente of each of its rows, and a title above the list
 * stays one cell. Changes the rows; cells outside them are not made.
 */
export function spreadMerged(rijen: readonly string[][], cellen: readonly Samengevoegd[]): void {
	const steps = spreadingMerged(rijen, cellen);
	while (!steps.next().done);
}

/** The same in steps, where something else must have its turn in between. */
export function* spreadingMerged(
	rijen: readonly string[][],
	cellen: readonly Samengevoegd[]
): Generator<void> {
	let looked = 0;
	let rest = STEP;
	for (const cel of cellen) {
		const text = rijen[cel.rij]?.[cel.kolom] ?? '';
		if (text === '') continue;
		for (const row of rijen.slice(cel.rij, cel.rij + cel.rijen)) {
			const end = Math.min(row.length, cel.kolom + cel.kolommen);
			if ((looked += row.length) > MOST) return;
			if (looked > rest) {
				rest = looked + STEP;
				yield;
			}
			if (!row.some((each, at) => each !== '' && (at < cel.kolom || at >= end))) continue;
			for (let at = cel.kolom; at < end; at++) row[at] ||= text;
		}
	}
}
