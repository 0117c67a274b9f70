import { expect, it } from 'vitest';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { shareTables } from './gedeelde-tabel';
import { isWaarde, NOEMER, TOTAAL, totalBelow, type GeteldeTabel } from './getelde-tabel';
import { recountRijen } from './tel-na';
import { tabelText } from './tekst';

/** Ja and Nee per gemeente; the share is of both. */
function tabel(
	numbers: Readonly<Record<string, readonly [ja: number, nee: number]>>
): GeteldeTabel {
	const rij = (kop: string, wie: Voorwaarden, [ja, nee]: readonly [number, number]) => ({
		id: kop,
		kop,
		wie,
		aantallen: [ja, nee, ja + nee],
		noemer: ja + nee
	});
	const alle = Object.values(numbers);
	const som = (at: 0 | 1) => alle.reduce((sum, each) => sum + each[at], 0);
	const rijen = [
		...Object.entries(numbers).map(([naam, n]) => rij(naam, [isWaarde('gemeente', naam)], n)),
		rij(TOTAAL, [], [som(0), som(1)])
	];
	return {
		titel: 'Profielen',
		rijKop: 'Gemeente',
		kolommen: [
			{ id: 'J', kop: 'Ja', wie: [isWaarde('klantprofiel', 'J')], aandeel: true },
			{ id: 'N', kop: 'Nee', wie: [isWaarde('klantprofiel', 'N')] },
			{ id: TOTAAL, kop: 'Totaal', wie: [] }
		],
		rijen,
		rijSommen: totalBelow(rijen),
		kolomSommen: [{ geheel: 2, delen: [0, 1] }],
		noemer: { wie: [], uit: [2] }
	};
}

const keuze = { drempel: 5, zonderNamen: false, selectie: { aantal: 172, totaal: 172 } };

it('hides of two tables the same people in both, and a share that would tell them', () => {
	const profielen = tabel({ Epe: [3, 40], Heerde: [20, 30], Ermelo: [29, 50] });
	const gemeenten = { ...profielen, kolommen: profielen.kolommen.slice(0, 1), kolomSommen: [] };
	const smal = {
		...gemeenten,
		rijen: gemeenten.rijen.map((rij) => ({ ...rij, aantallen: rij.aantallen.slice(0, 1) }))
	};
	const { gedeeld, selectie } = shareTables([profielen, smal], keuze);
	expect(gedeeld[0]?.cellen(0)[0]).toBe('<5');
	const ja = (at: number) => profielen.rijen.map((_, rij) => gedeeld[at]?.cellen(rij)[0]);
	expect(ja(1)).toEqual(ja(0));
	expect(gedeeld[0]?.aandeel(0, 0)).toBeNull();
	expect(gedeeld[0]?.isOpen(0, 0)).toBe(false);
	expect(selectie).toBe('172 van 172 kandidaten');
});

it('copies, and asks again, the same numbers with who is in them', () => {
	const profielen = tabel({ Epe: [3, 1] });
	expect(tabelText([profielen], (deel, geheel) => `${deel}/${geheel}`).split('\r\n')[2]).toBe(
		'Epe\t3\t3/4\t1\t4'
	);
	const rijen = recountRijen(profielen, {
		kolommen: ['J', NOEMER],
		toon: [],
		naam: (rij, id) => `${rij.trim()}, ${id.trim()}`
	});
	expect(
		rijen.map(({ wie, cellen }) => [wie.length, cellen.map(({ naam, aantal }) => [naam, aantal])])
	).toEqual([
		[
			0,
			[
				['totaal, J', 3],
				['totaal, noemer', 4]
			]
		],
		[
			1,
			[
				['Epe, J', 3],
				['Epe, noemer', 4]
			]
		]
	]);
});
