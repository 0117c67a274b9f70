import type { Dag } from '../velden/datum';
import type { StandTelling } from '../kandidaat/kandidaat-stand';
import type { KengetalKeuzes } from './kengetallen';
import { kwartaalId, kwartaalVan } from '../doelen/kwartaal';
import type { Peilmoment } from '../geheugen/herinnering';

/** Kandidaten per value of `veld` within each value of `per`; both are fields of kandidaten with codes. */
export interface Kruis {
	readonly per: string;
	readonly veld: string;
	/** Only kandidaten with loonkostensubsidie. */
	readonly lks?: boolean;
}

/** What to count in an earlier momentopname, and of whom; by value, because codes differ from one to the next. */
export interface TelVraag {
	/** Values per field as stored; a kandidaat counts when each of its fields has one of them. */
	readonly choose: Readonly<Record<string, readonly string[]>>;
	/** Fields of `choose` whose values are left out instead. */
	readonly niet: readonly string[];
	/** Chosen uitvoerenden, none = all; kandidaten and records as the slicer has it. */
	readonly uitvoerende: readonly string[];
	/** As the kengetallen are defined now; null = these are not asked. */
	readonly keuzes: KengetalKeuzes | null;
	readonly kruisen: readonly Kruis[];
}

/** A cross count: `aantallen[per * waarden.length + waarde]`. */
export interface Kruistelling {
	readonly per: readonly string[];
	readonly waarden: readonly string[];
	readonly aantallen: Uint32Array;
}

/** The counts of one momentopname at its own peildatum. */
export interface Telling {
	readonly snapshot: string;
	readonly dag: Dag;
	readonly kandidaten: number;
	/** Records per kengetal; absent where the source does not tell. */
	readonly kengetallen: Readonly<Record<string, number>>;
	/** Kandidaten with one record at least in a kengetal of that count; absent where the source does not tell. */
	readonly kandidatenMet: Readonly<Partial<Record<StandTelling, number>>>;
	/** In the order in which they were asked; null where the source lacks a field. */
	readonly kruisen: readonly (Kruistelling | null)[];
}

/** Momentopnamen that are looked back at, the latest. */
export const TELLINGEN_TERUG = 12;
/** Quarters before these of which the last one is looked back at as well: five years. */
const KWARTALEN_TERUG = 20;

/** The momentopnamen of an earlier peildatum, the latest read in of each, oldest first. */
export function voorafgaande<Een extends Pick<Peilmoment, 'peildatum' | 'ingelezen'>>(
	metas: readonly Een[],
	voor: Dag
): readonly Een[] {
	const perDag = new Map<Dag, Een>();
	for (const meta of metas) {
		if (meta.peildatum >= voor) continue;
		const known = perDag.get(meta.peildatum);
		if (!known || known.ingelezen < meta.ingelezen) perDag.set(meta.peildatum, meta);
	}
	return [...perDag.values()].sort((a, b) => a.peildatum - b.peildatum);
}

/**
 * The momentopnamen that a look back is over: the last twelve that go before, and the last of each quarter that none of
 * these is in; oldest first.
 */
export function eerdere<Een extends Pick<Peilmoment, 'peildatum' | 'ingelezen'>>(
	metas: readonly Een[],
	voor: Dag
): readonly Een[] {
	const all = voorafgaande(metas, voor);
	const laatste = all.slice(-TELLINGEN_TERUG);
	const kwartaal = ({ peildatum }: Een) => kwartaalId(kwartaalVan(peildatum));
	const verteld = new Set(laatste.map(kwartaal));
	const perKwartaal = new Map(
		all.filter((each) => !verteld.has(kwartaal(each))).map((each) => [kwartaal(each), each])
	);
	return [...[...perKwartaal.values()].slice(-KWARTALEN_TERUG), ...laatste];
}

/** Kandidaten with one value of a cross count, within one group or all of them. */
export function aantalIn(
	{ per, waarden, aantallen }: Kruistelling,
	waarde: string,
	groep?: string
): number {
	const code = waarden.indexOf(waarde);
	if (code < 0) return 0;
	return per.reduce(
		(sum, each, at) =>
			groep === undefined || each === groep
				? sum + (aantallen[at * waarden.length + code] ?? 0)
				: sum,
		0
	);
}
