import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import { BOTSINGEN, type BotsingStand } from '$lib/domain/werkproces/botsingen';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import type { Meldingen } from './meldingen';
import { columnsOf, type SourceRows } from '../source-rows';
import { readCode } from '../cells/values';
import type { Vondst } from './vondst';

type Tables = Readonly<Partial<Record<TabelId, ColumnTable>>>;
type Veld = 'dgr' | 'banenafspraken' | 'doelgroep' | 'status';

/** Rules about registrations that contradict each other, and the fields that a source must have for them. */
const BOTSING_VELDEN: Readonly<Record<string, readonly [Veld, Veld]>> = {
	dgrVerschilt: ['dgr', 'banenafspraken'],
	nugZonderInschrijving: ['doelgroep', 'status']
};
const VOORBEELDEN = 3;
const MOST_PAIRS = 10_000;

const NIETS: BotsingStand = {
	doelgroep: '',
	dgr: '',
	banenafspraken: '',
	status: '',
	ladder: '',
	lks: '',
	aanHetWerk: ''
};

/** Adds meldingen about rows that contradict themselves, and marks them. Scans the rows once a check. */
export function reportQuality(
	meldingen: Meldingen,
	tables: Tables,
	sources: readonly SourceRows[]
): void {
	const ends: Partial<Record<TabelId, number>> = {};
	for (const source of sources) {
		const { tabel } = source;
		if (tabel === 'kandidaten') {
			reportSignalen(meldingen, source);
			continue;
		}
		const from = ends[tabel] ?? 0;
		ends[tabel] = from + source.kept.length;
		const table = tables[tabel];
		if (table) reportEinden(meldingen, source, table, from);
	}
}

function reportSignalen(meldingen: Meldingen, source: SourceRows): void {
	for (const { id, label, uitleg, botst } of BOTSINGEN) {
		const velden = BOTSING_VELDEN[id];
		if (!velden) continue;
		const [een, ander] = velden.map((veld) => codesOf(source, veld));
		if (!een || !ander) continue;
		const appliesTo = (one: number, other: number) =>
			botst({
				...NIETS,
				[velden[0]]: een.values[one] ?? '',
				[velden[1]]: ander.values[other] ?? ''
			}) === true;
		// Fields that really hold codes have few, so each pair is judged once.
		const pairs =
			een.values.length * ander.values.length <= MOST_PAIRS
				? een.values.map((_, one) => ander.values.map((__, other) => appliesTo(one, other)))
				: null;
		tell(
			meldingen,
			source,
			velden.map((veld) => veldVan('kandidaten', veld).naam).join(', '),
			(row) => {
				const [one, other] = [een.codes[row] ?? 0, ander.codes[row] ?? 0];
				return pairs?.[one]?.[other] ?? appliesTo(one, other);
			},
			(rijen) => ({ soort: 'signaal', label, uitleg, rijen })
		);
	}
}

function reportEinden(
	meldingen: Meldingen,
	source: SourceRows,
	table: ColumnTable,
	from: number
): void {
	const [start, einde] = [table.columns.get('start'), table.columns.get('einde')];
	if (start?.kind !== 'day' || einde?.kind !== 'day') return;
	tell(
		meldingen,
		source,
		veldVan(source.tabel, 'einde').naam,
		(_, at) => {
			const last = einde.days[from + at] ?? NO_DAY;
			return last !== NO_DAY && last < (start.days[from + at] ?? NO_DAY);
		},
		(rijen) => ({ soort: 'einde-voor-start', rijen })
	);
}

/** Adds one melding about all kept rows for which something holds, with the first of them as examples. */
function tell(
	meldingen: Meldingen,
	{ data, bestand, tabel, kept, warned }: SourceRows,
	veld: string,
	holds: (row: number, at: number) => boolean,
	vondst: (rijen: readonly number[]) => Vondst
): void {
	const rijen: number[] = [];
	let aantal = 0;
	kept.forEach((row, at) => {
		if (!holds(row, at)) return;
		warned[at] = 1;
		if (aantal++ < VOORBEELDEN) rijen.push(data.rijNummer(row));
	});
	const [rij] = rijen;
	if (rij !== undefined) meldingen.add(bestand, vondst(rijen), { tabel, rij, aantal, veld });
}

/** The codes of a coded field in a source; null when it has no such column. */
function codesOf(
	source: SourceRows,
	id: Veld
): { readonly codes: Uint32Array; readonly values: readonly string[] } | null {
	const [column] = columnsOf(source, id);
	if (column === undefined) return null;
	const { codes, values } = source.data.column(column);
	const veld = veldVan('kandidaten', id);
	return { codes, values: values.map((value) => readCode(veld, value).waarde) };
}
