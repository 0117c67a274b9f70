import type { DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud, teksten } from '$lib/domain/documenten/document-lezen';

/** How a column shows where its values stand among the others. */
export const MERKEN = ['balk', 'kleur', 'woord'] as const;
export type KolomMerk = (typeof MERKEN)[number];

/** How a list stands on screen besides its columns and order; plain data, which a document can hold. */
export interface LijstVorm {
	/** Ids of columns in the order of the user; none = as the list has them. */
	readonly volgorde: readonly string[];
	/** Id of the axis that rows are grouped by; null = none. */
	readonly groep: string | null;
	/** By id of a column; the others have none. */
	readonly merken: Readonly<Record<string, KolomMerk>>;
}

/** As a list begins. */
export const GEWONE_VORM: LijstVorm = { volgorde: [], groep: null, merken: {} };

/** Whether a list stands as it begins. */
export function isGewoon({ volgorde, groep, merken }: LijstVorm): boolean {
	return volgorde.length === 0 && groep === null && Object.keys(merken).length === 0;
}

/** The shape in plain data; what is none of it is left out. */
export function lijstVormUit(waarde: DocumentWaarde | undefined): LijstVorm {
	const { volgorde, groep, merken } = alsInhoud(waarde);
	return {
		volgorde: [...new Set(teksten(volgorde))],
		groep: typeof groep === 'string' ? groep : null,
		merken: Object.fromEntries(
			Object.entries(alsInhoud(merken)).flatMap(([id, merk]) => {
				const known = MERKEN.find((each) => each === merk);
				return known ? [[id, known]] : [];
			})
		)
	};
}
