import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { KandidaatDossier } from '$lib/domain/documenten/dossier';
import type { Dag } from '$lib/domain/velden/datum';
import { isAfgehandeld, isGesloten, parseOpschortingen } from '$lib/domain/velden/record-stand';
import { STUK, type Telbron } from './natelling';

export const GROEPEN = ['trajecten', 'modules', 'plaatsingen'] as const;
export type RecordGroep = (typeof GROEPEN)[number];

/** One traject, module or plaatsing as the source has it; null = no date. */
export interface GelezenRecord {
	readonly start: Dag | null;
	readonly einde: Dag | null;
	readonly signaal: Dag | null;
	readonly status: string;
	readonly afgehandeld: string;
	readonly opschortingen: string;
	readonly uitvoerende: string;
	readonly werkgever: string;
	/** Of a traject: whether one of its modules is running; null = the source has no modules. */
	readonly lopendeModule: boolean | null;
}

/** One kandidaat as the source and the dossier have it. */
export interface GelezenKandidaat {
	/** '' for a blank or a column that the source lacks. */
	tekst(veld: string): string;
	/** Null = no date. */
	dag(veld: string): Dag | null;
	records(groep: RecordGroep): readonly GelezenRecord[];
	dossier(): KandidaatDossier | undefined;
}

/** Reads records a cell at a time. */
export interface GelezenRecords {
	/** Rows in a table that are of a kandidaat. */
	rijen(groep: RecordGroep, kandidaat: number): readonly number[];
	read(groep: RecordGroep, rij: number): GelezenRecord;
}

/** Looks once whose every record is, and which trajecten have a running module. */
export function* readRecords({
	tabellen,
	velden,
	peildatum
}: Telbron): Generator<unknown, GelezenRecords> {
	const perGroep = new Map<RecordGroep, number[][]>();
	for (const groep of GROEPEN) {
		const per: number[][] = [];
		const table = tabellen[groep];
		for (let rij = 0; table && rij < table.rows; rij++) {
			if (rij % STUK === 0) yield;
			const kandidaat = rowAt(table, 'kandidaat', rij);
			if (kandidaat >= 0) (per[kandidaat] ??= []).push(rij);
		}
		perGroep.set(groep, per);
	}
	const rijen = (groep: RecordGroep, kandidaat: number) => perGroep.get(groep)?.[kandidaat] ?? [];
	const { trajecten, modules } = tabellen;
	const met = new Set<number>();
	if (trajecten && modules) {
		const nummer = (table: ColumnTable, rij: number) => textAt(table, 'trajectnr', rij);
		let nummers = false;
		for (let rij = 0; rij < trajecten.rows && !nummers; rij++) {
			if (rij % STUK === 0) yield;
			nummers = nummer(trajecten, rij) !== '';
		}
		// a module without the number of a traject belongs to every traject of its kandidaat
		for (let rij = 0; rij < modules.rows; rij++) {
			if (rij % STUK === 0) yield;
			if (!isLopend(readRecord(modules, rij, null), peildatum)) continue;
			const traject = rowAt(modules, 'traject', rij);
			if (traject >= 0) met.add(traject);
			else if (!nummers || nummer(modules, rij) === '')
				for (const los of rijen('trajecten', rowAt(modules, 'kandidaat', rij))) met.add(los);
		}
	}
	const isKnown = velden.modules?.includes('start') ?? false;
	return {
		rijen,
		read: (groep, rij) => readRecord(tabellen[groep], rij, isKnown ? met.has(rij) : null)
	};
}

function readRecord(
	table: ColumnTable | undefined,
	rij: number,
	lopendeModule: boolean | null
): GelezenRecord {
	const tekst = (veld: string) => (table ? textAt(table, veld, rij) : '');
	return {
		start: dagIn(table, 'start', rij),
		einde: dagIn(table, 'einde', rij),
		signaal: dagIn(table, 'signaal', rij),
		status: tekst('status'),
		afgehandeld: tekst('afgehandeld'),
		opschortingen: tekst('opschortingen'),
		uitvoerende: tekst('uitvoerende'),
		werkgever: tekst('werkgever'),
		lopendeModule
	};
}

/** The day in a cell; null for none. */
export function dagIn(table: ColumnTable | undefined, veld: string, rij: number): Dag | null {
	const dag = table ? dayAt(table, veld, rij) : NO_DAY;
	return dag === NO_DAY ? null : dag;
}

/** Of which records a kengetal is; undefined for no kengetal, or one that the source can't tell. */
export function groepVan(kengetal: string, { velden }: Telbron): RecordGroep | undefined {
	const [, stam, wat = ''] = /^(traject|module|plaatsing)(.+)$/.exec(kengetal) ?? [];
	const groep = GROEPEN.find((each) => stam && each.startsWith(stam));
	const has = (tabel: RecordGroep | undefined, veld: string | undefined) =>
		tabel !== undefined && veld !== undefined && (velden[tabel]?.includes(veld) ?? false);
	const ook: Readonly<Record<string, string>> = {
		Actief: 'start',
		Start: 'start',
		Signaal: 'signaal',
		Verstreken: 'signaal',
		Einde: 'einde',
		ZonderModule: 'start',
		Opgeschort: 'opschortingen'
	};
	const isKnown = has(groep, 'start') && has(groep, ook[wat]);
	return isKnown && (wat !== 'ZonderModule' || has('modules', 'start')) ? groep : undefined;
}

/** The seventeen definitions of the report written out a second time. An id that is no kengetal is a `RangeError`. */
export function belongsTo(
	id: string,
	record: GelezenRecord,
	{ peildatum: d, keuzes }: Pick<Telbron, 'peildatum' | 'keuzes'>
): boolean {
	const { start, einde, signaal } = record;
	const loopt = isLopend(record, d);
	switch (id) {
		case 'trajectActief':
		case 'moduleActief':
		case 'plaatsingActief':
			return loopt;

		case 'trajectStart':
		case 'moduleStart':
		case 'plaatsingStart':
			if (start === null) return false;
			if (keuzes.start === 'komende')
				return d < start && start <= d + 21 && !isGesloten(record.status);
			return loopt && d - 21 < start && start <= d;

		case 'trajectSignaal':
		case 'moduleSignaal':
		case 'plaatsingSignaal':
			return loopt && signaal !== null && d <= signaal && signaal <= d + 28;

		case 'trajectVerstreken':
		case 'moduleVerstreken':
		case 'plaatsingVerstreken':
			return isVerstreken(record, d);

		case 'trajectEinde':
		case 'moduleEinde':
		case 'plaatsingEinde':
			return loopt && einde !== null && d <= einde && einde < maandenLater(d, 3);

		case 'trajectZonderModule':
			return loopt && record.lopendeModule === false;

		case 'moduleOpgeschort':
			return (
				loopt &&
				parseOpschortingen(record.opschortingen).some(
					({ van, tot }) => van <= d && (tot === null || d <= tot)
				)
			);
	}
	throw new RangeError(`no kengetal ${id}`);
}

/** start ≤ d, einde leeg of einde ≥ d, en niet afgesloten of geannuleerd. */
export function isLopend({ start, einde, status }: GelezenRecord, d: Dag): boolean {
	if (start === null || start > d) return false;
	if (einde !== null && einde < d) return false;
	return !isGesloten(status);
}

/** Runs, with a signal before that day that nobody dealt with. */
export function isVerstreken(record: GelezenRecord, d: Dag): boolean {
	const { signaal, afgehandeld } = record;
	return isLopend(record, d) && signaal !== null && signaal < d && !isAfgehandeld(afgehandeld);
}

/** The same day so many months later or earlier, or the last day of that month when it has no such day. */
export function maandenLater(d: Dag, maanden: number): Dag {
	const from = new Date(d * 86_400_000);
	const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
	const lastOfMonth = new Date(Date.UTC(year, month + maanden + 1, 0)).getUTCDate();
	return Date.UTC(year, month + maanden, Math.min(day, lastOfMonth)) / 86_400_000;
}
