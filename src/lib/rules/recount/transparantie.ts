import { TELLING_KOLOMMEN, TELLING_NAAM } from '$lib/domain/uwv/publicatie';
import { regioVan } from '$lib/domain/uwv/arbeidsmarktregios';
import {
	klanttypeVan,
	PROFIEL_DEFINITIE,
	type EigenTabel,
	type EigenTelling,
	type ProfielKeuze
} from '$lib/domain/uwv/transparantie';
import { LEEG } from '$lib/domain/velden/waarden';
import { textAt } from '$lib/data/cell-text';
import { gemeenteKeuze } from '../filters/gemeente-keuze';
import type { Beeld } from '../why/beeld';
import { kandidaatCel, kandidaatGetal } from './kandidaat-getallen';
import { STUK, type Getal, type Natelling } from './natelling';

/** What the page Transparantie shows of the momentopname in use. */
export interface TransparantieOpPagina {
	readonly tabellen: readonly EigenTabel[];
	readonly keuze: ProfielKeuze;
}

type Kolom = keyof EigenTelling;

/** Somebody of the doelgroepregister who is known in Sonar. */
interface Geteld {
	readonly kandidaat: number;
	readonly gemeente: string;
	/** The columns that count this one. */
	readonly kolommen: readonly Kolom[];
}

/** Counts every number of the own table again, a gemeente and a region at a time. Reads every kandidaat once. */
export function* recountTransparantie(
	{ dataset, filters }: Beeld,
	{ tabellen, keuze }: TransparantieOpPagina
): Generator<unknown, Natelling> {
	const { kandidaten } = dataset;
	const tekst = (naam: string, kandidaat: number) => textAt(kandidaten, naam, kandidaat);
	const getoond = gemeenteKeuze(dataset, filters);
	const geteld: Geteld[] = [];
	let kentUwv = false;
	for (let kandidaat = 0; kandidaat < kandidaten.rows; kandidaat++) {
		if (kandidaat % STUK === 0) yield;
		if (tekst('dgr', kandidaat) !== 'DGR' || tekst('status', kandidaat) === '') continue;
		const klant = klanttypeVan(tekst('organisatie', kandidaat), tekst('doelgroep', kandidaat));
		kentUwv ||= klant === 'uwv';
		const gemeente = tekst('gemeente', kandidaat);
		if (!getoond(gemeente)) continue;
		const code = tekst('klantprofiel', kandidaat);
		const heeftProfiel = code === 'J' || (code === 'O' && keuze === 'J+O');
		geteld.push({ kandidaat, gemeente, kolommen: kolommenVan(klant, heeftProfiel) });
	}

	const getallen: Getal[] = [];
	function compare(naam: string, opPagina: EigenTelling, wie: readonly Geteld[]): void {
		for (const kolom of TELLING_KOLOMMEN) {
			const rijen = wie.flatMap((een) => (een.kolommen.includes(kolom) ? [een.kandidaat] : []));
			const bekend = kolom.startsWith('gemeente') || kentUwv;
			getallen.push({
				...kandidaatGetal(`${naam}, ${TELLING_NAAM[kolom].toLowerCase()}`, opPagina[kolom], rijen, [
					'dgr',
					'status',
					'klantprofiel',
					...['organisatie', 'doelgroep'].filter((veld) => kandidaten.columns.has(veld))
				]),
				nageteld: bekend ? rijen.length : null
			});
		}
	}
	for (const { regio, rijen, totaal } of tabellen) {
		const naam = regio ? regio.naam : 'Geen arbeidsmarktregio';
		const inRegio = geteld.filter(({ gemeente }) => regioVan(gemeente) === regio);
		compare(naam, totaal.telling, inRegio);
		for (const { gemeente, telling } of rijen) {
			const hier = inRegio.filter((een) => een.gemeente === gemeente);
			compare(gemeente || LEEG, telling, hier);
			yield;
		}
	}
	getallen.push(
		kandidaatGetal(
			'Alle tabellen, in het doelgroepregister en bekend in Sonar',
			tabellen.reduce((som, { totaal }) => som + totaal.bekend, 0),
			geteld.map(({ kandidaat }) => kandidaat),
			['dgr', 'status']
		)
	);
	return {
		titel: 'Transparantie van klantprofielen',
		uitleg: [
			'Geteld is wie in het doelgroepregister staat (DGR Ja) en een status in Sonar heeft. Alleen het filter op gemeente telt mee.',
			PROFIEL_DEFINITIE[keuze]
		],
		tabel: 'kandidaten',
		getallen,
		cel: kandidaatCel(dataset)
	};
}

/** Whose client nobody can tell is in no column. */
function kolommenVan(
	klant: ReturnType<typeof klanttypeVan>,
	heeftProfiel: boolean
): readonly Kolom[] {
	if (klant === 'onbekend') return [];
	if (klant === 'gemeente') return [heeftProfiel ? 'gemeenteProfiel' : 'gemeenteGeen', 'totaal'];
	return [heeftProfiel ? 'uwvProfiel' : 'uwvGeen', 'totaal'];
}
