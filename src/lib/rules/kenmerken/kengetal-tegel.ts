import type { Dag } from '$lib/domain/velden/datum';
import {
	KENGETALLEN,
	type Kengetal,
	type KengetalGroep,
	type Venster
} from '$lib/domain/kengetallen/kengetallen';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { TABEL_NAAM, veldVan } from '$lib/domain/velden/velden';
import type { Outcome } from '$lib/engine/engine';
import { formatDatum, formatGetal } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { zonderStart } from '$lib/data/record-rij';
import { GROEP_NAAM } from '../filters/slicer-model';

/** One tile with its value under the filters; null = the source does not tell. */
export interface Tegel {
	readonly kengetal: Kengetal;
	readonly waarde: number | null;
	/** Different candidates among the records. */
	readonly kandidaten: number | null;
}

export interface TegelGroep {
	readonly groep: KengetalGroep;
	readonly naam: string;
	readonly tegels: readonly Tegel[];
}

/** What the explanation of a tile says, Dutch; null where it does not apply. */
export interface Uitleg {
	readonly definitie: string;
	/** The days of the window, both inclusive. */
	readonly venster: string | null;
	readonly peildatum: string;
	readonly personen: string | null;
	/** Why the value is not known. */
	readonly reden: string | null;
	readonly zonderStart: string | null;
	readonly bron: string | null;
	readonly overlap: string;
}

const ENKELVOUD = { trajecten: 'traject', modules: 'module', plaatsingen: 'plaatsing' } as const;

/** The seventeen tiles in their three groups. */
export function tegelGroepen(dataset: Dataset, outcome: Outcome): readonly TegelGroep[] {
	const known = new Set(dataset.kengetallen.map(({ id }) => id));
	return GROEPEN.map((groep) => ({
		groep,
		naam: GROEP_NAAM[groep],
		tegels: KENGETALLEN.filter((kengetal) => kengetal.groep === groep).map((kengetal) => {
			const counted = known.has(kengetal.id) ? outcome.measures[kengetal.id] : undefined;
			return {
				kengetal,
				waarde: counted?.records ?? null,
				kandidaten: counted?.rows ?? null
			};
		})
	}));
}

/** Whether the records of one can be among those of another; by the other choice of a start they are still to come. */
export function isDeelVan(geheel: Tegel, deel: Tegel): boolean {
	const past = (whole: number | null, part: number | null) =>
		whole !== null && part !== null && part <= whole;
	return past(geheel.waarde, deel.waarde) && past(geheel.kandidaten, deel.kandidaten);
}

/** The explanation of a tile, from the same object that counts it. */
export function uitlegVan(dataset: Dataset, { kengetal, waarde, kandidaten }: Tegel): Uitleg {
	const { meta, peildatum, keuzes } = dataset;
	const venster = kengetal.venster(peildatum, keuzes);
	const onbekend = zonderStart(dataset, kengetal.groep);
	return {
		definitie: kengetal.definitie(keuzes),
		venster: venster && vensterTekst(venster),
		peildatum:
			peildatum === meta.peildatum
				? `Peildatum ${formatDatum(peildatum)}`
				: `Peildatum ${formatDatum(peildatum)} (bron: ${formatDatum(meta.peildatum)})`,
		personen:
			waarde === null || kandidaten === null
				? null
				: `${aantalTekst(kengetal.groep, waarde)} van ${hoeveel(kandidaten, 'kandidaat', 'kandidaten')}`,
		reden: waarde === null ? redenOnbekend(kengetal, meta) : null,
		zonderStart:
			waarde === null || onbekend === 0
				? null
				: `Start onbekend: ${aantalTekst(kengetal.groep, onbekend)} in de bron. Die tellen niet mee.`,
		bron: bronTekst(kengetal, meta),
		overlap: 'De getallen overlappen elkaar: tel ze niet op.'
	};
}

/** "1.538 trajecten", "1 module". */
export function aantalTekst(groep: KengetalGroep, aantal: number): string {
	return `${formatGetal(aantal)} ${naamVan(groep, aantal)}`;
}

/** The noun of a group for that number of records. */
export function naamVan(groep: KengetalGroep, aantal: number): string {
	return aantal === 1 ? ENKELVOUD[groep] : groep;
}

/** Days of a window as text: "Van 29-10-2026 t/m 18-11-2026", "Tot en met 17-11-2026". */
export function vensterTekst({ van, tot }: Venster): string {
	const dag = (each: Dag) => formatDatum(each);
	if (van === null) return tot === null ? 'Alle dagen' : `Tot en met ${dag(tot)}`;
	return tot === null ? `Vanaf ${dag(van)}` : `Van ${dag(van)} t/m ${dag(tot)}`;
}

function redenOnbekend(kengetal: Kengetal, meta: SnapshotMeta): string {
	const missing = kengetal.nodig.filter(({ tabel, veld }) => !meta.velden[tabel]?.includes(veld));
	const table = missing.find(({ tabel }) => !meta.velden[tabel]);
	if (table) return `Onbekend: de bron heeft geen tabel ${TABEL_NAAM[table.tabel]}.`;
	const labels = missing.map(({ tabel, veld }) => veldVan(tabel, veld).label);
	return labels.length === 1
		? `Onbekend: de bron heeft geen kolom ${labels[0] ?? ''} bij ${TABEL_NAAM[kengetal.groep]}.`
		: `Onbekend: de bron heeft geen kolommen ${labels.join(' en ')} bij ${TABEL_NAAM[kengetal.groep]}.`;
}

function bronTekst(kengetal: Kengetal, meta: SnapshotMeta): string | null {
	const tabellen = new Set(kengetal.nodig.map(({ tabel }) => tabel));
	const bestanden = meta.bronnen
		.filter(({ tabel }) => tabel !== 'kandidaten' && tabellen.has(tabel))
		.map(({ bestand }) => bestand);
	return bestanden.length ? `Bron: ${[...new Set(bestanden)].join(', ')}` : null;
}
