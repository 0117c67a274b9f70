import type { Dataset } from '$lib/data/dataset';
import { PER_GEMEENTE, type Groep, type RingVeld } from '$lib/data/tellingen/profiel-model';
import type { As } from '$lib/data/velden/assen';
import { ringAssen, ringVeld } from '$lib/data/velden/ring-veld';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { LEEG } from '$lib/domain/velden/waarden';
import { columnName } from '$lib/lists/column';
import { hoeveel } from '$lib/locale/hoeveel';
import type { Voorwaarde, Voorwaarden } from '$lib/rules/recount/natelling';
import { asVoorwaarde } from '$lib/tables/draaitabel/as-voorwaarde';

/** What the page divides kandidaten by, with who is in a group of it. */
export interface VerdeelPer extends RingVeld {
	/** Whoever is in one of these groups; all of them together is everybody. */
	wie(...groepen: readonly Groep[]): Voorwaarden;
}

/** As long as nothing else is chosen. */
export const GEMEENTEN: VerdeelPer = {
	...PER_GEMEENTE,
	wie: whoBy((een) => ({ soort: 'veld', veld: PER_GEMEENTE.id, een }))
};

/** Fields that are drawn themselves: a ring of one of their values would be one colour. */
const GETEKEND: ReadonlySet<string> = new Set(['klantprofiel', 'ladder']);

/** How several groups are called; of another field they are groups. */
const WOORDEN: Readonly<Record<string, readonly [string, string]>> = {
	gemeente: ['gemeente', 'gemeenten'],
	begeleider: ['begeleider', 'begeleiders'],
	doelgroep: ['doelgroep', 'doelgroepen']
};
const GROEP = ['groep', 'groepen'] as const;

/** What can be chosen, gemeente first. */
export function divisions(dataset: Dataset): readonly Pick<RingVeld, 'id' | 'naam'>[] {
	const others = ringAssen(dataset).filter(
		({ id, veld }) => id !== GEMEENTEN.id && !GETEKEND.has(veld.id)
	);
	return [GEMEENTEN, ...others];
}

/** The choice by its id; undefined where these data do not have it. */
export function dividedBy(dataset: Dataset, id: string): VerdeelPer | undefined {
	if (id === GEMEENTEN.id) return GEMEENTEN;
	if (!divisions(dataset).some((each) => each.id === id)) return undefined;
	const veld = ringVeld(dataset, id);
	const as: As | undefined = veld?.as;
	return (
		veld &&
		as && { ...veld, wie: whoBy((waarden) => asVoorwaarde(dataset, 'kandidaten', as, waarden)) }
	);
}

function whoBy(condition: (waarden: readonly string[]) => Voorwaarde): VerdeelPer['wie'] {
	return (...groepen) =>
		groepen.some(({ code }) => code < 0) ? [] : [condition(groepen.map(({ waarde }) => waarde))];
}

/** "3 gemeenten", "34 begeleiders", "7 groepen". */
export function hoeveelGroepen({ id }: RingVeld, aantal: number): string {
	return hoeveel(aantal, ...(WOORDEN[id] ?? GROEP));
}

/** All groups as the name of a list: "Gemeenten", "Begeleiders", "DGR". */
export function groepenKop({ id, naam }: RingVeld): string {
	const meer = WOORDEN[id]?.[1];
	return meer ? meer.charAt(0).toUpperCase() + meer.slice(1) : naam;
}

/** One group within a sentence: "gemeente", "begeleider", "DGR". */
function groepWoord({ id, naam }: RingVeld): string {
	return WOORDEN[id]?.[0] ?? columnName(naam);
}

/** "per gemeente", "per DGR". */
export function perVeld(per: RingVeld): string {
	return `per ${groepWoord(per)}`;
}

/** A group within a sentence: "in Epe", "bij begeleider B. Dijk"; "zonder gemeente" for the blank. */
export function bijGroep(per: RingVeld, groep: Groep): string {
	const isBlank = groep.code >= 0 && groep.waarde === '';
	if (isBlank) return `zonder ${groepWoord(per)}`;
	if (per.id === GEMEENTEN.id) return `in ${opScherm(groep.naam)}`;
	return `bij ${groepWoord(per)} ${opScherm(groep.naam)}`;
}

/** A group where only its name is told: "Epe", "B. Dijk", "DGR Ja". */
export function groepNaam({ id, naam }: RingVeld, groep: Groep): string {
	const isName = WOORDEN[id] !== undefined && groep.naam !== LEEG;
	return isName || id === GEMEENTEN.id ? groep.naam : `${naam} ${groep.naam}`;
}
