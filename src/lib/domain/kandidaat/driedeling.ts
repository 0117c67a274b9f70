import type { Dag } from '../velden/datum';
import type { Operatie } from '../documenten/document';

/** The three answers of the guide, in its order. A professional gives one; nothing computes it. */
export const DRIEDELING = [
	{ id: 'direct', woord: 'Kan direct werken' },
	{ id: 'nogNiet', woord: 'Kan nog niet werken' },
	{ id: 'niet', woord: 'Kan niet werken' }
] as const;
export type DriedelingId = (typeof DRIEDELING)[number]['id'];

/** What it is and where it comes from, for on screen. */
export const DRIEDELING_UITLEG =
	'Kan de kandidaat direct werken, nog niet, of niet? Dat is het oordeel van een professional. U vult het zelf in; het wordt nooit berekend, ook niet uit de participatieladder.';
export const DRIEDELING_HERKOMST =
	'Handreiking werkproces gemeenten en UWV, 2013. Deels achterhaald sinds 2016 en 2017.';

/** Longest reason that is kept. */
export const MEESTE_TEKENS = 500;

/** The judgement of one kandidaat. */
export type Driedeling = {
	readonly oordeel: DriedelingId;
	/** The day on which it was given. */
	readonly op: Dag;
	readonly reden?: string;
};

/** The judgement in what is kept; null for none, or for something else. */
export function driedelingUit(waarde: unknown): Driedeling | null {
	if (typeof waarde !== 'object' || waarde === null) return null;
	const { oordeel, op, reden } = waarde as Readonly<Record<string, unknown>>;
	const known = DRIEDELING.find(({ id }) => id === oordeel);
	if (!known || !Number.isInteger(op)) return null;
	return { oordeel: known.id, op: op as Dag, ...(typeof reden === 'string' ? { reden } : {}) };
}

/** The word for a judgement. */
export function driedelingWoord(oordeel: DriedelingId): string {
	return DRIEDELING.find(({ id }) => id === oordeel)?.woord ?? oordeel;
}

/** Whose judgement it is, as the dossier keeps it. */
interface Wie {
	readonly sleutel: string;
	readonly naam: string;
	readonly dossier: Readonly<Record<string, unknown>> | null;
}

/** Keeps a judgement, or takes it away with null; of a kandidaat about whom nothing else is kept nothing stays. */
export function setDriedeling(
	{ sleutel, naam, dossier }: Wie,
	waarde: Driedeling | null
): readonly Operatie[] {
	const at = ['kandidaten', sleutel];
	if (waarde !== null)
		return [
			...(dossier?.naam === naam ? [] : [{ pad: [...at, 'naam'], waarde: naam }]),
			{ pad: [...at, 'driedeling'], waarde: { ...waarde } }
		];
	const rest = Object.keys(dossier ?? {}).some((deel) => !['naam', 'driedeling'].includes(deel));
	return [{ pad: rest ? [...at, 'driedeling'] : at, waarde: null }];
}
