import { addRow, emptyBitset, forEachRow, type Bitset } from '$lib/columns/bitset';
import type { Dag } from '$lib/domain/velden/datum';
import { WERKPROCES, type Oordeel, type WerkprocesRegel } from '$lib/domain/werkproces/werkproces';
import { nietInBron } from '$lib/domain/werkproces/werkproces-bron';
import { formatDatum } from '$lib/locale/format';
import type { Dataset } from '$lib/data/dataset';
import type { Kenmerk } from './kenmerken';
import { werkprocesAhead, werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';

/** What each verdict is called. */
const OORDEEL_NAAM: Readonly<Record<Oordeel, string>> = {
	ja: 'ja',
	nee: 'nee',
	onbekend: 'onbekend',
	controleer: 'controleren'
};

/** Of the registrations that have to be renewed: which last days count, in days from the peildatum. */
const TERMIJNEN = [
	{ id: 'verlopen', label: 'Inschrijving verlopen', van: -Infinity, tot: -1 },
	{ id: 'binnen14', label: 'Inschrijving verloopt binnen 14 dagen', van: 0, tot: 14 },
	{ id: 'binnen30', label: 'Inschrijving verloopt binnen 30 dagen', van: 0, tot: 30 }
] as const;

/** The verdicts of the work process, and when a registration ends. */
export const WERKPROCES_KENMERKEN: readonly Kenmerk[] = WERKPROCES.flatMap((regel) => [
	...(Object.keys(OORDEEL_NAAM) as Oordeel[]).map((oordeel) => oordeelKenmerk(regel, oordeel)),
	...(regel.id === 'inschrijving' ? TERMIJNEN.map((termijn) => termijnKenmerk(regel, termijn)) : [])
]);

function oordeelKenmerk(regel: WerkprocesRegel, oordeel: Oordeel): Kenmerk {
	return {
		id: `werkproces.${regel.id}.${oordeel}`,
		label: `${regel.label}: ${OORDEEL_NAAM[oordeel]}`,
		uitleg: regel.definitie({}),
		isBekend: (dataset) => isBekend(dataset, regel, oordeel),
		rijen: (dataset) => werkprocesOordelen(dataset)[regel.id].per[oordeel],
		vooraf: werkprocesAhead,
		waarom: (dataset, row) => waarom(dataset, row, regel)
	};
}

function termijnKenmerk(regel: WerkprocesRegel, termijn: (typeof TERMIJNEN)[number]): Kenmerk {
	return {
		id: `werkproces.${regel.id}.${termijn.id}`,
		label: termijn.label,
		uitleg: regel.definitie({}),
		isBekend: (dataset) => isBekend(dataset, regel, 'ja'),
		rijen: (dataset) => termijnRijen(dataset, regel, termijn),
		vooraf: werkprocesAhead,
		waarom: (dataset, row) => waarom(dataset, row, regel)
	};
}

function isBekend({ meta, keuzes }: Dataset, { id }: WerkprocesRegel, oordeel: Oordeel): boolean {
	const { alles, ja } = nietInBron(id, meta.velden.kandidaten ?? [], keuzes);
	return alles.length === 0 && (oordeel !== 'ja' || ja.length === 0);
}

const termijnen = new WeakMap<Dataset, Map<string, Bitset>>();

function termijnRijen(
	dataset: Dataset,
	regel: WerkprocesRegel,
	{ id, van, tot }: (typeof TERMIJNEN)[number]
): Bitset {
	const made = termijnen.get(dataset) ?? new Map<string, Bitset>();
	termijnen.set(dataset, made);
	const known = made.get(id);
	if (known) return known;
	const { per, uitspraakAt } = werkprocesOordelen(dataset)[regel.id];
	const rows = emptyBitset(dataset.kandidaten.rows);
	forEachRow(per.ja, (row) => {
		const dagen = daysUntil(uitspraakAt(row).datum, dataset.peildatum);
		if (dagen >= van && dagen <= tot) addRow(rows, row);
	});
	made.set(id, rows);
	return rows;
}

function daysUntil(datum: Dag | null, d: Dag): number {
	return datum === null ? NaN : datum - d;
}

function waarom(dataset: Dataset, row: number, { id }: WerkprocesRegel): string {
	const { waarom: tekst, datum } = werkprocesOordelen(dataset)[id].uitspraakAt(row);
	return datum === null ? tekst : `${tekst} Geldig tot en met ${formatDatum(datum)}.`;
}
