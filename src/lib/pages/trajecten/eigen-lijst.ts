import type { EigenKengetal, EigenVoorwaarde } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import type { Kengetal } from '$lib/domain/kengetallen/kengetallen';

const DATUMS = ['signaal', 'einde', 'start'] as const;

/** An own kengetal of records as what a list is behind: its name, its table, and the date that it is about. */
export function lijstVan({ id, naam, tel, voorwaarden }: EigenKengetal): Kengetal | null {
	if (tel === 'kandidaten') return null;
	const isAbout = (each: EigenVoorwaarde, datum: string) =>
		each.soort === 'venster' && each.van === tel && each.veld === datum;
	const datum = DATUMS.find((each) => voorwaarden.some((own) => isAbout(own, each))) ?? 'start';
	return {
		id: `eigen.${id}`,
		groep: tel,
		nodig: [],
		label: naam,
		kolom: 'actief',
		lijst: naam,
		een: naam,
		definitie: () => naam,
		venster: () => null,
		leest: [],
		geldt: () => true,
		datum
	};
}
