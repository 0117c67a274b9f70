import { NO_DAY } from '$lib/columns/column';
import type { Dataset } from '$lib/data/dataset';
import { asVan, asWaarden } from '$lib/data/velden/assen';
import { keuzeVeld, keuzeVelden, type KeuzeVeld } from '$lib/data/velden/keuze-velden';
import { daysOf, numbersOf } from '$lib/data/velden/veld-waarden';
import { TABELLEN, TABEL_NAAM, type TabelId } from '$lib/domain/velden/velden';
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

/** A value that can be ticked, and how many records of the table that is counted have it. */
export interface WaardeKeuze {
	readonly waarde: string;
	readonly woord: string;
	readonly aantal: number;
}

/** Lowest and highest of a field, and how many of its own table have nothing there. */
export interface VeldBereik {
	readonly laagste: number;
	readonly hoogste: number;
	readonly leeg: number;
}

const HEEFT: Readonly<Record<Exclude<TabelId, 'kandidaten'>, string>> = {
	trajecten: 'heeft een traject',
	modules: 'heeft een module',
	plaatsingen: 'heeft een plaatsing'
};

/** What can be asked of the records of `tel` in this source: their own fields first, then those of their kandidaat. */
export function voorwaardeKeuzes(dataset: Dataset, tel: TabelId): readonly VoorwaardeKeuze[] {
	const others = TABELLEN.filter((tabel) => tabel !== 'kandidaten' && tabel !== tel);
	return [
		...(tel === 'kandidaten' ? [] : fieldsOf(dataset, tel)),
		...fieldsOf(dataset, 'kandidaten'),
		...others.flatMap((tabel) =>
			dataset.records[tabel]
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

/** The values of a field among the records of `tel`, in the order on screen, the blank last; they add up to that table. */
export function waardeKeuzes(
	dataset: Dataset,
	tel: TabelId,
	{ tabel, id }: KeuzeVeld
): readonly WaardeKeuze[] {
	const as = asVan(dataset, tel, tabel === 'kandidaten' ? id : `${tabel}.${id}`);
	if (!as) return [];
	const { column, woord } = asWaarden(dataset, tel, as);
	const counts = new Uint32Array(column.values.length);
	for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
	return column.values.flatMap((waarde, code) => {
		const aantal = counts[code] ?? 0;
		return aantal > 0 ? [{ waarde, woord: woord(code), aantal }] : [];
	});
}

/** Between what a number or day of the field lies, a day as its number; null where all of it is blank, or it has codes. */
export function veldBereik(dataset: Dataset, van: TabelId, id: string): VeldBereik | null {
	const veld = keuzeVeld(dataset, van, id);
	if (!veld || veld.soort === 'code') return null;
	const values = veld.soort === 'datum' ? daysOf(dataset, veld) : numbersOf(dataset, veld);
	let [laagste, hoogste, leeg] = [Infinity, -Infinity, 0];
	for (const value of values) {
		if (Number.isNaN(value) || (veld.soort === 'datum' && value === NO_DAY)) {
			leeg++;
			continue;
		}
		if (value < laagste) laagste = value;
		if (value > hoogste) hoogste = value;
	}
	return hoogste >= laagste ? { laagste, hoogste, leeg } : null;
}
