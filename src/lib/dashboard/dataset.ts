import { decodeTable } from '$lib/columns/arrow';
import { codeColumn, type CodeColumn, type ColumnTable } from '$lib/columns/column';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname';
import {
	KENGETALLEN,
	STANDAARD_KEUZES,
	type Kengetal,
	type KengetalGroep
} from '$lib/domain/kengetallen';
import { TABELLEN, type TabelId } from '$lib/domain/velden';
import { createEngine, type Engine } from '$lib/engine/engine';
import type { Measure, Records } from '$lib/engine/star';
import { createSearchIndex, type SearchIndex } from '$lib/engine/search-index';
import { fold } from '$lib/locale/fold';
import { kandidaatStanden, suggestedActies, type StandReader } from './acties';
import { FILTERVELDEN, withOffered } from './slicer-columns';
import { mergePerformers } from './performers';
import { kengetalMembers } from './measures';
import { textAt } from './cell-text';

export const GROEPEN = [
	'trajecten',
	'modules',
	'plaatsingen'
] as const satisfies readonly KengetalGroep[];

/** A snapshot opened for use: its tables, the engine over them, and what is derived once. */
export interface Dataset {
	readonly meta: SnapshotMeta;
	readonly kandidaten: ColumnTable;
	/** Absent where the source has no such table. */
	readonly records: Readonly<Partial<Record<KengetalGroep, ColumnTable>>>;
	readonly uitvoerenden: readonly string[];
	/** Kengetallen that this source can answer. */
	readonly kengetallen: readonly Kengetal[];
	/** Distinct values of a slicer by its code, `uitvoerende` included. */
	valuesOf(slicer: string): readonly string[];
	readonly engine: Engine;
	readonly search: SearchIndex;
	readonly standAt: StandReader;
	/** Suggested action per candidate; the source's own Acties win. */
	readonly actie: CodeColumn;
}

/** Opens stored bytes; scans every table once. Throws when a table has not the columns it promises. */
export function openDataset(snapshot: SnapshotBytes): Dataset {
	const tables = decodeAll(snapshot);
	const kandidaten = tables.kandidaten;
	if (!kandidaten) throw new TypeError('a snapshot without kandidaten cannot be opened');
	const facets = FILTERVELDEN.map((veld) => ({
		id: veld.id,
		column: withOffered(codeColumn(kandidaten, veld.id), veld.waarden)
	}));
	const facetById = new Map(facets.map((facet) => [facet.id, facet.column]));
	const present = GROEPEN.filter((groep) => tables[groep]);
	const performers = mergePerformers(
		present.map((groep) => codeColumn(table(tables, groep), 'uitvoerende'))
	);
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
	const members = kengetalMembers(tables, kengetallen, snapshot.meta.peildatum, STANDAARD_KEUZES);
	const measures = kengetallen.map((kengetal): Measure => {
		const set = members.get(kengetal.id);
		if (!set) throw new TypeError(`no members for ${kengetal.id}`);
		return { id: kengetal.id, records: kengetal.groep, members: set };
	});
	const standAt = kandidaatStanden(kandidaten, records, measures);
	const engine = createEngine({
		rows: kandidaten.rows,
		facets,
		records,
		performers: performers.values,
		measures
	});
	return {
		meta: snapshot.meta,
		kandidaten,
		records: Object.fromEntries(present.map((groep) => [groep, tables[groep]])),
		uitvoerenden: performers.values,
		valuesOf: (slicer) =>
			slicer === 'uitvoerende' ? performers.values : (facetById.get(slicer)?.values ?? []),
		kengetallen,
		engine,
		search: createSearchIndex(searchTexts(kandidaten)),
		standAt,
		actie: suggestedActies(kandidaten, standAt)
	};
}

/** Whether the source has every table and field that the kengetal needs. */
export function isKnown(kengetal: Kengetal, meta: SnapshotMeta): boolean {
	return kengetal.nodig.every(({ tabel, veld }) => meta.velden[tabel]?.includes(veld));
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

/** Name in both orders ("Berg, G. van den" and "G. van den Berg") and number, folded, per candidate. */
function searchTexts(kandidaten: ColumnTable): string[] {
	return Array.from({ length: kandidaten.rows }, (_, row) => {
		const naam = textAt(kandidaten, 'naam', row);
		const [achter = '', voor = ''] = naam.split(',', 2);
		return fold(`${naam} ${voor.trim()} ${achter.trim()} ${textAt(kandidaten, 'persnr', row)}`);
	});
}
