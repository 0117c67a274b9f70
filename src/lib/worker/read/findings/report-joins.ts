import type { ColumnTable } from '$lib/columns/column';
import type { TabelId } from '$lib/domain/velden/velden';
import type { JoinedStar } from '../tables/join-star';
import type { Meldingen } from './meldingen';
import { columnsOf, type SourceRows } from '../source-rows';
import type { Naam } from './vondst';

const NAMEN: Readonly<Record<Exclude<TabelId, 'kandidaten'>, Naam>> = {
	trajecten: { een: 'traject', meer: 'trajecten' },
	modules: { een: 'module', meer: 'modules' },
	plaatsingen: { een: 'plaatsing', meer: 'plaatsingen' }
};

/** Adds meldingen about records without a kandidaat and modules without a traject, and marks their rows. */
export function reportJoins(
	meldingen: Meldingen,
	star: JoinedStar,
	sources: readonly SourceRows[]
): void {
	const ends: Partial<Record<TabelId, number>> = {};
	const ambiguous: Partial<Record<TabelId, number>> = { ...star.ambiguous };
	for (const source of sources) {
		const { tabel, bestand, kept } = source;
		const table = star.tables[tabel];
		if (!table || tabel === 'kandidaten') continue;
		const from = ends[tabel] ?? 0;
		ends[tabel] = from + kept.length;
		const loose = markLoose(source, table, 'kandidaat', from);
		// Which loose records are ambiguous is not known, only how many the table has: the first source gets them.
		const meer = Math.min(ambiguous[tabel] ?? 0, loose.aantal);
		ambiguous[tabel] = (ambiguous[tabel] ?? 0) - meer;
		const naam = NAMEN[tabel];
		if (meer)
			meldingen.add(
				bestand,
				{ soort: 'meer-kandidaten', naam },
				{ tabel, rij: null, aantal: meer }
			);
		const geen = loose.aantal - meer;
		if (geen)
			meldingen.add(
				bestand,
				{ soort: 'geen-kandidaat', naam },
				{ tabel, rij: meer ? null : loose.rij, aantal: geen }
			);
		if (tabel === 'modules' && star.tables.trajecten)
			reportTrajecten(meldingen, source, table, from);
	}
}

function reportTrajecten(
	meldingen: Meldingen,
	source: SourceRows,
	table: ColumnTable,
	from: number
): void {
	const { tabel, bestand, kept } = source;
	if (columnsOf(source, 'trajectnr').length === 0) {
		meldingen.add(bestand, { soort: 'geen-trajectnr' }, { tabel, rij: null, aantal: kept.length });
		return;
	}
	const loose = markLoose(source, table, 'traject', from);
	if (loose.aantal) meldingen.add(bestand, { soort: 'geen-traject' }, { tabel, ...loose });
}

/** Marks the rows that belong to none in that column; how many they are and where the first stands. */
function markLoose(
	source: SourceRows,
	table: ColumnTable,
	name: string,
	from: number
): { aantal: number; rij: number | null } {
	const column = table.columns.get(name);
	if (column?.kind !== 'row') throw new TypeError(`${name} is not a row column of ${source.tabel}`);
	let aantal = 0;
	let rij: number | null = null;
	for (let at = 0; at < source.kept.length; at++) {
		if ((column.rows[from + at] ?? -1) >= 0) continue;
		source.warned[at] = 1;
		aantal++;
		rij ??= source.data.rijNummer(source.kept[at] ?? 0);
	}
	return { aantal, rij };
}
