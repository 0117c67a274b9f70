/** The codes of Sonar - Klantprofiel: the one place that has these letters. */
export const PROFIEL = { ja: 'J', nee: 'N', leeg: 'L', onvolledig: 'O' } as const;

/** The codes of a klantprofiel that is not volledig, nearest to it first. */
export const TE_DOEN: readonly string[] = [PROFIEL.onvolledig, PROFIEL.leeg, PROFIEL.nee];

/** Whether a klantprofiel is volledig: its code is Ja. What its parts say is told apart, by `deviates`. */
export function isVolledig(code: string): boolean {
	return code === PROFIEL.ja;
}

/** Whether there is something to do about a klantprofiel: it is not volledig, so also for a blank and an unknown code. */
export function isTeDoen(code: string): boolean {
	return !isVolledig(code);
}

/** The six parts of a klantprofiel by UWV, with the field that holds each. */
export const ONDERDELEN = [
	{ id: 'opleiding', woord: 'Opleiding', veld: 'opleidingsniveau' },
	{ id: 'vaardigheden', woord: 'Vaardigheden', veld: 'vaardigheden' },
	{ id: 'competenties', woord: 'Competenties', veld: 'competenties' },
	{ id: 'affiniteiten', woord: 'Affiniteiten', veld: 'affiniteiten' },
	{ id: 'sectoren', woord: 'Beroepssectoren', veld: 'sector' },
	{ id: 'taaksoorten', woord: 'Taaksoorten', veld: 'taaksoorten' }
] as const;
export type OnderdeelId = (typeof ONDERDELEN)[number]['id'];

/** What a whole profile has: the six parts of UWV, hours and travel, as they are asked for and in few letters. */
export const PROFIEL_DELEN = [
	{ id: 'opleiding', woord: 'opleiding', kort: 'opleiding' },
	{ id: 'vaardigheden', woord: 'vaardigheden', kort: 'vaardigheden' },
	{ id: 'competenties', woord: 'competenties', kort: 'competenties' },
	{ id: 'affiniteiten', woord: 'affiniteiten', kort: 'affiniteiten' },
	{ id: 'sectoren', woord: 'beroepssector', kort: 'sector' },
	{ id: 'taaksoorten', woord: 'taken', kort: 'taken' },
	{ id: 'uren', woord: 'uren', kort: 'uren' },
	{ id: 'reizen', woord: 'vervoer', kort: 'vervoer' }
] as const satisfies readonly {
	readonly id: OnderdeelId | 'uren' | 'reizen';
	readonly woord: string;
	readonly kort: string;
}[];
export type ProfielDeel = (typeof PROFIEL_DELEN)[number];
export type ProfielDeelId = ProfielDeel['id'];

/** The fields of a part: it is missing where all that the source has of them are blank. */
export function veldenVan(id: ProfielDeelId): readonly string[] {
	if (id === 'uren') return ['uren'];
	if (id === 'reizen') return ['reisafstand', 'vervoer'];
	return ONDERDELEN.filter((deel) => deel.id === id).map(({ veld }) => veld);
}

/** Which parts of a profile are filled in; a part is absent when the source has no column for it. */
export interface ProfielInhoud {
	readonly delen: Readonly<Partial<Record<OnderdeelId, boolean>>>;
	/** Reisafstand or vervoer; null = no such column. */
	readonly reizen: boolean | null;
	/** Available hours a week; null = no such column. */
	readonly uren: boolean | null;
}

/** The state that follows from the parts; the official border is open, so this one is ours. */
export type AfgeleidProfiel = 'leeg' | 'onvolledig' | 'vindbaar' | 'volledig';

export const AFGELEID_DEFINITIE: Readonly<Record<AfgeleidProfiel, string>> = {
	leeg: 'Geen van de zes onderdelen is ingevuld.',
	onvolledig: 'Er is iets ingevuld, maar een werkgever kan de kandidaat nog niet vinden.',
	vindbaar: 'Opleidingsniveau, ten minste één beroepssector en de beschikbare uren zijn ingevuld.',
	volledig: 'Alle zes onderdelen, reisafstand of vervoer, en de beschikbare uren zijn ingevuld.'
};

/**
 * The state of a profile by its parts; null when the source has no column for any of the six. A part without
 * a column counts as not filled in, so a source with few columns never makes a profile `volledig`.
 */
export function afgeleidProfiel({ delen, reizen, uren }: ProfielInhoud): AfgeleidProfiel | null {
	const known = ONDERDELEN.filter(({ id }) => delen[id] !== undefined);
	if (known.length === 0) return null;
	const filled = known.filter(({ id }) => delen[id]).length;
	if (filled === 0) return 'leeg';
	if (filled === ONDERDELEN.length && reizen === true && uren === true) return 'volledig';
	return delen.opleiding && delen.sectoren && uren ? 'vindbaar' : 'onvolledig';
}

/** The parts that are known to be missing, in the order of UWV; parts without a column are left out. */
export function ontbrekend({ delen }: ProfielInhoud): readonly OnderdeelId[] {
	return ONDERDELEN.filter(({ id }) => delen[id] === false).map(({ id }) => id);
}

/** The eight parts of a whole profile that miss and that are filled in; parts without a column are in neither. */
export function profielDelen({ delen, uren, reizen }: ProfielInhoud): {
	readonly mist: readonly ProfielDeel[];
	readonly gevuld: readonly ProfielDeel[];
} {
	const filled: Readonly<Record<string, boolean | null | undefined>> = { ...delen, uren, reizen };
	return {
		mist: PROFIEL_DELEN.filter(({ id }) => filled[id] === false),
		gevuld: PROFIEL_DELEN.filter(({ id }) => filled[id] === true)
	};
}

/**
 * Whether the code of the source and the parts disagree. The code wins; this is only shown. Ja agrees with
 * vindbaar and volledig, Onvolledig with onvolledig and vindbaar, Nee and Leeg with leeg.
 */
export function deviates(code: string, afgeleid: AfgeleidProfiel | null): boolean {
	if (afgeleid === null) return false;
	switch (code) {
		case PROFIEL.ja:
			return afgeleid === 'leeg' || afgeleid === 'onvolledig';
		case PROFIEL.onvolledig:
			return afgeleid === 'leeg' || afgeleid === 'volledig';
		default:
			return TE_DOEN.includes(code) && afgeleid !== 'leeg';
	}
}
