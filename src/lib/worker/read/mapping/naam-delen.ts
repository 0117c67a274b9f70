import { NAAM_DELEN } from '$lib/domain/velden/koppen';
import { foldKey } from '$lib/locale/fold';
import { unnumbered } from './headings';

/** What a column about a name holds: the whole of it, or a part. */
export type NaamRol = 'heel' | keyof typeof NAAM_DELEN;

/** The parts of a name as their cells say them; '' where there is none. */
export type NaamDelen = Readonly<Record<'achternaam' | 'voor' | 'tussenvoegsel', string>>;

const ROL: ReadonlyMap<string, NaamRol> = new Map(
	Object.entries(NAAM_DELEN).flatMap(([rol, koppen]) =>
		koppen.split('|').map((kop) => [foldKey(kop), rol as keyof typeof NAAM_DELEN] as const)
	)
);

const HAS_LETTER = /\p{L}/u;

/** The role by the heading: "Achternaam", "Voorletters", "Volledige naam". */
export function naamRol(kop: string): NaamRol {
	return ROL.get(foldKey(unnumbered(kop))) ?? 'heel';
}

/**
 * Which columns are put together to a name: a surname with what belongs to it, letters before a whole first name. Empty
 * where there is no surname.
 */
export function naamDelenIn(koppen: readonly string[]): ReadonlySet<number> {
	const first = (rol: NaamRol) => koppen.findIndex((kop) => naamRol(kop) === rol);
	const [achternaam, voorletters] = [first('achternaam'), first('voorletters')];
	if (achternaam < 0) return new Set();
	const voor = voorletters < 0 ? first('voornaam') : voorletters;
	return new Set([achternaam, voor, first('tussenvoegsel')].filter((index) => index >= 0));
}

/** Whether columns with these headings are the parts of one name: one surname, and of the others at most one each. */
export function isNaamInDelen(koppen: readonly string[]): boolean {
	const delen = koppen.map(naamRol).map((rol) => (rol === 'voorletters' ? 'voornaam' : rol));
	return (
		delen.includes('achternaam') && !delen.includes('heel') && new Set(delen).size === delen.length
	);
}

/** A name as the domain writes it: "Horst, J. van der". Parts that are blank leave no sign; a whole name stays as it is. */
export function joinNaam({ achternaam, voor, tussenvoegsel }: NaamDelen): string {
	const [first, between] = [voor, tussenvoegsel].map((part) =>
		HAS_LETTER.test(part) ? part.trim() : ''
	);
	const [kern = '', behind = ''] = splitAtComma(achternaam.trim());
	// "Horst, J. van der" in the column of the surname: nothing is missing.
	if (/\./.test(behind)) return achternaam.trim();
	const prefix = between === behind ? between : [between, behind].filter(Boolean).join(' ');
	const own = withoutPrefix(kern, between ?? '');
	const rest = [first, prefix].filter(Boolean).join(' ');
	return [own, rest].filter(Boolean).join(', ');
}

function splitAtComma(text: string): string[] {
	const comma = text.indexOf(',');
	return comma < 0 ? [text, ''] : [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
}

/** "van der Horst" where the prefix has a column of its own as well. */
function withoutPrefix(achternaam: string, prefix: string): string {
	const begin = `${prefix} `.toLowerCase();
	return prefix !== '' && achternaam.toLowerCase().startsWith(begin)
		? achternaam.slice(begin.length).trim()
		: achternaam;
}
