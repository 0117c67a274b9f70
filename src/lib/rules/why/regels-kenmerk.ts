import { hasRow } from '$lib/columns/bitset';
import { botsingVan } from '$lib/domain/werkproces/botsingen';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import { WERKPROCES, type Oordeel } from '$lib/domain/werkproces/werkproces';
import { CHIP } from '../filters/filter-state';
import type { Dataset } from '$lib/data/dataset';
import { kenmerkVan, type Kenmerk } from '../kenmerken/kenmerken';
import type { Beeld } from './beeld';
import type { FilterRegel, RecordsVan } from './filter-regels';
import type { Toets } from './toets';
import { botsingWaarden } from './verklaar-botsing';
import { signaalWaarden } from './verklaar-signaal';
import { werkprocesWaarden } from './verklaar-werkproces';
import type { VerklaringWaarde } from './verklaring';
import { vervolgWaarden, VERVOLG } from './vervolg-waarden';
import { waardeUit } from './waarde-uit';

/** How a kenmerk is judged, and on what. */
interface Bewijs {
	readonly toets: Toets;
	waarden(kandidaat: number): readonly VerklaringWaarde[];
}

/** Last days of a registration, in days from the peildatum, of the kenmerken that are about a term. */
const TERMIJN: Readonly<Record<string, { readonly van: number | null; readonly tot: number }>> = {
	verlopen: { van: null, tot: -1 },
	binnen14: { van: 0, tot: 14 },
	binnen30: { van: 0, tot: 30 }
};

/** The kenmerken that are chosen; one that the source can't tell lets everybody through. */
export function kenmerkRegels(
	{ dataset, filters }: Beeld,
	recordsVan: RecordsVan
): readonly FilterRegel[] {
	return filters.kenmerken.flatMap((id): FilterRegel[] => {
		const kenmerk = kenmerkVan(dataset, id);
		if (!kenmerk) return [];
		const { toets, waarden } = bewijsVan(dataset, kenmerk, recordsVan);
		return [
			{
				filter: CHIP.kenmerk + id,
				regel: `Bijzonderheid: ${kenmerk.label}`,
				definitie: kenmerk.uitleg,
				toets,
				bewijzen: (kandidaat) => [waarden(kandidaat)]
			}
		];
	});
}

function bewijsVan(dataset: Dataset, kenmerk: Kenmerk, recordsVan: RecordsVan): Bewijs {
	const [soort, welke, wat = ''] = kenmerk.id.split('.');
	const signaal = SIGNALEN.find(({ id }) => soort === 'signaal' && id === welke);
	if (signaal)
		return {
			toets: { soort: 'signaal', id: signaal.id, d: dataset.peildatum, keuzes: dataset.keuzes },
			waarden: (kandidaat) => signaalWaarden(dataset, kandidaat, signaal, recordsVan)
		};
	const botsing = soort === 'signaal' ? botsingVan(welke) : undefined;
	if (botsing)
		return {
			toets: {
				soort: 'botsing',
				id: botsing.id,
				oordeel: wat === 'onbekend' ? 'onbekend' : botsing.gevonden
			},
			waarden: (kandidaat) => botsingWaarden(dataset, kandidaat, botsing)
		};
	const regel = WERKPROCES.find(({ id }) => soort === 'werkproces' && id === welke);
	if (regel) {
		const { peildatum: d, keuzes } = dataset;
		const termijn = TERMIJN[wat];
		return {
			toets: {
				soort: 'oordeel',
				id: regel.id,
				d,
				keuzes,
				oordeel: termijn ? 'ja' : (wat as Oordeel),
				venster: termijn
					? { van: termijn.van === null ? null : d + termijn.van, tot: d + termijn.tot }
					: null
			},
			waarden: (kandidaat) => werkprocesWaarden(dataset, kandidaat, regel)
		};
	}
	if (kenmerk.id === 'traject.eindigtZonderVervolg')
		return {
			toets: { soort: 'niet-na', veld: VERVOLG.module, dan: VERVOLG.traject },
			waarden: (kandidaat) => vervolgWaarden(dataset, kandidaat, recordsVan)
		};
	if (kenmerk.id === 'dgr.nietVindbaar') return nietVindbaar(dataset);
	return alsFeit(dataset, kenmerk);
}

function nietVindbaar(dataset: Dataset): Bewijs {
	const wil = { dgr: ['DGR'], status: ['Open'], klantprofiel: ['N', 'L', 'O'] };
	return {
		toets: {
			soort: 'alle',
			toetsen: Object.entries(wil).map(([veld, waarden]) => ({ soort: 'een-van', veld, waarden }))
		},
		waarden: (kandidaat) =>
			Object.keys(wil).map((veld) => waardeUit(dataset, 'kandidaten', veld, kandidaat))
	};
}

/** A kenmerk that rests on what the user added: that it applies is the fact. */
function alsFeit(dataset: Dataset, kenmerk: Kenmerk): Bewijs {
	const rijen = kenmerk.rijen(dataset);
	return {
		toets: { soort: 'een-van', veld: 'kenmerk', waarden: ['ja'] },
		waarden: (kandidaat) => {
			const geldt = hasRow(rijen, kandidaat);
			return [
				{
					tabel: 'kandidaten',
					veld: 'kenmerk',
					label: kenmerk.label,
					waarde: geldt ? 'ja' : 'nee',
					tekst: geldt ? kenmerk.waarom?.(dataset, kandidaat) || 'ja' : 'nee'
				}
			];
		}
	};
}
