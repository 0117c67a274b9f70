import { JA } from '$lib/domain/velden/waarden';
import { crossTab } from '$lib/aggregate/cross-tab';
import { addRow, and, emptyBitset, forEachRow, type Bitset } from '$lib/columns/bitset';
import type { CodeColumn, ColumnTable } from '$lib/columns/column';
import { popcountAnd } from '$lib/columns/popcount';
import { STAND_TELLINGEN, isTelling, tellingVan } from '$lib/domain/kandidaat/kandidaat-stand';
import { KENGETALLEN, type KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import { codesAmong } from '$lib/domain/velden/schrijfwijze';
import type { Kruis, Kruistelling, Telling, TelVraag } from '$lib/domain/kengetallen/telling';
import type { StroomVraag } from '$lib/domain/doorstroom/doorstroom';
import { SLICERS } from '$lib/domain/velden/velden';
import { createEngine, type Engine, type Outcome } from '$lib/engine/engine';
import { EVERYTHING, type Measure, type Records } from '$lib/engine/star';
import { finish } from '$lib/columns/steps';
import { isKnown, kengetalMembers } from '$lib/star/kengetal-members';
import { mergePerformers } from '$lib/star/performers';
import type { Momentopname } from './verschil';

const GROEPEN = ['trajecten', 'modules', 'plaatsingen'] as const;

const STAND_DELEN = Object.keys(STAND_TELLINGEN).filter(isTelling);

/** Fields that kandidaten can be chosen by. */
const FILTERVELDEN = [...SLICERS.map(({ id }) => id), 'lks'];

/**
 * Counts in one momentopname at its own peildatum, with the engine and the rules that count the one in use. Indexes
 * the tables at the first question, and again when kengetallen are defined otherwise.
 */
export class Teller {
	readonly van: Momentopname;
	readonly #kandidaten: ColumnTable;
	#engine: { readonly key: string; readonly engine: Engine } | null = null;
	/** Of the engine in use. */
	#measures: readonly Measure[] = [];
	readonly #performers: readonly string[];
	readonly #records: readonly Records[];

	constructor(van: Momentopname) {
		const { kandidaten } = van.tables;
		if (!kandidaten) throw new TypeError('a snapshot must have kandidaten');
		this.van = van;
		this.#kandidaten = kandidaten;
		const present = GROEPEN.flatMap((id) => {
			const table = van.tables[id];
			const owner = table?.columns.get('kandidaat');
			const performer = codes(table, 'uitvoerende');
			return table && owner?.kind === 'row' && performer
				? [{ id, length: table.rows, owner: owner.rows, performer }]
				: [];
		});
		const merged = mergePerformers(present.map(({ performer }) => performer));
		this.#performers = merged.values;
		this.#records = present.map((each, index) => ({
			...each,
			performer: merged.codes[index] ?? new Uint8Array(each.length)
		}));
	}

	/** Null where the momentopname lacks a field that is chosen on: it would count others. */
	count({ keuzes, kruisen, ...wie }: TelVraag): Telling | null {
		const { meta } = this.van;
		const found = this.#find(wie, keuzes);
		if (!found) return null;
		const { outcome, pass } = found;
		const known = keuzes ? KENGETALLEN.filter((each) => isKnown(each, meta)) : [];
		return {
			snapshot: meta.id,
			dag: meta.peildatum,
			kandidaten: outcome?.count ?? 0,
			kengetallen: Object.fromEntries(
				known.map(({ id }) => [id, outcome?.measures[id]?.records ?? 0])
			),
			kandidatenMet: this.#kandidatenMet(
				known.map(({ id }) => id),
				pass
			),
			kruisen: kruisen.map((kruis) => this.#kruis(kruis, pass))
		};
	}

	/** The kandidaten that are chosen; null where the momentopname lacks a field that is chosen on. */
	rows(wie: StroomVraag): Bitset | null {
		return this.#find(wie, null)?.pass ?? null;
	}

	/** Without an outcome nobody has the values that are chosen. */
	#find(
		{ choose, niet, uitvoerende }: StroomVraag,
		keuzes: KengetalKeuzes | null
	): { readonly outcome: Outcome | null; readonly pass: Bitset } | null {
		const present = this.van.meta.velden.kandidaten ?? [];
		const fields = Object.keys(choose);
		if (!fields.every((veld) => present.includes(veld) && FILTERVELDEN.includes(veld))) return null;
		if (uitvoerende.length > 0 && this.#records.length === 0) return null;
		const performers = codesAmong(this.#performers, uitvoerende, false);
		const picks = Object.fromEntries(
			fields.map((veld) => [veld, this.#codesOf(veld, choose[veld] ?? [], niet.includes(veld))])
		);
		// For the engine nothing chosen is everything; here it is nobody, because nobody has these values.
		const isNobody =
			(uitvoerende.length > 0 && performers.length === 0) ||
			Object.values(picks).some((chosen) => chosen.length === 0);
		const engine = this.#over(keuzes);
		if (isNobody) return { outcome: null, pass: emptyBitset(this.#kandidaten.rows) };
		const outcome = engine.evaluate({ ...EVERYTHING, picks, performers });
		return { outcome, pass: outcome.pass };
	}

	/** Of these kandidaten those with a record in one of the kengetallen of each count. */
	#kandidatenMet(known: readonly string[], pass: Bitset): Telling['kandidatenMet'] {
		return Object.fromEntries(
			STAND_DELEN.flatMap((deel) => {
				const own = tellingVan(deel).filter((id) => known.includes(id));
				if (!own.length) return [];
				const found = emptyBitset(this.#kandidaten.rows);
				for (const { owner, members } of this.#membersOf(own))
					forEachRow(members, (record) => {
						const row = owner[record] ?? -1;
						if (row >= 0) addRow(found, row);
					});
				return [[deel, popcountAnd(found, pass)]];
			})
		);
	}

	#codesOf(veld: string, values: readonly string[], isLeftOut: boolean): number[] {
		return codesAmong(codes(this.#kandidaten, veld)?.values ?? [], values, isLeftOut);
	}

	#kruis({ per, veld, lks }: Kruis, pass: Bitset): Kruistelling | null {
		const present = this.van.meta.velden.kandidaten ?? [];
		const [groups, values] = [codes(this.#kandidaten, per), codes(this.#kandidaten, veld)];
		const needed = lks ? [per, veld, 'lks'] : [per, veld];
		if (!groups || !values || !needed.every((each) => present.includes(each))) return null;
		const rows = lks ? this.#withLks(pass) : pass;
		return {
			per: groups.values,
			waarden: values.values,
			aantallen: crossTab(groups, values, rows)
		};
	}

	#withLks(pass: Bitset): Bitset {
		const code = codes(this.#kandidaten, 'lks')?.values.indexOf(JA) ?? -1;
		const into = emptyBitset(this.#kandidaten.rows);
		return code < 0 ? into : and(pass, this.#over(null).bitsetOf('lks', code), into);
	}

	/** The engine with those kengetallen; with whatever it has when these are not asked. */
	#over(keuzes: KengetalKeuzes | null): Engine {
		const key = JSON.stringify(keuzes);
		if (this.#engine && (keuzes === null || this.#engine.key === key)) return this.#engine.engine;
		const { meta, tables } = this.van;
		const kengetallen = keuzes
			? KENGETALLEN.filter((each) => isKnown(each, meta) && this.#has(each.groep))
			: [];
		const members = keuzes
			? finish(kengetalMembers(tables, kengetallen, meta.peildatum, keuzes))
			: new Map<string, Bitset>();
		this.#measures = kengetallen.flatMap(({ id, groep }): Measure[] => {
			const set = members.get(id);
			return set ? [{ id, records: groep, members: set }] : [];
		});
		const engine = createEngine({
			rows: this.#kandidaten.rows,
			facets: FILTERVELDEN.flatMap((id) => {
				const column = codes(this.#kandidaten, id);
				return column ? [{ id, column }] : [];
			}),
			records: this.#records,
			performers: this.#performers,
			measures: this.#measures
		});
		this.#engine = { key, engine };
		return engine;
	}

	/** The records of these kengetallen with the kandidaten that they belong to. */
	#membersOf(ids: readonly string[]) {
		return this.#measures.flatMap(({ id, records, members }) => {
			const owner = this.#records.find((each) => each.id === records)?.owner;
			return owner && ids.includes(id) ? [{ owner, members }] : [];
		});
	}

	#has(groep: string): boolean {
		return this.#records.some(({ id }) => id === groep);
	}
}

function codes(table: ColumnTable | undefined, name: string): CodeColumn | null {
	const column = table?.columns.get(name);
	return column?.kind === 'code' ? column : null;
}
