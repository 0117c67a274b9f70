import type { Dag } from '$lib/domain/velden/datum';
import { isGesloten } from '$lib/domain/velden/record-stand';
import type { Uitslag } from './natelling';
import type { GelezenKandidaat } from './records';

/** Known groups of Doelgroep; of any other word nobody knows what it is. */
const BIJSTAND = ['Client PW', 'Partner PW', 'IOAW', 'IOAZ'];
const BESCHUT = ['Wsw', 'nieuw beschut'];
const ANDERS = ['NUG', 'Bbz', 'Anw', 'Wajong', 'WW', 'WIA', 'LKS'];
const BEKEND = [...BIJSTAND, ...BESCHUT, ...ANDERS];

/** The rules about contradictions written out a second time; null for an id that is none. */
export function botsingOver(id: string, kandidaat: GelezenKandidaat, d: Dag): Uitslag | null {
	const cel = kandidaat.tekst;
	const jaNee = (veld: string) => ({ ja: 'J', nee: 'N' })[cel(veld)] ?? cel(veld);
	const doelgroep = cel('doelgroep');
	const groepOnbekend = !BEKEND.includes(doelgroep);
	const trede = tredeIn(cel('ladder'));
	const dgr = cel('dgr') === 'DGR' ? 'J' : jaNee('dgr');
	const sonar = jaNee('banenafspraken');
	const lks = doelgroep === 'LKS' ? 'J' : jaNee('lks');
	const isJaNee = (code: string) => code === 'J' || code === 'N';

	switch (id) {
		case 'dgrVerschilt':
			if (dgr === 'N' && sonar === 'J') return 'ja';
			if (dgr === 'J' || sonar === 'N') return 'nee';
			return 'onbekend';
		case 'dgrJaZonderBanenafspraak':
			if (dgr === 'J' && sonar === 'N') return 'controleer';
			if (dgr === 'N' || sonar === 'J') return 'nee';
			return 'onbekend';
		case 'dgrNeeMetLks':
			if (dgr === 'J' || lks === 'N') return 'nee';
			return isJaNee(dgr) && isJaNee(lks) ? 'controleer' : 'onbekend';
		case 'nugZonderInschrijving':
			if (cel('status') === 'Open') return 'nee';
			if (groepOnbekend) return 'onbekend';
			return doelgroep === 'NUG' ? 'ja' : 'nee';
		case 'lksTredeZes':
			if (lks === 'N' || (trede !== null && trede !== 6)) return 'nee';
			return lks === 'J' && trede === 6 ? 'ja' : 'onbekend';
		case 'bijstandTredeZes':
			if (trede !== null && trede !== 6) return 'nee';
			if (groepOnbekend) return 'onbekend';
			if (!BIJSTAND.includes(doelgroep)) return 'nee';
			return trede === 6 ? 'ja' : 'onbekend';
		case 'beschutAndereTrede':
			if (trede === 5) return 'nee';
			if (groepOnbekend) return 'onbekend';
			if (!BESCHUT.includes(doelgroep)) return 'nee';
			return trede === null ? 'onbekend' : 'ja';
		case 'tredeZonderWerk':
			if (trede === null) return isAanHetWerk(kandidaat, d) ? 'nee' : 'onbekend';
			return trede >= 5 && !isAanHetWerk(kandidaat, d) ? 'ja' : 'nee';
		default:
			return null;
	}
}

/** "05 met groeipotentieel" is 5, "06" and "6" are 6; `#`, blank and anything else is no step. */
export function tredeIn(ladder: string): number | null {
	const [nummer = '', ...rest] = ladder.split(' ');
	const groei = rest.join(' ');
	const trede = ['1', '2', '3', '4', '5', '6'].indexOf(nummer.replace(/^0/, '')) + 1;
	const isGroei = groei === 'met groeipotentieel' || groei === 'zonder groeipotentieel';
	if (trede === 0 || (groei !== '' && !isGroei) || (trede === 6 && isGroei)) return null;
	return trede;
}

/** A placement runs on that day, or an employer is named of one without a start. */
function isAanHetWerk({ records }: GelezenKandidaat, d: Dag): boolean {
	return records('plaatsingen').some(
		({ start, einde, werkgever, status }) =>
			(start === null ? werkgever !== '' : start <= d) &&
			(einde === null || einde >= d) &&
			!isGesloten(status)
	);
}
