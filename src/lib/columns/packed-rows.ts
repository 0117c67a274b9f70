/** Rows of text as bytes, which go to another thread without a copy: JSON in UTF-8, a piece for every so many rows. */
export type PackedRows = readonly Uint8Array<ArrayBuffer>[];

/** Rows in a piece: some milliseconds of work, also when they are wide. */
const ROWS = 2000;
/** Cells in a piece. */
const CELLS = 20_000;

/** Packs rows a piece at a time, so that whoever does it can go on with something else between two. */
export function* packingRows(rows: readonly (readonly string[])[]): Generator<void, PackedRows> {
	const encoder = new TextEncoder();
	const packed: Uint8Array<ArrayBuffer>[] = [];
	let from = 0;
	let cells = 0;
	for (let row = 1; row <= rows.length; row++) {
		cells += rows[row - 1]?.length ?? 0;
		if (row < rows.length && row - from < ROWS && cells < CELLS) continue;
		packed.push(encoder.encode(JSON.stringify(rows.slice(from, row))));
		[from, cells] = [row, 0];
		yield;
	}
	return packed;
}

/** Packs rows in one go. */
export function packRows(rows: readonly (readonly string[])[]): PackedRows {
	const packing = packingRows(rows);
	for (;;) {
		const step = packing.next();
		if (step.done) return step.value;
	}
}

/** The rows that were packed. */
export function unpackRows(packed: PackedRows): string[][] {
	const decoder = new TextDecoder();
	const rows: string[][] = [];
	for (const piece of packed)
		for (const row of JSON.parse(decoder.decode(piece)) as string[][]) rows.push(row);
	return rows;
}
