import { render } from 'svelte/server';
import type { AfsprakenBlad } from '$lib/app/doelen/afspraken-blad.svelte';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import { drain } from '$lib/data/pieces';
import type { Terugblik } from '$lib/app/lookback/terugblik.svelte';
import { verslagen } from '$lib/pages/verslag/verslag';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import type { Telling } from '$lib/domain/kengetallen/telling';
import { formatPercentage } from '$lib/locale/format';
import { cijferTeksten } from '$lib/pages/verslag/cijfer-tekst';
import VerslagProfiel from '$lib/pages/verslag/VerslagProfiel.svelte';
import type { Plaats } from './profielgraad-plaatsen';

/** The same counts at the end of the quarter before, as the look back would have them. */
export function metVorige({ dataset, outcome }: Dashboard): Terugblik {
	if (!dataset || !outcome) throw new Error('nothing opened');
	const kruis = (per: string) => ({
		per: dataset.valuesOf(per),
		waarden: dataset.valuesOf('klantprofiel'),
		aantallen: dataset.engine.cross(outcome.pass, per, 'klantprofiel')
	});
	const voor: Telling = {
		snapshot: 'voor',
		dag: dataset.peildatum - 60,
		kandidaten: 0,
		kengetallen: {},
		kandidatenMet: {},
		kruisen: [kruis('gemeente'), null, kruis('begeleider'), null, null]
	};
	return {
		tellingen: [voor],
		opElkePeildatum: [voor],
		voor,
		voorOpElkePeildatum: voor,
		telt: false
	} as unknown as Terugblik;
}

/** Head and last table of the report of each gemeente, added up again. */
export function maandverslag(dashboard: Dashboard, afspraken: AfsprakenBlad): readonly Plaats[] {
	const { dataset, outcome, selection } = dashboard;
	if (!dataset || !outcome) return [];
	const { meetellen } = zonderCode;
	afspraken.fold('profielgraad', true);
	const codes = dataset.valuesOf('gemeente').map((_, code) => code);
	const made = drain(
		verslagen(
			{
				dataset,
				selection,
				pass: outcome.pass,
				veld: 'gemeente',
				meetellen,
				voor: metVorige(dashboard).voor,
				regelsVan: null,
				vandaag: dataset.peildatum
			},
			codes
		)
	);
	const graad = afspraken.blokken.find(({ kpi }) => kpi.id === 'profielgraad');
	const regelsVan = (code: number) =>
		(graad?.gemeenten ?? []).flatMap((regel) =>
			regel.gemeente === dataset.valuesOf('gemeente')[code]
				? [{ kpi: { id: 'profielgraad' }, ...regel }]
				: []
		);
	const teksten = cijferTeksten(made, ({ groep }) => regelsVan(groep.code), null, meetellen);
	const samen = (teller: string, noemer: string) => {
		const getal = (naam: string) =>
			teksten.reduce((sum, cijfers) => sum + Number(cijfers.getal(naam).replaceAll('.', '')), 0);
		return formatPercentage(getal(teller), getal(noemer));
	};
	const doel = { procent: 85, dag: dataset.peildatum };
	const sheets = made.map((verslag, at) => {
		const cijfers = teksten[at];
		if (!cijfers) throw new Error('no numbers');
		const props = { verslag, cijfers, doel, meetellen };
		return { verslag, html: zonderMerken(render(VerslagProfiel, { props }).body) };
	});
	const anders = sheets.filter(({ verslag: { groep }, html }) => {
		const own = formatPercentage(groep.ja, groep.noemer);
		return !html.includes(`>${own}</p>`) || uitZin(html) !== own;
	});
	if (anders.length) throw new Error(`the report of ${anders[0]?.verslag.groep.naam} differs`);
	return [
		{ plek: 'Maandverslag: kop, gemeenten samen', tekst: samen('ja', 'noemer') },
		{ plek: 'Maandverslag: vorige momentopname', tekst: samen('vorig.ja', 'vorig.noemer') },
		{
			plek: 'Maandverslag: Doelen en afspraken',
			tekst: samen('kpi.profielgraad.teller', 'kpi.profielgraad.noemer')
		}
	];
}

/** The comments by which Svelte finds its places again. */
export function zonderMerken(html: string): string {
	return html.replace(/<!--.*?-->/g, '');
}

/** The share that follows from "1.609 van 2.691 kandidaten …" of a card. */
export function uitZin(html: string): string {
	const tekst = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
	const [, ja = '', noemer = ''] =
		/([\d.]+) van ([\d.]+) kandidaten( met een code)? hebben klantprofiel Ja/.exec(tekst) ?? [];
	const getal = (text: string) => Number(text.replaceAll('.', ''));
	return formatPercentage(getal(ja), getal(noemer));
}
