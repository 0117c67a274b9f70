import { decodeTable } from '$lib/columns/arrow';
import type { Bitset } from '$lib/columns/bitset';
import { codeColumn, textColumn, type CodeColumn, type ColumnTable } from '$lib/columns/column';
import { joinFolded } from '$lib/columns/joined-text';
import type { Dag } from '$lib/domain/velden/datum';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import {
	KENGETALLEN,
	STANDAARD_KEUZES,
	type Kengetal,
	type KengetalGroep,
	type KengetalKeuzes
} from '$lib/domain/kengetallen/kengetallen';
import { TABELLEN, VELDEN, type TabelId } from '$lib/domain/velden/velden';
import { indexStar, type Engine } from '$lib/engine/engine';
import type { Measure, Records } from '$lib/engine/star';
import { Part, type Steps } from '$lib/columns/steps';
import { createSearchIndexOver, type SearchIndex } from '$lib/engine/search-index';
import { searchable, searchTerms } from '$lib/locale/search';
import { isKnown, kengetalMembers } from '$lib/star/kengetal-members';
import { mergePerformers } from '$lib/star/performers';
import { kandidaatStanden, type StandReader } from './kandidaat/acties';
import { FILTERVELDEN, withOffered } from './slicer-columns';
import { madeOnce, type NamedPart } from './parts';
import { drain } from './pieces';

export const GROEPEN = [
	'trajecten',
	'modules',
	'plaatsingen'
] as const satisfies readonly KengetalGroep[];

/** A slicer on a field of kandidaten besides those of the report. */
export interface ExtraSlicer {
	readonly id: string;
	readonly naam: string;
	/** Stored column that it divides. */
	readonly veld: string;
	/** Its values in the order on screen. */
	readonly column: CodeColumn;
	/** Whether these data have the field. */
	readonly isBekend: boolean;
	/** A value of it as the screen shows it. */
	woord(waarde: string): string;
	/** The stored texts that are one of these values. */
	stored(waarden: readonly string[]): readonly string[];
}

/** A snapshot opened for use: its tables, the engine over them, and what is derived once. */
export interface Dataset {
	/** As it was read in; its peildatum is the one of the source. */
	readonly meta: SnapshotMeta;
	/** The day that every rule and window is computed at. */
	readonly peildatum: Dag;
	/** The choices that the kengetallen are computed with. */
	readonly keuzes: KengetalKeuzes;
	readonly kandidaten: ColumnTable;
	/** Absent where the source has no such table. */
	readonly records: Readonly<Partial<Record<KengetalGroep, ColumnTable>>>;
	readonly uitvoerenden: readonly string[];
	/** Kengetallen that this source can answer. */
	readonly kengetallen: readonly Kengetal[];
	/** Distinct values of a slicer by its code, `uitvoerende` and what was added included. */
	valuesOf(slicer: string): readonly string[];
	/** One more slicer over kandidaten. */
	addSlicer(slicer: ExtraSlicer): void;
	/** The slicer that was added under that id; undefined for those of the report. */
	extraSlicer(id: string): ExtraSlicer | undefined;
	readonly engine: Engine;
	/** Candidates whose name or number has the folded text in it. Reads all texts the first time. */
	find(query: string): Bitset;
	readonly standAt: StandReader;
	/** Steps that make what searching needs before it is asked for. */
	searchAhead(): Steps<void>;
	/** What is made of it once, when first asked for; `name` tells apart what is made more of under one key. */
	part<T>(key: NamedPart<T>, make: () => T, name?: string): T;
}

/** Opens stored bytes in one go; for screens, `openingDataset` leaves room between its pieces. */
export function openDataset(snapshot: SnapshotBytes, keuzes = STANDAARD_KEUZES): Dataset {
	return drain(openingDataset(snapshot, keuzes));
}

/**
 * Opens stored bytes, piece by piece: yields wherever the screen may come in between. Scans every table once.
 * Throws when a table has not the columns it promises.
 */
export function* openingDataset(
	snapshot: SnapshotBytes,
	keuzes: KengetalKeuzes
): Generator<unknown, Dataset> {
	const tables = decodeAll(snapshot);
	yield;
	const kandidaten = tables.kandidaten;
	if (!kandidaten) throw new TypeError('a snapshot without kandidaten cannot be opened');
	const facets = FILTERVELDEN.map((veld) => ({
		id: veld.id,
		column: withOffered(codeColumn(kandidaten, veld.id), veld.waarden)
	}));
	const facetById = new Map(facets.map((facet) => [facet.id, facet.column]));
	const extra = new Map<string, ExtraSlicer>();
	const present = GROEPEN.filter((groep) => tables[groep]);
	const performers = mergePerformers(
		present.map((groep) => codeColumn(table(tables, groep), 'uitvoerende'))
	);
	yield;
	const records = present.map((groep, index): Records => {
		const rows = table(tables, groep);
		const owner = rows.columns.get('kandidaat');
		if (owner?.kind !== 'row') throw new TypeError(`${groep} is not joined to kandidaten`);
		return {
			id: groep,
			length: rows.rows,
			owner: owner.rows,
			performer: performers.codes[index] ?? new Uint8Array(rows.rows)
		};
	});
	const kengetallen = KENGETALLEN.filter((kengetal) => isKnown(kengetal, snapshot.meta));
	const { peildatum } = snapshot.meta;
	const measures = yield* measuresAt(tables, kengetallen, peildatum, keuzes);
	const stand = new Part(() => kandidaatStanden(kandidaten, records, measures, peildatum, keuzes));
	const search = new Part(() => searchIndexOf(kandidaten));
	const engine = yield* indexStar({
		rows: kandidaten.rows,
		facets,
		records,
		performers: performers.values,
		measures
	});
	yield* stand.ahead();
	return {
		meta: snapshot.meta,
		peildatum,
		keuzes,
		kandidaten,
		records: Object.fromEntries(present.map((groep) => [groep, tables[groep]])),
		uitvoerenden: performers.values,
		valuesOf: (slicer) =>
			slicer === 'uitvoerende' ? performers.values : (facetById.get(slicer)?.values ?? []),
		addSlicer(slicer) {
			const { id, column } = slicer;
			extra.set(id, slicer);
			// of a field that is not there no value can be chosen
			facetById.set(id, slicer.isBekend ? column : { ...column, values: [] });
			engine.add({ id, column });
		},
		extraSlicer: (id) => extra.get(id),
		kengetallen,
		engine,
		find: (query) => search.value.find(searchTerms(query)),
		searchAhead: () => search.ahead(),
		part(key, make, name = '') {
			return madeOnce(key.of === 'bron' ? this.kandidaten : this, key, make, name);
		},
		standAt: (row) => stand.value(row)
	};
}

/** The kengetallen as measures at a peildatum; judges every record. */
export function* measuresAt(
	tables: Readonly<Partial<Record<TabelId, ColumnTable>>>,
	kengetallen: readonly Kengetal[],
	peildatum: Dag,
	keuzes: KengetalKeuzes
): Steps<readonly Measure[]> {
	const members = yield* kengetalMembers(tables, kengetallen, peildatum, keuzes);
	return kengetallen.map((kengetal) => {
		const set = members.get(kengetal.id);
		if (!set) throw new TypeError(`no members for ${kengetal.id}`);
		return { id: kengetal.id, records: kengetal.groep, members: set };
	});
}

function decodeAll(snapshot: SnapshotBytes): Partial<Record<TabelId, ColumnTable>> {
	const tables: Partial<Record<TabelId, ColumnTable>> = {};
	for (const tabel of TABELLEN) {
		const bytes = snapshot.tabellen[tabel];
		if (bytes) tables[tabel] = decodeTable(bytes);
	}
	return tables;
}

function table(tables: Partial<Record<TabelId, ColumnTable>>, tabel: TabelId): ColumnTable {
	const found = tables[tabel];
	if (!found) throw new TypeError(`no table ${tabel}`);
	return found;
}

/**
 * The index over the names of the candidates in both orders ("Berg, G. van den" and "G. van den Berg") and
 * their numbers, folded; in steps.
 */
function* searchIndexOf(kandidaten: ColumnTable): Steps<SearchIndex> {
	const sought = VELDEN.kandidaten.filter(({ zoek }) => zoek);
	const parts = sought.map(({ id }) => textColumn(kandidaten, id));
	const { text, starts } = yield* joinFolded(kandidaten.rows, parts, searchable);
	return createSearchIndexOver(text, starts);
}
