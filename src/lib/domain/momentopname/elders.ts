import type { Overzicht, SnapshotMeta } from './momentopname';

/** How what is on screen differs from what is in use, because of another tab. */
export type EldersWat = 'nieuw' | 'andere' | 'gewijzigd' | 'weg' | 'leeg';

export interface Elders {
	readonly wat: EldersWat;
	/** What is in use now; null when nothing is, or its description is damaged. */
	readonly nu: SnapshotMeta | null;
}

/**
 * What another tab did to what is on screen; null when the screen shows what is in use. `opScherm` is null for nothing and
 * undefined where that is not known; `bekend` are the ids that were stored when screen and storage were last the same.
 */
export function eldersVan(
	opScherm: SnapshotMeta | null | undefined,
	{ momentopnamen, inGebruik }: Overzicht,
	bekend: readonly string[]
): Elders | null {
	if (opScherm === undefined) return null;
	const nu = momentopnamen.find(({ id }) => id === inGebruik) ?? null;
	if (opScherm?.id === inGebruik)
		return opScherm && nu && inhoudVan(opScherm) !== inhoudVan(nu)
			? { wat: 'gewijzigd', nu }
			: null;
	if (opScherm && nu?.was?.includes(opScherm.id)) return { wat: 'gewijzigd', nu };
	if (inGebruik === null) return opScherm ? { wat: 'leeg', nu } : null;
	if (opScherm && !momentopnamen.some(({ id }) => id === opScherm.id)) return { wat: 'weg', nu };
	return { wat: bekend.includes(inGebruik) ? 'andere' : 'nieuw', nu };
}

const ZINNEN: Readonly<Record<EldersWat, (lijst: string) => string>> = {
	nieuw: (lijst) =>
		`In een ander tabblad is een nieuwe lijst ingelezen${lijst}. U ziet nog de vorige.`,
	andere: (lijst) =>
		`In een ander tabblad is een andere momentopname in gebruik genomen${lijst}. U ziet nog de vorige.`,
	gewijzigd: () => 'Deze momentopname is in een ander tabblad gewijzigd. U ziet nog hoe zij was.',
	weg: (lijst) =>
		`De momentopname op dit scherm is in een ander tabblad verwijderd. Nu is een andere in gebruik${lijst}.`,
	leeg: () => 'De momentopname op dit scherm is in een ander tabblad verwijderd. Er is geen andere.'
};

/** What is said of it and the word on its one button; `lijst` tells what is in use: "21-11-2026, 60 kandidaten". */
export function eldersTekst({ wat, nu }: Elders, lijst: string): { tekst: string; knop: string } {
	return {
		tekst: ZINNEN[wat](nu ? ` (${lijst})` : ''),
		knop: wat === 'leeg' ? 'Sluiten' : 'Openen'
	};
}

/** What a tab says after it had to begin again because of another one. */
export const VERTELD = ['gewist', 'teruggezet', 'inlezen-gestopt'] as const;
export type Verteld = (typeof VERTELD)[number];

const VERTELD_ZINNEN: Readonly<Record<Verteld, string>> = {
	gewist: 'In een ander tabblad is alles gewist.',
	teruggezet: 'In een ander tabblad is een back-up teruggezet. U ziet nu wat daarin staat.',
	'inlezen-gestopt': 'Het inlezen is gestopt. Er is niets van bewaard. Kies uw bestand opnieuw.'
};

export function verteldTekst(verteld: readonly Verteld[]): string {
	return verteld.map((each) => VERTELD_ZINNEN[each]).join(' ');
}

/** The same list in every respect; the order of keys hangs on who made it. */
function inhoudVan({ vorige: _, ...meta }: SnapshotMeta): string {
	return JSON.stringify(sorted(meta));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, each]) => each !== undefined);
	return Object.fromEntries(
		entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)])
	);
}
