import type { StandCodes } from '../kandidaat/kandidaat-stand';
import { isVolledig, PROFIEL } from '../kandidaat/klantprofiel';
import { oordeelProfiel } from '../kandidaat/profielgraad';
import { profielDefinitie, profielNoemer } from '../kandidaat/profielgraad-tekst';
import { IN_REGISTER, JA, NEE } from '../velden/waarden';

/** Numbers on which goals are agreed on, by the Handreiking "Kandidaten in beeld". */
export const KPI_IDS = [
	'profielgraad',
	'vindbaarheid',
	'actualiteit',
	'sonardekking',
	'ladder',
	'registerconsistentie',
	'signalenVerstreken',
	'zonderModule'
] as const;
export type KpiId = (typeof KPI_IDS)[number];

/** What the KPIs of kandidaten look at. */
export interface KpiStand extends StandCodes {
	/** Whether an employer can find the profile, by its parts. */
	readonly vindbaar: boolean;
	/** Whether the profile was changed in the last months. */
	readonly bijgewerkt: boolean;
}

/** A share: `teller` of `noemer`, in the words of both. */
interface KpiTekst {
	readonly id: KpiId;
	readonly label: string;
	/** What is above the line, and below it; they read as "… van …". */
	readonly teller: string;
	readonly noemer: string;
	/** The whole definition, Dutch. */
	readonly definitie: string;
	/** Whether a goal is reached from below (at least) or from above (at most). */
	readonly richting: 'minstens' | 'hoogstens';
	/** Fields of kandidaten that the source must have. */
	readonly nodig: readonly string[];
}

/** Counted in kandidaten, by these parts of the stand only. */
interface KpiOver<Deel extends keyof KpiStand> extends KpiTekst {
	readonly leest: readonly Deel[];
	/** Above the line, below it, or null = not in it; `meetellen` = those without a code are counted in. */
	readonly geldt: (stand: Pick<KpiStand, NoInfer<Deel>>, meetellen: boolean) => boolean | null;
}
export type KandidaatKpi = KpiOver<keyof KpiStand>;

/** Counted in records: those of the tiles above and below the line; a pair counts where the source knows both. */
interface RecordKpi extends KpiTekst {
	readonly tegels: readonly (readonly [teller: string, noemer: string])[];
}

export type Kpi = KandidaatKpi | RecordKpi;

function kandidaatKpi<Deel extends keyof KpiStand>(each: KpiOver<Deel>): Kpi {
	return each;
}

function hasCode(code: string): boolean {
	return oordeelProfiel(code, false) !== null;
}

/** Months within which a profile counts as up to date. */
export const ACTUEEL_MAANDEN = 6;

/** In the order of the page. */
export const KPIS: readonly Kpi[] = [
	kandidaatKpi({
		id: 'profielgraad',
		label: 'Profielgraad',
		teller: 'klantprofielen Ja',
		noemer: profielNoemer(false),
		definitie: profielDefinitie(false),
		richting: 'minstens',
		nodig: ['klantprofiel'],
		leest: ['klantprofiel'],
		geldt: ({ klantprofiel }, meetellen) => oordeelProfiel(klantprofiel, meetellen)
	}),
	kandidaatKpi({
		id: 'vindbaarheid',
		label: 'Vindbaarheid',
		teller: 'vindbare profielen',
		noemer: 'kandidaten met een code',
		definitie:
			'Welk deel heeft een opleidingsniveau, een sector en uren ingevuld? Alleen kandidaten met een code tellen mee.',
		richting: 'minstens',
		nodig: ['klantprofiel', 'opleidingsniveau', 'sector', 'uren'],
		leest: ['klantprofiel', 'vindbaar'],
		geldt: ({ klantprofiel, vindbaar }) => (hasCode(klantprofiel) ? vindbaar : null)
	}),
	kandidaatKpi({
		id: 'actualiteit',
		label: 'Actualiteit',
		teller: 'bijgewerkte profielen',
		noemer: 'profielen Ja of Onvolledig',
		definitie: `Welk deel van de profielen is de laatste ${ACTUEEL_MAANDEN} maanden bijgewerkt? Ja en Onvolledig tellen mee. Zonder datum telt een profiel als niet bijgewerkt.`,
		richting: 'minstens',
		nodig: ['klantprofiel', 'profielgewijzigd'],
		leest: ['klantprofiel', 'bijgewerkt'],
		geldt: ({ klantprofiel, bijgewerkt }) =>
			isVolledig(klantprofiel) || klantprofiel === PROFIEL.onvolledig ? bijgewerkt : null
	}),
	kandidaatKpi({
		id: 'sonardekking',
		label: 'Sonar-dekking',
		teller: 'kandidaten in Sonar',
		noemer: 'kandidaten',
		definitie:
			'Kandidaten met een status in Sonar, open of gesloten, gedeeld door alle kandidaten.',
		richting: 'minstens',
		nodig: ['status'],
		leest: ['status'],
		geldt: ({ status }) => status !== ''
	}),
	kandidaatKpi({
		id: 'ladder',
		label: 'Ladder ingevuld',
		teller: 'kandidaten met een trede',
		noemer: 'kandidaten met trede of # niet ingevuld',
		definitie:
			'Kandidaten met een ingevulde trede, van wie een trede of # niet ingevuld heeft. Wie in Sonar geen waarde heeft, telt niet mee.',
		richting: 'minstens',
		nodig: ['ladder'],
		leest: ['ladder'],
		geldt: ({ ladder }) => (ladder === '' ? null : ladder !== '#')
	}),
	kandidaatKpi({
		id: 'registerconsistentie',
		label: 'Registerconsistentie',
		teller: 'gelijke registraties',
		noemer: 'kandidaten die in beide staan',
		definitie:
			'Zeggen DGR en Banenafspraken hetzelfde? Dit is het deel waarbij dat zo is. Alleen wie bij beide ja of nee heeft, telt mee. DGR ja met Banenafspraken nee kan kloppen en telt niet mee (uwv.nl, 2026).',
		richting: 'minstens',
		nodig: ['dgr', 'banenafspraken'],
		leest: ['dgr', 'banenafspraken'],
		geldt: ({ dgr, banenafspraken: sonar }) => {
			const compas = dgr === IN_REGISTER ? JA : dgr;
			if (![compas, sonar].every((code) => code === JA || code === NEE)) return null;
			// UWV counts people in the register who do not fall under the banenafspraak: no fault.
			return compas === sonar || (compas === JA ? null : false);
		}
	}),
	{
		id: 'signalenVerstreken',
		label: 'Verstreken signalen',
		teller: 'verstreken signalen',
		noemer: 'actieve trajecten, modules en plaatsingen',
		definitie:
			'Actieve trajecten, modules en plaatsingen met een verstreken signaaldatum, gedeeld door alle actieve. Geteld per traject, module of plaatsing.',
		richting: 'hoogstens',
		nodig: [],
		tegels: [
			['trajectVerstreken', 'trajectActief'],
			['moduleVerstreken', 'moduleActief'],
			['plaatsingVerstreken', 'plaatsingActief']
		]
	},
	{
		id: 'zonderModule',
		label: 'Trajecten zonder module',
		teller: 'trajecten zonder actieve module',
		noemer: 'actieve trajecten',
		definitie: 'Actieve trajecten zonder actieve module, gedeeld door alle actieve trajecten.',
		richting: 'hoogstens',
		nodig: [],
		tegels: [['trajectZonderModule', 'trajectActief']]
	}
];

/** The KPIs with the profielgraad as it is in use: those without a code are counted in, or not. */
export function kpisMet(meetellen: boolean): readonly Kpi[] {
	if (!meetellen) return KPIS;
	const gekozen = { noemer: profielNoemer(true), definitie: profielDefinitie(true) };
	return KPIS.map((kpi) => (kpi.id === 'profielgraad' ? { ...kpi, ...gekozen } : kpi));
}

/** The KPI with that id; throws for an unknown one. */
export function kpiVan(id: KpiId): Kpi {
	const kpi = KPIS.find((each) => each.id === id);
	if (!kpi) throw new RangeError(`no KPI ${id}; there are ${KPI_IDS.join(', ')}`);
	return kpi;
}
