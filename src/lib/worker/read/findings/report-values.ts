import type { Meldingen } from './meldingen';
import type { SourceRows } from '../source-rows';
import type { GelezenCel } from '../cells/values';
import type { Vondst } from './vondst';
import { vondstTekst } from './vondst-tekst';

/** Findings that are told once for a column, whatever the values. */
const ONCE_A_COLUMN: ReadonlySet<Vondst['soort']> = new Set([
	'excel-fout',
	'notatie',
	'persnr-nullen',
	'start-ontbreekt'
]);
const SHOWN = 3;

interface Tally {
	readonly vondst: Vondst;
	readonly cells: Set<string>;
	aantal: number;
	rij: number;
}

/** What is found in the cells of an import, told per column and value; Excel errors per file. */
export class ValueReport {
	readonly #meldingen: Meldingen;
	readonly #fouten = new Map<SourceRows, Tally & { readonly velden: Set<string> }>();

	constructor(meldingen: Meldingen) {
		this.#meldingen = meldingen;
	}

	/**
	 * Adds a melding for every distinct cell of a column with a finding, counted over the kept rows, and marks those
	 * rows as warned unless it is only good to know. Scans the rows only when there is one.
	 */
	add(
		source: SourceRows,
		codes: Uint32Array,
		cells: readonly string[],
		read: readonly GelezenCel<unknown>[],
		veld: string
	): void {
		if (!read.some((each) => each.vondst)) return;
		const warns = read.map(
			({ vondst }) => vondst !== null && vondstTekst(vondst, 1).ernst !== 'info'
		);
		const tallies = new Map<string | number, Tally>();
		source.kept.forEach((row, position) => {
			const code = codes[row] ?? 0;
			const vondst = read[code]?.vondst;
			if (!vondst) return;
			if (warns[code]) source.warned[position] = 1;
			const key = ONCE_A_COLUMN.has(vondst.soort) ? vondst.soort : code;
			const tally = tallies.get(key) ?? newTally(vondst, source.data.rijNummer(row));
			tallies.set(key, tally);
			tally.cells.add(cells[code] ?? '');
			tally.aantal++;
		});
		for (const tally of tallies.values()) {
			if (tally.vondst.soort === 'excel-fout') this.#addFout(source, tally, veld);
			else this.#tell(source, tally, veld);
		}
	}

	/** Adds what is told once a file; call it when all columns are read. */
	finish(): void {
		for (const [source, tally] of this.#fouten)
			this.#tell(source, tally, [...tally.velden].join(', '));
	}

	#addFout(source: SourceRows, tally: Tally, veld: string): void {
		const known = this.#fouten.get(source) ?? {
			...newTally(tally.vondst, tally.rij),
			velden: new Set<string>()
		};
		this.#fouten.set(source, known);
		known.aantal += tally.aantal;
		known.rij = Math.min(known.rij, tally.rij);
		known.velden.add(veld);
		for (const cell of tally.cells) known.cells.add(cell);
	}

	#tell(source: SourceRows, { vondst, cells, aantal, rij }: Tally, veld: string): void {
		const { tabel, bestand } = source;
		const shown = [...cells].slice(0, SHOWN);
		const waarde = `${shown.join(', ')}${cells.size > SHOWN ? ', …' : ''}`;
		this.#meldingen.add(bestand, vondst, { tabel, rij, aantal, veld, waarde });
	}
}

function newTally(vondst: Vondst, rij: number): Tally {
	return { vondst, cells: new Set(), aantal: 0, rij };
}
