import type { ProfielBlad } from './profiel-blad.svelte';
import type { Groep, ProfielVeld, Verdeling } from '$lib/data/tellingen/profiel-model';
import type { TredeVerdeling } from '$lib/data/tellingen/trede-model';
import { tabCell } from '$lib/locale/spreadsheet-text';
import { formatShare } from '$lib/ui/number';
import { partLabel } from './profiel-parts';
import { veldTitle } from './ring-text';

/** A cross table with totals: every row and every column adds up. */
export interface Tabel {
	readonly titel: string;
	/** Field whose values are the columns. */
	readonly veld: ProfielVeld;
	/** It counts these only, not everybody. */
	readonly binnen?: 'LKS';
	/** Heading of the first column. */
	readonly rijKop: string;
	readonly kolommen: readonly TabelKolom[];
	readonly rijen: readonly TabelRij[];
	readonly totaal: TabelRij;
}

export interface TabelKolom {
	readonly waarde: string;
	readonly kop: string;
	/** Whether its counts are a share of the row. */
	readonly telt: boolean;
}

export interface TabelRij {
	readonly key: string;
	readonly kop: string;
	/** A count per column. */
	readonly cellen: readonly number[];
	readonly totaal: number;
	/** Whom the shares are of: the columns that count. */
	readonly noemer: number;
}

/** The tables of the page: both fields per gemeente, and klantprofiel per trede. */
export function alleTabellen({
	profiel,
	gemeenten,
	perTrede,
	lks
}: Pick<ProfielBlad, 'profiel' | 'gemeenten' | 'perTrede' | 'lks'>): readonly Tabel[] {
	if (!profiel) return [];
	const { alle } = profiel;
	const perGemeente = (['klantprofiel', 'ladder'] as const).map((veld): Tabel => {
		const tabel = gemeenteTabel(`${veldTitle(veld, lks)} per gemeente`, veld, gemeenten, alle);
		return veld === 'ladder' && lks ? { ...tabel, binnen: 'LKS' } : tabel;
	});
	return [...perGemeente, tredeTabel(perTrede, alle)];
}

/** Gemeenten against the values of a field. */
export function gemeenteTabel(
	titel: string,
	veld: ProfielVeld,
	gemeenten: readonly Groep[],
	alle: Groep
): Tabel {
	const rij = (groep: Groep): TabelRij => ({
		key: String(groep.code),
		kop: groep.naam,
		...cells(groep[veld])
	});
	return {
		titel,
		veld,
		rijKop: 'Gemeente',
		kolommen: kolommenVan(veld, alle),
		rijen: gemeenten.map(rij),
		totaal: { ...rij(alle), kop: 'Totaal' }
	};
}

/** Treden against klantprofiel. */
export function tredeTabel(entries: readonly TredeVerdeling[], alle: Groep): Tabel {
	const waarden = alle.klantprofiel.delen.map(({ waarde }) => waarde);
	return {
		titel: 'Klantprofiel per trede',
		veld: 'klantprofiel',
		rijKop: 'Trede',
		kolommen: kolommenVan('klantprofiel', alle),
		rijen: entries.map((entry) => ({
			key: entry.id,
			kop: tredeHead(entry),
			cellen: waarden.map((waarde) => entry.delen.find((deel) => deel.waarde === waarde)?.n ?? 0),
			totaal: entry.totaal,
			noemer: entry.noemer
		})),
		totaal: { key: 'totaal', kop: 'Totaal', ...cells(alle.klantprofiel) }
	};
}

/** Bold first word of an entry: "6", "#"; '' where there is none. */
export function tredeNummer({ trede, id }: TredeVerdeling): string {
	return trede === null ? (id === '#' ? '#' : '') : String(trede);
}

/** The tables as tab-separated text, with a blank line between them. */
export function tabelText(tabellen: readonly Tabel[]): string {
	return tabellen.map(oneTable).join('\r\n\r\n');
}

function oneTable({ titel, rijKop, kolommen, rijen, totaal }: Tabel): string {
	const head = [
		rijKop,
		...kolommen.flatMap(({ kop, telt }) => (telt ? [kop, `${kop} %`] : [kop])),
		'Totaal'
	];
	const body = [...rijen, totaal].map((rij) => [
		rij.kop,
		...rij.cellen.flatMap((n, at) =>
			kolommen[at]?.telt ? [String(n), formatShare(n, rij.noemer)] : [String(n)]
		),
		String(rij.totaal)
	]);
	return [[titel], head, ...body].map((cellen) => cellen.map(tabCell).join('\t')).join('\r\n');
}

function cells({
	delen,
	totaal,
	noemer
}: Verdeling): Pick<TabelRij, 'cellen' | 'totaal' | 'noemer'> {
	return { cellen: delen.map(({ n }) => n), totaal, noemer };
}

function kolommenVan(veld: ProfielVeld, alle: Groep): readonly TabelKolom[] {
	return alle[veld].delen.map(({ waarde, telt }) => ({
		waarde,
		kop: columnHead(veld, waarde),
		telt
	}));
}

function columnHead(veld: ProfielVeld, waarde: string): string {
	return partLabel(veld, waarde).replace(' groeipotentieel', '');
}

function tredeHead(entry: TredeVerdeling): string {
	return [tredeNummer(entry), entry.naam].filter(Boolean).join(' ');
}
