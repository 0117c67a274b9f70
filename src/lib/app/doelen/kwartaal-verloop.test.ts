import { expect, it } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import type { Telling } from '$lib/domain/kengetallen/telling';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { ALLE } from '$lib/domain/doelen/afspraken';
import { kpiPerKwartaal, profielPerKwartaal } from './kwartaal-verloop';

const dag = (jaar: number, maand: number) => dagVan(jaar, maand, 18) ?? 0;

function groep(naam: string, ja: number, noemer: number): ProfielGroep {
	const niets = { onvolledig: 0, leeg: 0, nee: noemer - ja, buiten: 0, anders: 0 };
	return { code: 0, naam, totaal: noemer, ja, noemer, teDoen: noemer - ja, ...niets };
}

/** An earlier list: per gemeente how many have Ja, Nee and no code. */
function telling(at: number, per: Readonly<Record<string, readonly number[]>>): Telling {
	const kruis = {
		per: Object.keys(per),
		waarden: ['J', 'N', ''],
		aantallen: Uint32Array.from(Object.values(per).flat())
	};
	return { snapshot: String(at), dag: at, kengetallen: {}, kruisen: [kruis] } as never;
}

it('has the last list of each of five quarters, the list in use last', () => {
	const eerder = [
		telling(dag(2025, 8), { Epe: [1, 9, 0] }),
		telling(dag(2026, 2), { Epe: [2, 8, 0] }),
		telling(dag(2026, 7), { Epe: [3, 7, 0] }),
		telling(dag(2026, 9), { Epe: [4, 6, 5], '': [1, 1, 0] }),
		telling(dag(2026, 10), { Epe: [9, 1, 0] })
	];
	const { kwartalen, lijnen } = profielPerKwartaal(
		[groep('Epe', 5, 10), groep('(Leeg)', 1, 2), groep('Heerde', 3, 3)],
		dag(2026, 11),
		eerder,
		false
	);
	expect(kwartalen.map(({ jaar, kwartaal }) => [jaar, kwartaal])).toEqual([
		[2026, 1],
		[2026, 3],
		[2026, 4]
	]);
	expect(
		lijnen.map(({ naam, punten }) => [naam, punten.map((p) => [p.at, p.teller, p.noemer])])
	).toEqual([
		// whoever has no code is no part of the share, and the quarter of now is the list in use
		[
			'Epe',
			[
				[0, 2, 10],
				[1, 4, 10],
				[2, 5, 10]
			]
		],
		[
			'(Leeg)',
			[
				[1, 1, 2],
				[2, 1, 2]
			]
		],
		['Heerde', [[2, 3, 3]]]
	]);
});

it('counts in whoever has no code once that is set', () => {
	const [lijn] = profielPerKwartaal(
		[groep('Epe', 5, 10)],
		dag(2026, 11),
		[telling(dag(2026, 8), { Epe: [4, 6, 5] })],
		true
	).lijnen;
	expect(lijn?.punten[0]).toEqual({ at: 0, teller: 4, noemer: 15 });
});

it('a KPI has a place for every quarter since the first list, and no point where there is none', () => {
	const eerder = [
		telling(dag(2026, 1), { Epe: [1, 9, 0] }),
		telling(dag(2026, 2), { Epe: [2, 8, 3], Heerde: [1, 0, 0] }),
		telling(dag(2026, 7), { Epe: [3, 7, 0] })
	];
	const nu = [
		{ gemeente: ALLE, naam: 'Alle', deel: { teller: 8, noemer: 13 } },
		{ gemeente: 'Heerde', naam: 'Heerde', deel: { teller: 3, noemer: 3 } }
	];
	const { kwartalen, lijnen } = kpiPerKwartaal('profielgraad', nu, dag(2026, 11), eerder, false);
	expect(kwartalen).toEqual([
		{ jaar: 2026, kwartaal: 1, dag: dag(2026, 2) },
		{ jaar: 2026, kwartaal: 2, dag: null },
		{ jaar: 2026, kwartaal: 3, dag: dag(2026, 7) },
		{ jaar: 2026, kwartaal: 4, dag: dag(2026, 11) }
	]);
	expect(lijnen[0]?.punten).toEqual([
		{ at: 0, teller: 3, noemer: 11 },
		{ at: 2, teller: 3, noemer: 10 },
		{ at: 3, teller: 8, noemer: 13 }
	]);
	expect(lijnen[1]?.punten).toEqual([
		{ at: 0, teller: 1, noemer: 1 },
		{ at: 3, teller: 3, noemer: 3 }
	]);
});

it('a KPI of tiles is told of all gemeenten together, where every tile is known', () => {
	const met = (kengetallen: Record<string, number>) =>
		({ snapshot: '1', dag: dag(2026, 7), kengetallen, kruisen: [] }) as never;
	const nu = [{ gemeente: ALLE, naam: 'Alle', deel: { teller: 1, noemer: 4 } }];
	const points = (id: 'zonderModule' | 'vindbaarheid', telling: Telling) =>
		kpiPerKwartaal(id, nu, dag(2026, 11), [telling], false).lijnen[0]?.punten.length;
	const telling = met({ trajectZonderModule: 2, trajectActief: 9 });
	expect(points('zonderModule', telling)).toBe(2);
	expect(points('zonderModule', met({ trajectActief: 9 }))).toBe(1);
	// of this no earlier list tells, so that there is nothing but now
	expect(points('vindbaarheid', telling)).toBe(1);
});
