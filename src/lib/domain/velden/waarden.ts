import { PROFIEL } from '../kandidaat/klantprofiel';

/** One known value of a coded field. */
export interface Waarde {
	/** As stored, and as Sonar or Compas writes it. */
	readonly code: string;
	/** What the user reads; defaults to the code. */
	readonly woord: string;
	/** Other spellings that mean exactly this value; case and accents are ignored. */
	readonly aliassen?: readonly string[];
}

/** Known values in display order. Always open: what is not in it is kept literally and sorts behind it. */
export type WaardeLijst = readonly Waarde[];

/** How a blank is shown and chosen. */
export const LEEG = '(Leeg)';

/** What a blank klantprofiel means; it says nothing about a record in Sonar. */
export const GEEN_CODE = 'geen code';

/** Who has no status in Sonar, and so no record there; whatever the other fields say. */
export const NIET_IN_SONAR = 'Niet in Sonar';

/** Codes of yes and no, of every field but the klantprofiel. */
export const [JA, NEE] = ['J', 'N'] as const;

/** Yes or no; 1 = ja and 2 = nee in VUM. */
export const JA_NEE: WaardeLijst = [
	{ code: JA, woord: 'Ja', aliassen: ['Ja', '1'] },
	{ code: NEE, woord: 'Nee', aliassen: ['Nee', '0', '2'] }
];

/** The code of DGR that means yes. */
export const IN_REGISTER = 'DGR';

/** Landelijk doelgroepregister banenafspraak, as Compas has it; `DGR` means yes. */
export const DGR: WaardeLijst = [
	{ code: IN_REGISTER, woord: 'Ja', aliassen: [JA, 'Ja', '1'] },
	{ code: NEE, woord: 'Nee', aliassen: ['Nee', '0', '2'] }
];

/** Sonar's copy of the register flag (1 = ja, 2 = nee in VUM). */
export const BANENAFSPRAKEN: WaardeLijst = [...JA_NEE];

/** Loonkostensubsidie; few sources have this column. */
export const LKS: WaardeLijst = [...JA_NEE];

/** Registration as job seeker; blank = no Sonar record. */
export const STATUS: WaardeLijst = [
	{ code: 'Open', woord: 'Open' },
	{ code: 'Gesloten', woord: 'Gesloten' }
];

/** L is a profile record without content, O is partly filled; neither is a blank cell. */
export const KLANTPROFIEL: WaardeLijst = [
	{ code: PROFIEL.ja, woord: 'Ja', aliassen: ['Ja'] },
	{ code: PROFIEL.nee, woord: 'Nee', aliassen: ['Nee'] },
	{ code: PROFIEL.leeg, woord: 'Leeg', aliassen: ['Leeg'] },
	{ code: PROFIEL.onvolledig, woord: 'Onvolledig', aliassen: ['Onvolledig'] }
];

export const DOELGROEP: WaardeLijst = [
	{ code: 'Client PW', woord: 'Cliënt PW', aliassen: ['Cliënt PW'] },
	{ code: 'Partner PW', woord: 'Partner PW' },
	{ code: 'NUG', woord: 'NUG' },
	...['IOAW', 'IOAZ', 'Bbz', 'Anw', 'Wsw', 'Wajong', 'WW', 'WIA', 'nieuw beschut', 'LKS'].map(
		(code) => ({ code, woord: code })
	)
];

/** `#` = known in Sonar, trede not filled in. `=` and `??` in a source are scanning errors for it. */
export const LADDER: WaardeLijst = [
	{ code: '06', woord: '06', aliassen: ['6'] },
	...['05', '04', '03', '02', '01'].flatMap((trede) => [
		{ code: `${trede} met groeipotentieel`, woord: `${trede} met groeipotentieel` },
		{ code: `${trede} zonder groeipotentieel`, woord: `${trede} zonder groeipotentieel` }
	]),
	{ code: '#', woord: '# niet ingevuld', aliassen: ['# niet ingevuld', '=', '??'] }
];

/** The word for a stored value: its catalogue word, `(Leeg)` for a blank, otherwise the value itself. */
export function woordVoor(lijst: WaardeLijst | undefined, code: string): string {
	if (code === '') return LEEG;
	return lijst?.find((waarde) => waarde.code === code)?.woord ?? code;
}
