import { render } from 'svelte/server';
import WithApp from '../fixtures/WithApp.svelte';
import KlantprofielLegend from '$lib/charts/klantprofiel/KlantprofielLegend.svelte';
import type { App } from '$lib/app/app.svelte';
import DoelKaart from '$lib/pages/onvolledig/DoelKaart.svelte';
import { AfsprakenBlad } from '$lib/app/doelen/afspraken-blad.svelte';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import { DoelKeuze } from '$lib/app/doelen/doel-keuze.svelte';
import { gemeenteKeuze } from '$lib/rules/filters/gemeente-keuze';
import { klantprofielParts } from '$lib/data/kandidaat/klantprofiel-parts';
import { telbron } from '$lib/app/telbron';
import type { Getal, NatelVraag } from '$lib/rules/recount/natelling';
import { recount } from '$lib/rules/recount/recount';
import { verdelingVraag } from '$lib/pages/klantprofiel/tel-na';
import { onvolledigVraag } from '$lib/pages/onvolledig/tel-na';
import { OnvolledigBlad } from '$lib/pages/onvolledig/onvolledig-blad.svelte';
import { drain } from '$lib/data/pieces';
import { hasLks } from '$lib/data/tellingen/profiel-model';
import { ProfielBlad } from '$lib/pages/klantprofiel/profiel-blad.svelte';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { sumParts } from '$lib/charts/part';
import { ANDERE_GROEP, eigenTabellen } from '$lib/domain/uwv/transparantie';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import { formatPercentage } from '$lib/locale/format';
import { formatShare } from '$lib/ui/number';
import { chartParts } from '$lib/pages/klantprofiel/profiel-parts';
import { centreOf, ringSentence } from '$lib/pages/klantprofiel/ring-text';
import { tabelText } from '$lib/tables/tekst';
import { staafTabel } from '$lib/pages/klantprofiel/staaf-tabel';
import { alleTabellen } from '$lib/pages/klantprofiel/tabel';
import { profielUitvoer } from '$lib/pages/klantprofiel/uitvoer';
import { deelTekst } from '$lib/pages/onvolledig/deel-tekst';
import { groepDelen } from '$lib/panels/groepen/groep-delen';
import { onvolledigUitvoer } from '$lib/pages/onvolledig/uitvoer';
import { maandverslag, metVorige, uitZin, zonderMerken } from './profielgraad-verslag';

/** A place where a share of profiles stands, with what stands there. */
export interface Plaats {
	readonly plek: string;
	/** As the user reads it; '–' where nobody is to be a share of. */
	readonly tekst: string;
	/** Why it may be another number; absent where it may not. */
	readonly anders?: string;
}

/** Every place of the app, with what is on screen under its filters. Reports and groups are taken together by `alle`. */
export function plaatsen(dashboard: Dashboard): readonly Plaats[] {
	const { dataset, outcome, filters } = dashboard;
	if (!dataset || !outcome) throw new Error('nothing opened');
	const { meetellen } = zonderCode;
	const terugblik = metVorige(dashboard);
	const doelen = new DoelKeuze({ documenten: null });
	const ringen = new ProfielBlad(dashboard);
	const blad = new OnvolledigBlad(dashboard, terugblik, doelen);
	const afspraken = new AfsprakenBlad(dashboard, terugblik, doelen);
	const { profiel, perTrede } = ringen;
	if (!profiel) throw new Error('no rings');
	const ring = profiel.alle.klantprofiel;
	const { parts } = chartParts('klantprofiel', ring.delen);
	const staven = staafTabel({
		veld: 'klantprofiel',
		groepen: [profiel.alle],
		alle: profiel.alle,
		markering: null,
		verschil: () => null
	});
	const staaf = staven.rijen[0]?.cellen[0]?.delen[0];
	const balk = klantprofielParts(dataset, outcome.pass, meetellen).filter(({ telt }) => telt);
	const graad = afspraken.blokken.find(({ kpi }) => kpi.id === 'profielgraad')?.alle;
	if (!graad) throw new Error('no goals');
	const { noemer } = blad.totaal;
	const laatste = blad.metingen.at(-1);
	const opPagina = {
		veld: blad.veld,
		totaal: blad.totaal,
		groepen: blad.groepen,
		ontbreekt: blad.ontbreekt,
		afwijkend: blad.afwijkend,
		meetellen,
		velden: dataset.meta.velden.kandidaten ?? []
	};
	const bron = telbron(dataset, filters, { dossier: {}, vandaag: 0, verschil: null });
	const again = (vraag: NatelVraag) => drain(recount(bron, vraag));
	const nageteld = again(onvolledigVraag(opPagina));
	const ringNageteld = again(verdelingVraag(profiel, perTrede, meetellen, hasLks(dataset)));
	const keuze = {
		drempel: null,
		zonderNamen: false,
		selectie: { aantal: dashboard.count, totaal: dashboard.total }
	};
	const goal = groepDelen(blad.totaal);
	const kaart = zonderMerken(
		render(WithApp, {
			props: { app: { vensters: {} } as unknown as App, page: DoelKaart, given: { blad } }
		}).body
	);
	const legenda = zonderMerken(
		render(KlantprofielLegend, {
			props: { parts, label: '', marked: null, marking: false, onpick: () => undefined }
		}).body
	);
	return [
		{
			plek: 'Kandidaten: balk boven de tabel',
			tekst: formatShare(balk[0]?.count ?? 0, sumParts(balk))
		},
		{
			plek: 'Klantprofiel: balk Alle gemeenten',
			tekst: formatShare(parts[0]?.count ?? 0, sumParts(parts))
		},
		{
			plek: 'Klantprofiel: midden van de ring',
			tekst: centreOf('klantprofiel', ring, null).large
		},
		{
			plek: 'Klantprofiel: zin van de ring',
			tekst: between(
				ringSentence('Klantprofiel', 'klantprofiel', profiel.alle),
				'Ja',
				noemer ? '0%' : '–'
			)
		},
		{
			plek: 'Klantprofiel: legenda',
			tekst: /class="share[^>]*>([^<]+)/.exec(legenda)?.[1] ?? ''
		},
		{
			plek: 'Klantprofiel: staven, lengte en getal',
			tekst: noemer ? formatShare(Math.round((staaf?.share ?? 0) * noemer), noemer) : '–'
		},
		{ plek: 'Klantprofiel: tabel en kopie', tekst: gekopieerd(ringen) },
		{
			plek: 'Klantprofiel per trede: samen niet volledig',
			tekst: formatShare(
				som(perTrede, (trede) => trede.noemer - trede.nietVolledig),
				som(perTrede, (trede) => trede.noemer)
			)
		},
		{
			plek: 'Klantprofiel: uitvoer',
			tekst: uitgevoerd(profielUitvoer(ringen), 'Ja (%)', keuze)
		},
		{
			plek: 'Klantprofiel: Tel na',
			tekst: nagetelde(
				ringNageteld,
				'Alle gemeenten, klantprofiel Ja',
				'Alle gemeenten, klantprofiel telt mee in de profielgraad'
			)
		},
		{
			plek: 'Onvolledig: kaart van het doel',
			tekst: /class="groot[^>]*><b[^>]*>([^<]+)/.exec(kaart)?.[1] ?? ''
		},
		{ plek: 'Onvolledig: zin van de kaart', tekst: uitZin(kaart) },
		{
			plek: 'Onvolledig: balk tot het doel',
			tekst: formatPercentage(goal[0]?.count ?? 0, sumParts(goal))
		},
		{ plek: 'Onvolledig: tabel per begeleider, samen', tekst: deelTekst(blad.totaal) },
		{
			plek: 'Onvolledig: trend, laatste punt en tempo',
			tekst: formatPercentage(laatste?.klaar ?? 0, laatste?.totaal ?? 0)
		},
		{
			plek: 'Onvolledig: trend, eerder punt van dezelfde stand',
			tekst: formatPercentage(blad.metingen[0]?.klaar ?? 0, blad.metingen[0]?.totaal ?? 0)
		},
		{
			plek: 'Onvolledig: Doelen en afspraken',
			tekst: formatPercentage(graad.deel.teller, graad.deel.noemer)
		},
		{
			plek: 'Onvolledig: Doelen en afspraken, vorig kwartaal',
			tekst: formatPercentage(graad.vorig?.teller ?? 0, graad.vorig?.noemer ?? 0)
		},
		{
			plek: 'Onvolledig: uitvoer',
			tekst: uitgevoerd(onvolledigUitvoer(dashboard, blad), 'Volledig (%)', keuze)
		},
		{
			plek: 'Onvolledig: Tel na',
			tekst: nagetelde(nageteld, 'Totaal, ja', 'Totaal, telt mee in de profielgraad')
		},
		...maandverslag(dashboard, afspraken),
		{ plek: 'Transparantie: deel met profiel', tekst: transparant(dashboard), anders: ANDERE_GROEP }
	];
}

/** Under the filter on gemeente only, as that page says. */
function transparant({ dataset, filters }: Dashboard): string {
	if (!dataset) return '';
	const tellingen = gemeenteTellingen(dataset.kandidaten);
	const [tabel] = eigenTabellen(tellingen, 'J', gemeenteKeuze(dataset, filters));
	const { gemeenteProfiel = 0, gemeenteGeen = 0 } = tabel?.totaal.telling ?? {};
	return formatPercentage(gemeenteProfiel ?? 0, (gemeenteProfiel ?? 0) + (gemeenteGeen ?? 0));
}

function gekopieerd(ringen: ProfielBlad): string {
	const [tabel] = alleTabellen(ringen, zonderCode.meetellen);
	const lines = tabelText(tabel ? [tabel] : [], formatShare).split('\r\n');
	const at = lines[1]?.split('\t').indexOf('Ja %') ?? -1;
	return lines.at(-1)?.split('\t')[at] ?? '';
}

/** The last row, the total, of the first table, in the form of the screen. */
function uitgevoerd(
	bronnen: readonly UitvoerBron[],
	kop: string,
	keuze: Parameters<Extract<UitvoerBron, { soort: 'telling' }>['count']>[0]
): string {
	const [bron] = bronnen;
	if (bron?.soort !== 'telling') throw new Error('no table');
	const kolom = bron.count(keuze).tabellen[0]?.kolommen.find((each) => each.kop === kop);
	const cel = kolom?.soort === 'cellen' ? kolom.cellen.at(-1) : undefined;
	return cel == null ? '–' : `${String(cel).replace('.', ',')}%`;
}

function nagetelde(getallen: readonly Getal[], teller: string, noemer: string): string {
	const of = (naam: string) => getallen.find((each) => each.naam === naam)?.nageteld ?? NaN;
	return formatPercentage(of(teller), of(noemer));
}

/** A part that nobody has is not in the sentence. */
function between(zin: string, woord: string, niemand: string): string {
	return new RegExp(`${woord} [\\d.]+ \\(([^)]+)\\)`).exec(zin)?.[1] ?? niemand;
}

function som<T>(alle: readonly T[], of: (each: T) => number): number {
	return alle.reduce((sum, each) => sum + of(each), 0);
}
