import { dagVan, type Dag } from '$lib/domain/velden/datum';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { formatDatum } from '$lib/locale/format';
import { AANVULLENDE_CELLEN, makeAanvullingen } from './aanvullend';
import { writeCsv } from './csv';
import { KANDIDAAT_CELLEN, makeKandidaten } from './kandidaten';
import { makeModules } from './modules';
import { drawOpschortingen } from './opschortingen';
import { makePlaatsingen } from './plaatsingen';
import { at, makeRandom } from './random';
import { RECORD_CELLEN } from './records';
import { makeTrajecten } from './trajecten';

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

const PEILDATUM = dagVan(2026, 11, 18) ?? 0;
const SEED = 2847;

/**
 * Makes the four fictional files, always the same texts. On the peildatum the seventeen tiles show the
 * numbers of the Lucrato slide. About 11.000 rows and 1,5 MB of text; tens of milliseconds.
 */
export function makeVoorbeeld(): Voorbeeld {
	// Each table has its own seed, so that a change in one leaves the days of the others alone.
	const kandidaten = makeKandidaten(makeRandom(SEED));
	const trajecten = makeTrajecten(makeRandom(SEED + 1), kandidaten, PEILDATUM);
	const modules = makeModules(makeRandom(SEED + 2), trajecten, PEILDATUM);
	const opschortingen = drawOpschortingen(makeRandom(SEED + 3), modules, PEILDATUM);
	const plaatsingen = makePlaatsingen(makeRandom(SEED + 4), kandidaten, PEILDATUM);
	const aanvullingen = makeAanvullingen(makeRandom(SEED + 5), kandidaten, PEILDATUM);
	const aangevuld = kandidaten.map((kandidaat, row) => ({
		...kandidaat,
		aanvulling: at(aanvullingen, row)
	}));

	const teksten: Readonly<Record<TabelId, string>> = {
		kandidaten: writeCsv('kandidaten', aangevuld, { ...KANDIDAAT_CELLEN, ...AANVULLENDE_CELLEN }),
		trajecten: writeCsv('trajecten', trajecten, { ...RECORD_CELLEN, trajectnr: ({ nr }) => nr }),
		modules: writeCsv('modules', modules, {
			...RECORD_CELLEN,
			modulenr: ({ nr }) => nr,
			trajectnr: ({ traject }) => traject.nr,
			opschortingen: (module) => opschortingen.get(module) ?? ''
		}),
		plaatsingen: writeCsv('plaatsingen', plaatsingen, {
			...RECORD_CELLEN,
			plaatsingnr: ({ nr }) => nr,
			werkgever: ({ werkgever }) => werkgever
		})
	};
	const datum = formatDatum(PEILDATUM).replaceAll('-', '');
	return {
		peildatum: PEILDATUM,
		bestanden: TABELLEN.map((tabel) => ({
			naam: `voorbeeld-${tabel}-${datum}.csv`,
			tabel,
			tekst: teksten[tabel]
		}))
	};
}
