import { emptyBitset, type Bitset } from '$lib/columns/bitset';
import { filtersVan, missingFor } from '../documenten/vraag-openen';
import { vorigKwartaal, kpiToen } from '../doelen/kpi-verloop';
import type { Dataset } from '$lib/data/dataset';
import { opschortingAt } from '$lib/data/record-rij';
import { tellingenPerGemeente } from '$lib/data/tellingen/gemeenten';
import { profielGroepen, samen, sortGroepen } from '$lib/data/tellingen/profiel-groepen';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import type { Vraag } from '$lib/domain/documenten/vragen';
import type { Telling } from '$lib/domain/kengetallen/telling';
import { eigenTabellen, type ProfielKeuze } from '$lib/domain/uwv/transparantie';
import { isTeKlein } from '$lib/domain/vergelijken/klein';
import { nietInBron } from '$lib/domain/werkproces/werkproces-bron';
import { EVERYTHING, type Selection } from '$lib/engine/star';
import { countOordeel } from '$lib/lists/werkproces-lijst';
import { formatDatum, formatGetal, formatPercentage } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { masksOf } from '$lib/rules/filters/soorten';
import type { FilterState } from '$lib/rules/filters/filter-state';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import { inGroep, PROFIEL_TE_DOEN } from '$lib/tables/getelde-tabel';

/** The answer to a question as it stands behind it. */
export interface VraagAntwoord {
	readonly vraag: Vraag;
	/** The number that its page opens with: "653", "59,8%"; "–" where there is none, '' where the source can't tell. */
	readonly getal: string;
	/** The same as a number, to say it is nothing or too late. */
	readonly waarde: number | null;
	/** What belongs to it: "t/m 12-01-2027"; '' for nothing. */
	readonly erbij: string;
	/** A name in `erbij` before the rest, which hides with the names. */
	readonly naam: string;
	/** What the source lacks, by the names of fields and tiles. */
	readonly ontbreekt: readonly string[];
	/** Who is counted, where the number is a count; null where it is a share. */
	readonly telt: EigenGetal | null;
}

/** What the answers hang on besides the data. */
export interface AntwoordPlek {
	readonly dataset: Dataset;
	/** Code of the begeleider whose kandidaten are meant; null = everybody's. */
	readonly wie: number | null;
	/** Whether those without a code are counted in the profielgraad. */
	readonly meetellen: boolean;
	/** What counts as a profile in the table of UWV. */
	readonly profiel: ProfielKeuze;
	/** Counts of earlier momentopnamen of everybody, oldest first. */
	readonly eerder: readonly Telling[];
}

/** The kandidaten of a begeleider by its code, of everybody for null, of nobody for one who is not in the list. */
export function caseloadVan(dataset: Dataset, wie: number | null): Bitset {
	if (wie !== null && wie < 0) return emptyBitset(dataset.kandidaten.rows);
	const picks: Record<string, readonly number[]> = wie === null ? {} : { begeleider: [wie] };
	return dataset.engine.evaluate({ ...EVERYTHING, picks }).pass;
}

/** Makes a number of who is counted, under the filters of its question. */
type Telt = (aantal: number, deel?: Partial<EigenGetal>) => EigenGetal;

/** The selection of filters in the terms of the engine, as the page behind them counts. */
function selectieVan(dataset: Dataset, filters: FilterState): Selection {
	return {
		picks: filters.picks,
		except: [],
		performers: filters.uitvoerende,
		measure: filters.kengetal,
		masks: masksOf({ dataset, filters, verschil: null })
	};
}

/** The answer to a question, by the counts of the engine under the filters that it opens. */
export function antwoordOp(vraag: Vraag, plek: AntwoordPlek): VraagAntwoord {
	const { dataset, wie } = plek;
	const ontbreekt = missingFor(vraag, dataset);
	const leeg = { vraag, getal: '', waarde: null, erbij: '', naam: '', ontbreekt, telt: null };
	if (ontbreekt.length) return leeg;
	const filters = filtersVan(vraag, dataset, wie);
	if (!filters) return { ...leeg, getal: '0', waarde: 0 };
	const outcome = dataset.engine.evaluate(selectieVan(dataset, filters));
	const telling = (aantal: number, deel: Partial<EigenGetal> = {}): EigenGetal => ({
		aantal,
		tabel: 'kandidaten',
		wie: [],
		wat: vraag.kort,
		filters,
		toon: Object.keys(vraag.choose ?? {}),
		...deel
	});
	const van = (aantal: number, deel: Partial<VraagAntwoord> = {}): VraagAntwoord => ({
		...leeg,
		getal: formatGetal(aantal),
		waarde: aantal,
		telt: telling(aantal),
		...deel
	});
	switch (vraag.route) {
		case '/':
			return van(outcome.count);
		case '/trajecten': {
			const { records = 0, rows = 0 } = outcome.measures[vraag.kengetal ?? ''] ?? {};
			const kengetal = dataset.kengetallen.find(({ id }) => id === vraag.kengetal);
			const telt =
				kengetal &&
				telling(records, {
					tabel: kengetal.groep,
					wie: [{ soort: 'telt', kengetal: kengetal.id }],
					filters: { ...filters, kengetal: null }
				});
			if (vraag.id === 'staatStil')
				return van(records, { ...(telt && { telt }), erbij: stilTot(dataset, filters) });
			return van(records, {
				...(telt && { telt }),
				erbij: records === rows ? '' : `bij ${hoeveel(rows, 'kandidaat', 'kandidaten')}`
			});
		}
		case '/werkproces':
			return { ...leeg, ...volgensRegel(vraag, dataset, outcome.pass, telling) };
		case '/onvolledig':
			return vraag.opening?.onvolledig?.kpi
				? { ...leeg, ...profielgraad(plek, outcome.pass) }
				: { ...leeg, ...meesteTeDoen(plek, outcome.pass, telling) };
		case '/transparantie':
			return { ...leeg, ...regionaal(plek) };
	}
}

/** Until when the first module that stands still does so; "eerste" where there are more. */
function stilTot(dataset: Dataset, filters: FilterState): string {
	const records = dataset.engine.records(
		'modules',
		selectieVan(dataset, filters),
		filters.kengetal
	);
	const days = Array.from(
		records,
		(record) => opschortingAt(dataset, 'modules', record)?.tot
	).filter((tot) => tot !== undefined && tot !== null);
	if (!days.length) return '';
	const first = `t/m ${formatDatum(days.reduce((a, b) => Math.min(a, b)))}`;
	return records.length === 1 ? first : `eerste ${first}`;
}

function volgensRegel(
	vraag: Vraag,
	dataset: Dataset,
	pass: Bitset,
	telling: Telt
): Partial<VraagAntwoord> {
	const regel = vraag.opening?.werkproces?.regel;
	if (!regel) return {};
	const velden = dataset.meta.velden.kandidaten ?? [];
	const { alles, ja } = nietInBron(regel, velden, dataset.keuzes);
	if (alles.length) return { ontbreekt: alles };
	const oordelen = werkprocesOordelen(dataset);
	const controleer = countOordeel(oordelen, regel, 'controleer', pass);
	const erbij = controleer ? `${formatGetal(controleer)} controleren` : '';
	if (ja.length) return controleer ? { getal: '–', erbij } : { ontbreekt: ja };
	const waarde = countOordeel(oordelen, regel, 'ja', pass);
	const telt = telling(waarde, { wie: [{ soort: 'regel', id: regel, zegt: 'ja' }] });
	return { getal: formatGetal(waarde), waarde, erbij, telt };
}

/** The begeleider with the most profiles to do, and which part of the caseload that is; a small caseload is not named. */
function meesteTeDoen(
	{ dataset, meetellen }: AntwoordPlek,
	pass: Bitset,
	telling: Telt
): Partial<VraagAntwoord> {
	const groepen = profielGroepen(dataset, pass, 'begeleider', meetellen).filter(
		({ totaal }) => !isTeKlein(totaal)
	);
	const [meest] = sortGroepen(groepen, MEESTE_TE_DOEN, { procent: 100, dag: 0 });
	if (!meest) return { getal: '–' };
	return {
		getal: formatGetal(meest.teDoen),
		waarde: meest.teDoen,
		naam: meest.naam,
		erbij: formatPercentage(meest.teDoen, meest.totaal, 0),
		telt: telling(meest.teDoen, {
			van: meest.naam,
			wie: [...inGroep('begeleider', meest), PROFIEL_TE_DOEN],
			wat: 'Klantprofiel te doen',
			toon: ['begeleider', 'klantprofiel']
		})
	};
}

const MEESTE_TE_DOEN = { column: 'teDoen', direction: 'descending' } as const;

/** The profielgraad of everybody, against the latest momentopname of the quarter before. */
function profielgraad(plek: AntwoordPlek, pass: Bitset): Partial<VraagAntwoord> {
	const { dataset, meetellen, eerder } = plek;
	const { ja, noemer } = samen(profielGroepen(dataset, pass, 'gemeente', meetellen));
	if (noemer === 0) return { getal: '–' };
	const toen = vorigKwartaal(eerder, dataset.meta.peildatum);
	const meting = toen && kpiToen(toen, 'profielgraad', meetellen);
	return {
		getal: formatPercentage(ja, noemer),
		waarde: ja,
		erbij: meting?.noemer
			? puntTekst((100 * ja) / noemer - (100 * meting.teller) / meting.noemer)
			: 'geen vorig kwartaal'
	};
}

/** "↑ 2,1 punt", "gelijk". */
export function puntTekst(verschil: number): string {
	const rond = Math.round(10 * verschil) / 10;
	if (rond === 0) return 'gelijk';
	return `${rond > 0 ? '↑' : '↓'} ${formatGetal(Math.abs(rond))} punt`;
}

/** Which part of our own clients in the table of UWV has a profile. */
function regionaal({ dataset, profiel }: AntwoordPlek): Partial<VraagAntwoord> {
	const tabellen = eigenTabellen(tellingenPerGemeente(dataset.kandidaten), profiel);
	const sum = (of: 'gemeenteProfiel' | 'gemeenteGeen') =>
		tabellen.reduce((all, { totaal }) => all + (totaal.telling[of] ?? 0), 0);
	const [met, zonder] = [sum('gemeenteProfiel'), sum('gemeenteGeen')];
	if (met + zonder === 0) return { getal: '–' };
	const heeftUwv = tabellen.some(({ totaal }) => totaal.telling.totaal !== null);
	return {
		getal: formatPercentage(met, met + zonder),
		waarde: met,
		erbij: heeftUwv ? '' : 'UWV-helft niet in bron'
	};
}
