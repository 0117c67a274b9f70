import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { keuzeVelden } from '$lib/data/velden/keuze-velden';
import { TABEL_NAAM, type TabelId } from '$lib/domain/velden/velden';
import { KENMERKEN } from '$lib/rules/kenmerken/kenmerken';

/** What a condition can be about. */
export type VoorwaardeOver =
	| { readonly soort: 'veld'; readonly van: TabelId; readonly veld: string }
	| { readonly soort: 'kenmerk'; readonly id: string }
	| { readonly soort: 'heeft'; readonly tabel: TabelId };

/** One option of the select `Voorwaarde`. */
export interface VoorwaardeKeuze {
	/** Value of the option, unique among those of a table. */
	readonly id: string;
	/** The heading it stands under; the label is unique below it. */
	readonly kop: string;
	readonly label: string;
	readonly over: VoorwaardeOver;
}

const HEEFT: Readonly<Record<(typeof GROEPEN)[number], string>> = {
	trajecten: 'heeft een traject',
	modules: 'heeft een module',
	plaatsingen: 'heeft een plaatsing'
};

/** What can be asked of the records of `tel` in this source: their own fields first, then those of their kandidaat. */
export function voorwaardeKeuzes(dataset: Dataset, tel: TabelId): readonly VoorwaardeKeuze[] {
	return [
		...(tel === 'kandidaten' ? [] : fieldsOf(dataset, tel)),
		...fieldsOf(dataset, 'kandidaten'),
		...GROEPEN.flatMap((tabel) =>
			tabel !== tel && dataset.records[tabel]
				? [
						{
							id: `heeft.${tabel}`,
							kop: 'Andere tabellen',
							label: HEEFT[tabel],
							over: { soort: 'heeft', tabel } as const
						}
					]
				: []
		),
		...KENMERKEN.filter((kenmerk) => kenmerk.isBekend(dataset)).map(({ id, kop, label }) => ({
			id: `kenmerk.${id}`,
			kop,
			label,
			over: { soort: 'kenmerk', id } as const
		}))
	];
}

function fieldsOf(dataset: Dataset, van: TabelId): VoorwaardeKeuze[] {
	return keuzeVelden(dataset, van).map(({ id, naam }) => ({
		id: `veld.${van}.${id}`,
		kop: `Velden van ${TABEL_NAAM[van].toLowerCase()}`,
		label: naam,
		over: { soort: 'veld', van, veld: id }
	}));
}
