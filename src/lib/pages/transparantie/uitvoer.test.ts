import { expect, it } from 'vitest';
import type { EigenTabel } from '$lib/domain/uwv/transparantie';
import { transparantieUitvoer } from './uitvoer';

function rij(gemeente: string, gemeenteProfiel: number, gemeenteGeen: number) {
	const telling = { gemeenteProfiel, gemeenteGeen, uwvProfiel: null, uwvGeen: null, totaal: null };
	return { gemeente, telling, uwv: 0, onbekend: 0, bekend: gemeenteProfiel + gemeenteGeen };
}

it('shares the table of UWV: what is not in the source is never 0, and small cells are left out', () => {
	const rijen = [rij('Epe', 3, 40), rij('Heerde', 20, 30), rij('', 50, 60)];
	const tabel: EigenTabel = { regio: null, rijen, totaal: rij('', 73, 130) };
	const [bron] = transparantieUitvoer([tabel], 'J', '2026-Q3');
	const rows = (drempel: number | null) => {
		const keuze = { drempel, zonderNamen: false, selectie: { aantal: 203, totaal: 2847 } };
		const [made] = bron?.soort === 'telling' ? bron.count(keuze).tabellen : [];
		return made?.kolommen.map((kolom) => (kolom.soort === 'cellen' ? kolom.cellen : [])) ?? [];
	};
	expect(rows(null).slice(1)).toEqual([
		['Epe', 'Heerde', '(Leeg)', 'Totaal van onze 2 gemeenten en (Leeg)'],
		[3, 20, 50, 73],
		[40, 30, 60, 130],
		...Array(3).fill(Array(4).fill('niet in bron'))
	]);
	expect(rows(5)[2]?.[0]).toBe('<5');
	expect(rows(5)[2]?.filter((cel) => cel === 'x').length).toBeGreaterThan(0);
});
