import { verschilGrenzen, wilson, type Aandeel, type Grenzen } from './aandeel';
import { bandVoor } from './band';
import { isTeKlein, KLEINSTE_GROEP } from './klein';

/** Where a share lies against what chance makes of a whole. */
export type Ligging = 'boven' | 'in' | 'onder' | 'klein' | 'niemand';

/** A share beside the whole that it is compared with: the picture, the table and the sentences follow from it. */
export interface GroepOordeel extends Aandeel {
	readonly ligging: Ligging;
	/** Of groups of this size; null where nothing is compared. */
	readonly band: Grenzen | null;
	/** Which true shares fit what was counted; null where nobody was. */
	readonly marge: Grenzen | null;
	/** Points above the whole, below 0 under it; 0 where nobody was counted. */
	readonly punten: number;
}

/** Where a group lies against the share of the whole. */
export function oordeelOver({ teller, noemer }: Aandeel, doel: number): GroepOordeel {
	const deel = noemer > 0 ? teller / noemer : doel;
	const kan = noemer > 0 && !isTeKlein(noemer);
	const band = kan ? bandVoor(noemer, doel) : null;
	return {
		teller,
		noemer,
		ligging: noemer <= 0 ? 'niemand' : band ? liggingIn(band, deel) : 'klein',
		band,
		marge: wilson({ teller, noemer }),
		punten: (deel - doel) * 100
	};
}

/** Half a rounding away from a limit is on it. */
const SPELING = 1e-9;

function liggingIn({ onder, boven }: Grenzen, deel: number): Ligging {
	if (deel > boven + SPELING) return 'boven';
	return deel < onder - SPELING ? 'onder' : 'in';
}

const tienden = new Intl.NumberFormat('nl-NL', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});

/** What is said of chance, in every place by the same words. */
export const TOEVAL = 'verschil kan toeval zijn';

const WAAR: Readonly<Record<Ligging, string>> = {
	boven: 'boven de band',
	in: 'in de band',
	onder: 'onder de band',
	klein: 'te klein om te vergelijken',
	niemand: 'niemand om te vergelijken'
};

/** Where it lies, in a few words: "boven de band". */
export function liggingTekst({ ligging }: GroepOordeel): string {
	return WAAR[ligging];
}

/** As it follows a name: "ligt boven de band". */
export function liggingZin({ ligging }: GroepOordeel): string {
	if (ligging === 'niemand') return 'heeft niemand om te vergelijken';
	return `${ligging === 'klein' ? 'is' : 'ligt'} ${WAAR[ligging]}`;
}

/** What that means: "12,4 punt hoger, meer dan toeval"; of a group that is not compared why. */
export function oordeelTekst({ ligging, punten }: GroepOordeel): string {
	switch (ligging) {
		case 'boven':
			return `${tienden.format(punten)} punt hoger, meer dan toeval`;
		case 'onder':
			return `${tienden.format(-punten)} punt lager, meer dan toeval`;
		case 'in':
			return TOEVAL;
		case 'klein':
			return `minder dan ${KLEINSTE_GROEP} telt als te klein`;
		case 'niemand':
			return '';
	}
}

/** A change between two moments: how many points, and whether chance can make it. */
export interface AandeelVerandering {
	readonly punten: number;
	readonly grenzen: Grenzen;
	readonly soort: 'meer' | 'toeval' | 'klein';
}

/** The change from `toen` to `nu`; null where nobody was counted in one of them. */
export function veranderingTussen(toen: Aandeel, nu: Aandeel): AandeelVerandering | null {
	const grenzen = verschilGrenzen(toen, nu);
	if (!grenzen) return null;
	const punten = (nu.teller / nu.noemer - toen.teller / toen.noemer) * 100;
	const isKlein = isTeKlein(toen.noemer) || isTeKlein(nu.noemer);
	const isToeval = grenzen.onder <= 0 && grenzen.boven >= 0;
	return { punten, grenzen, soort: isKlein ? 'klein' : isToeval ? 'toeval' : 'meer' };
}

/** What stands beside the points of a change. */
export function veranderingTekst({ soort }: AandeelVerandering): string {
	if (soort === 'klein') return WAAR.klein;
	return soort === 'toeval' ? TOEVAL : 'meer dan toeval';
}
