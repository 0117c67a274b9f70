import { naamloos, type Geteld, type TellingKeuze } from '$lib/data/tellingen/geteld';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import type { Kpi } from '$lib/domain/doelen/kpis';
import { KLEINSTE_GROEP } from '$lib/domain/vergelijken/klein';
import { liggingTekst, oordeelTekst } from '$lib/domain/vergelijken/oordeel';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { tabCell } from '$lib/locale/spreadsheet-text';
import { aandeelTekst, margeTekst } from '$lib/panels/vergelijken/vergeleken';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import {
	isWaarde,
	TOTAAL,
	totalBelow,
	type GeteldeRij,
	type GeteldeTabel
} from '$lib/tables/getelde-tabel';
import { tabelVan } from '$lib/tables/uitvoer-tabel';
import { heading, kpiWie } from './kpi-getal';
import type { VergelijkBlad, VergelijkPer } from './vergelijk-blad.svelte';

const KOP: Readonly<Record<VergelijkPer, string>> = {
	gemeente: 'Gemeente',
	begeleider: 'Begeleider'
};

/** What the page has to compare. */
type Vergelijking = Pick<VergelijkBlad, 'per' | 'regels' | 'geheel' | 'zonder'>;

/** Who is in a column, as the threshold tells groups apart: those of the rest are no condition of their own. */
function groupsOf(kpi: Kpi): Readonly<Record<'teller' | 'rest' | 'noemer', Voorwaarden>> {
	const wie = kpiWie(kpi.id, zonderCode.meetellen);
	const own = (naam: string): Voorwaarden => [isWaarde('kpi', `${kpi.id} ${naam}`)];
	return {
		teller: wie?.teller ?? own('teller'),
		rest: own('rest'),
		noemer: wie?.noemer ?? own('noemer')
	};
}

/** The groups by what is above the line and what is not; the whole last. */
function vergelijkingTabel({ per, regels, geheel, zonder }: Vergelijking, kpi: Kpi): GeteldeTabel {
	const numbers = ({ teller, noemer }: { teller: number; noemer: number }) => ({
		aantallen: [teller, noemer - teller, noemer],
		noemer
	});
	const groepen = groupsOf(kpi);
	const rijen: GeteldeRij[] = [
		...regels.map(({ id, naam, waarde, oordeel }) => ({
			id,
			kop: naam,
			wie: [isWaarde(per, waarde)],
			...numbers(oordeel)
		})),
		...(zonder.noemer > 0
			? [
					{
						id: ' zonder',
						kop: 'Geen kandidaat',
						wie: [isWaarde('kandidaat', '')],
						...numbers(zonder)
					}
				]
			: []),
		{ id: TOTAAL, kop: 'Totaal', wie: [], ...numbers(geheel) }
	];
	return {
		titel: `${kpi.label} per ${per}`,
		rijKop: KOP[per],
		kolommen: [
			{ id: 'teller', kop: heading(kpi.teller), wie: groepen.teller, aandeel: true },
			{ id: 'rest', kop: 'Overige', wie: groepen.rest },
			{ id: 'noemer', kop: heading(kpi.noemer), wie: groepen.noemer }
		],
		rijen,
		rijSommen: totalBelow(rijen),
		kolomSommen: [{ geheel: 2, delen: [0, 1] }],
		noemer: { wie: [], uit: [2] }
	};
}

/** As it leaves: numbers with the threshold; what follows from them only where they stand open. */
function countVergelijking(blad: Vergelijking, kpi: Kpi, keuze: TellingKeuze): Geteld {
	const tabel = vergelijkingTabel(blad, kpi);
	const { noemer } = groupsOf(kpi);
	// whoever is not in it follows from it and the selection
	const delingen =
		'tegels' in kpi || noemer.length === 0
			? []
			: [{ geheel: [], delen: [noemer], open: true as const }];
	const { gedeeld, selectie } = shareTables([tabel], keuze, { delingen });
	const [open] = gedeeld;
	const lines = tabel.rijen.map(({ kop }, at) => {
		const regel = blad.regels[at];
		const isOpen = regel && open?.isOpen(at, 0, 1, 2);
		return {
			kop,
			cellen: [
				...(open?.cellen(at) ?? []),
				open?.aandeel(at, 0) ?? null,
				isOpen ? margeTekst(regel.oordeel) : '',
				isOpen ? [liggingTekst(regel.oordeel), oordeelTekst(regel.oordeel)].join('; ') : ''
			]
		};
	});
	const groepen = lines.slice(0, blad.regels.length);
	const named =
		blad.per === 'begeleider' && keuze.zonderNamen ? naamloos(groepen, 'Begeleider') : groepen;
	const koppen = [tabel.rijKop, ...tabel.kolommen.map(({ kop }) => kop)];
	return {
		tabellen: [
			tabelVan(
				tabel.titel,
				[...koppen, 'Aandeel (%)', 'Marge', 'Oordeel'],
				[...named, ...lines.slice(blad.regels.length)].map(({ kop, cellen }) => [kop, ...cellen])
			)
		],
		selectie
	};
}

/** What is compared on screen, to export. */
export function vergelijkingUitvoer(blad: VergelijkBlad): readonly UitvoerBron[] {
	const { kpi, per } = blad;
	if (!kpi) return [];
	return [
		{
			soort: 'telling',
			titel: `${kpi.label} per ${per}`,
			bestand: `${kpi.id.toLowerCase()}-per-${per}`,
			...(per === 'begeleider' && { per }),
			count: (keuze) => countVergelijking(blad, kpi, keuze),
			uitleg: [
				[kpi.label, kpi.definitie],
				['Marge', MARGE_UITLEG],
				['Oordeel', BAND_UITLEG],
				['Te klein', `Minder dan ${KLEINSTE_GROEP} is te klein om te vergelijken.`]
			]
		}
	];
}

/** What stands beside a share. */
export const MARGE_UITLEG =
	'De percentages die bij dit aantal passen: hoe kleiner de groep, hoe ruimer (Wilson, 95%).';

/** What the band is, wherever one is drawn. */
export const BAND_UITLEG =
	'Verschillen groepen alleen door toeval? Dan vallen er 95 van de 100 in de band (exact binomiaal).';

/** The table as tab-separated text. */
export function vergelijkingText({ per, regels, geheel }: VergelijkBlad, kpi: Kpi): string {
	const lines = regels.map(({ naam, oordeel }) => [
		naam,
		aandeelTekst(oordeel),
		margeTekst(oordeel),
		liggingTekst(oordeel),
		oordeelTekst(oordeel)
	]);
	return [
		[`${kpi.label} per ${per}`],
		[KOP[per], 'Aandeel', 'Marge', 'Oordeel', ''],
		...lines,
		['Totaal', aandeelTekst(geheel), '', '', '']
	]
		.map((cellen) => cellen.map(tabCell).join('\t'))
		.join('\r\n');
}
