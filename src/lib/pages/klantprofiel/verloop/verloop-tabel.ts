import type { KpiLijn, KwartaalPlek, KwartaalPunt } from '$lib/app/doelen/kwartaal-verloop';
import type { Geteld, TellingKeuze } from '$lib/data/tellingen/geteld';
import { kwartaalNummer, kwartaalTekst, kwartaalVan } from '$lib/domain/doelen/kwartaal';
import type { Kpi } from '$lib/domain/doelen/kpis';
import type { MomentNotitie } from '$lib/domain/doelen/moment-notities';
import { veranderingTekst, veranderingTussen } from '$lib/domain/vergelijken/oordeel';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { formatDatum, formatPercentage, formatPunt } from '$lib/locale/format';
import { tabCell } from '$lib/locale/spreadsheet-text';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import { isWaarde, type GeteldeTabel } from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import { heading } from '../vergelijken/kpi-getal';
import type { VerloopBlad } from './verloop-blad.svelte';

/** A quarter of the table: a cell per line, in their order; null = nobody counted, or there is no list. */
export interface VerloopRij {
	readonly kwartaal: KwartaalPlek;
	/** Place of the quarter among all. */
	readonly at: number;
	readonly cellen: readonly (KwartaalPunt | null)[];
	/** The change of the one line since the list before it, in words; '' where that is not known. */
	readonly verschil: string;
	readonly notities: readonly MomentNotitie[];
}

/** The quarters as rows, the latest first; what is on screen, copied and spoken. */
export function verloopRijen(
	kwartalen: readonly KwartaalPlek[],
	lijnen: readonly KpiLijn[],
	notities: readonly MomentNotitie[]
): readonly VerloopRij[] {
	return kwartalen
		.map((kwartaal, at) => ({
			kwartaal,
			at,
			cellen: lijnen.map(({ punten }) => punten.find((punt) => punt.at === at) ?? null),
			verschil: lijnen.length === 1 ? changeAt(lijnen[0], at) : '',
			notities: notities.filter(
				({ dag }) => kwartaalNummer(kwartaalVan(dag)) === kwartaalNummer(kwartaal)
			)
		}))
		.reverse();
}

/** "+2,2 punt, verschil kan toeval zijn"; only against the quarter right before it. */
function changeAt(lijn: KpiLijn | undefined, at: number): string {
	const [toen, nu] = [at - 1, at].map((place) => lijn?.punten.find((punt) => punt.at === place));
	const verandering = toen && nu ? veranderingTussen(toen, nu) : null;
	return verandering
		? `${formatPunt(verandering.punten)} punt, ${veranderingTekst(verandering)}`
		: '';
}

/** What stands in a cell that holds nothing. */
export function withoutText({ dag }: KwartaalPlek): string {
	return dag === null ? 'geen lijst' : 'niet geteld';
}

/** The table as tab-separated text. */
export function verloopText(kpi: Kpi, rijen: readonly VerloopRij[], lijnen: readonly KpiLijn[]) {
	const lines = rijen.map(({ kwartaal, cellen, verschil, notities }) => [
		kwartaalTekst(kwartaal),
		kwartaal.dag === null ? '' : formatDatum(kwartaal.dag),
		...cellen.flatMap((cel) =>
			cel
				? [formatPercentage(cel.teller, cel.noemer), `${cel.teller} van ${cel.noemer}`]
				: [withoutText(kwartaal), '']
		),
		...(lijnen.length === 1 ? [verschil] : []),
		notities.map(({ tekst }) => tekst).join('; ')
	]);
	const koppen = [
		'Kwartaal',
		'Lijst van',
		...lijnen.flatMap(({ naam }) => [naam, `${naam}, aantal`]),
		...(lijnen.length === 1 ? ['Verschil'] : []),
		'Notitie'
	];
	return [[`${kpi.label} per kwartaal`], koppen, ...lines]
		.map((cellen) => cellen.map(tabCell).join('\t'))
		.join('\r\n');
}

/** The lines at one moment, as the threshold sees them: everybody of that list is of that list only. */
function tabelOp(kpi: Kpi, lijnen: readonly KpiLijn[], { dag }: KwartaalPlek, at: number) {
	const moment = isWaarde('lijst', String(dag));
	const rijen = lijnen.map(({ gemeente, naam, punten }) => {
		const { teller = 0, noemer = 0 } = punten.find((punt) => punt.at === at) ?? {};
		return {
			id: gemeente,
			kop: naam,
			wie: [moment, isWaarde('gemeente', gemeente)],
			aantallen: [teller, noemer - teller, noemer],
			noemer
		};
	});
	return {
		titel: kpi.label,
		rijKop: 'Gemeente',
		kolommen: [
			{ id: 'teller', kop: heading(kpi.teller), wie: [isWaarde('kpi', 'teller')], aandeel: true },
			{ id: 'rest', kop: 'Overige', wie: [isWaarde('kpi', 'rest')] },
			{ id: 'noemer', kop: heading(kpi.noemer), wie: [isWaarde('kpi', 'noemer')] }
		],
		rijen,
		rijSommen: [],
		kolomSommen: [{ geheel: 2, delen: [0, 1] }],
		noemer: { wie: [], uit: [2] }
	} satisfies GeteldeTabel;
}

/** A row per quarter and gemeente, under the threshold; quarters are apart, as their lists are. */
function countVerloop(
	kpi: Kpi,
	{ kwartalen, lijnen }: VerloopBlad['verloop'],
	keuze: TellingKeuze
): Geteld {
	const tabellen = kwartalen.map((kwartaal, at) => tabelOp(kpi, lijnen, kwartaal, at));
	const { gedeeld, selectie } = shareTables(tabellen, keuze, { los: true });
	const lines = kwartalen.flatMap((kwartaal, at) =>
		lijnen.map(({ naam, punten }, rij) => {
			const isThere = punten.some((punt) => punt.at === at);
			const tabel = gedeeld[at];
			return [
				kwartaalTekst(kwartaal),
				kwartaal.dag === null ? 'geen lijst' : formatDatum(kwartaal.dag),
				naam,
				...(isThere && tabel
					? [...tabel.cellen(rij), tabel.aandeel(rij, 0)]
					: ['', '', '', withoutText(kwartaal)])
			];
		})
	);
	const koppen = ['Kwartaal', 'Lijst van', 'Gemeente'];
	const namen = [heading(kpi.teller), 'Overige', heading(kpi.noemer), 'Aandeel (%)'];
	return { tabellen: [tabelVan('Verloop', [...koppen, ...namen], lines)], selectie };
}

/** What is on screen, to export. */
export function verloopUitvoer(
	blad: VerloopBlad,
	notities: readonly MomentNotitie[]
): readonly UitvoerBron[] {
	const { kpi } = blad;
	if (!kpi) return [];
	return [
		{
			soort: 'telling',
			titel: `${kpi.label} per kwartaal`,
			bestand: `${kpi.id.toLowerCase()}-per-kwartaal`,
			count: (keuze) => countVerloop(kpi, blad.verloop, keuze),
			uitleg: [
				[kpi.label, kpi.definitie],
				[
					'Kwartaal',
					'De laatste lijst van elk kwartaal. Van dit kwartaal de momentopname in gebruik.'
				],
				...notities.map(({ dag, tekst }) => [formatDatum(dag), tekst] as const)
			]
		}
	];
}
