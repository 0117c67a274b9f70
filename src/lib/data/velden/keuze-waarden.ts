import { NO_DAY } from '$lib/columns/column';
import type { TabelId } from '$lib/domain/velden/velden';
import type { Dataset } from '../dataset';
import { asVan, asWaarden } from './assen';
import { keuzeVeld, type KeuzeVeld } from './keuze-velden';
import { daysOf, numbersOf } from './veld-waarden';

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
