import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { NO_DAY, type CodeColumn, type Column } from '$lib/columns/column';
import type { Steps } from '$lib/columns/steps';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { VELDEN } from '$lib/domain/velden/velden';
import { LADDER, woordVoor, type WaardeLijst } from '$lib/domain/velden/waarden';
import { dayAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { actieOpScherm, takenOpScherm } from '$lib/data/kandidaat/acties-op-scherm.svelte';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { suggestedUrgencies } from '$lib/data/kandidaat/te-doen';
import { knowsSignalen, oudsteSignaal } from '$lib/data/oudste-signaal';
import { formatGetal } from '$lib/locale/format';
import { numbersOfCodes } from '$lib/data/velden/getal-column';
import type { Kolom, KolomWaarde } from './column';
import type { Lijst } from './list';

/** A column of kandidaten, by their row; what it leaves open is that of the stored field of its id. */
export interface KandidaatKolom extends Omit<Kolom<number>, 'waarde'> {
	/** Whether this source can tell it. */
	isKnown?(dataset: Dataset): boolean;
	/** Off until somebody asks for it; `later` = it came when users had made their choice already. */
	readonly uit?: 'eerst' | 'later';
	/** What is not stored but follows from the dataset at its peildatum. */
	readonly berekend?: Berekend;
	/** Stored values from first to last, and the one that stands with the blanks. */
	readonly orde?: { readonly waarden: WaardeLijst; readonly leeg: string };
}

/** What a column says that is not stored. */
export interface Berekend {
	waarde(dataset: Dataset): KolomWaarde<number>;
	/** The same for all rows, to sort by: a column, or a number for each row, the lowest first and `Infinity` for a blank. */
	column(dataset: Dataset): Column | Steps<Column | Float64Array>;
	/** Numbers that some rows have instead. */
	opScherm?(dataset: Dataset): ReadonlyMap<number, number> | undefined;
	wie?(dataset: Dataset): boolean;
	/** What it means, for a file. */
	readonly uitleg?: string;
}

const LAAG_HOOG = ['laagste eerst', 'hoogste eerst'] as const;

/** The eleven columns of the report, and ours among them; who it is first, what to do last. */
const EERSTE_KOLOMMEN: readonly KandidaatKolom[] = [
	{ id: 'naam', label: 'Naam', width: 154, least: 132, locked: true, pinned: true, mark: 'naam' },
	{ id: 'persnr', label: 'Pers. nr.', width: 64, locked: true, pinned: true, eerst: LAAG_HOOG },
	{ id: 'gemeente', label: 'Gemeente', width: 82 },
	{ id: 'doelgroep', label: 'Doelgroep', width: 92, hideNarrow: true },
	{ id: 'dgr', label: 'DGR', width: 50, hideNarrow: true },
	{ id: 'banenafspraken', label: 'Banenafspr.', group: 'Sonar', width: 82, hideNarrow: true },
	{ id: 'status', label: 'Status', group: 'Sonar', width: 84, mark: 'status' },
	{ id: 'klantprofiel', label: 'Klantprofiel', group: 'Sonar', width: 110, mark: 'klantprofiel' },
	{
		id: 'ladder',
		label: 'Ladder',
		group: 'Sonar',
		width: 120,
		mark: 'ladder',
		eerst: LAAG_HOOG,
		// lists show the highest trede first, but sorting up begins with the lowest; # is no trede
		orde: { waarden: LADDER.toReversed(), leeg: '#' }
	},
	{ id: 'dvsoort', label: 'DV laatste soort', group: 'Sonar', width: 150, uit: 'eerst' },
	{
		id: 'lks',
		label: 'LKS',
		width: 60,
		uit: 'eerst',
		isKnown: ({ meta }) => meta.velden.kandidaten?.includes('lks') ?? false
	},
	{
		id: 'signaal',
		label: 'Oudste signaal',
		width: 112,
		uit: 'later',
		leegIsWaarde: false,
		isKnown: knowsSignalen,
		berekend: {
			column: oudsteSignaal,
			waarde: (dataset) => ({
				soort: 'dag',
				at: (row) => oudsteSignaal(dataset).days[row] ?? NO_DAY
			}),
			uitleg:
				'de oudste verstreken signaaldatum; alleen van actieve trajecten, modules en plaatsingen'
		}
	}
];

/** Behind what the source has more. */
const LAATSTE_KOLOMMEN: readonly KandidaatKolom[] = [
	{ id: 'begeleider', label: 'Begeleider', width: 114, hideNarrow: 900 },
	{
		id: 'acties',
		label: 'Nu te doen',
		width: 248,
		least: 196,
		leegIsWaarde: false,
		eerst: ['dringendst eerst', 'dringendst laatst'],
		berekend: {
			column: suggestedUrgencies,
			opScherm: (dataset) => takenOpScherm(dataset)?.urgenties,
			waarde: (dataset) => ({ soort: 'tekst', at: (row) => actieOpScherm(dataset, row) }),
			wie: (dataset) => takenOpScherm(dataset)?.eigen ?? false,
			uitleg: 'het dringendste, met hoeveel dagen te laat of nog te gaan'
		}
	}
];

/** The catalogue. */
export const KANDIDAAT_KOLOMMEN = [...EERSTE_KOLOMMEN, ...LAATSTE_KOLOMMEN];

/** What some sources know besides the report, a column where they do. */
const AANVULLEND: readonly KandidaatKolom[] = VELDEN.kandidaten
	.filter(({ aanvullend }) => aanvullend)
	.map(({ id, naam, kort, soort }) => ({
		id,
		label: kort ?? naam,
		width: soort === 'datum' || soort === 'getal' ? 92 : 130,
		uit: 'later',
		isKnown: ({ meta }) => meta.velden.kandidaten?.includes(id) ?? false
	}));

/** Every column that this dataset can show, in fixed order: the catalogue, then what the source has more. */
export function kandidaatKolommen(dataset: Dataset): readonly Kolom<number>[] {
	const extra = [...dataset.kandidaten.columns.keys()].filter(isEigenKolom);
	return [
		...[...EERSTE_KOLOMMEN, ...AANVULLEND].filter(({ isKnown }) => isKnown?.(dataset) ?? true),
		...extra.map((id): KandidaatKolom => ({ id, label: opScherm(eigenKop(id)), width: 140 })),
		...LAATSTE_KOLOMMEN
	].map((kolom) =>
		complete(dataset, { mark: 'nee', leegIsWaarde: true, sortable: true, ...kolom })
	);
}

/** A field of the kandidaten as a column of another list, with the head that it has there. */
export function kandidaatKolom(
	dataset: Dataset,
	id: string,
	head: Partial<Kolom<number>> = {}
): Kolom<number> {
	const berekend = catalogued(id)?.berekend;
	return complete(dataset, { id, label: eigenKop(id), ...(berekend && { berekend }), ...head });
}

/** The kandidaten of `rows` with the columns that are on screen; `alle` are those that a card can show, in their order. */
export function kandidatenLijst(
	dataset: Dataset,
	rows: Uint32Array,
	kolommen: readonly Kolom<number>[],
	alle = kolommen
): Lijst<number> {
	const of = (...ids: readonly string[]) => alle.filter(({ id }) => ids.includes(id));
	return {
		kolommen,
		rijen: rows.length,
		rijAt: (index) => rows[index] ?? 0,
		sleutel: (index) => String(rows[index]),
		kandidaat: (row) => row,
		kaart: () => [
			{ op: 'links', kolommen: of('naam') },
			{ op: 'rechts', kolommen: of('persnr'), toon: 'muted' },
			{ op: 'links', kolommen: of('klantprofiel', 'ladder') },
			{ op: 'rechts', kolommen: of('gemeente'), toon: 'muted' },
			{ op: 'breed', kolommen: of('acties'), leeg: true }
		]
	};
}

/** Whether kandidaten can be sorted by that column. */
export function isSortable({ kandidaten }: Dataset, id: string): boolean {
	return kandidaten.columns.has(id) || catalogued(id)?.berekend !== undefined;
}

/** Whether users who made their choice never chose about it: columns that came later, and the source's own. */
export function cameLater(id: string): boolean {
	return isEigenKolom(id) || catalogued(id)?.uit === 'later';
}

/** The entry of a column; undefined for a field that is no column of this list by itself. */
export function catalogued(id: string): KandidaatKolom | undefined {
	return [...KANDIDAAT_KOLOMMEN, ...AANVULLEND].find((kolom) => kolom.id === id);
}

function complete(dataset: Dataset, { berekend, ...head }: KandidaatKolom): Kolom<number> {
	const { id } = head;
	const veld = VELDEN.kandidaten.find((each) => each.id === id);
	const isOwn = isEigenKolom(id);
	const waarde = berekend?.waarde(dataset) ?? stored(dataset, id, veld?.waarden);
	return {
		...(isOwn && { kop: eigenKop(id) }),
		...(veld && { kop: veld.label }),
		...(waarde.soort === 'getal' && { align: 'end', eerst: LAAG_HOOG }),
		wie: () => berekend?.wie?.(dataset) ?? veld?.persoonlijk ?? isOwn,
		...head,
		waarde
	};
}

function stored(
	{ kandidaten }: Dataset,
	id: string,
	waarden: WaardeLijst | undefined
): KolomWaarde<number> {
	const column = kandidaten.columns.get(id);
	const woord = (waarde: string) => {
		const shown = namen.veld(id, waarde);
		return shown === '' ? '' : woordVoor(waarden, shown);
	};
	switch (column?.kind) {
		case 'code': {
			const numbers = waarden ? null : numbersOfCodes(column);
			if (numbers && !namen.verborgen) return numbersAs(column, numbers);
			return {
				soort: 'code',
				values: column.values,
				woord,
				at: (row) => column.codes[row] ?? 0
			};
		}
		case 'day':
			return { soort: 'dag', at: (row) => dayAt(kandidaten, id, row) };
		default:
			return { soort: 'tekst', at: (row) => woord(textAt(kandidaten, id, row)) };
	}
}

function numbersAs({ codes }: CodeColumn, numbers: Float64Array): KolomWaarde<number> {
	return {
		soort: 'getal',
		at(row) {
			const number = numbers[codes[row] ?? 0] ?? NaN;
			return Number.isNaN(number) ? null : number;
		},
		tekst: formatGetal
	};
}
