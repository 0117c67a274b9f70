import { NO_DAY } from '$lib/columns/column';
import type { Dag } from '$lib/domain/velden/datum';
import { regelVelden } from '$lib/domain/werkproces/werkproces-bron';
import type { WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import type { Oordeel } from '$lib/domain/werkproces/werkproces';
import type { KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import { dayAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { Beeld } from '../why/beeld';
import type { Natelling } from './natelling';
import { recountOordelen, type OordeelOpPagina } from './oordelen';
import { drieMaandenNa } from './tegel-regels';

/** Counts the rules of the work process again. Reads every kandidaat. */
export function recountWerkproces(
	beeld: Beeld,
	opPagina: readonly OordeelOpPagina<WerkprocesRegelId>[]
): Generator<unknown, Natelling> {
	const { dataset } = beeld;
	return recountOordelen(beeld, opPagina, {
		titel: 'Werkproces',
		zegt: (id, kandidaat) => oordeelOver(id, cellenVan(dataset, kandidaat), dataset),
		kijktNaar: regelVelden
	});
}

interface Cellen {
	tekst(veld: string): string;
	/** Null = no date. */
	dag(veld: string): Dag | null;
}

function cellenVan({ kandidaten }: Dataset, kandidaat: number): Cellen {
	return {
		tekst: (veld) => textAt(kandidaten, veld, kandidaat),
		dag: (veld) => {
			const day = dayAt(kandidaten, veld, kandidaat);
			return day === NO_DAY ? null : day;
		}
	};
}

/** The three rules of the guide written out a second time, from the cells of one kandidaat. */
function oordeelOver(
	regel: WerkprocesRegelId,
	cellen: Cellen,
	{ peildatum: d, keuzes }: { readonly peildatum: Dag; readonly keuzes: KengetalKeuzes }
): Oordeel {
	const open = cellen.tekst('status') === 'Open';
	switch (regel) {
		case 'inschrijving': {
			if (!open) return 'nee';
			const tot = geldigTot(cellen, keuzes.schatInschrijving === true);
			if (tot === null) return 'onbekend';
			return tot <= d + 30 ? 'ja' : 'nee';
		}
		case 'uitkering': {
			if (open) return 'nee';
			const loopt = uitkeringLoopt(cellen);
			const ontheffing = ontheffingNu(cellen, d);
			if (loopt === 'nee' || ontheffing === 'ja') return 'nee';
			if (loopt === 'onbekend') return 'onbekend';
			return ontheffing === 'nee' ? 'ja' : 'controleer';
		}
		case 'cv': {
			const antwoorden = ['cvbeschikbaar', 'cvberoepsbeeld', 'cvonderbouwd', 'cvdigivaardig'].map(
				(veld) => antwoord(cellen.tekst(veld))
			);
			if (antwoorden.includes('nee')) return 'nee';
			return antwoorden.includes('onbekend') ? 'onbekend' : 'ja';
		}
	}
}

/** The last day in the source, else three months after a renewal of this registration; else unknown, or guessed. */
function geldigTot({ dag }: Cellen, schat: boolean): Dag | null {
	const tot = dag('inschrijvingtot');
	if (tot !== null) return tot;
	const [begin, verlengd] = [dag('inschrijfdatum'), dag('verlengd')];
	if (verlengd !== null && (begin === null || begin <= verlengd)) return drieMaandenNa(verlengd);
	return begin !== null && schat ? drieMaandenNa(begin) : null;
}

/** Nee, unknown, or any kind; an ontheffing of which the last day has passed is none. */
function ontheffingNu({ tekst, dag }: Cellen, d: Dag): 'ja' | 'nee' | 'onbekend' {
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
function uitkeringLoopt({ tekst }: Cellen): 'ja' | 'nee' | 'onbekend' {
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
