import type { Dag } from '$lib/domain/velden/datum';
import type { Telbron, Uitslag } from './natelling';
import { maandenLater, type GelezenKandidaat } from './records';

/** The three rules of the guide written out a second time; null for an id that is none. */
export function oordeelOver(
	regel: string,
	kandidaat: GelezenKandidaat,
	{ peildatum: d, keuzes }: Telbron
): Uitslag | null {
	const open = kandidaat.tekst('status') === 'Open';
	switch (regel) {
		case 'inschrijving': {
			if (!open) return 'nee';
			const tot = geldigTot(kandidaat, { keuzes });
			if (tot === null) return 'onbekend';
			return tot <= d + 30 ? 'ja' : 'nee';
		}
		case 'uitkering': {
			if (open) return 'nee';
			const loopt = uitkeringLoopt(kandidaat);
			const ontheffing = ontheffingNu(kandidaat, d);
			if (loopt === 'nee' || ontheffing === 'ja') return 'nee';
			if (loopt === 'onbekend') return 'onbekend';
			return ontheffing === 'nee' ? 'ja' : 'controleer';
		}
		case 'cv': {
			const antwoorden = ['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig'].map(
				(veld) => antwoord(kandidaat.tekst(veld))
			);
			if (antwoorden.includes('nee')) return 'nee';
			return antwoorden.includes('onbekend') ? 'onbekend' : 'ja';
		}
		default:
			return null;
	}
}

/** The last day in the source, else three months after a renewal of this registration; else unknown, or guessed. */
export function geldigTot(
	{ dag }: GelezenKandidaat,
	{ keuzes }: Pick<Telbron, 'keuzes'>
): Dag | null {
	const tot = dag('inschrijvingtot');
	if (tot !== null) return tot;
	const [begin, verlengd] = [dag('inschrijfdatum'), dag('verlengd')];
	if (verlengd !== null && (begin === null || begin <= verlengd)) return maandenLater(verlengd, 3);
	return begin !== null && keuzes.schatInschrijving ? maandenLater(begin, 3) : null;
}

/** Nee, unknown, or any kind; an ontheffing of which the last day has passed is none. */
function ontheffingNu({ tekst, dag }: GelezenKandidaat, d: Dag): 'ja' | 'nee' | 'onbekend' {
	const cel = tekst('ontheffing').trim().toLowerCase();
	let zegt = antwoord(cel);
	if (zegt === 'onbekend' && cel !== '') {
		const geen = ['geen', 'nee', 'nvt', 'n.v.t', 'n v t', 'afgewezen', 'ingetrokken'];
		const open = ['onbekend', 'nnb', 'misschien', 'aangevraagd', 'in aanvraag', 'in behandeling'];
		const begint = (woorden: readonly string[]) =>
			woorden.some((woord) => cel.startsWith(woord) && !/^[a-z]/.test(cel.slice(woord.length)));
		if (begint([...geen, 'beëindigd', 'vervallen'])) zegt = 'nee';
		else if (!begint(open) && !['?', '-', '–'].some((teken) => cel.startsWith(teken))) zegt = 'ja';
	}
	const tot = dag('ontheffingtot');
	if (zegt === 'nee' || tot === null) return zegt;
	return tot < d ? 'nee' : 'ja';
}

const BETAALT = ['Client PW', 'Partner PW', 'IOAW', 'IOAZ', 'Bbz'];
const BETAALT_NIET = ['NUG', 'Anw', 'WW', 'WIA', 'Wajong', 'Wsw'];

/** Column Uitkering says it, or else the doelgroep. */
function uitkeringLoopt({ tekst }: GelezenKandidaat): 'ja' | 'nee' | 'onbekend' {
	const uitkering = tekst('uitkering').trim().toLowerCase();
	if (/^((client|cliënt|partner) )?(pw|participatiewet|bijstand|ioaw|ioaz|bbz)\b/.test(uitkering))
		return 'ja';
	if (uitkering === 'geen' || uitkering === 'geen uitkering') return 'nee';
	if (antwoord(uitkering) !== 'onbekend') return antwoord(uitkering);
	const doelgroep = tekst('doelgroep');
	if (BETAALT.includes(doelgroep)) return 'ja';
	return BETAALT_NIET.includes(doelgroep) ? 'nee' : 'onbekend';
}

function antwoord(cel: string): 'ja' | 'nee' | 'onbekend' {
	const woord = cel.trim().toLowerCase();
	if (['j', 'ja', '1'].includes(woord)) return 'ja';
	return ['n', 'nee', '0', '2'].includes(woord) ? 'nee' : 'onbekend';
}
