import type { Toelichting, UitvoerCellen, UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import type { Geteld, TellingKeuze } from '$lib/data/tellingen/geteld';
import type { Gekozen } from '$lib/rules/filters/uitgaand';
import type { Volgt } from '$lib/rules/filters/volgt';

/** A column that a list can give away. */
export interface LijstKolom {
	readonly kop: string;
	/** May tell who somebody is: it goes with the names. */
	readonly wie: boolean;
	/** Makes its cells, in steps. */
	make(): Generator<unknown, UitvoerCellen>;
}

/** A list with a row per kandidaat or record: personal data. */
export interface LijstBron {
	readonly soort: 'lijst';
	readonly titel: string;
	/** Name of the file. */
	readonly bestand: string;
	readonly rijen: number;
	/** Whether the filters on screen do not limit it. */
	readonly los?: true;
	/** What is chosen on its page besides the filters. */
	readonly gekozen?: readonly Gekozen[];
	/** Different kandidaten in it. */
	readonly kandidaten: number;
	readonly kolommen: readonly LijstKolom[];
	/** What its numbers and columns mean. */
	readonly uitleg: readonly Toelichting[];
}

/** Tables of numbers of people. */
export interface TellingBron {
	readonly soort: 'telling';
	readonly titel: string;
	readonly bestand: string;
	/** Whom its rows are of, where they are people at work: they stand in it by name unless names are left out. */
	readonly per?: 'begeleider';
	/** What it is of besides the selection, where that can be chosen. */
	readonly keuze?: string;
	/** Which filters it follows; absent = all of them. */
	readonly volgt?: Volgt;
	/** With a small number replaced as the threshold asks; all tables are shared together. */
	count(keuze: TellingKeuze): Geteld;
	readonly uitleg: readonly Toelichting[];
}

/** Something of a page that can be exported. */
export type UitvoerBron = LijstBron | TellingBron;

/** The columns of a list as a table; `zonderNamen` leaves out those that may tell who somebody is. */
export function* lijstTabel(
	{ titel, rijen, kolommen }: LijstBron,
	zonderNamen: boolean
): Generator<unknown, UitvoerTabel> {
	const cells = [];
	for (const kolom of kolommen)
		if (!zonderNamen || !kolom.wie) cells.push({ kop: kolom.kop, ...(yield* kolom.make()) });
	return { titel, rijen, kolommen: cells };
}
