import type { ProfielBlad } from './profiel-blad.svelte';
import type {
	Groep,
	ProfielTelling,
	ProfielVeld,
	Verdeling
} from '$lib/data/tellingen/profiel-model';
import type { TredeVerdeling } from '$lib/data/tellingen/trede-model';
import { JA } from '$lib/domain/velden/waarden';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import {
	isWaarde,
	TOTAAL,
	totalBelow,
	type GeteldeRij,
	type GeteldeTabel
} from '$lib/tables/getelde-tabel';
import { partLabel } from './profiel-parts';
import { veldTitle } from './ring-text';
import { GEMEENTEN, perVeld, type VerdeelPer } from './verdelen/verdeel-per';

/** A cross table with totals: every row and every column adds up. */
export interface ProfielTabel extends GeteldeTabel {
	/** Field whose values are the columns, the total behind them. */
	readonly veld: ProfielVeld;
}

/** Who is counted where the ladder is about those with LKS only. */
export const MET_LKS: Voorwaarden = [isWaarde('lks', JA)];

/** The tables of the page: both fields per group, and klantprofiel per trede. */
export function alleTabellen(
	{
		profiel,
		gemeenten,
		perTrede,
		lks,
		per = GEMEENTEN
	}: Pick<ProfielBlad, 'profiel' | 'gemeenten' | 'perTrede' | 'lks'> & {
		readonly per?: VerdeelPer;
	},
	meetellen: boolean
): readonly ProfielTabel[] {
	if (!profiel) return [];
	const { alle } = profiel;
	const titel = (veld: ProfielVeld) => `${veldTitle(veld, lks)} ${perVeld(per)}`;
	const groepen = { per, gemeenten, alle };
	return [
		groepenTabel(titel('klantprofiel'), 'klantprofiel', groepen, meetellen),
		groepenTabel(titel('ladder'), 'ladder', groepen, meetellen, lks ? MET_LKS : []),
		tredeTabel(perTrede, alle, meetellen)
	];
}

/** Gemeenten, or groups by another field, with all of them together. */
export interface VerdeeldeGroepen {
	/** Absent = gemeenten. */
	readonly per?: VerdeelPer;
	readonly gemeenten: readonly Groep[];
	readonly alle: Groep;
}

/** Groups against the values of a field, among `binnen`. */
export function groepenTabel(
	titel: string,
	veld: ProfielVeld,
	{ per = GEMEENTEN, gemeenten, alle }: VerdeeldeGroepen,
	meetellen: boolean,
	binnen: Voorwaarden = []
): ProfielTabel {
	const rij = (groep: Groep) => ({
		id: String(groep.code),
		kop: groep.naam,
		wie: [...per.wie(groep), ...binnen],
		...numbers(groep[veld])
	});
	const totaal = { ...rij(alle), kop: 'Totaal', naam: alle.naam };
	const rijen = [...gemeenten.map(rij), totaal];
	return kruisTabel({ titel, rijKop: per.naam, veld, rijen }, alle[veld].delen, meetellen);
}

/** Treden against these values of klantprofiel. */
export function tredeTabel(
	entries: readonly TredeVerdeling[],
	{ klantprofiel }: Groep,
	meetellen: boolean,
	delen: readonly Pick<ProfielTelling, 'waarde' | 'telt'>[] = klantprofiel.delen
): ProfielTabel {
	const rijen = entries.map((entry): GeteldeRij => ({
		id: entry.id,
		kop: [tredeNummer(entry), entry.naam].filter(Boolean).join(' '),
		naam: entry.naam,
		wie: [{ soort: 'trede', trede: entry.id }],
		aantallen: [
			...delen.map(({ waarde }) => entry.delen.find((deel) => deel.waarde === waarde)?.n ?? 0),
			entry.totaal
		],
		noemer: entry.noemer
	}));
	const totaal = { id: TOTAAL, kop: 'Totaal', wie: [], ...numbers(klantprofiel) };
	return kruisTabel(
		{
			titel: 'Klantprofiel per trede',
			rijKop: 'Trede',
			veld: 'klantprofiel',
			rijen: [...rijen, totaal]
		},
		delen,
		meetellen
	);
}

/** Bold first word of an entry: "6", "#"; '' where there is none. */
export function tredeNummer({ trede, id }: TredeVerdeling): string {
	return trede === null ? (id === '#' ? '#' : '') : String(trede);
}

function kruisTabel(
	tabel: Pick<ProfielTabel, 'titel' | 'rijKop' | 'veld' | 'rijen'>,
	delen: readonly Pick<ProfielTelling, 'waarde' | 'telt'>[],
	meetellen: boolean
): ProfielTabel {
	const { veld, rijen } = tabel;
	const last = delen.length;
	return {
		...tabel,
		kolommen: [
			...delen.map(({ waarde, telt }) => ({
				id: waarde,
				kop: partLabel(veld, waarde).replace(' groeipotentieel', ''),
				wie: [isWaarde(veld, waarde)],
				aandeel: telt
			})),
			{ id: TOTAAL, kop: 'Totaal', wie: [] }
		],
		rijSommen: totalBelow(rijen),
		kolomSommen: [{ geheel: last, delen: delen.map((_, at) => at) }],
		noemer: {
			wie: veld === 'ladder' ? [] : [{ soort: 'profielgraad', meetellen }],
			uit: [last, ...delen.flatMap(({ telt }, at) => (telt ? [] : [at]))]
		}
	};
}

function numbers({ delen, totaal, noemer }: Verdeling): Pick<GeteldeRij, 'aantallen' | 'noemer'> {
	return { aantallen: [...delen.map(({ n }) => n), totaal], noemer };
}
