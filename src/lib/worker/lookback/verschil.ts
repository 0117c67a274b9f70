import { isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { diffKandidaten, diffRecords, type TableDiff } from '$lib/aggregate/snapshot-diff';
import { encodeTable } from '$lib/columns/arrow-encode';
import type { ColumnTable } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { isZelfdeWaarde } from '$lib/domain/velden/schrijfwijze';
import { VELDEN, type TabelId } from '$lib/domain/velden/velden';
import type { RecordVerschil, Verschil } from '$lib/domain/momentopname/verschil';
import { inOneSpelling } from './spelling';
import { Wat } from './wat';
import { Wie } from './wie';

export interface Momentopname {
	readonly meta: SnapshotMeta;
	readonly tables: Readonly<Partial<Record<TabelId, ColumnTable>>>;
}

/** A momentopname, or one that is not kept yet. */
interface MetVelden {
	readonly meta: Pick<SnapshotMeta, 'velden'>;
	readonly tables: Momentopname['tables'];
}

/** The field by which a record is known. */
const NUMMER = {
	trajecten: 'trajectnr',
	modules: 'modulenr',
	plaatsingen: 'plaatsingnr'
} as const satisfies Record<KengetalGroep, string>;

const GROEPEN = ['trajecten', 'modules', 'plaatsingen'] as const;

/** Records of one table with how they differ. */
interface Records {
	readonly groep: KengetalGroep;
	readonly before: ColumnTable;
	readonly after: ColumnTable;
	readonly diff: TableDiff;
}

/** How many kandidaten come, go and change; the same as `verschilTussen` says of them. */
export function kandidatenAnders(
	van: MetVelden,
	naar: MetVelden
): Pick<RecordVerschil, 'nieuw' | 'weg' | 'gewijzigd'> {
	const { nieuw, weg, gewijzigd } = countsOf(kandidatenVan(van, naar).diff);
	return { nieuw, weg, gewijzigd };
}

/** What changed from one momentopname to a later one; throws without kandidaten in both. Scans all columns of both. */
export function verschilTussen(van: Momentopname, naar: Momentopname): Verschil {
	const { before, after, velden, diff } = kandidatenVan(van, naar);
	const records = GROEPEN.flatMap((groep) => recordsOf(groep, van, naar));
	const wie = new Wie(before, after, diff.match);
	const wat = new Wat([diff, ...records.map((each) => each.diff)].reduce(sizeWith, 0));
	writeKandidaten(wat, wie, before, after, diff);
	for (const each of records) writeRecords(wat, wie, each);
	const { nieuw, weg, gewijzigd } = countsOf(diff);
	const known = new Set(velden);
	return {
		van: van.meta.id,
		naar: naar.meta.id,
		vanDag: van.meta.peildatum,
		nieuw,
		weg,
		gewijzigd,
		velden: diff.columns.map(({ column, after: rows }) => ({ veld: column, aantal: rows.length })),
		nietVergeleken: VELDEN.kandidaten
			.map(({ id }) => id)
			.filter((id) => id !== 'persnr' && !known.has(id))
			.filter((id) => [van, naar].some(({ meta }) => meta.velden.kandidaten?.includes(id))),
		records: Object.fromEntries(records.map(({ groep, diff }) => [groep, countsOf(diff)])),
		wie: encodeTable(wie.table()),
		wat: encodeTable(wat.table())
	};
}

function kandidatenVan(van: MetVelden, naar: MetVelden) {
	const velden = sharedFields('kandidaten', van, naar).filter((veld) => veld !== 'persnr');
	const { before, after, diff } = kandidatenGevolgd(van, naar, velden);
	return { before, after, velden, diff: withoutSpelling(diff, before, after) };
}

/** Who of the one list is who in the other, in one spelling; the only rule by which kandidaten are followed. */
export function kandidatenGevolgd(
	van: Pick<MetVelden, 'tables'>,
	naar: Pick<MetVelden, 'tables'>,
	velden: readonly string[] = []
) {
	const [toen, nu] = [van, naar].map(({ tables }) => tables.kandidaten);
	if (!toen || !nu) throw new TypeError('both snapshots must have kandidaten');
	const [before, after] = inOneSpelling(toen, nu);
	return { before, after, diff: diffKandidaten(before, after, velden) };
}

/** A name that is only spelled otherwise has not changed. */
function withoutSpelling(diff: TableDiff, before: ColumnTable, after: ColumnTable): TableDiff {
	const [old, own] = [before, after].map((table) => table.columns.get('naam'));
	if (old?.kind !== 'text' || own?.kind !== 'text') return diff;
	const columns = diff.columns.map((change) => {
		if (change.column !== 'naam') return change;
		const kept = Array.from(change.after.keys()).filter(
			(at) => !isZelfdeWaarde(old.at(change.before[at] ?? 0), own.at(change.after[at] ?? 0))
		);
		return {
			...change,
			before: Uint32Array.from(kept, (index) => change.before[index] ?? 0),
			after: Uint32Array.from(kept, (index) => change.after[index] ?? 0)
		};
	});
	return { ...diff, columns };
}

/** Fields that both sources have: what a source lacks is no change. Columns that the user kept stand behind them. */
function sharedFields(tabel: TabelId, van: MetVelden, naar: MetVelden): string[] {
	const both = [van, naar];
	const fields = VELDEN[tabel]
		.map(({ id }) => id)
		.filter((id) => both.every(({ meta }) => meta.velden[tabel]?.includes(id)));
	const extra = [...(naar.tables[tabel]?.columns.keys() ?? [])].filter(
		(name) => isEigenKolom(name) && van.tables[tabel]?.columns.has(name)
	);
	return [...fields, ...extra];
}

function recordsOf(groep: KengetalGroep, van: Momentopname, naar: Momentopname): Records[] {
	const [toen, nu] = [van.tables[groep], naar.tables[groep]];
	const velden = sharedFields(groep, van, naar);
	const nummer = NUMMER[groep];
	if (!toen || !nu || !velden.includes(nummer)) return [];
	const others = velden.filter((veld) => veld !== nummer);
	const [before, after] = inOneSpelling(toen, nu);
	return [{ groep, before, after, diff: diffRecords(before, after, nummer, others) }];
}

function sizeWith(sofar: number, { added, gone, columns }: TableDiff): number {
	return columns.reduce((sum, { after }) => sum + after.length, sofar + added.length + gone.length);
}

function countsOf({ added, gone, columns, unknown, match }: TableDiff): RecordVerschil {
	const changed = new Uint8Array(match.length);
	for (const { after } of columns) for (const row of after) changed[row] = 1;
	return {
		nieuw: added.length,
		weg: gone.length,
		gewijzigd: changed.reduce((sum, each) => sum + each, 0),
		zonderNummer: unknown
	};
}

function writeKandidaten(
	wat: Wat,
	wie: Wie,
	before: ColumnTable,
	after: ColumnTable,
	{ added, gone, columns }: TableDiff
): void {
	const tabel = 'kandidaten';
	wat.write({ soort: 'nieuw', tabel, veld: '' }, added.length, {
		wie: (index) => wie.nu(added[index] ?? 0)
	});
	wat.write({ soort: 'weg', tabel, veld: '' }, gone.length, {
		wie: (index) => wie.toen(gone[index] ?? 0)
	});
	for (const { column, before: old, after: own } of columns) {
		const oud = wat.waarden.placesOf(before.columns.get(column));
		const nieuw = wat.waarden.placesOf(after.columns.get(column));
		wat.write({ soort: 'gewijzigd', tabel, veld: column }, own.length, {
			wie: (index) => wie.nu(own[index] ?? 0),
			oud: (index) => oud(old[index] ?? 0),
			nieuw: (index) => nieuw(own[index] ?? 0)
		});
	}
}

function writeRecords(wat: Wat, wie: Wie, { groep, before, after, diff }: Records): void {
	const { added, gone, columns } = diff;
	const [nowOwner, thenOwner] = [ownerIn(after, wie, 'nu'), ownerIn(before, wie, 'toen')];
	const [nowName, thenName] = [nameIn(after, groep, wat), nameIn(before, groep, wat)];
	wat.write({ soort: 'nieuw', tabel: groep, veld: '' }, added.length, {
		wie: (index) => nowOwner(added[index] ?? 0),
		record: (index) => nowName(added[index] ?? 0)
	});
	wat.write({ soort: 'weg', tabel: groep, veld: '' }, gone.length, {
		wie: (index) => thenOwner(gone[index] ?? 0),
		record: (index) => thenName(gone[index] ?? 0)
	});
	for (const { column, before: old, after: own } of columns) {
		const oud = wat.waarden.placesOf(before.columns.get(column));
		const nieuw = wat.waarden.placesOf(after.columns.get(column));
		wat.write({ soort: 'gewijzigd', tabel: groep, veld: column }, own.length, {
			wie: (index) => nowOwner(own[index] ?? 0),
			record: (index) => nowName(own[index] ?? 0),
			oud: (index) => oud(old[index] ?? 0),
			nieuw: (index) => nieuw(own[index] ?? 0)
		});
	}
}

/** Tells whose a record is; one that belongs to no kandidaat goes by the number that stands with it. */
function ownerIn(records: ColumnTable, wie: Wie, moment: 'nu' | 'toen'): (row: number) => number {
	const owner = records.columns.get('kandidaat');
	const persnr = records.columns.get('persnr');
	return (row) => {
		const kandidaat = owner?.kind === 'row' ? (owner.rows[row] ?? -1) : -1;
		if (kandidaat >= 0) return wie[moment](kandidaat);
		return wie.los(persnr?.kind === 'text' ? persnr.at(row) : '');
	};
}

/** What a record is called: "Werkfit T00123". */
function nameIn(records: ColumnTable, groep: KengetalGroep, wat: Wat): (row: number) => number {
	const soort = records.columns.get('soort');
	const number = records.columns.get(NUMMER[groep]);
	return (row) => {
		const kind = soort?.kind === 'code' ? (soort.values[soort.codes[row] ?? -1] ?? '') : '';
		const own = number?.kind === 'text' ? number.at(row) : '';
		return wat.records.place([kind, own].filter(Boolean).join(' '));
	};
}
