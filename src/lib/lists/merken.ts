import type { Kolom } from './column';
import { measureAt, type Spreiding } from './spreiding';

/** Where the value of a cell stands among those of the list. */
export interface CelMerk {
	/** From 0, the lowest, to 1, the highest; a number that can't be less than 0 counts from there. */
	readonly deel: number;
	/** Whether it belongs to the lowest or highest quarter; '' in between, and where these are the same. */
	readonly woord: string;
}

/** Words for the lowest and the highest quarter. */
export const MERK_WOORDEN = { getal: ['laag', 'hoog'], dag: ['vroeg', 'laat'] } as const;

/** Where a row stands; null for a blank and for a column of something else. */
export function markAt(
	kolom: Pick<Kolom<number>, 'waarde'>,
	row: number,
	{ laagste, kwart, driekwart, hoogste }: Spreiding
): CelMerk | null {
	const { soort } = kolom.waarde;
	const value = measureAt(kolom, row);
	if (value === null || (soort !== 'getal' && soort !== 'dag')) return null;
	const from = soort === 'getal' && laagste > 0 ? 0 : laagste;
	const deel = hoogste > from ? (value - from) / (hoogste - from) : 1;
	const [laag, hoog] = MERK_WOORDEN[soort];
	const woord = kwart === driekwart ? '' : value <= kwart ? laag : value >= driekwart ? hoog : '';
	return { deel: Math.max(0, Math.min(1, deel)), woord };
}
