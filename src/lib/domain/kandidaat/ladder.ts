/** A step of the participatieladder: 1 = geïsoleerd … 6 = betaald werk. */
export type Trede = 1 | 2 | 3 | 4 | 5 | 6;

/** The six steps, lowest first. */
export const TREDEN: readonly Trede[] = [1, 2, 3, 4, 5, 6];

/** What a stored ladder code says. */
export interface LadderStand {
	readonly trede: Trede | null;
	/** Expected to rise a step in about a year; `null` on step 6, and where the code does not say. */
	readonly groei: 'met' | 'zonder' | null;
	/** `onbekend` = `#`, `leeg` = blank, `overig` = a value outside the ladder, to be shown literally. */
	readonly soort: 'trede' | 'onbekend' | 'leeg' | 'overig';
}

const MET_TREDE = /^0?([1-6])(?: (met|zonder) groeipotentieel)?$/;

const NAMEN: Readonly<Record<Trede, string>> = {
	1: 'Geïsoleerd',
	2: 'Sociale contacten',
	3: 'Georganiseerde activiteiten',
	4: 'Onbetaald werk',
	5: 'Werk met steun',
	6: 'Betaald werk'
};

/** Reads a stored code of Sonar - Participatieladder; never fails, what it does not know is `overig`. */
export function parseTrede(code: string): LadderStand {
	if (code === '') return { trede: null, groei: null, soort: 'leeg' };
	if (code === '#') return { trede: null, groei: null, soort: 'onbekend' };
	const gevonden = MET_TREDE.exec(code);
	const trede = TREDEN.find((each) => String(each) === gevonden?.[1]);
	const suffix = gevonden?.[2];
	const groei = suffix === 'met' || suffix === 'zonder' ? suffix : null;
	// The ladder has no step 6 with or without growth, so such a code is not one of its values.
	if (trede === undefined || (trede === 6 && groei !== null)) {
		return { trede: null, groei: null, soort: 'overig' };
	}
	return { trede, groei, soort: 'trede' };
}

/** Short Dutch name of a step. */
export function tredeNaam(trede: Trede): string {
	return NAMEN[trede];
}
