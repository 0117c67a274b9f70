import type { Dag } from '../velden/datum';
import type { KengetalGroep } from '../kengetallen/kengetallen';
import type { SnapshotMeta } from './momentopname';
import { zelfdeLijst } from '../documenten/overdracht';
import type { TabelId } from '../velden/tabellen';

/** What can happen to a kandidaat or a record between two momentopnamen, in the order of the codes in `Verschil.wat`. */
export const VERANDERINGEN = ['nieuw', 'weg', 'gewijzigd'] as const;
export type Verandering = (typeof VERANDERINGEN)[number];

/** A field of kandidaten that both momentopnamen have, and of how many kandidaten it changed. */
export interface VeldVerschil {
	/** Id of the catalogue, or `extra:` and the heading of a column that the user kept. */
	readonly veld: string;
	readonly aantal: number;
}

/** Records of one table, known by their number. */
export interface RecordVerschil {
	readonly nieuw: number;
	readonly weg: number;
	readonly gewijzigd: number;
	/** Records of both that have no number and can't be compared. */
	readonly zonderNummer: number;
}

/**
 * What changed from one momentopname to a later one. The tables are Arrow bytes, transferred and read a cell at a
 * time: `wie` has a row per kandidaat that something happened to (`persnr`, `naam`, `gemeente`, `begeleider`, their
 * ranks, and `rij`: the row in the later table, -1 where it is in that no more), `wat` a row per change (`wie`,
 * `soort`, `tabel`, `record`, `veld`, `oud`, `nieuw`; values as stored, days as dd-mm-jjjj).
 */
export interface Verschil {
	/** Ids of the momentopnamen. */
	readonly van: string;
	readonly naar: string;
	/** Peildatum of the earlier one. */
	readonly vanDag: Dag;
	/** Kandidaten that came, went, and of which at least one field changed. */
	readonly nieuw: number;
	readonly weg: number;
	readonly gewijzigd: number;
	/** Fields that were compared, in catalogue order, also those without a change. */
	readonly velden: readonly VeldVerschil[];
	/** Fields of kandidaten that only one of the two has, which are not compared. */
	readonly nietVergeleken: readonly string[];
	/** Absent where one of the two has no such table, or no numbers in it. */
	readonly records: Readonly<Partial<Record<KengetalGroep, RecordVerschil>>>;
	readonly wie: Uint8Array<ArrayBuffer>;
	readonly wat: Uint8Array<ArrayBuffer>;
}

/** Whether nothing at all changed. */
export function isGelijk({ nieuw, weg, gewijzigd, records }: Verschil): boolean {
	return [{ nieuw, weg, gewijzigd }, ...Object.values(records)].every(
		(each) => each.nieuw + each.weg + each.gewijzigd === 0
	);
}

/** What a filter on a change of records is called, besides those of kandidaten: safe in a URL. */
export function recordSinds(tabel: TabelId, soort: Verandering): string {
	return `${tabel}_${soort}`;
}

/** Such a filter in words: "nieuwe trajecten"; null for any other. */
export function recordSindsTekst(wat: string): string | null {
	const [tabel, soort] = wat.split('_');
	switch (soort) {
		case 'nieuw':
			return `nieuwe ${tabel}`;
		case 'weg':
			return `${tabel} niet meer in de lijst`;
		case 'gewijzigd':
			return `gewijzigde ${tabel}`;
		default:
			return null;
	}
}

/** The momentopname in use with the one before it, the later one last; null where there is no such pair. */
export function standaardPaar(
	metas: readonly SnapshotMeta[],
	inGebruik: string | undefined
): readonly [SnapshotMeta, SnapshotMeta] | null {
	const own = metas.find(({ id }) => id === inGebruik);
	const all = opVolgorde(own ? metas.filter((meta) => zelfdeLijst(meta, own)) : metas);
	const used = all.findIndex(({ id }) => id === inGebruik);
	const [van, naar] = used > 0 ? [all[used - 1], all[used]] : [all[0], all[1]];
	return van && naar ? [van, naar] : null;
}

/** Oldest first. */
export function opVolgorde(metas: readonly SnapshotMeta[]): readonly SnapshotMeta[] {
	return metas.toSorted((a, b) => (a !== b && oudsteEerst(a, b)[0] === a ? -1 : 1));
}

/** The two in the order in which they follow each other: by peildatum, then by reading in. */
export function oudsteEerst(
	een: SnapshotMeta,
	ander: SnapshotMeta
): readonly [SnapshotMeta, SnapshotMeta] {
	const isEarlier =
		een.peildatum === ander.peildatum
			? een.ingelezen <= ander.ingelezen
			: een.peildatum < ander.peildatum;
	return isEarlier ? [een, ander] : [ander, een];
}
