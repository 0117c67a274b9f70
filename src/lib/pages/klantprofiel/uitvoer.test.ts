import { expect, it } from 'vitest';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { ProfielBlad } from './profiel-blad.svelte';
import { profielGroepen, samen } from '$lib/data/tellingen/profiel-groepen';
import type { UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import { countGroepen } from '$lib/pages/onvolledig/groepen-tabel';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { profielUitvoer } from './uitvoer';

const GROEPEN = [
	['Epe', { J: 20, N: 10, '': 2 }],
	['Heerde', { J: 30, N: 12, '': 9 }],
	['Ermelo', { J: 25, N: 15, '': 3 }]
] as const;

function opened(): Dashboard {
	const dashboard = new Dashboard();
	dashboard.show(
		kandidatenSnapshot(
			GROEPEN.flatMap(([gemeente, codes]) =>
				Object.entries(codes).flatMap(([klantprofiel, count]) =>
					Array.from({ length: count }, () => ({ gemeente, begeleider: gemeente, klantprofiel }))
				)
			).map((each, at) => ({ ...each, persnr: String(at) }))
		)
	);
	return dashboard;
}

/** The cells of a row by their heading. */
function rij(tabel: UitvoerTabel | undefined, naam: string): Record<string, unknown> {
	const cellen = (tabel?.kolommen ?? []).map((kolom) =>
		kolom.soort === 'cellen' ? ([kolom.kop, kolom.cellen] as const) : ([kolom.kop, []] as const)
	);
	const at = cellen[0]?.[1].indexOf(naam) ?? -1;
	return Object.fromEntries(cellen.map(([kop, alle]) => [kop, alle[at]]));
}

/** Whoever has no code, in the table of groups. */
function leegIn(cells: Record<string, unknown>): unknown {
	return cells['(Leeg)'] ?? cells['Niet in Sonar'];
}

it('a share is of those with a code, and stays away where it would tell a hidden number of the others', () => {
	const dashboard = opened();
	const { dataset, outcome } = dashboard;
	if (!dataset || !outcome) throw new Error('nothing opened');
	const selectie = { aantal: dashboard.count, totaal: dashboard.total };
	const [ringen] = profielUitvoer(new ProfielBlad(dashboard));
	if (ringen?.soort !== 'telling') throw new Error('no table');
	const groepen = profielGroepen(dataset, outcome.pass, 'gemeente', false);
	const blad = {
		veld: 'gemeente',
		groepen,
		totaal: samen(groepen),
		ontbreekt: null,
		doel: { procent: 85, dag: 0 }
	} as const;
	const tables = (drempel: 5 | null) => {
		const keuze = { drempel, zonderNamen: false, selectie };
		return [ringen.count(keuze).tabellen[0], countGroepen(blad, keuze).tabellen[0]] as const;
	};

	const [open, perGroep] = tables(null);
	expect(rij(open, 'Epe')).toMatchObject({ Ja: 20, 'Ja (%)': 66.7, '(Leeg)': 2, Totaal: 32 });
	expect(rij(open, 'Epe')).not.toHaveProperty('(Leeg) (%)');
	expect(rij(perGroep, 'Epe')).toMatchObject({ Ja: 20, 'Volledig (%)': 66.7 });

	const [shared, groups] = tables(5);
	for (const [naam] of GROEPEN) {
		const cells = rij(shared, naam);
		if (cells['(Leeg)'] === '<5' || cells['(Leeg)'] === 'x') expect(cells['Ja (%)']).toBeNull();
		const own = rij(groups, naam);
		const zonder = leegIn(own);
		if (zonder === '<5' || zonder === 'x')
			expect([own['Volledig (%)'], own['Nog te doen tot 85%']]).toEqual([null, null]);
	}
	expect([rij(shared, 'Epe')['(Leeg)'], rij(shared, 'Epe').Ja]).toEqual(['<5', 20]);
	expect(leegIn(rij(groups, 'Epe'))).toBe('<5');
});
