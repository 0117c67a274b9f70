/** Whose app this is and where somebody tells that it does not work; set when the app is built. */
export interface VerklaringVan {
	readonly naam: string;
	readonly email: string;
	readonly telefoon: string;
	/** Who agreed with the statement, by function. */
	readonly akkoord: string;
	/** The day on which the organisation established it, ISO. */
	readonly datum: string;
}

/** The settings in the environment of a build (`VITE_KIB_…`); what is absent is ''. */
export function verklaringVan(omgeving: Readonly<Record<string, unknown>>): VerklaringVan {
	const tekst = (naam: string) => {
		const waarde = omgeving[`VITE_KIB_${naam}`];
		return typeof waarde === 'string' ? waarde.trim() : '';
	};
	const datum = tekst('VERKLARING_DATUM');
	return {
		naam: tekst('ORGANISATIE'),
		email: tekst('VERKLARING_EMAIL'),
		telefoon: tekst('VERKLARING_TELEFOON'),
		akkoord: tekst('VERKLARING_AKKOORD'),
		datum: /^\d{4}-\d\d-\d\d$/.test(datum) ? datum : ''
	};
}

/** Whether somebody who is stuck can reach the organisation. */
export function isIngevuld({ naam, email, telefoon }: VerklaringVan): boolean {
	return naam !== '' && (email !== '' || telefoon !== '');
}

/** The settings of this build. */
export const VERKLARING_VAN: VerklaringVan = verklaringVan(import.meta.env ?? {});
