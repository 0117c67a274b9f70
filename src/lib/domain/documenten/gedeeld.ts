import type { Dag } from '../velden/datum';
import type { Inhoud, Operatie, DocumentWaarde } from './document';
import { alsInhoud } from './document-lezen';

/** What is shared with others under a threshold, by the name of its file, and how it is called. */
export const GEDEELD_WOORD: Readonly<Record<string, string>> = {
	'klantprofiel-en-ladder': 'Klantprofiel en ladder',
	kengetallen: 'Kengetallen',
	'klantprofielen-per-begeleider': 'Klantprofielen per begeleider',
	'klantprofielen-per-gemeente': 'Klantprofielen per gemeente',
	'werkproces-aantallen': 'Werkproces in aantallen',
	transparantie: 'Transparantie',
	maandverslag: 'Maandverslag per gemeente',
	/** Its shares are of others, so that the two are two things. */
	'maandverslag-allen': 'Maandverslag per gemeente, ook wie geen code heeft',
	'anonieme-profielen': 'Anonieme profielen'
};

/** One thing that is shared: counts only, so that what is remembered of it tells nobody anything. */
export interface Gedeeld {
	/** A name of `GEDEELD_WOORD`. */
	readonly wat: string;
	/** How many kandidaten it is of. */
	readonly kandidaten: number;
	readonly drempel: number;
	readonly peildatum: Dag;
}

/** The same, when it was shared, in milliseconds. */
export interface EerderGedeeld extends Gedeeld {
	readonly moment: number;
}

/** Two that have another one have another selection, table, threshold or day; two with the same one may have. */
export function gedeeldSleutel({ wat, kandidaten, drempel, peildatum }: Gedeeld): string {
	return [wat, kandidaten, drempel, peildatum].join(' ');
}

/** What was shared of a momentopname, in the document `gedeeld`; the latest first. */
export function gedeeldUit(inhoud: Inhoud | null, momentopname: string): readonly EerderGedeeld[] {
	return Object.values(alsInhoud(inhoud?.[momentopname]))
		.flatMap((waarde) => {
			const { wat, kandidaten, drempel, peildatum, moment } = alsInhoud(waarde);
			return typeof wat === 'string' &&
				isGetal(kandidaten) &&
				isGetal(drempel) &&
				isGetal(peildatum) &&
				isGetal(moment)
				? [{ wat, kandidaten, drempel, peildatum, moment }]
				: [];
		})
		.sort((a, b) => b.moment - a.moment);
}

/** Remembers that it was shared of a momentopname; of those that are no more (`bekend` are) nothing stays. */
export function rememberOperaties(
	inhoud: Inhoud,
	momentopname: string,
	{ wat, kandidaten, drempel, peildatum, moment }: EerderGedeeld,
	bekend: readonly string[]
): readonly Operatie[] {
	const weg = Object.keys(inhoud).filter((id) => id !== momentopname && !bekend.includes(id));
	const gedeeld = { wat, kandidaten, drempel, peildatum, moment };
	return [
		...weg.map((id) => ({ pad: [id], waarde: null })),
		{ pad: [momentopname, gedeeldSleutel(gedeeld)], waarde: gedeeld }
	];
}

/**
 * Those of earlier that differ from what is about to be shared: whoever has both can subtract one from the other.
 * `isZelfde` says whether one with the same key is of the same kandidaten; everybody always is.
 */
export function anderGedeeld(
	eerder: readonly EerderGedeeld[],
	nu: Gedeeld & { readonly totaal: number },
	isZelfde: (sleutel: string) => boolean
): readonly EerderGedeeld[] {
	const sleutel = gedeeldSleutel(nu);
	return eerder.filter(
		(each) =>
			gedeeldSleutel(each) !== sleutel || (nu.kandidaten !== nu.totaal && !isZelfde(sleutel))
	);
}

function isGetal(waarde: DocumentWaarde | undefined): waarde is number {
	return typeof waarde === 'number' && Number.isFinite(waarde);
}
