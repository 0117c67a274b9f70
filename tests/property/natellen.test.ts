import { expect, it } from 'vitest';
import { addRow, hasRow } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import { drain } from '$lib/data/pieces';
import { missingPer } from '$lib/data/kandidaat/profiel-ontbreekt';
import { profielGroepen, samen } from '$lib/data/tellingen/profiel-groepen';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';
import { hasLks, profielVan } from '$lib/data/tellingen/profiel-model';
import { klantprofielPerTrede } from '$lib/data/tellingen/trede-model';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { eigenTabellen } from '$lib/domain/uwv/transparantie';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { countOordeel } from '$lib/lists/werkproces-lijst';
import { verdelingVraag } from '$lib/pages/klantprofiel/tel-na';
import { onvolledigVraag } from '$lib/pages/onvolledig/tel-na';
import { tegelVraag } from '$lib/pages/trajecten/tel-na';
import { transparantieVraag } from '$lib/pages/transparantie/tel-na';
import { oordelenVraag } from '$lib/pages/werkproces/tel-na';
import { NO_FILTERS, type FilterState } from '$lib/rules/filters/filter-state';
import { gemeenteKeuze } from '$lib/rules/filters/gemeente-keuze';
import { botsingTegels } from '$lib/rules/kenmerken/botsing-tellingen';
import { tegelGroepen } from '$lib/rules/kenmerken/kengetal-tegel';
import { KENMERKEN } from '$lib/rules/kenmerken/kenmerken';
import { isGelijk, type Getal, type NatelVraag } from '$lib/rules/recount/natelling';
import { kandidatenInBeeld, recount } from '$lib/rules/recount/recount';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import { elkScherm, type Scherm } from './schermen';

/** Counts again, and expects the numbers of the page. */
function again({ bron }: Scherm, vraag: NatelVraag): readonly Getal[] {
	const getallen = drain(recount(bron(), vraag));
	expect(getallen.filter((getal) => !isGelijk(getal))).toEqual([]);
	return getallen;
}

function expectTegels(scherm: Scherm): void {
	const { dataset, outcome } = scherm;
	for (const { tegels } of tegelGroepen(dataset, outcome))
		for (const tegel of tegels)
			expect(again(scherm, tegelVraag(dataset, tegel))[0]?.nageteld).toBe(tegel.waarde);
}

function expectRingen(scherm: Scherm): void {
	const { dataset, outcome } = scherm;
	for (const meetellen of [false, true]) {
		const profiel = profielVan(dataset, outcome.pass, null, meetellen);
		const perTrede = klantprofielPerTrede(dataset, outcome.pass, meetellen);
		again(scherm, verdelingVraag(profiel, perTrede, meetellen, hasLks(dataset)));
	}
}

function expectOnvolledig(scherm: Scherm): void {
	const { dataset, outcome } = scherm;
	const { pass } = outcome;
	const afwijkend = popcountAnd(pass, profielInhouden(dataset).afwijkend);
	const velden = dataset.meta.velden.kandidaten ?? [];
	for (const veld of ['begeleider', 'gemeente'] as const) {
		const ontbreekt = missingPer(dataset, pass, veld);
		for (const meetellen of [false, true]) {
			const groepen = profielGroepen(dataset, pass, veld, meetellen);
			const totaal = samen(groepen);
			const opPagina = { veld, totaal, groepen, ontbreekt, afwijkend, meetellen, velden };
			again(scherm, onvolledigVraag(opPagina));
		}
	}
}

function expectWerkproces(scherm: Scherm): void {
	const { dataset, outcome } = scherm;
	const oordelen = werkprocesOordelen(dataset);
	const opPagina = WERKPROCES.flatMap(({ id, label }) =>
		(['ja', 'nee', 'onbekend', 'controleer'] as const).map((oordeel) => ({
			id,
			label,
			oordeel,
			woord: oordeel,
			aantal: countOordeel(oordelen, id, oordeel, outcome.pass),
			toon: []
		}))
	);
	again(scherm, oordelenVraag('Werkproces', dataset.peildatum, opPagina));
}

function expectBotsingen(scherm: Scherm): void {
	const { dataset, outcome } = scherm;
	const opPagina = botsingTegels(dataset, outcome.pass).flatMap(
		({ botsing: { id, label }, delen }) =>
			delen.map(({ oordeel, woord, aantal }) => ({ id, label, oordeel, woord, aantal, toon: [] }))
	);
	again(scherm, oordelenVraag('Botst met elkaar', dataset.peildatum, opPagina));
}

function expectTransparantie(scherm: Scherm): void {
	const { dataset, filters } = scherm;
	const tellingen = gemeenteTellingen(dataset.kandidaten);
	for (const keuze of ['J', 'J+O'] as const) {
		const tabellen = eigenTabellen(tellingen, keuze, gemeenteKeuze(dataset, filters));
		again(scherm, transparantieVraag(tabellen, keuze, []));
	}
}

// Each of 500 screens is opened once for all of them.
it('counts every tile, ring, total, verdict and UWV table as its page does', async () => {
	const peildata = new Set<number>();
	await elkScherm(50, (scherm) => {
		peildata.add(scherm.dataset.peildatum);
		expect(drain(kandidatenInBeeld(scherm.bron())).length).toBe(scherm.outcome.count);
		expectTegels(scherm);
		expectRingen(scherm);
		expectOnvolledig(scherm);
		expectWerkproces(scherm);
		expectBotsingen(scherm);
		expectTransparantie(scherm);
	});
	expect(peildata.size).toBeGreaterThan(100);
});

it('knows of every kenmerk by itself whom it is about', async () => {
	const anyone = new Set<string>();
	await elkScherm(20, ({ dataset, bron, filters }) => {
		for (const { id, isBekend, rijen } of KENMERKEN) {
			const hen = drain(kandidatenInBeeld(bron({ ...only(filters), kenmerken: [id] })));
			const set = isBekend(dataset) ? rijen(dataset) : null;
			const rows = Array.from({ length: dataset.kandidaten.rows }, (_, row) => row);
			expect(hen, id).toEqual(rows.filter((row) => !set || hasRow(set, row)));
			if (set && hen.length > 0 && hen.length < rows.length) anyone.add(id);
		}
	});
	const nobody = KENMERKEN.map(({ id }) => id).filter((id) => !anyone.has(id));
	expect(nobody.filter((id) => !NOBODY.includes(id))).toEqual([]);
});

/** These rules never say so. */
const NOBODY = ['werkproces.inschrijving.controleer', 'werkproces.cv.controleer'];

it('does not go along with a fault in the set of any kenmerk', async () => {
	const noticed = new Set<string>();
	await elkScherm(5, ({ dataset, bron, filters }) => {
		const row = dataset.kandidaten.rows - 1;
		for (const kenmerk of KENMERKEN) {
			const { id, rijen } = kenmerk;
			const wrong = rijen(dataset).slice();
			if (hasRow(wrong, row)) continue;
			addRow(wrong, row);
			Object.assign(kenmerk, { rijen: () => wrong });
			const hen = drain(kandidatenInBeeld(bron({ ...only(filters), kenmerken: [id] })));
			Object.assign(kenmerk, { rijen });
			if (!hen.includes(row)) noticed.add(id);
		}
	});
	expect(KENMERKEN.filter(({ id }) => !noticed.has(id))).toEqual([]);
});

it('does not go along with a fault in the rule of any kengetal', async () => {
	const noticed = new Set<string>();
	for (const kengetal of KENGETALLEN) {
		const { id, geldt } = kengetal;
		Object.assign(kengetal, { geldt: (...stand: Parameters<typeof geldt>) => !geldt(...stand) });
		await elkScherm(1, ({ dataset, outcome, bron }) => {
			for (const { tegels } of tegelGroepen(dataset, outcome))
				for (const tegel of tegels.filter((each) => each.kengetal === kengetal))
					if (!drain(recount(bron(), tegelVraag(dataset, tegel))).every(isGelijk)) noticed.add(id);
		});
		Object.assign(kengetal, { geldt });
	}
	expect(KENGETALLEN.filter(({ id }) => !noticed.has(id))).toEqual([]);
});

/** Only the peildatum of these filters. */
function only({ peildatum }: FilterState): FilterState {
	return { ...NO_FILTERS, peildatum };
}
