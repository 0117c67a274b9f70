import { expect, it } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import type { Telling } from '$lib/domain/kengetallen/telling';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { profielPerKwartaal } from './kwartaal-verloop';

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
