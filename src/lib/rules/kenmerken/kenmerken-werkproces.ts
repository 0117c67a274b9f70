import { addRow, emptyBitset, forEachRow, type Bitset } from '$lib/columns/bitset';
import type { Dag } from '$lib/domain/velden/datum';
import { isInVenster, type Venster } from '$lib/domain/kengetallen/kengetallen';
import { WERKPROCES, type Oordeel, type WerkprocesRegel } from '$lib/domain/werkproces/werkproces';
import { nietInBron } from '$lib/domain/werkproces/werkproces-bron';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { werkprocesAhead, werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { werkprocesWaarden } from '../why/verklaar-werkproces';
import type { Kenmerk } from './kenmerk';

/** Who a kenmerk of a rule is about. */
interface Wie {
	readonly id: string;
	readonly label: string;
	readonly oordeel: Oordeel;
	/** The last days of the registration that count; all of them without it. */
	venster?(d: Dag): Venster;
}

/** What each verdict is called. */
const OORDEEL_NAAM: Readonly<Record<Oordeel, string>> = {
	ja: 'ja',
	nee: 'nee',
	onbekend: 'onbekend',
	controleer: 'controleren'
};

/** Of the registrations that have to be renewed: by their last day. */
const TERMIJNEN: readonly Wie[] = [
	{
		id: 'verlopen',
		label: 'Inschrijving verlopen',
		oordeel: 'ja',
		venster: (d) => ({ van: null, tot: d - 1 })
	},
	{
		id: 'binnen14',
		label: 'Inschrijving verloopt binnen 14 dagen',
		oordeel: 'ja',
		venster: (d) => ({ van: d, tot: d + 14 })
	},
	{
		id: 'binnen30',
		label: 'Inschrijving verloopt binnen 30 dagen',
		oordeel: 'ja',
		venster: (d) => ({ van: d, tot: d + 30 })
	}
];

/** The verdicts of the work process, and when a registration ends. */
export const WERKPROCES_KENMERKEN: readonly Kenmerk[] = WERKPROCES.flatMap((regel) => [
	...(Object.keys(OORDEEL_NAAM) as Oordeel[]).map((oordeel) =>
		kenmerk(regel, { id: oordeel, label: `${regel.label}: ${OORDEEL_NAAM[oordeel]}`, oordeel })
	),
	...(regel.id === 'inschrijving' ? TERMIJNEN.map((wie) => kenmerk(regel, wie)) : [])
]);

function kenmerk(regel: WerkprocesRegel, { id, label, oordeel, venster }: Wie): Kenmerk {
	return {
		id: `werkproces.${regel.id}.${id}`,
		label,
		kop: 'Werkproces',
		uitleg: regel.definitie({}),
		isBekend: ({ meta, keuzes }) => {
			const { alles, ja } = nietInBron(regel.id, meta.velden.kandidaten ?? [], keuzes);
			return alles.length === 0 && (oordeel !== 'ja' || ja.length === 0);
		},
		rijen: (dataset) =>
			venster
				? dataset.part(TERMIJN, () => inVenster(dataset, regel, venster(dataset.peildatum)), id)
				: werkprocesOordelen(dataset)[regel.id].per[oordeel],
		vooraf: werkprocesAhead,
		bewijs: (dataset) => {
			const { peildatum: d, keuzes } = dataset;
			return {
				toets: {
					soort: 'oordeel',
					id: regel.id,
					d,
					keuzes,
					oordeel,
					venster: venster?.(d) ?? null
				},
				waarden: (kandidaat) => werkprocesWaarden(dataset, kandidaat, regel)
			};
		}
	};
}

const TERMIJN = partKey<Bitset>('peildatum');

function inVenster(dataset: Dataset, regel: WerkprocesRegel, venster: Venster): Bitset {
	const { per, uitspraakAt } = werkprocesOordelen(dataset)[regel.id];
	const rows = emptyBitset(dataset.kandidaten.rows);
	forEachRow(per.ja, (row) => {
		const { datum } = uitspraakAt(row);
		if (datum !== null && isInVenster(datum, venster)) addRow(rows, row);
	});
	return rows;
}
