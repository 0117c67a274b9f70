import { expect, it } from 'vitest';
import { kpiVan } from '$lib/domain/doelen/kpis';
import { oordeelOver } from '$lib/domain/vergelijken/oordeel';
import type { VergelijkBlad } from './vergelijk-blad.svelte';
import { vergelijkingText, vergelijkingUitvoer } from './vergelijk-tabel';

const GEHEEL = { teller: 93, noemer: 155 };

function regel(naam: string, teller: number, noemer: number) {
	const oordeel = oordeelOver({ teller, noemer }, GEHEEL.teller / GEHEEL.noemer);
	return { id: naam, waarde: naam, naam, oordeel, eigen: true };
}

const blad = {
	per: 'begeleider',
	kpi: kpiVan('profielgraad'),
	regels: [regel('Anna', 70, 80), regel('Bram', 20, 70), regel('Chris', 3, 5)],
	geheel: GEHEEL,
	zonder: { teller: 0, noemer: 0 }
} as unknown as VergelijkBlad;

function rows(drempel: number | null, zonderNamen = false) {
	const keuze = { drempel, zonderNamen, selectie: { aantal: 155, totaal: 155 } };
	const [bron] = vergelijkingUitvoer(blad);
	const [made] = bron?.soort === 'telling' ? bron.count(keuze).tabellen : [];
	const columns = made?.kolommen.map((kolom) => (kolom.soort === 'cellen' ? kolom.cellen : []));
	return columns?.[0]?.map((_, at) => columns.map((cellen) => cellen[at])) ?? [];
}

it('leaves with its verdict, and small groups are said to be too small', () => {
	expect(rows(null)).toEqual([
		['Anna', 70, 10, 80, 87.5, '78–93%', 'boven de band; 27,5 punt hoger, meer dan toeval'],
		['Bram', 20, 50, 70, 28.6, '19–40%', 'onder de band; 31,4 punt lager, meer dan toeval'],
		['Chris', 3, 2, 5, 60, '23–88%', 'te klein om te vergelijken; minder dan 10 telt als te klein'],
		['Totaal', 93, 62, 155, 60, '', '']
	]);
});

it('says nothing beside a number that is shielded: neither a share, a margin nor a verdict', () => {
	const chris = rows(5).find(([naam]) => naam === 'Chris');
	expect(chris?.slice(1, 3)).toEqual(['<5', '<5']);
	expect(chris?.slice(4)).toEqual([null, '', '']);
});

it('can leave without names of begeleiders', () => {
	const named = rows(null, true).map(([naam]) => naam);
	expect(named.slice(0, 3).every((naam) => /^Begeleider \d$/.test(String(naam)))).toBe(true);
	expect(named.at(-1)).toBe('Totaal');
});

it('is copied by name, with the same words', () => {
	const lines = vergelijkingText(blad, kpiVan('profielgraad')).split('\r\n');
	expect(lines[2]).toBe(
		'Anna\t87,5%, 70 van 80\t78–93%\tboven de band\t27,5 punt hoger, meer dan toeval'
	);
});
