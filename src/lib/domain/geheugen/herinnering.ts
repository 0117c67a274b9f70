import type { StandTelling } from '../kandidaat/kandidaat-stand';
import type { KengetalKeuzes } from '../kengetallen/kengetallen';
import type { SnapshotMeta } from '../momentopname/momentopname';
import type { Dag } from '../velden/datum';
import type { HerinnerdeStroom } from './stroom-uit';

/**
 * Raised with every change of what a kengetal or a class of UWV's table counts: a test holds it to a digest of these.
 * Counts of another version are not set beside those of now.
 */
export const GEHEUGEN_VERSIE = 1;

/** Fields whose values are counted crosswise, in the order in which a cell names them. */
export const KUBUS_VELDEN = ['gemeente', 'klantprofiel', 'ladder', 'dgr'] as const;
export type KubusVeld = (typeof KUBUS_VELDEN)[number];

/** Fields of kandidaten of which values are remembered; never a name of a person. */
export const GEHEUGEN_VELDEN = [...KUBUS_VELDEN, 'status'] as const;
export type GeheugenVeld = (typeof GEHEUGEN_VELDEN)[number];

/** Records of one kengetal. */
export interface KengetalAantal {
	/** By gemeente of the kandidaat that they belong to. */
	readonly per: readonly number[];
	/** Of no kandidaat: in no gemeente, but in the total. */
	readonly zonder: number;
}

/** The kengetallen as one choice defines them. */
export interface KeuzeTelling {
	readonly start: KengetalKeuzes['start'];
	readonly kengetallen: Readonly<Record<string, KengetalAantal>>;
	/** Kandidaten by gemeente. */
	readonly kandidatenMet: Readonly<Partial<Record<StandTelling, readonly number[]>>>;
}

/**
 * What stays of a momentopname when its kandidaten are gone: counts only, by gemeente. No name, no number, no row, and
 * nothing by begeleider or uitvoerende, which are names.
 */
export interface Herinnering {
	/** Of the momentopname. */
	readonly id: string;
	readonly peildatum: Dag;
	/** ISO time of reading in. */
	readonly ingelezen: string;
	/** ISO time of counting. */
	readonly geteld: string;
	readonly versie: number;
	/** Those of the fields above that the source had, and `lks`. */
	readonly velden: readonly string[];
	readonly kandidaten: number;
	/** The values by their code, which is their place. */
	readonly waarden: Readonly<Record<GeheugenVeld, readonly string[]>>;
	/** Cells with somebody in them: a code per field of `KUBUS_VELDEN`, then how many; one cell behind the other. */
	readonly cellen: readonly number[];
	/** `[gemeente * statussen + status]` */
	readonly status: readonly number[];
	/** `[gemeente * treden + trede]` of whoever has loonkostensubsidie; null where the source does not tell. */
	readonly ladderLks: readonly number[] | null;
	/** One per choice that the definitions leave. */
	readonly perKeuze: readonly KeuzeTelling[];
	/** By gemeente the classes of UWV's table. */
	readonly perKlasse: readonly (readonly number[])[];
	/** Flows from earlier momentopnamen, by the id of these; counted behind everything else, so that there may be none yet. */
	readonly stromen?: Readonly<Record<string, HerinnerdeStroom>>;
}

/** A herinnering without its counts, as a list of them shows it. */
export interface Herinnerd extends Pick<
	Herinnering,
	'id' | 'peildatum' | 'ingelezen' | 'geteld' | 'versie' | 'kandidaten'
> {
	readonly soort: 'bron';
	readonly velden: SnapshotMeta['velden'];
	/** Ids of the earlier momentopnamen from which the flow to it is kept. */
	readonly stromen?: readonly string[];
}

/** What is remembered. */
export interface GeheugenStand {
	/** The latest first; also of momentopnamen whose kandidaten are still there. */
	readonly herinnerd: readonly Herinnerd[];
	/** Ids of those that can't be read any more. */
	readonly beschadigd: readonly string[];
	/** Ids of momentopnamen that could not be counted. */
	readonly ongeteld: readonly string[];
}

export const NIETS_HERINNERD: GeheugenStand = { herinnerd: [], beschadigd: [], ongeteld: [] };

/**
 * What can be looked back at: a momentopname, or only its counts. Nothing that needs kandidaten may be asked of one with
 * `geteld`.
 */
export interface Peilmoment extends Pick<
	SnapshotMeta,
	'id' | 'soort' | 'peildatum' | 'ingelezen' | 'velden' | 'overdracht'
> {
	/** ISO time of counting: its kandidaten are gone. Absent where they are there. */
	readonly geteld?: string;
}
