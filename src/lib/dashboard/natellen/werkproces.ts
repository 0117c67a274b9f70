import { NO_DAY } from '$lib/columns/column';
import type { Dag } from '$lib/domain/datum';
import { REGEL_BRON, STAND_VELD } from '$lib/domain/werkproces-bron';
import type { Oordeel, WerkprocesRegelId } from '$lib/domain/werkproces';
import { formatDatum } from '$lib/locale/format';
import { dayAt, textAt } from '../cell-text';
import type { Dataset } from '../dataset';
import type { Beeld } from '../waarom/beeld';
import { kandidaatCel, kandidaatGetal } from './kandidaat-getallen';
import { STUK, type Getal, type Natelling } from './natelling';
import { drieMaandenNa } from './tegel-regels';
import { kandidatenInBeeld } from './wie-telt-mee';

/** A number of the page Werkproces; null = the source does not tell. */
export interface WerkprocesOpPagina {
	readonly regel: WerkprocesRegelId;
	readonly label: string;
	readonly oordeel: Oordeel;
	readonly woord: string;
	readonly aantal: number | null;
}

/** Counts the rules of the work process again. Reads every kandidaat. */
export function* natelWerkproces(
	beeld: Beeld,
	opPagina: readonly WerkprocesOpPagina[]
): Generator<unknown, Natelling> {
	const { dataset } = beeld;
	const inBeeld = yield* kandidatenInBeeld(beeld);
	const getallen: Getal[] = [];
	for (const { regel, label, oordeel, woord, aantal } of opPagina) {
		const telt: number[] = [];
		for (const [at, kandidaat] of inBeeld.entries()) {
			if (at % STUK === 0) yield;
			if (oordeelOver(regel, cellenVan(dataset, kandidaat), dataset.peildatum) === oordeel)
				telt.push(kandidaat);
		}
		const velden = REGEL_BRON[regel].kijktNaar
			.map((deel) => STAND_VELD[deel])
			.filter((veld) => dataset.kandidaten.columns.has(veld));
		getallen.push(kandidaatGetal(`${label}: ${woord}`, aantal, telt, velden));
	}
	return {
		titel: 'Werkproces',
		uitleg: [
			'Elke kandidaat die door de filters komt, wordt per regel opnieuw beoordeeld.',
			`Peildatum ${formatDatum(dataset.peildatum)}.`
		],
		tabel: 'kandidaten',
		getallen,
		cel: kandidaatCel(dataset)
	};
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
function oordeelOver(regel: WerkprocesRegelId, cellen: Cellen, d: Dag): Oordeel {
	const open = cellen.tekst('status') === 'Open';
	switch (regel) {
		case 'inschrijving': {
			if (!open) return 'nee';
			const tot = geldigTot(cellen);
			if (tot === null) return 'onbekend';
			return tot <= d + 30 ? 'ja' : 'nee';
		}
		case 'uitkering': {
			if (open) return 'nee';
			const loopt = uitkeringLoopt(cellen);
			const ontheffing = antwoord(cellen.tekst('ontheffing'));
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

/** The last day in the source, else three months after renewal or registration, whichever came last. */
function geldigTot({ dag }: Cellen): Dag | null {
	const tot = dag('inschrijvingtot');
	if (tot !== null) return tot;
	const begin = [dag('verlengd'), dag('inschrijfdatum')].filter((each) => each !== null);
	return begin.length ? drieMaandenNa(Math.max(...begin)) : null;
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
