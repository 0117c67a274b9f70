import { eigenKolom } from '$lib/domain/velden/eigen-kolom';
import { permute } from '$lib/columns/build';
import type { Column, ColumnTable } from '$lib/columns/column';
import type { Controle, Dubbelen } from '$lib/domain/momentopname/inlezen';
import type { SnapshotBron, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { TABELLEN, VELDEN, type TabelId, type Veld } from '$lib/domain/velden/velden';
import { withIndex } from '$lib/star/index-columns';
import { buildExtra, buildField, type Report } from '../build-column';
import { joinStaying, type Blijft } from './join-staying';
import { kandidatenOrder } from './kandidaten-order';
import { zerosLostSince } from '../cells/lost-zeros';
import { Meldingen } from '../findings/meldingen';
import { lostZeros, readPersnr } from '../cells/persnr';
import { previewRows } from '../mapping/preview';
import { reportJoins } from '../findings/report-joins';
import { reportSpelling } from '../findings/report-spelling';
import { reportQuality } from '../findings/report-quality';
import { reportDubbelen, reportSource, reportVerdeeld } from '../findings/report-source';
import { ValueReport } from '../findings/report-values';
import { withOneSpelling } from '../cells/same-values';
import { columnsOf, keepRows, readNumbers, type Mapped, type SourceRows } from '../source-rows';
import { Taken } from './taken';
import { isOngefilterd } from '../text/totaal';
import { WorkMeter, type Tell } from '../work-meter';

/** Tables by name; a table that no source has is absent. */
export type Tables = Readonly<Partial<Record<TabelId, ColumnTable>>>;

/** A source with its choices and the columns of it that hold burgerservicenummers. */
export type BuildSource = Mapped;

export interface BuildOptions {
	/** Decoded tables of the snapshot in use; records without a file of kandidaten are joined to these. */
	readonly bestaande?: Tables;
	/** Tables of the snapshot in use that stay beside the kandidaten that are read, as far as theirs are still there. */
	readonly blijven?: Tables;
	/** What to do with a kandidaat that occurs more than once; the first row counts when absent. */
	readonly dubbelen?: Dubbelen;
	/** Kandidaten of the snapshot in use, to see by whether numbers have lost their zeros. */
	readonly inGebruik?: ColumnTable;
	/** Whether zeros that these have are put back; they are when absent. */
	readonly nullen?: boolean;
	/** Told after each column and each larger step. */
	readonly onprogress?: Tell;
}

/** Work a row of each step, as measured at a million kandidaten; a column is 1. */
const WERK = { nummers: 15, volgorde: 60, koppeling: 15 } as const;

/** Columns that each table has, whatever its sources. */
const VASTE = Object.fromEntries(
	TABELLEN.map((tabel) => [tabel, VELDEN[tabel].filter((veld) => !veld.aanvullend).length])
) as Readonly<Record<TabelId, number>>;

/** What reading in gives: tables ready to store, and what there is to say about them. */
export interface Gebouwd {
	/** Joined; with `bestaande` in use also its other tables. */
	readonly tables: Tables;
	/** Ids of the catalogue fields that the sources have, for the tables built from them. */
	readonly velden: SnapshotMeta['velden'];
	readonly bronnen: readonly SnapshotBron[];
	readonly controle: Controle;
	/** Records of the list in use that stay beside what is read; kandidaten are not among them. */
	readonly blijft: readonly Blijft[];
	/** The rows of each source, kept and skipped. */
	readonly rijen: readonly SourceRows[];
}

/**
 * Reads the sources into tables. Every catalogue field becomes a column, blank where no source has it; other
 * columns are kept as `extra:` and their heading. Kandidaten stand in order of gemeente, begeleider and number,
 * records in the order of the source. Reads each distinct cell once, each row once a column.
 */
export function buildTables(sources: readonly BuildSource[], options: BuildOptions = {}): Gebouwd {
	const meldingen = new Meldingen();
	const isKnown = sources.some((source) => source.tabel === 'kandidaten');
	const bestaande = isKnown ? undefined : options.bestaande;
	const isPlain = lostZeros(allNumbers(sources, bestaande));
	const lost = isPlain ? 0 : zerosLostSince(kandidaatNumbers(sources), options.inGebruik);
	const zeros = isPlain || (lost > 0 && (options.nullen ?? true));
	const taken = new Taken(kandidaatRows(sources));
	const dubbelen = options.dubbelen ?? 'overslaan';
	const meter = meterOf(sources, options.onprogress);
	const inTurn = sources.map((source) => ({ source, numbers: readNumbers(source, zeros) }));
	// The last row of a kandidaat counts: the first that is met from behind.
	if (dubbelen === 'vervangen') inTurn.reverse();
	const rows = inTurn.map(({ source, numbers }) => {
		const kept = keepRows(source, numbers, taken, meldingen, dubbelen);
		reportSource(meldingen, kept, zeros);
		meter.did(WERK.nummers * source.data.rijen.length);
		return { kept, numbers };
	});
	if (dubbelen === 'vervangen') rows.reverse();
	const numbers = new Map(rows.map((each) => [each.kept, each.numbers]));
	const values = new ValueReport(meldingen);
	const report: Report = (...about) => values.add(...about);
	const read: Partial<Record<TabelId, ColumnTable>> = {};
	for (const tabel of TABELLEN) {
		const own = rows.map((each) => each.kept).filter((source) => source.tabel === tabel);
		if (own.length) read[tabel] = readTable(tabel, own, numbers, report, meter);
	}
	const staying = bestaande ?? recordsOf(options.blijven);
	const { tables: spelled, anders } = withOneSpelling(read, staying);
	for (const { kept } of rows) reportSpelling(kept, anders, report);
	const built = spelled.kandidaten
		? { ...spelled, kandidaten: inKandidatenOrder(spelled.kandidaten, meter) }
		: spelled;
	values.finish();
	const { star, blijft } = joinStaying(built, staying);
	const kept = rows.map((each) => each.kept);
	reportDubbelen(meldingen, kept, taken.dubbel, dubbelen);
	reportVerdeeld(meldingen, taken.verdeeld);
	reportQuality(meldingen, star.tables, kept);
	if (star.tables.kandidaten) reportJoins(meldingen, star, kept);
	meter.did(Infinity);
	return {
		tables: star.tables,
		velden: fieldsOf(kept),
		bronnen: kept.map(({ bestand, tabel, kept: { length }, skipped, data: { filters } }) => ({
			bestand,
			tabel,
			rijen: length,
			overgeslagen: skipped.length,
			...(filters && !isOngefilterd(filters) ? { filters } : {})
		})),
		blijft,
		rijen: kept,
		controle: {
			...controleOf(kept, built, meldingen, star.tables.kandidaten !== undefined, {
				aantal: taken.dubbel,
				keuze: dubbelen
			}),
			...(lost > 0 ? { nullen: { aantal: lost, aanvullen: zeros } } : {})
		}
	};
}

function recordsOf({ kandidaten: _, ...records }: Tables = {}): Tables {
	return records;
}

function readTable(
	tabel: TabelId,
	sources: readonly SourceRows[],
	numbers: Parameters<typeof buildField>[3],
	report: Report,
	meter: WorkMeter
): ColumnTable {
	const rows = sources.reduce((sum, source) => sum + source.kept.length, 0);
	const columns = new Map<string, Column>(
		VELDEN[tabel]
			.filter((veld) => !veld.aanvullend || isIn(sources, veld))
			.map((veld) => {
				const column = buildField(veld, sources, rows, numbers, report);
				meter.did(rows);
				return [veld.id, column];
			})
	);
	const extra = new Set(
		sources.flatMap((source) =>
			source.data.koppen.filter((_, index) => source.bestemmingen[index]?.soort === 'extra')
		)
	);
	for (const kop of extra) columns.set(eigenKolom(kop), buildExtra(kop, sources, rows, report));
	return { rows, columns };
}

function inKandidatenOrder(table: ColumnTable, meter: WorkMeter): ColumnTable {
	const ordered = permute(table, kandidatenOrder(table));
	meter.did((WERK.volgorde / 6) * table.rows);
	const indexed = withIndex(ordered);
	meter.did((WERK.volgorde / 6) * 5 * table.rows);
	return indexed;
}

function isIn(sources: readonly SourceRows[], { id }: Veld): boolean {
	return sources.some((source) => columnsOf(source, id).length > 0);
}

function meterOf(sources: readonly Mapped[], tell?: Tell): WorkMeter {
	let rows = 0;
	let work = 0;
	for (const { data, tabel } of sources) {
		const own = tabel === 'kandidaten' ? WERK.volgorde : WERK.koppeling;
		rows += data.rijen.length;
		work += data.rijen.length * (WERK.nummers + VASTE[tabel] + own);
	}
	return new WorkMeter(rows, work, tell);
}

function kandidaatRows(sources: readonly Mapped[]): number {
	return sources.reduce(
		(sum, { tabel, data }) => sum + (tabel === 'kandidaten' ? data.rijen.length : 0),
		0
	);
}

function kandidaatNumbers(sources: readonly Mapped[]): Iterable<string> {
	return allNumbers(
		sources.filter(({ tabel }) => tabel === 'kandidaten'),
		undefined
	);
}

function* allNumbers(sources: readonly Mapped[], bestaande: Tables | undefined): Iterable<string> {
	for (const source of sources) {
		const [column = -1] = columnsOf(source, 'persnr');
		for (const cell of source.data.column(column).values) yield readPersnr(cell).waarde;
	}
	const known = bestaande?.kandidaten?.columns.get('persnr');
	for (let row = 0; known?.kind === 'text' && row < known.length; row++) yield known.at(row);
}

function fieldsOf(sources: readonly SourceRows[]): SnapshotMeta['velden'] {
	const fields: Partial<Record<TabelId, string[]>> = {};
	for (const { tabel, bestemmingen } of sources) {
		const found = new Set([
			...(fields[tabel] ?? []),
			...bestemmingen.flatMap((each) => (each.soort === 'veld' ? [each.veld] : []))
		]);
		fields[tabel] = VELDEN[tabel].filter((veld) => found.has(veld.id)).map((veld) => veld.id);
	}
	return fields;
}

function controleOf(
	sources: readonly SourceRows[],
	built: Tables,
	meldingen: Meldingen,
	isJoined: boolean,
	dubbelen: Controle['dubbelen']
): Controle {
	const sum = (count: (source: SourceRows) => number) =>
		sources.reduce((total, source) => total + count(source), 0);
	const totaal = sum((source) => source.kept.length);
	const metWaarschuwing = sum((source) => source.warned.reduce((total, each) => total + each, 0));
	return {
		inOrde: totaal - metWaarschuwing,
		metWaarschuwing,
		overgeslagen: sum((source) => source.skipped.length),
		totaal,
		perTabel: {
			kandidaten: built.kandidaten?.rows ?? null,
			trajecten: built.trajecten?.rows ?? null,
			modules: built.modules?.rows ?? null,
			plaatsingen: built.plaatsingen?.rows ?? null
		},
		totaalregels: sum((source) => source.data.totaalregels),
		meldingen: meldingen.all(),
		dubbelen,
		voorbeeld: built.kandidaten ? previewRows(built.kandidaten) : [],
		bezwaar: objection(sources, totaal, isJoined)
	};
}

function objection(
	sources: readonly SourceRows[],
	totaal: number,
	isJoined: boolean
): string | null {
	if (sources.length === 0) return 'Kies ten minste één bestand om in te lezen.';
	if (totaal === 0)
		return 'Er blijven geen rijen over om in te lezen. Kijk bij de meldingen wat er aan de hand is.';
	return isJoined
		? null
		: 'Kies ook het bestand met kandidaten. Zonder kandidaten kunnen trajecten, modules en plaatsingen niet worden gekoppeld.';
}
