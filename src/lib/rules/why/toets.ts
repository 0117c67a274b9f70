import { BOTSINGEN, botsingOordeel } from '$lib/domain/werkproces/botsingen';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import {
	afgeleidProfiel,
	ONDERDELEN,
	deviates,
	type ProfielInhoud
} from '$lib/domain/kandidaat/klantprofiel';
import {
	isInVenster,
	KENGETALLEN,
	type KengetalKeuzes,
	type Venster
} from '$lib/domain/kengetallen/kengetallen';
import { standCodes, type KandidaatStand } from '$lib/domain/kandidaat/kandidaat-stand';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import type { WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import {
	WERKPROCES,
	type Oordeel,
	type Uitspraak,
	type WerkprocesKeuzes
} from '$lib/domain/werkproces/werkproces';
import { hasTerms } from '$lib/locale/search';
import { botsingStandUit, recordStandUit, werkprocesStandUit } from './stand-uit';
import { getalIn, tekstIn, type Verklaring, type VerklaringWaarde } from './verklaring';

/** How values are judged; plain data, so that an explanation can be judged again. */
export type Toets =
	/** The value of the field is one of those chosen, or with `niet` none of them. */
	| {
			readonly soort: 'een-van';
			readonly veld: string;
			readonly waarden: readonly string[];
			readonly niet?: true;
	  }
	/** None of the values of the field is one of those chosen. */
	| { readonly soort: 'geen-enkele'; readonly veld: string; readonly waarden: readonly string[] }
	/** The text stands in name or number. */
	| { readonly soort: 'bevat'; readonly termen: readonly string[] }
	/** The date lies in the window; null = there is no date. */
	| { readonly soort: 'venster'; readonly veld: string; readonly venster: Venster | null }
	/** A day is not later than another one, which is known. */
	| { readonly soort: 'niet-na'; readonly veld: string; readonly dan: string }
	/** A tile counts the record, and one of the uitvoerenden that are chosen, if any, carries it out. */
	| {
			readonly soort: 'kengetal';
			readonly id: string;
			readonly d: Dag;
			readonly keuzes: KengetalKeuzes;
			readonly uitvoerenden: readonly string[] | null;
	  }
	/** The code of the klantprofiel disagrees with its parts. */
	| { readonly soort: 'afwijkend' }
	| {
			readonly soort: 'signaal';
			readonly id: string;
			readonly d: Dag;
			readonly keuzes: WerkprocesKeuzes;
	  }
	| {
			readonly soort: 'werkproces';
			readonly id: WerkprocesRegelId;
			readonly d: Dag;
			readonly keuzes: WerkprocesKeuzes;
	  }
	/** A rule of the work process gives that verdict, with a last day inside the window, if any. */
	| {
			readonly soort: 'oordeel';
			readonly id: WerkprocesRegelId;
			readonly d: Dag;
			readonly keuzes: WerkprocesKeuzes;
			readonly oordeel: Oordeel;
			readonly venster: Venster | null;
	  }
	/** A rule about contradictions gives that verdict; null = whatever it says. */
	| { readonly soort: 'botsing'; readonly id: string; readonly oordeel: Oordeel | null }
	| { readonly soort: 'alle'; readonly toetsen: readonly Toets[] };

/** Judges values by nothing but themselves; throws a `RangeError` for a rule that no catalogue has. */
export function oordeelVan(toets: Toets, waarden: readonly VerklaringWaarde[]): Oordeel {
	if (toets.soort === 'werkproces')
		return uitspraakOver(toets.id, waarden, toets.d, toets.keuzes).oordeel;
	if (toets.soort === 'botsing' && toets.oordeel === null) return botsingUit(toets.id, waarden);
	return slaagt(toets, waarden) ? 'ja' : 'nee';
}

/** What a rule says of these values, as an explanation. */
export function explained(
	own: Omit<Verklaring, 'uitkomst' | 'toelichting' | 'herkomst'>,
	herkomst = ''
): Verklaring {
	return { ...own, uitkomst: oordeelVan(own.toets, own.waarden), toelichting: '', herkomst };
}

/** What a rule of the work process says of values. */
export function uitspraakOver(
	id: WerkprocesRegelId,
	waarden: readonly VerklaringWaarde[],
	d: Dag,
	keuzes: WerkprocesKeuzes
): Uitspraak {
	return uit(WERKPROCES, id).judge(werkprocesStandUit(waarden), d, keuzes);
}

function slaagt(toets: Toets, waarden: readonly VerklaringWaarde[]): boolean {
	switch (toets.soort) {
		case 'een-van':
			return (
				knows(waarden, toets.veld) &&
				toets.waarden.includes(tekstIn(waarden, toets.veld)) !== (toets.niet ?? false)
			);
		case 'geen-enkele':
			return !waarden.some(
				({ veld, waarde }) => veld === toets.veld && toets.waarden.includes(String(waarde))
			);
		case 'bevat':
			return hasTerms(toets.termen, tekstIn(waarden, 'naam'), tekstIn(waarden, 'persnr'));
		case 'venster': {
			if (!knows(waarden, toets.veld)) return false;
			const dag = getalIn(waarden, toets.veld, GEEN_DAG);
			return toets.venster === null ? dag === GEEN_DAG : isInVenster(dag, toets.venster);
		}
		case 'niet-na': {
			const dan = getalIn(waarden, toets.dan, GEEN_DAG);
			return dan !== GEEN_DAG && getalIn(waarden, toets.veld, GEEN_DAG) <= dan;
		}
		case 'kengetal': {
			const { id, d, keuzes, uitvoerenden } = toets;
			const vanHen =
				uitvoerenden === null || uitvoerenden.includes(tekstIn(waarden, 'uitvoerende'));
			return vanHen && uit(KENGETALLEN, id).geldt(recordStandUit(waarden, d), d, keuzes);
		}
		case 'afwijkend':
			return deviates(tekstIn(waarden, 'klantprofiel'), afgeleidProfiel(profielInhoudUit(waarden)));
		case 'signaal':
			return uit(SIGNALEN, toets.id).geldt(kandidaatStandUit(waarden, toets.d, toets.keuzes));
		case 'werkproces':
			return uitspraakOver(toets.id, waarden, toets.d, toets.keuzes).oordeel === 'ja';
		case 'oordeel': {
			const { oordeel, datum } = uitspraakOver(toets.id, waarden, toets.d, toets.keuzes);
			const op = toets.venster === null || isInVenster(datum ?? GEEN_DAG, toets.venster);
			return oordeel === toets.oordeel && op;
		}
		case 'botsing':
			return botsingUit(toets.id, waarden) === toets.oordeel;
		case 'alle':
			return toets.toetsen.every((each) => slaagt(each, waarden));
	}
}

function botsingUit(id: string, waarden: readonly VerklaringWaarde[]): Oordeel {
	return botsingOordeel(uit(BOTSINGEN, id), botsingStandUit(waarden));
}

/** Without a record there is nothing to judge, not even a blank. */
function knows(waarden: readonly VerklaringWaarde[], veld: string): boolean {
	return waarden.some((each) => each.veld === veld);
}

/** With what follows from the days of a registration, for a signaal that is about it. */
function kandidaatStandUit(
	waarden: readonly VerklaringWaarde[],
	d: Dag,
	keuzes: WerkprocesKeuzes
): KandidaatStand {
	return {
		...standCodes((veld) => tekstIn(waarden, veld)),
		verstrekenSignalen: getalIn(waarden, 'verstrekenSignalen', 0),
		trajectenZonderModule: getalIn(waarden, 'trajectenZonderModule', 0),
		inschrijvingVerlengen: uitspraakOver('inschrijving', waarden, d, keuzes).oordeel === 'ja'
	};
}

/** What is filled in; a field that is not among the values is one that the source has no column for. */
function profielInhoudUit(waarden: readonly VerklaringWaarde[]): ProfielInhoud {
	const gevuld = (veld: string) => tekstIn(waarden, veld) !== '';
	return {
		delen: Object.fromEntries(
			ONDERDELEN.flatMap(({ id, veld }) => (knows(waarden, veld) ? [[id, gevuld(veld)]] : []))
		),
		reizen:
			knows(waarden, 'reisafstand') || knows(waarden, 'vervoer')
				? gevuld('reisafstand') || gevuld('vervoer')
				: null,
		uren: knows(waarden, 'uren') ? gevuld('uren') : null
	};
}

function uit<T extends { readonly id: string }>(catalogus: readonly T[], id: string): T {
	const found = catalogus.find((each) => each.id === id);
	if (!found)
		throw new RangeError(`no rule ${id}; there are ${catalogus.map((each) => each.id).join(', ')}`);
	return found;
}
