import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { formatDatum } from '$lib/locale/format';

/** What a column says of a line, whole, with names hidden where that is asked; a blank is '', `GEEN_DAG` or null. */
export type KolomWaarde<Rij> =
	| { readonly soort: 'tekst'; at(rij: Rij): string }
	/** One of few stored values, by its place; files get `woord` of each value once. */
	| {
			readonly soort: 'code';
			readonly values: readonly string[];
			at(rij: Rij): number;
			woord(waarde: string): string;
	  }
	| { readonly soort: 'dag'; at(rij: Rij): Dag }
	/** A number in files, `tekst` to read. */
	| { readonly soort: 'getal'; at(rij: Rij): number | null; tekst(aantal: number): string };

/** What a column is sorted by. */
export interface Rang {
	/** Stored column. */
	readonly kolom?: string;
	/** Low values of the one are high values of the other. */
	readonly keert?: boolean;
	/** Stored with the kandidaat of the row, and not with the row. */
	readonly vanKandidaat?: true;
}

/** A column of a list, whole: head, cell, card, order, copy, export and print follow from it. */
export interface Kolom<Rij> {
	readonly id: string;
	readonly label: string;
	/** Heading in files, where it is another. */
	readonly kop?: string;
	/** Heading over neighbouring columns that share it. */
	readonly group?: string;
	/** Weight and smallest width in pixels. */
	readonly width?: number;
	/** The smallest width, where it may be less than its weight. */
	readonly least?: number;
	readonly align?: 'end';
	readonly hideNarrow?: boolean | number;
	/** Stays in view while the others scroll sideways under it. */
	readonly pinned?: boolean;
	readonly sortable?: boolean;
	/** Always on screen. */
	readonly locked?: boolean;
	/** May tell who somebody is: leaves only with the names. */
	readonly wie?: true | (() => boolean);
	readonly waarde: KolomWaarde<Rij>;
	/** The text on screen, where files have another. */
	scherm?(rij: Rij): string;
	/** What is drawn with the text; `naam` opens the kandidaat, of `nee` a Nee is muted. */
	readonly mark?: 'naam' | 'klantprofiel' | 'status' | 'ladder' | 'nee';
	/** A blank is a value, which the filters call so too; else it is nothing. */
	readonly leegIsWaarde?: boolean;
	/** Tooltip: its own text, or another. */
	readonly title?: true | ((rij: Rij) => string);
	/** Drawn as too late. */
	dringend?(rij: Rij): boolean;
	/** The line above says the same: for who can't see that. */
	herhaalt?(rij: Rij): boolean;
	/** What it is sorted by, where that is not the stored column of its id. */
	readonly rang?: Rang;
	/** Its text cuts what is long itself, and says something after that. */
	readonly heel?: true;
	/** A search of the list looks in it. */
	readonly zoek?: true;
	/** Words for lowest first and highest first. */
	readonly eerst?: readonly [string, string];
}

/** A column of texts. */
export function tekstKolom<Rij>(
	id: string,
	label: string,
	at: (rij: Rij) => string,
	head: Partial<Kolom<Rij>> = {}
): Kolom<Rij> {
	return { id, label, waarde: { soort: 'tekst', at }, ...head };
}

/** A column of days. */
export function dagKolom<Rij>(
	id: string,
	label: string,
	at: (rij: Rij) => Dag,
	head: Partial<Kolom<Rij>> = {}
): Kolom<Rij> {
	return { id, label, waarde: { soort: 'dag', at }, ...head };
}

/** The text of a cell with nothing cut off, for what leaves as text; '' for a blank. */
export function wholeText<Rij>({ waarde }: Kolom<Rij>, rij: Rij): string {
	switch (waarde.soort) {
		case 'tekst':
			return waarde.at(rij);
		case 'code':
			return waarde.woord(waarde.values[waarde.at(rij)] ?? '');
		case 'dag': {
			const dag = waarde.at(rij);
			return dag === GEEN_DAG ? '' : formatDatum(dag);
		}
		case 'getal': {
			const aantal = waarde.at(rij);
			return aantal === null ? '' : waarde.tekst(aantal);
		}
	}
}

/** The text of a cell as the screen shows it; '' for a blank. */
export function screenText<Rij>(kolom: Kolom<Rij>, rij: Rij): string {
	const tekst = kolom.scherm?.(rij) ?? wholeText(kolom, rij);
	return kolom.heel ? tekst : opScherm(tekst);
}

/** The stored value that a mark is drawn from. */
export function storedValue<Rij>({ waarde }: Kolom<Rij>, rij: Rij): string {
	return waarde.soort === 'code' ? (waarde.values[waarde.at(rij)] ?? '') : '';
}

/** The name of a column within a sentence: "pers. nr.", "DGR". */
export function columnName(label: string): string {
	const isAbbreviation = /^\p{Lu}{2}/u.test(label);
	return isAbbreviation ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A column about what a row is of, as a column of that row. */
export function columnVia<Rij, Over>(
	{ waarde, scherm, title, dringend, herhaalt, ...head }: Kolom<Over>,
	over: (rij: Rij) => Over
): Kolom<Rij> {
	return {
		...head,
		waarde: valueVia(waarde, over),
		...(scherm && { scherm: (rij) => scherm(over(rij)) }),
		...(title && { title: title === true ? title : (rij) => title(over(rij)) }),
		...(dringend && { dringend: (rij) => dringend(over(rij)) }),
		...(herhaalt && { herhaalt: (rij) => herhaalt(over(rij)) })
	};
}

function valueVia<Rij, Over>(
	waarde: KolomWaarde<Over>,
	over: (rij: Rij) => Over
): KolomWaarde<Rij> {
	switch (waarde.soort) {
		case 'tekst':
			return { ...waarde, at: (rij) => waarde.at(over(rij)) };
		case 'code':
		case 'dag':
			return { ...waarde, at: (rij) => waarde.at(over(rij)) };
		case 'getal':
			return { ...waarde, at: (rij) => waarde.at(over(rij)) };
	}
}
