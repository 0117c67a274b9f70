import { peildatumVer, peildatumVerTekst } from '$lib/domain/momentopname/peildatum-ver';
import { dagVan, delenVan, type Dag } from '$lib/domain/velden/datum';
import { dagenInNaam } from '$lib/locale/dagen-in-naam';
import { formatDatum } from '$lib/locale/format';
import type { SourceGrid } from '../source-grid';

/** A suggestion for the peildatum and, in Dutch, where it comes from. */
export interface PeildatumVoorstel {
	readonly dag: Dag;
	readonly herkomst: string;
}

const UIT_EXPORT = 'Uit de toelichting van deze export.';
const UIT_NAAM = 'Uit de bestandsnaam.';

/**
 * The latest day that the files say: an export of this app in its explanation (`exportDagen`, by name of file), another
 * in its name. Else the latest day on which one was changed; null when neither is known. Says so when files say
 * different days, or when the day is in the future or long ago.
 */
export function suggestPeildatum(
	grids: readonly Pick<SourceGrid, 'bestand' | 'gewijzigd'>[],
	vandaag: Dag,
	exportDagen: ReadonlyMap<string, Dag> = new Map()
): PeildatumVoorstel | null {
	const namen = [...new Set(grids.map(({ bestand }) => bestand))];
	const said = namen.flatMap((bestand) => saidBy(bestand, vandaag, exportDagen) ?? []);
	const [latest] = said.toSorted((a, b) => b.dag - a.dag);
	if (latest) {
		const others = [...new Set(said.map(({ dag }) => dag))].filter((dag) => dag !== latest.dag);
		return withWord(latest, otherDays(others), vandaag);
	}
	const changed = grids.map(({ gewijzigd }) => gewijzigd).filter((moment) => moment > 0);
	if (!changed.length) return null;
	const local = new Date(Math.max(...changed));
	const dag = dagVan(local.getFullYear(), local.getMonth() + 1, local.getDate());
	const herkomst = 'Dag waarop het bestand is gemaakt.';
	return dag === null ? null : withWord({ dag, herkomst }, '', vandaag);
}

/** The day that a file says of itself: an export of this app in its explanation, another in its name; null for none. */
export function saidBy(
	bestand: string,
	vandaag: Dag,
	exportDagen: ReadonlyMap<string, Dag>
): PeildatumVoorstel | null {
	const own = exportDagen.get(bestand);
	if (own !== undefined) return { dag: own, herkomst: UIT_EXPORT };
	const named = dagenInNaam(bestand, delenVan(vandaag).jaar + 1);
	return named.length ? { dag: Math.max(...named), herkomst: UIT_NAAM } : null;
}

function withWord(
	{ dag, herkomst }: PeildatumVoorstel,
	others: string,
	vandaag: Dag
): PeildatumVoorstel {
	const far = peildatumVer(dag, vandaag);
	const word = far && `Deze dag ${peildatumVerTekst(far, '')}.`;
	return { dag, herkomst: [herkomst, others, word].filter(Boolean).join(' ') };
}

function otherDays(others: readonly Dag[]): string {
	const [een, ...rest] = others.toSorted((a, b) => b - a);
	if (een === undefined) return '';
	return rest.length
		? `Er zijn ook bestanden van andere dagen, zoals ${formatDatum(een)}.`
		: `Er is ook een bestand van ${formatDatum(een)}.`;
}
