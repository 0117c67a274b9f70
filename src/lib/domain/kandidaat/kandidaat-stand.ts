/** Coded fields of kandidaten that rules read. */
const STAND_VELDEN = [
	'doelgroep',
	'dgr',
	'banenafspraken',
	'status',
	'klantprofiel',
	'ladder',
	'lks'
] as const;
export type StandVeld = (typeof STAND_VELDEN)[number];

/** The stored codes of one kandidaat; '' = not filled in. */
export type StandCodes = Readonly<Record<StandVeld, string>>;

/** Counts over the records of a kandidaat that rules read, with the kengetallen that count them. */
export const STAND_TELLINGEN = {
	/** Signals of active trajecten, modules and plaatsingen that are overdue and not dealt with. */
	verstrekenSignalen: {
		label: 'Verstreken signalen',
		kengetallen: ['trajectVerstreken', 'moduleVerstreken', 'plaatsingVerstreken']
	},
	/** Active trajecten without an active module. */
	trajectenZonderModule: {
		label: 'Trajecten zonder actieve module',
		kengetallen: ['trajectZonderModule']
	}
} as const satisfies Readonly<
	Record<string, { readonly label: string; readonly kengetallen: readonly string[] }>
>;
export type StandTelling = keyof typeof STAND_TELLINGEN;

/** What the signalen look at, of one kandidaat. */
export interface KandidaatStand extends StandCodes, Readonly<Record<StandTelling, number>> {
	/** The open registration has ended or ends within the days of the work process. */
	readonly inschrijvingVerlengen: boolean;
}

/** The codes of a kandidaat, each asked of `read`. */
export function standCodes(read: (veld: StandVeld) => string): StandCodes {
	return Object.fromEntries(STAND_VELDEN.map((veld) => [veld, read(veld)])) as StandCodes;
}

/** Whether that part of a stand is a count over records. */
export function isTelling(deel: string): deel is StandTelling {
	return deel in STAND_TELLINGEN;
}

/** The kengetallen of which a count is made. */
export function tellingVan(deel: StandTelling): readonly string[] {
	return STAND_TELLINGEN[deel].kengetallen;
}
