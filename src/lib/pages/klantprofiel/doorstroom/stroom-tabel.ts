import { ringOrder } from '$lib/data/tellingen/profiel-model';
import {
	STROOM_VELDEN,
	stroomVan,
	type Doorstroom,
	type StroomVeld
} from '$lib/domain/doorstroom/doorstroom';
import { groepVan, perGroep, richtingen, wasSinds } from '$lib/domain/doorstroom/groep';
import { parseTrede, tredeNaam } from '$lib/domain/kandidaat/ladder';
import { veldVan } from '$lib/domain/velden/velden';
import { KLANTPROFIEL, LADDER } from '$lib/domain/velden/waarden';
import { formatGetal } from '$lib/locale/format';
import type { FilterState } from '$lib/rules/filters/filter-state';
import type { Voorwaarde, Voorwaarden } from '$lib/rules/recount/natelling';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import {
	isWaarde,
	TOTAAL,
	totalBelow,
	type GeteldeKolom,
	type GeteldeRij,
	type GeteldeTabel
} from '$lib/tables/getelde-tabel';
import { partLabel } from '../profiel-parts';

/** Ids of who came and who went, as no value is. */
export const NIEUW = ' nieuw';
export const WEG = ' weg';

/** The flow of a field: rows from, columns to, with totals. */
export interface StroomTabel extends GeteldeTabel {
	readonly veld: StroomVeld;
	/** Of a row and a column that are the same group. */
	isGelijk(rij: number, kolom: number): boolean;
}

export const STROOM_TITEL: Readonly<Record<StroomVeld, string>> = {
	klantprofiel: 'Doorstroom klantprofiel',
	ladder: 'Doorstroom participatieladder'
};

/** The table of a field; null where one of the two lists lacks it. */
export function stroomTabel(doorstroom: Doorstroom, veld: StroomVeld): StroomTabel | null {
	const stromen = stroomVan(doorstroom, veld);
	if (!stromen) return null;
	const counts = new Map(
		perGroep(veld, stromen).map(({ van, naar, aantal }) => [
			keyOf(van ?? NIEUW, naar ?? WEG),
			aantal
		])
	);
	const present = stromen.flatMap(({ van, naar }) => [van, naar].filter((each) => each !== null));
	const groepen = groepenVan(veld, present);
	const [van, naar] = [
		[...groepen, NIEUW],
		[...groepen, WEG]
	];
	const rijen = van.map((rij): GeteldeRij => {
		const aantallen = naar.map((kolom) => counts.get(keyOf(rij, kolom)) ?? 0);
		const som = aantallen.reduce((sum, each) => sum + each, 0);
		return {
			id: rij,
			kop: rij === NIEUW ? 'Nieuw in de lijst' : groepKop(veld, rij),
			wie: [rij === NIEUW ? sinds('nieuw') : sinds(`${veld} was ${rij}`)],
			aantallen: [...aantallen, som],
			noemer: som,
			...(rij !== NIEUW && { elders: true })
		};
	});
	const last = naar.length;
	const totalen = Array.from({ length: last + 1 }, (_, at) =>
		rijen.reduce((sum, { aantallen }) => sum + (aantallen[at] ?? 0), 0)
	);
	const onder = {
		id: TOTAAL,
		kop: 'Totaal',
		wie: [],
		aantallen: totalen,
		noemer: totalen[last] ?? 0
	};
	const kolommen = naar.map((kolom): GeteldeKolom => ({
		id: kolom,
		kop: kolom === WEG ? 'Niet meer in de lijst' : groepKop(veld, kolom),
		wie: kolom === WEG ? [sinds('weg')] : [inGroep(veld, kolom)],
		aandeel: true,
		...(kolom !== WEG && { elders: true })
	}));
	return {
		veld,
		titel: STROOM_TITEL[veld],
		rijKop: 'Van, naar',
		// everybody of both lists is no group of the selection
		kolommen: [...kolommen, { id: TOTAAL, kop: 'Totaal', wie: [sinds('beide lijsten')] }],
		rijen: [...rijen, onder],
		rijSommen: totalBelow([...rijen, onder]),
		kolomSommen: [{ geheel: last, delen: naar.map((_, at) => at) }],
		noemer: { wie: [], uit: [last] },
		isGelijk: (rij, kolom) => van[rij] !== undefined && van[rij] === naar[kolom]
	};
}

/**
 * The number of a cell with its kandidaten, where they are all in the list in use and a filter says who they are; null for
 * who went, for totals of an earlier value, and for a value outside the catalogue.
 */
export function stroomGetal(
	tabel: StroomTabel,
	rij: number,
	kolom: number,
	{
		van,
		dag,
		filters
	}: { readonly van: Doorstroom; readonly dag: string; readonly filters: FilterState }
): EigenGetal | null {
	const { veld, rijen, kolommen } = tabel;
	const [row, column] = [rijen[rij], kolommen[kolom]];
	if (!row || !column || column.id === WEG) return null;
	const aantal = row.aantallen[kolom] ?? 0;
	const isTotaal = column.id === TOTAAL;
	const naar = isTotaal ? [] : [inGroep(veld, column.id)];
	const gewoon = { aantal, tabel: 'kandidaten', toon: [veld] } as const;
	const { naam } = veldVan('kandidaten', veld);
	if (row.id === TOTAAL)
		return isTotaal ? null : { ...gewoon, wie: naar, wat: `${naam} ${column.kop}` };
	// who has no number is new to a list that has nobody to follow them to
	if (row.id === NIEUW && van.zonderNummer.naar > 0) return null;
	if (row.id !== NIEUW && isTotaal) return null;
	const wat = row.id === NIEUW ? 'nieuw' : wasSinds(veld, row.id);
	if (wat === null) return null;
	const toen = row.id === NIEUW ? `Nieuw sinds ${dag}` : `${naam} ${row.kop} op ${dag}`;
	return {
		...gewoon,
		wie: [{ soort: 'sinds', wat }, ...naar],
		wat: isTotaal ? toen : `${toen}, nu ${column.kop}`,
		filters: { ...filters, sinds: { snapshot: van.van.id, wat } }
	};
}

/** The tables of both fields, as far as the lists have them. */
export function stroomTabellen(doorstroom: Doorstroom): readonly StroomTabel[] {
	return STROOM_VELDEN.flatMap((veld) => stroomTabel(doorstroom, veld) ?? []);
}

/** In short what became of everybody; who went another way only where somebody did. */
export function antwoord(
	doorstroom: Doorstroom,
	veld: StroomVeld
): readonly { readonly woord: string; readonly aantal: number }[] {
	const { anders, ...counts } = richtingen(veld, stroomVan(doorstroom, veld) ?? []);
	return (['gelijk', 'vooruit', 'terug', 'anders', 'nieuw', 'weg'] as const).flatMap((woord) => {
		const aantal = woord === 'anders' ? anders : counts[woord];
		return woord === 'anders' && aantal === 0 ? [] : [{ woord, aantal }];
	});
}

/** The same in words: "412 gelijk, 38 vooruit, 12 terug, 14 nieuw, 3 weg". */
export function antwoordTekst(doorstroom: Doorstroom, veld: StroomVeld): string {
	return antwoord(doorstroom, veld)
		.map(({ woord, aantal }) => `${formatGetal(aantal)} ${woord}`)
		.join(', ');
}

/** Groups in the order of the tables of the page: those of the catalogue and the blank always, others where they occur. */
function groepenVan(veld: StroomVeld, present: readonly string[]): readonly string[] {
	const always = [
		...(veld === 'ladder' ? LADDER : KLANTPROFIEL).map(({ code }) => groepVan(veld, code)),
		''
	];
	return [...new Set(ringOrder(veld, present).map((waarde) => groepVan(veld, waarde)))].filter(
		(groep) => always.includes(groep) || present.some((waarde) => groepVan(veld, waarde) === groep)
	);
}

function groepKop(veld: StroomVeld, groep: string): string {
	const { trede } = parseTrede(groep);
	return veld === 'ladder' && trede !== null
		? `${trede} ${tredeNaam(trede)}`
		: partLabel(veld, groep);
}

function inGroep(veld: StroomVeld, groep: string): Voorwaarde {
	return veld === 'ladder' ? { soort: 'trede', trede: groep } : isWaarde(veld, groep);
}

/** A name for people whom no condition on the list in use tells; for those who can be listed `stroomGetal` has one. */
function sinds(wat: string): Voorwaarden[number] {
	return { soort: 'sinds', wat };
}

function keyOf(van: string, naar: string): string {
	return JSON.stringify([van, naar]);
}
