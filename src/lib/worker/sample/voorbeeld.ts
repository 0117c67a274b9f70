import type { Dag } from '$lib/domain/velden/datum';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { formatDatum } from '$lib/locale/format';
import { writeCsv } from './csv';
import { RECORD_CELLEN } from './records';
import { makeStand, MENS_CELLEN, type VoorbeeldStand } from './stand';
import { makeToegevoegd } from './toegevoegd';
import { walkBack } from './verleden';

interface VoorbeeldBestand {
	readonly naam: string;
	readonly tabel: TabelId;
	/** The whole file, BOM included. */
	readonly tekst: string;
}

/** The fictional source: files as an export would give them, and the day that they were made. */
export interface Voorbeeld {
	readonly peildatum: Dag;
	readonly bestanden: readonly VoorbeeldBestand[];
}

/**
 * Makes the four fictional files, always the same texts. On the peildatum the seventeen tiles show the
 * numbers of the Lucrato slide. About 11.000 rows and 1,5 MB of text; tens of milliseconds.
 */
export function makeVoorbeeld(): Voorbeeld {
	return bestandenVan(makeStand());
}

/** The files of five earlier lists, the latest first; each is made when it is asked for. */
export function* makeVerleden(): Generator<Voorbeeld> {
	for (const stand of walkBack(makeStand())) yield bestandenVan(stand);
}

/** What users added to the fictional list, as documents; `vandaag` is the day of the calendar. */
export function makeToegevoegdBij(vandaag: Dag): ReturnType<typeof makeToegevoegd> {
	return makeToegevoegd(makeStand(), vandaag);
}

function bestandenVan(stand: VoorbeeldStand): Voorbeeld {
	const { dag, opschortingen } = stand;
	const teksten: Readonly<Record<TabelId, string>> = {
		kandidaten: writeCsv('kandidaten', stand.kandidaten, MENS_CELLEN),
		trajecten: writeCsv('trajecten', stand.trajecten, {
			...RECORD_CELLEN,
			trajectnr: ({ nr }) => nr
		}),
		modules: writeCsv('modules', stand.modules, {
			...RECORD_CELLEN,
			modulenr: ({ nr }) => nr,
			trajectnr: ({ traject }) => traject.nr,
			opschortingen: (module) => opschortingen.get(module) ?? ''
		}),
		plaatsingen: writeCsv('plaatsingen', stand.plaatsingen, {
			...RECORD_CELLEN,
			plaatsingnr: ({ nr }) => nr,
			werkgever: ({ werkgever }) => werkgever
		})
	};
	const datum = formatDatum(dag).replaceAll('-', '');
	return {
		peildatum: dag,
		bestanden: TABELLEN.map((tabel) => ({
			naam: `voorbeeld-${tabel}-${datum}.csv`,
			tabel,
			tekst: teksten[tabel]
		}))
	};
}
