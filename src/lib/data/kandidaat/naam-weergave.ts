import { isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { VELDEN, type TabelId } from '$lib/domain/velden/velden';

/** What stands in the place of a number or a text that is hidden. */
export const STIPPEN = '•••••';

const TUSSENVOEGSELS = new Set(
	"van von de den der des het 't 's te ter ten op in aan bij uit la le".split(' ')
);

/**
 * A name as initials, first names first: "Van den Berg, G." → "G.B.". Names alike stay alike, so it is meant for
 * a screen that others look at, not to make data anonymous. A name without letters becomes dots.
 */
export function initialen(naam: string): string {
	if (naam.trim() === '') return '';
	const [achter = '', voor] = naam.split(',');
	const letters =
		voor === undefined
			? beginletters(zonderTussenvoegsels(naam))
			: [
					...beginletters(zonderTussenvoegsels(voor)),
					...beginletters(zonderTussenvoegsels(achter)).slice(0, 1)
				];
	return letters.map((letter) => `${letter}.`).join('') || STIPPEN;
}

/** The text of a field of a kandidaat while names are hidden; a column of the user's own can hold anything. */
export function verborgenTekst(veld: string, waarde: string): string {
	if (waarde === '') return '';
	if (veld === 'naam') return initialen(waarde);
	return veld === 'persnr' || isEigenKolom(veld) ? STIPPEN : waarde;
}

/** A sentence about a value, without the value: it stands between the outer quotes, or behind "Gelezen als:". */
export function verborgenZin(zin: string): string {
	return zin.replace(/".*"|(?<=^Gelezen als: ).+/s, STIPPEN);
}

/** Whether values under that heading may be shown: those of a field of the catalogue that is no name or number. */
export function zichtbaarIn(tabel: TabelId | null, kop: string): boolean {
	const tables = tabel ? [VELDEN[tabel]] : Object.values(VELDEN);
	const velden = tables.flat().filter((veld) => veld.label === kop || veld.naam === kop);
	return velden.length > 0 && velden.every(({ id }) => id !== 'naam' && id !== 'persnr');
}

function zonderTussenvoegsels(naam: string): string {
	const words = naam
		.trim()
		.replace(/^['’][st]-/i, '')
		.split(/\s+/);
	const main = words.filter((word) => !TUSSENVOEGSELS.has(word.toLowerCase()));
	return (main.length ? main : words).join(' ');
}

function beginletters(tekst: string): string[] {
	return (tekst.match(/(?<![\p{L}\p{M}'’-])\p{L}/gu) ?? []).map(hoofdletter);
}

/** One letter, also of a ligature that becomes several in upper case: ﬃ → F, ß → S. */
function hoofdletter(letter: string): string {
	return [...letter.toLocaleUpperCase('nl')][0] ?? letter;
}
