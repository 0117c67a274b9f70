import type { Dag } from '$lib/domain/velden/datum';
import type { BotsingId } from '$lib/domain/werkproces/botsingen';
import { isGesloten } from '$lib/domain/velden/record-stand';
import type { Oordeel } from '$lib/domain/werkproces/werkproces';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { Beeld } from '../why/beeld';
import type { Natelling } from './natelling';
import { recountOordelen, type OordeelOpPagina } from './oordelen';

/** Fields shown beside a number, so that it can be checked by eye. */
const KIJKT_NAAR: Readonly<Record<BotsingId, readonly string[]>> = {
	dgrVerschilt: ['dgr', 'banenafspraken'],
	nugZonderInschrijving: ['doelgroep', 'status'],
	lksTredeZes: ['lks', 'doelgroep', 'ladder'],
	bijstandTredeZes: ['doelgroep', 'ladder'],
	beschutAndereTrede: ['doelgroep', 'ladder'],
	tredeZonderWerk: ['ladder'],
	dgrNeeMetLks: ['dgr', 'lks', 'doelgroep'],
	dgrJaZonderBanenafspraak: ['dgr', 'banenafspraken']
};

/** Counts the contradictions again. Reads every kandidaat. */
export function recountBotsingen(
	beeld: Beeld,
	opPagina: readonly OordeelOpPagina<BotsingId>[]
): Generator<unknown, Natelling> {
	const { kandidaten, peildatum } = beeld.dataset;
	const werkt = kandidatenMetWerk(beeld.dataset, peildatum);
	return recountOordelen(beeld, opPagina, {
		titel: 'Botst met elkaar',
		zegt: (id, kandidaat) =>
			zegt(id, (veld) => textAt(kandidaten, veld, kandidaat), werkt.has(kandidaat)),
		kijktNaar: (id) => KIJKT_NAAR[id]
	});
}

/** Known groups of Doelgroep; of any other word nobody knows what it is. */
const BIJSTAND = ['Client PW', 'Partner PW', 'IOAW', 'IOAZ'];
const BESCHUT = ['Wsw', 'nieuw beschut'];
const ANDERS = ['NUG', 'Bbz', 'Anw', 'Wajong', 'WW', 'WIA', 'LKS'];
const BEKEND = [...BIJSTAND, ...BESCHUT, ...ANDERS];

/** The rules written out a second time, each from the cells of one kandidaat. */
function zegt(id: BotsingId, cel: (veld: string) => string, werkt: boolean): Oordeel {
	const doelgroep = cel('doelgroep');
	const groepOnbekend = !BEKEND.includes(doelgroep);
	const trede = tredeIn(cel('ladder'));
	const dgr = cel('dgr') === 'DGR' ? 'J' : cel('dgr');
	const sonar = cel('banenafspraken');
	const lks = doelgroep === 'LKS' ? 'J' : cel('lks');
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
			if (werkt) return 'nee';
			if (trede === null) return 'onbekend';
			return trede >= 5 ? 'ja' : 'nee';
	}
}

/** "05 met groeipotentieel" is 5, "06" and "6" are 6; `#`, blank and anything else is no step. */
function tredeIn(ladder: string): number | null {
	const [nummer = '', ...rest] = ladder.split(' ');
	const groei = rest.join(' ');
	const trede = ['1', '2', '3', '4', '5', '6'].indexOf(nummer.replace(/^0/, '')) + 1;
	const isGroei = groei === 'met groeipotentieel' || groei === 'zonder groeipotentieel';
	if (trede === 0 || (groei !== '' && !isGroei) || (trede === 6 && isGroei)) return null;
	return trede;
}

/** Kandidaten with a placement that runs on that day, or with an employer and no start yet known. */
function kandidatenMetWerk({ records: { plaatsingen } }: Dataset, d: Dag): ReadonlySet<number> {
	const found = new Set<number>();
	if (!plaatsingen) return found;
	for (let record = 0; record < plaatsingen.rows; record++) {
		const tekst = (veld: string) => textAt(plaatsingen, veld, record);
		if (isGesloten(tekst('status'))) continue;
		if (tekst('einde') !== '' && dayAt(plaatsingen, 'einde', record) < d) continue;
		if (tekst('start') === '' ? tekst('werkgever') === '' : dayAt(plaatsingen, 'start', record) > d)
			continue;
		found.add(rowAt(plaatsingen, 'kandidaat', record));
	}
	return found;
}
