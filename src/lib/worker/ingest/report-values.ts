import type { Meldingen } from './meldingen';
import type { SourceRows } from './source-rows';
import type { Gelezen } from './values';
import type { Vondst } from './vondst';

/** Findings that are told once for a column, whatever the values. */
const ONCE_A_COLUMN: ReadonlySet<Vondst['soort']> = new Set([
	'excel-fout',
	'persnr-nullen',
	'start-ontbreekt'
]);
const SHOWN = 3;

interface Tally {
	readonly vondst: Vondst;
	readonly cells: Set<number>;
	aantal: number;
	rij: number;
}

/**
 * Adds a melding for every distinct cell of a column with a finding, counted over the kept rows, and marks those
 * rows as warned. Scans the rows only when there is one.
 */
export function reportValues(
	meldingen: Meldingen,
	source: SourceRows,
	codes: Uint32Array,
	cells: readonly string[],
	read: readonly Gelezen<unknown>[],
	veld: string
): void {
	if (!read.some((each) => each.vondst)) return;
	const tallies = new Map<string | number, Tally>();
	source.kept.forEach((row, position) => {
		const code = codes[row] ?? 0;
		const vondst = read[code]?.vondst;
		if (!vondst) return;
		source.warned[position] = 1;
		const key = ONCE_A_COLUMN.has(vondst.soort) ? vondst.soort : code;
		const tally = tallies.get(key) ?? {
			vondst,
			cells: new Set(),
			aantal: 0,
			rij: source.data.rijNummer(row)
		};
		tallies.set(key, tally);
		tally.cells.add(code);
		tally.aantal++;
	});
	for (const { vondst, cells: found, aantal, rij } of tallies.values()) {
		const shown = [...found].slice(0, SHOWN).map((code) => cells[code] ?? '');
		const waarde = `${shown.join(', ')}${found.size > SHOWN ? ', …' : ''}`;
		meldingen.add(source.bestand, vondst, { tabel: source.tabel, rij, aantal, veld, waarde });
	}
}
