import type { KengetalGroep } from '../kengetallen/kengetallen';
import { plusMaanden, type Dag } from '../velden/datum';
import type { Eenheid } from '../velden/datum-filter';
import type { TabelId } from '../velden/tabellen';

/** An end of a window: a fixed day, or so much before (negative) or after the peildatum. */
export type VensterGrens =
	{ readonly dag: Dag } | { readonly aantal: number; readonly eenheid: Eenheid };

/** What a record is on the peildatum, by the rules of the kengetallen. */
export const STANDEN = [
	'actief',
	'gesloten',
	'afgehandeld',
	'actieveModule',
	'opgeschort'
] as const;
export type EigenStand = (typeof STANDEN)[number];

const ELK = ['actief', 'gesloten', 'afgehandeld'] as const;

/** What can be said so of the records of each table. */
export const STANDEN_VAN: Readonly<Record<TabelId, readonly EigenStand[]>> = {
	kandidaten: [],
	trajecten: [...ELK, 'actieveModule'],
	modules: [...ELK, 'opgeschort'],
	plaatsingen: ELK
};

/**
 * One condition on what is counted. A field is one of its own table, or one of its kandidaat; a record of nobody has blanks
 * there and no kenmerken. A blank lies in no window and in no range.
 */
export type EigenVoorwaarde =
	/** Has one of these stored values, '' for none; with `niet` has none of them. Of a field of codes. */
	| {
			readonly soort: 'waarde';
			readonly van: TabelId;
			readonly veld: string;
			readonly een: readonly string[];
			readonly niet: boolean;
	  }
	/** Of a field of numbers; both ends count, null = no end. */
	| {
			readonly soort: 'bereik';
			readonly van: TabelId;
			readonly veld: string;
			readonly minstens: number | null;
			readonly hoogstens: number | null;
	  }
	/** Of a field of days; both ends count unless `tot` is the first day after it. */
	| {
			readonly soort: 'venster';
			readonly van: TabelId;
			readonly veld: string;
			readonly vanaf: VensterGrens | null;
			readonly tot: VensterGrens | null;
			readonly totEnMet: boolean;
	  }
	/** A field of numbers or days is not filled in, or with `niet` is. */
	| {
			readonly soort: 'leeg';
			readonly van: TabelId;
			readonly veld: string;
			readonly niet: boolean;
	  }
	/** The kandidaat has a kenmerk of the app. */
	| { readonly soort: 'kenmerk'; readonly id: string; readonly niet: boolean }
	/** The record itself is so. */
	| { readonly soort: 'stand'; readonly stand: EigenStand; readonly niet: boolean }
	/** The kandidaat has a record that meets all of `met`, conditions on its own fields and stand. */
	| {
			readonly soort: 'heeft';
			readonly tabel: KengetalGroep;
			readonly met: readonly EigenVoorwaarde[];
			readonly niet: boolean;
	  };

/** What is counted. */
export interface KengetalTelling {
	readonly tel: TabelId;
	/** Everything that must hold; none = all of the table. */
	readonly voorwaarden: readonly EigenVoorwaarde[];
	/** Of whom it is a share, by their own conditions; null = it is a count. */
	readonly deelVan: readonly EigenVoorwaarde[] | null;
}

/** What should be reached: of a count a number, of a share a part from 0 to 1. */
export interface EigenDoel {
	readonly richting: 'minstens' | 'hoogstens';
	readonly waarde: number;
}

/** A kengetal that a user made. */
export interface EigenKengetal extends KengetalTelling {
	/** Unique; safe in a URL. */
	readonly id: string;
	readonly naam: string;
	readonly doel: EigenDoel | null;
	/** Above this it is said; in the unit of the goal. */
	readonly grens: number | null;
}

/** A number of it: a count, or with `noemer` what is a part of that. */
export interface EigenWaarde {
	readonly teller: number;
	readonly noemer: number | null;
}

/** First and last day of a window at peildatum `d`, both inclusive; null = no end. */
export function eigenVenster(
	{ vanaf, tot, totEnMet }: Extract<EigenVoorwaarde, { soort: 'venster' }>,
	d: Dag
): { readonly van: Dag | null; readonly tot: Dag | null } {
	return {
		van: vanaf && dagBij(vanaf, d),
		tot: tot && dagBij(tot, d) - (totEnMet ? 0 : 1)
	};
}

function dagBij(grens: VensterGrens, d: Dag): Dag {
	if ('dag' in grens) return grens.dag;
	const { aantal, eenheid } = grens;
	return eenheid === 'maanden'
		? plusMaanden(d, aantal)
		: d + aantal * (eenheid === 'weken' ? 7 : 1);
}

/** The number itself: a count, or a part from 0 to 1; null where there is nothing to be a part of. */
export function getalVan({ teller, noemer }: EigenWaarde): number | null {
	if (noemer === null) return teller;
	return noemer === 0 ? null : teller / noemer;
}

/** Whether the goal is reached; null where there is no goal, or nothing to judge. */
export function isGehaald({ doel }: EigenKengetal, waarde: EigenWaarde): boolean | null {
	const getal = getalVan(waarde);
	if (!doel || getal === null) return null;
	return doel.richting === 'minstens' ? getal >= doel.waarde : getal <= doel.waarde;
}

/** Whether it is above its limit. */
export function isBovenGrens({ grens }: EigenKengetal, waarde: EigenWaarde): boolean {
	const getal = getalVan(waarde);
	return grens !== null && getal !== null && getal > grens;
}

/** Every condition in it, also those within another. */
export function alleVoorwaarden({ voorwaarden, deelVan }: KengetalTelling): EigenVoorwaarde[] {
	const inner = (all: readonly EigenVoorwaarde[]): EigenVoorwaarde[] =>
		all.flatMap((each) => [each, ...(each.soort === 'heeft' ? inner(each.met) : [])]);
	return inner([...voorwaarden, ...(deelVan ?? [])]);
}
