import { expect, it } from 'vitest';
import { ALLE } from '$lib/domain/doelen/afspraken';
import { kpiVan } from '$lib/domain/doelen/kpis';
import { verloopRijen, verloopText, verloopUitvoer } from './verloop-tabel';

const D = 20_775; // 18-11-2026
const KWARTALEN = [
	{ jaar: 2026, kwartaal: 2, dag: D - 184 },
	{ jaar: 2026, kwartaal: 3, dag: null },
	{ jaar: 2026, kwartaal: 4, dag: D }
];
const LIJN = {
	gemeente: ALLE,
	naam: 'Alle gemeenten',
	deel: { teller: 40, noemer: 60 },
	punten: [
		{ at: 0, teller: 3, noemer: 40 },
		{ at: 2, teller: 40, noemer: 60 }
	]
};
const NOTITIES = [{ id: 'a', dag: D - 5, tekst: 'Nieuwe definitie' }];

it('has a row per quarter, the latest first, with the notes of that quarter', () => {
	const rijen = verloopRijen(KWARTALEN, [LIJN], NOTITIES);
	expect(rijen.map(({ at, cellen, notities }) => [at, cellen[0]?.teller, notities.length])).toEqual(
		[
			[2, 40, 1],
			[1, undefined, 0],
			[0, 3, 0]
		]
	);
});

it('says a change only against the quarter right before', () => {
	expect(verloopRijen(KWARTALEN, [LIJN], [])[0]?.verschil).toBe('');
	const punten = [...LIJN.punten, { at: 1, teller: 20, noemer: 60 }];
	expect(verloopRijen(KWARTALEN, [{ ...LIJN, punten }], [])[0]?.verschil).toBe(
		'+33,3 punt, meer dan toeval'
	);
	expect(verloopRijen(KWARTALEN, [LIJN, LIJN], [])[0]?.verschil).toBe('');
});

it('is copied as it is on screen', () => {
	const rijen = verloopRijen(KWARTALEN, [LIJN], NOTITIES);
	const lines = verloopText(kpiVan('profielgraad'), rijen, [LIJN]).split('\r\n');
	expect(lines[2]).toBe('Vierde kwartaal 2026\t18-11-2026\t66,7%\t40 van 60\t\tNieuwe definitie');
	expect(lines[3]).toBe('Derde kwartaal 2026\t\tgeen lijst\t\t\t');
});

it('leaves with the threshold, and without a share that would tell a small number', () => {
	const kpi = kpiVan('profielgraad');
	const blad = { kpi, verloop: { kwartalen: KWARTALEN, lijnen: [LIJN] } } as never;
	const rows = (drempel: number | null) => {
		const keuze = { drempel, zonderNamen: false, selectie: { aantal: 60, totaal: 60 } };
		const [bron] = verloopUitvoer(blad, NOTITIES);
		const [made] = bron?.soort === 'telling' ? bron.count(keuze).tabellen : [];
		return made?.kolommen.map((kolom) => (kolom.soort === 'cellen' ? kolom.cellen[0] : null));
	};
	expect(rows(null)?.slice(3)).toEqual([3, 37, 40, 7.5]);
	expect(rows(5)?.slice(3, 5)).toEqual(['<5', 'x']);
	expect(rows(5)?.at(-1)).toBeNull();
});
