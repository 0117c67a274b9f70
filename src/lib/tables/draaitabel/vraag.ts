import type { Dataset } from '$lib/data/dataset';
import { keuzeVelden } from '$lib/data/velden/keuze-velden';
import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { ontbreektVoor } from '$lib/rules/eigen-kengetal/tel';
import { eigenKengetallen } from '$lib/rules/kenmerken/kenmerken-eigen.svelte';
import { TABEL_NAAM, TABELLEN, type TabelId } from '$lib/domain/velden/velden';

/** What can be computed of a field: of numbers all of it, of days the last three. */
export const REKENT = ['som', 'gemiddelde', 'mediaan', 'laagste', 'hoogste'] as const;
export type Rekent = (typeof REKENT)[number];

/** What the cells are about. */
export type Maat =
	/** Records or kandidaten, or those of an own kengetal. */
	| { readonly soort: 'tel'; readonly tabel: TabelId; readonly eigen?: EigenKengetal }
	/** An own kengetal that is a share. */
	| { readonly soort: 'aandeel'; readonly tabel: TabelId; readonly eigen: EigenKengetal }
	| {
			readonly soort: 'rekent';
			readonly tabel: TabelId;
			/** Id of a number or date field of the table. */
			readonly veld: string;
			readonly doe: Rekent;
	  };

export const TOON = ['aantal', 'rij', 'kolom', 'totaal', 'uniek'] as const;
export type Toon = (typeof TOON)[number];

/** What somebody asks of a Draaitabel; ids of fields are those of `assen`. */
export interface DraaiVraag {
	/** At most two, the widest first. */
	readonly rijen: readonly string[];
	readonly kolommen: readonly string[];
	/** Id of one of `maten`. */
	readonly maat: string;
	readonly toon: Toon;
	/** Key of the column that rows are sorted by; null = in the order of the field. */
	readonly sorteer: { readonly kolom: string; readonly op: 'oplopend' | 'aflopend' } | null;
	/** Only so many of the largest values of the first field of rows, the others together. */
	readonly top: number | null;
}

/** A measure by its name in the list. */
export interface MaatKeuze {
	readonly id: string;
	readonly naam: string;
	readonly maat: Maat;
}

const WOORD: Readonly<Record<Rekent, string>> = {
	som: 'Som',
	gemiddelde: 'Gemiddelde',
	mediaan: 'Mediaan',
	laagste: 'Laagste',
	hoogste: 'Hoogste'
};

/** What the cells can be about: the tables that the source has, then what can be computed of their fields. */
export function maten(dataset: Dataset): readonly MaatKeuze[] {
	const tabellen = TABELLEN.filter((tabel) => tabel === 'kandidaten' || dataset.records[tabel]);
	const counted = tabellen.map((tabel): MaatKeuze => ({
		id: tabel,
		naam: tabel === 'plaatsingen' ? 'Plaatsingen' : TABEL_NAAM[tabel],
		maat: { soort: 'tel', tabel }
	}));
	const computed = tabellen.flatMap((tabel) =>
		keuzeVelden(dataset, tabel).flatMap(({ id: veld, naam, soort }) => {
			if (soort === 'code') return [];
			const can = soort === 'getal' ? REKENT : REKENT.slice(2);
			const behind = tabel === 'kandidaten' ? '' : ` (${TABEL_NAAM[tabel].toLowerCase()})`;
			return can.map((doe): MaatKeuze => ({
				id: `${doe}:${tabel}.${veld}`,
				naam: `${WOORD[doe]} ${naam}${behind}`,
				maat: { soort: 'rekent', tabel, veld, doe }
			}));
		})
	);
	return [...counted, ...ownOf(dataset), ...computed];
}

/** The kengetallen that users made, as far as this source can tell. */
function ownOf(dataset: Dataset): MaatKeuze[] {
	return eigenKengetallen()
		.filter((eigen) => ontbreektVoor(dataset, eigen).length === 0)
		.map((eigen) => ({
			id: `eigen:${eigen.id}`,
			naam: eigen.naam,
			maat: { soort: eigen.deelVan ? 'aandeel' : 'tel', tabel: eigen.tel, eigen }
		}));
}

/** The measure with that id; undefined where the source has none. */
export function maatVan(dataset: Dataset, id: string): MaatKeuze | undefined {
	return maten(dataset).find((maat) => maat.id === id);
}
