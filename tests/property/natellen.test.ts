import { botsingTegels } from '$lib/rules/kenmerken/botsing-tellingen';
import { recountBotsingen } from '$lib/rules/recount/botsingen';
import { expect, it } from 'vitest';
import { popcountAnd } from '$lib/columns/popcount';
import { gemeenteKeuze } from '$lib/rules/filters/gemeente-keuze';
import { tegelGroepen } from '$lib/rules/kenmerken/kengetal-tegel';
import { isGelijk, type Natelling } from '$lib/rules/recount/natelling';
import { recountOnvolledig } from '$lib/rules/recount/onvolledig';
import { recountTransparantie } from '$lib/rules/recount/transparantie';
import { recountTegel } from '$lib/rules/recount/tegel';
import { recountVerdeling } from '$lib/rules/recount/verdeling';
import { recountWerkproces } from '$lib/rules/recount/werkproces';
import { drain } from '$lib/data/pieces';
import { profielGroepen, samen } from '$lib/data/tellingen/profiel-groepen';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';
import { missingPer } from '$lib/data/kandidaat/profiel-ontbreekt';
import { profielVan } from '$lib/data/tellingen/profiel-model';
import { klantprofielPerTrede } from '$lib/data/tellingen/trede-model';
import { countOordeel } from '$lib/lists/werkproces-lijst';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { eigenTabellen } from '$lib/domain/uwv/transparantie';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import { elkScherm, type Scherm } from './schermen';

function expectGelijk({ getallen }: Natelling): void {
	expect(getallen.filter((getal) => !isGelijk(getal))).toEqual([]);
}

function expectTegels({ outcome, ...beeld }: Scherm): void {
	for (const { tegels } of tegelGroepen(beeld.dataset, outcome)) {
		for (const tegel of tegels) {
			const natelling = drain(recountTegel(beeld, tegel));
			expectGelijk(natelling);
			expect(natelling.getallen[0]?.nageteld).toBe(tegel.waarde);
		}
	}
}

function expectRingen({ outcome, ...beeld }: Scherm): void {
	const { dataset } = beeld;
	for (const meetellen of [false, true]) {
		const profiel = profielVan(dataset, outcome.pass, null, meetellen);
		const perTrede = klantprofielPerTrede(dataset, outcome.pass, meetellen);
		expectGelijk(drain(recountVerdeling(beeld, profiel, perTrede, meetellen)));
	}
}

function expectOnvolledig({ outcome: { pass }, ...beeld }: Scherm): void {
	const { dataset } = beeld;
	const afwijkend = popcountAnd(pass, profielInhouden(dataset).afwijkend);
	for (const veld of ['begeleider', 'gemeente'] as const) {
		const ontbreekt = missingPer(dataset, pass, veld);
		for (const meetellen of [false, true]) {
			const groepen = profielGroepen(dataset, pass, veld, meetellen);
			const opPagina = { veld, totaal: samen(groepen), groepen, ontbreekt, afwijkend, meetellen };
			expectGelijk(drain(recountOnvolledig(beeld, opPagina)));
		}
	}
}

function expectWerkproces({ outcome, ...beeld }: Scherm): void {
	const oordelen = werkprocesOordelen(beeld.dataset);
	const opPagina = WERKPROCES.flatMap(({ id, label }) =>
		(['ja', 'nee', 'onbekend', 'controleer'] as const).map((oordeel) => ({
			id,
			label,
			oordeel,
			woord: oordeel,
			aantal: countOordeel(oordelen, id, oordeel, outcome.pass)
		}))
	);
	expectGelijk(drain(recountWerkproces(beeld, opPagina)));
}

function expectBotsingen({ outcome: { pass }, ...beeld }: Scherm): void {
	const opPagina = botsingTegels(beeld.dataset, pass).flatMap(({ botsing: { id, label }, delen }) =>
		delen.map(({ oordeel, woord, aantal }) => ({ id, label, oordeel, woord, aantal }))
	);
	expectGelijk(drain(recountBotsingen(beeld, opPagina)));
}

function expectTransparantie(beeld: Scherm): void {
	const { dataset, filters } = beeld;
	const tellingen = gemeenteTellingen(dataset.kandidaten);
	for (const keuze of ['J', 'J+O'] as const) {
		const tabellen = eigenTabellen(tellingen, keuze, gemeenteKeuze(dataset, filters));
		expectGelijk(drain(recountTransparantie(beeld, { tabellen, keuze })));
	}
}

// Each of 500 screens is opened once for all five.
it('counts every tile, ring, total, verdict and UWV table as its page does', async () => {
	const peildata = new Set<number>();
	await elkScherm(50, (scherm) => {
		peildata.add(scherm.dataset.peildatum);
		expectTegels(scherm);
		expectRingen(scherm);
		expectOnvolledig(scherm);
		expectWerkproces(scherm);
		expectBotsingen(scherm);
		expectTransparantie(scherm);
	});
	expect(peildata.size).toBeGreaterThan(100);
});
