import type { TabelId } from '$lib/domain/velden/velden';
import type { Tally } from './tally';

const NUMMER = /^\d{4,6}$/;
const JAAR = /^(?:19|20)\d\d$/;
const HAS_DIGIT = /[1-9]/;
/** Share of the filled rows that must have such a number. */
const MOST = 0.95;
/** Share of the rows whose number is another: a kandidaat stands in a list once, its records may be more. */
const VERSCHILLEND: Readonly<Record<TabelId, number>> = {
	kandidaten: 0.95,
	trajecten: 0.3,
	modules: 0.15,
	plaatsingen: 0.3
};
/** Numbers of something else. */
const ANDERS =
	/traject|module|plaatsing|postcode|\bpc4?\b|wijk|buurt|huisn|telefoon|bedrag|jaar|sbi|beroep|regel|volg|loon|salaris|uren|werkgever|kvk|partner|medewerker|begeleid/;

/** Whether a column can hold the numbers of kandidaten. A cell without a figure (NNB, -) says nothing. */
export function canBeKey(tally: Tally, words: string, tabel: TabelId): boolean {
	if (ANDERS.test(words) || tally.gevuld < 2) return false;
	const found = tally.known(
		(cell) => (HAS_DIGIT.test(cell) ? (NUMMER.test(cell) ? cell : null) : ''),
		MOST
	);
	if (found === null || found.aantal * 2 < tally.rijen) return false;
	return (
		found.waarden.size >= found.aantal * VERSCHILLEND[tabel] &&
		![...found.waarden].every((each) => JAAR.test(each))
	);
}
