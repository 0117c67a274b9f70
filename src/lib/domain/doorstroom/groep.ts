import { PROFIEL, TE_DOEN } from '../kandidaat/klantprofiel';
import { parseTrede, TREDEN } from '../kandidaat/ladder';
import { added, type Stroom, type StroomVeld } from './doorstroom';

/** Klantprofiel by its code, the ladder by trede: with and without groeipotentieel together. Any other value is itself. */
export function groepVan(veld: StroomVeld, waarde: string): string {
	const trede = veld === 'ladder' ? parseTrede(waarde).trede : null;
	return trede === null ? waarde : String(trede);
}

/** The flow by group, each pair once. */
export function perGroep(veld: StroomVeld, stromen: readonly Stroom[]): readonly Stroom[] {
	const groep = (waarde: string | null) => waarde && groepVan(veld, waarde);
	return added(
		stromen.map(({ van, naar, aantal }) => ({ van: groep(van), naar: groep(naar), aantal }))
	);
}

/** What became of a kandidaat between two lists. */
export type Richting = 'gelijk' | 'vooruit' | 'terug' | 'anders' | 'nieuw' | 'weg';

/** Nearest to a full profile last. */
const PROFIEL_OP_RIJ: readonly string[] = [...TE_DOEN.toReversed(), PROFIEL.ja];
const LADDER_OP_RIJ: readonly string[] = TREDEN.map(String);

/**
 * Where a step between two groups leads: to a fuller klantprofiel or a higher trede, or back. Of a blank, `#` or an unknown
 * value nobody can say it, but that klantprofiel Ja is more than whatever else.
 */
export function richtingVan(veld: StroomVeld, van: string | null, naar: string | null): Richting {
	if (van === null) return 'nieuw';
	if (naar === null) return 'weg';
	if (van === naar) return 'gelijk';
	if (veld === 'klantprofiel' && naar === PROFIEL.ja) return 'vooruit';
	if (veld === 'klantprofiel' && van === PROFIEL.ja) return 'terug';
	const order = veld === 'ladder' ? LADDER_OP_RIJ : PROFIEL_OP_RIJ;
	const [from, to] = [order.indexOf(van), order.indexOf(naar)];
	if (from < 0 || to < 0) return 'anders';
	return to > from ? 'vooruit' : 'terug';
}

/** How many went each way; together everybody of the flow. */
export function richtingen(
	veld: StroomVeld,
	stromen: readonly Stroom[]
): Readonly<Record<Richting, number>> {
	const counts = { gelijk: 0, vooruit: 0, terug: 0, anders: 0, nieuw: 0, weg: 0 };
	for (const { van, naar, aantal } of perGroep(veld, stromen))
		counts[richtingVan(veld, van, naar)] += aantal;
	return counts;
}

/** Groups of the catalogue, by how a filter on them is called: safe in an address. */
const GROEPEN: Readonly<Record<StroomVeld, Readonly<Record<string, string>>>> = {
	klantprofiel: { ...named(Object.values(PROFIEL)), leeg: '' },
	ladder: { ...named(LADDER_OP_RIJ), leeg: '', onbekend: '#' }
};

/** What a filter on the group in an earlier list is called, beside the others of `Sinds`; null for an unknown value. */
export function wasSinds(veld: StroomVeld, groep: string): string | null {
	const known = Object.entries(GROEPEN[veld]).find(([, each]) => each === groep);
	return known ? `${veld}_was_${known[0]}` : null;
}

/** What such a filter is about; null for any other. */
export function wasUit(wat: string): { readonly veld: StroomVeld; readonly groep: string } | null {
	const [veld, was, naam = ''] = wat.split('_');
	if (was !== 'was' || (veld !== 'klantprofiel' && veld !== 'ladder')) return null;
	const groep = Object.hasOwn(GROEPEN[veld], naam) ? GROEPEN[veld][naam] : undefined;
	return groep === undefined ? null : { veld, groep };
}

function named(groepen: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(groepen.map((groep) => [groep, groep]));
}
