import { METINGEN_VOOR_TEMPO, type Doel, type Prognose } from '$lib/domain/doelen/prognose';
import type { Dag } from '$lib/domain/velden/datum';
import { formatDatum, formatGetal } from '$lib/locale/format';
import { woordBij } from '$lib/locale/hoeveel';

/** The forecast in Dutch sentences. */
export interface PrognoseTekst {
	/** How many profiles are still to go; 0 when the goal is met. */
	readonly teGaan: number;
	/** What follows the number: "profielen te gaan, nu ongeveer 64 per week." */
	readonly tempo: string;
	readonly verwachting: string;
	readonly toon: 'ok' | 'let' | 'neutraal';
	/** What the forecast rests on; '' when it is none. */
	readonly aanname: string;
}

/** Says what a forecast means at peildatum `d`, and how many a week are needed to be in time. */
export function prognoseTekst(prognose: Prognose, doel: Doel, d: Dag): PrognoseTekst {
	if (prognose.soort === 'bereikt')
		return { teGaan: 0, tempo: '', verwachting: 'Het doel is gehaald.', toon: 'ok', aanname: '' };
	const { teGaan } = prognose;
	const naam = woordBij(teGaan, 'profiel', 'profielen');
	const nodig = nodigTekst(teGaan, doel, d);
	if (prognose.soort === 'onbekend')
		return {
			teGaan,
			tempo: `${naam} te gaan. ${nodig}`,
			verwachting:
				'Er is nog geen tempo bekend. Daarvoor zijn twee momentopnamen van verschillende dagen nodig.',
			toon: 'neutraal',
			aanname: ''
		};
	const aanname = `Het aantal kandidaten blijft gelijk. Het tempo is het midden van de laatste ${METINGEN_VOOR_TEMPO} metingen, of minder.`;
	if (prognose.soort === 'niet')
		return {
			teGaan,
			tempo: `${naam} te gaan. ${nodig}`,
			verwachting:
				'Het aantal volledige profielen stijgt niet. In dit tempo haalt u het doel niet.',
			toon: 'let',
			aanname
		};
	const { perWeek, dag, opTijd } = prognose;
	return {
		teGaan,
		tempo: `${naam} te gaan, nu ongeveer ${afgerond(perWeek)} per week. ${nodig}`,
		verwachting: `In dit tempo haalt u het doel op ${formatDatum(dag)}. Dat is ${opTijd ? 'op tijd' : 'te laat'}.`,
		toon: opTijd ? 'ok' : 'let',
		aanname
	};
}

/** The forecast in one sentence: "Nog 679. In dit tempo 24-06-2027, doel is 31-12-2026." */
export function prognoseZin(
	prognose: Prognose,
	doel: Doel,
	d: Dag
): Pick<PrognoseTekst, 'toon'> & { readonly tekst: string } {
	if (prognose.soort === 'bereikt') return { tekst: 'Het doel is gehaald.', toon: 'ok' };
	const nog = `Nog ${formatGetal(prognose.teGaan)}.`;
	const tot = formatDatum(doel.dag);
	if (doel.dag <= d) return { tekst: `${nog} De doeldatum ${tot} is voorbij.`, toon: 'let' };
	switch (prognose.soort) {
		case 'onbekend':
			return { tekst: `${nog} Er is nog geen tempo bekend, doel is ${tot}.`, toon: 'neutraal' };
		case 'niet':
			return { tekst: `${nog} Het aantal stijgt niet, doel is ${tot}.`, toon: 'let' };
		case 'verwacht':
			return {
				tekst: `${nog} In dit tempo ${formatDatum(prognose.dag)}, doel is ${tot}.`,
				toon: prognose.opTijd ? 'ok' : 'let'
			};
	}
}

function nodigTekst(teGaan: number, { dag }: Doel, d: Dag): string {
	if (dag <= d) return 'De doeldatum is voorbij.';
	return `Nodig: ${formatGetal(Math.ceil((teGaan * 7) / (dag - d)))} per week tot ${formatDatum(dag)}.`;
}

/** Whole numbers, one decimal below ten. */
function afgerond(perWeek: number): string {
	return formatGetal(perWeek < 10 ? Math.round(perWeek * 10) / 10 : Math.round(perWeek));
}
