import type { Dag } from '$lib/domain/velden/datum';
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

/** Rows between two looks at the screen. */
const STEP = 1000;

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

/** A column of texts, each different one once. */
export function* teksten(
	rijen: number,
	at: (index: number) => string
): Generator<unknown, UitvoerCellen> {
	const codes = new Uint32Array(rijen);
	const known = new Map<string, number>();
	for (let index = 0; index < rijen; index++) {
		if (index % STEP === 0) yield;
		const text = at(index);
		let code = known.get(text);
		if (code === undefined) known.set(text, (code = known.size));
		codes[index] = code;
	}
	return { soort: 'tekst', waarden: [...known.keys()], codes };
}

/** A column of codes whose words are known. */
export function* codes(
	rijen: number,
	waarden: readonly string[],
	at: (index: number) => number
): Generator<unknown, UitvoerCellen> {
	const places = new Uint32Array(rijen);
	for (let index = 0; index < rijen; index++) {
		if (index % STEP === 0) yield;
		places[index] = at(index);
	}
	return { soort: 'tekst', waarden, codes: places };
}

/** A column of days. */
export function* dagen(
	rijen: number,
	at: (index: number) => Dag
): Generator<unknown, UitvoerCellen> {
	const days = new Int32Array(rijen);
	for (let index = 0; index < rijen; index++) {
		if (index % STEP === 0) yield;
		days[index] = at(index);
	}
	return { soort: 'datum', dagen: days };
}

/** A column of numbers. */
export function* getallen(
	rijen: number,
	at: (index: number) => number | null
): Generator<unknown, UitvoerCellen> {
	const cellen: (number | null)[] = [];
	for (let index = 0; index < rijen; index++) {
		if (index % STEP === 0) yield;
		cellen.push(at(index));
	}
	return { soort: 'cellen', cellen };
}
