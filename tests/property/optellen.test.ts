import { expect, it } from 'vitest';
import { textAt } from '$lib/data/cell-text';
import { driedelingTellingen } from '$lib/pages/werkproces/driedeling-tellingen';
import { tegelGroepen } from '$lib/rules/kenmerken/kengetal-tegel';
import { kenmerkVan } from '$lib/rules/kenmerken/kenmerken';
import { aantalMet } from '$lib/rules/kenmerken/kenmerk-telling';
import { klantprofielParts } from '$lib/data/kandidaat/klantprofiel-parts';
import { kpiTellingen } from '$lib/rules/kenmerken/kpi-telling';
import { gemeenteKeuze } from '$lib/rules/filters/gemeente-keuze';
import { kandidatenInBeeld } from '$lib/rules/recount/recount';
import { drain } from '$lib/data/pieces';
import { profielGroepen, samen } from '$lib/data/tellingen/profiel-groepen';
import { hasLks, profielVan, type Verdeling } from '$lib/data/tellingen/profiel-model';
import { missingPer } from '$lib/data/kandidaat/profiel-ontbreekt';
import { activeTrajecten, kandidatenVan, recordsBehind } from '$lib/lists/record-list';
import { BY_NAME } from '$lib/lists/record-order';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { klantprofielPerTrede } from '$lib/data/tellingen/trede-model';
import { selectieOnder, VOLGT } from '$lib/rules/filters/volgt';
import {
	DRINGENDST,
	kandidatenVan as kandidatenIn,
	countOordeel,
	werkprocesRegels
} from '$lib/lists/werkproces-lijst';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { eigenTabellen } from '$lib/domain/uwv/transparantie';
import { totaalNaam } from '$lib/pages/transparantie/totaal-naam';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import { groepDelen } from '$lib/panels/groepen/groep-delen';
import { countGroepen } from '$lib/pages/onvolledig/groepen-tabel';
import { elkScherm, type Scherm } from './schermen';

/** A screen with who is on it by straight loops, and what their cells say. */
interface Optelling extends Scherm {
	readonly rijen: readonly number[];
	/** Whether those without a code are counted in the profielgraad. */
	readonly meetellen: boolean;
	count(...wie: readonly (readonly [veld: string, waarde: string])[]): number;
}

function sum(numbers: Iterable<number>): number {
	let all = 0;
	for (const each of numbers) all += each;
	return all;
}

function optelling(scherm: Scherm): Optelling {
	const rijen = drain(kandidatenInBeeld(scherm.bron()));
	const tekst = (veld: string, row: number) => textAt(scherm.dataset.kandidaten, veld, row);
	return {
		...scherm,
		rijen,
		meetellen: rijen.length % 2 === 0,
		count: (...wie) =>
			rijen.filter((row) => wie.every(([veld, waarde]) => tekst(veld, row) === waarde)).length
	};
}

function expectKandidaten({ dataset, outcome, rijen, meetellen, count }: Optelling): void {
	expect(outcome.count).toBe(rijen.length);
	const delen = klantprofielParts(dataset, outcome.pass, meetellen);
	expect(sum(delen.map(({ count }) => count))).toBe(rijen.length);
	for (const { key, count: aantal } of delen) expect(aantal).toBe(count(['klantprofiel', key]));
	const nietInSonar = kenmerkVan(dataset, 'signaal.nietInSonar');
	expect(nietInSonar && aantalMet(dataset, nietInSonar, outcome.pass)).toBe(count(['status', '']));
}

function expectSlicers({ outcome, ...beeld }: Optelling): void {
	const { dataset, filters } = beeld;
	for (const { id } of FILTERVELDEN) {
		const picks = { ...filters.picks, [id]: [] };
		const zonder = drain(kandidatenInBeeld(beeld.bron({ ...filters, picks })));
		expect(sum(outcome.facets[id] ?? []), id).toBe(zonder.length);
		expect(outcome.facets[id]?.length).toBe(dataset.valuesOf(id).length);
	}
}

function expectVerdeling({ delen, totaal }: Verdeling, naief: number): void {
	expect(sum(delen.map(({ n }) => n))).toBe(totaal);
	expect(totaal).toBe(naief);
}

function expectKlantprofiel({ dataset, outcome, rijen, meetellen, count }: Optelling): void {
	const { alle, gemeenten } = profielVan(dataset, outcome.pass, null, meetellen);
	const lks = hasLks(dataset) ? ([['lks', 'J']] as const) : [];
	expectVerdeling(alle.klantprofiel, rijen.length);
	expectVerdeling(alle.ladder, count(...lks));
	for (const groep of gemeenten) {
		const waarde = dataset.valuesOf('gemeente')[groep.code] ?? '';
		expectVerdeling(groep.klantprofiel, count(['gemeente', waarde]));
		expectVerdeling(groep.ladder, count(['gemeente', waarde], ...lks));
	}
	for (const veld of ['klantprofiel', 'ladder'] as const) {
		expect(sum(gemeenten.map((groep) => groep[veld].totaal))).toBe(alle[veld].totaal);
		for (const [at, { n }] of alle[veld].delen.entries())
			expect(sum(gemeenten.map((groep) => groep[veld].delen[at]?.n ?? 0))).toBe(n);
	}
	const treden = klantprofielPerTrede(dataset, outcome.pass, meetellen);
	expect(sum(treden.map(({ totaal }) => totaal))).toBe(rijen.length);
	for (const { delen, totaal, noemer, nietVolledig } of treden) {
		const ja = delen.find(({ waarde }) => waarde === 'J')?.n ?? 0;
		expect(sum(delen.map(({ n }) => n))).toBe(totaal);
		expect(sum(delen.flatMap(({ n, telt }) => (telt ? n : [])))).toBe(noemer);
		expect(nietVolledig).toBe(noemer - ja);
	}
}

function expectOnvolledig({ dataset, outcome, rijen, meetellen, count }: Optelling): void {
	for (const veld of ['begeleider', 'gemeente'] as const) {
		const groepen = profielGroepen(dataset, outcome.pass, veld, meetellen);
		const totaal = samen(groepen);
		const ontbreekt = missingPer(dataset, outcome.pass, veld);
		expect(totaal.totaal).toBe(rijen.length);
		expect(totaal.buiten).toBe(count(['klantprofiel', '']));
		for (const groep of [...groepen, totaal]) {
			expect(sum(groepDelen(groep).map(({ count }) => count))).toBe(groep.noemer);
			expect(groep.ja + groep.teDoen).toBe(groep.totaal);
			const { onvolledig, leeg, nee, buiten, anders, teDoen } = groep;
			expect(onvolledig + leeg + nee + buiten + anders).toBe(teDoen);
			expect(groep.noemer + (meetellen ? 0 : buiten + anders)).toBe(groep.totaal);
		}
		const blad = {
			veld,
			groepen,
			totaal,
			ontbreekt,
			doel: { procent: 85, dag: dataset.peildatum }
		};
		const selectie = { aantal: outcome.count, totaal: dataset.kandidaten.rows };
		expectGroepenTabel(countGroepen(blad, { drempel: null, zonderNamen: false, selectie }));
	}
}

/** What leaves, and has the columns of the screen: each row adds up, and the last row is the sum of the others. */
function expectGroepenTabel({ tabellen }: ReturnType<typeof countGroepen>): void {
	const kolommen = new Map(
		tabellen[0]?.kolommen.map((kolom) => [
			kolom.kop,
			kolom.soort === 'cellen' ? kolom.cellen.map(Number) : []
		])
	);
	const at = (kop: string, rij: number) => kolommen.get(kop)?.[rij] ?? NaN;
	const delen = ['Ja', 'Onvolledig', 'Leeg', 'Nee', '(Leeg)', 'Onbekende code'];
	const rijen = tabellen[0]?.rijen ?? 0;
	for (let rij = 0; rij < rijen; rij++)
		expect(sum(delen.map((kop) => at(kop, rij)))).toBe(at('Kandidaten', rij));
	for (const kop of ['Kandidaten', ...delen, 'Te doen'])
		expect(sum(Array.from({ length: rijen - 1 }, (_, rij) => at(kop, rij)))).toBe(
			at(kop, rijen - 1)
		);
}

function expectTrajecten({ dataset, outcome, ...beeld }: Optelling, selection: Selectie): void {
	for (const { tegels } of tegelGroepen(dataset, outcome)) {
		for (const { kengetal, waarde, kandidaten } of tegels) {
			if (waarde === null) continue;
			const lijst = recordsBehind(dataset, kengetal, selection);
			expect([lijst.regels.length, kandidatenVan(dataset, lijst).length]).toEqual([
				waarde,
				kandidaten
			]);
			if (kengetal.id === beeld.filters.kengetal) expect(kandidaten).toBe(beeld.rijen.length);
			if (kengetal.id !== 'trajectActief') continue;
			const actief = activeTrajecten(dataset, kengetal, selection, BY_NAME);
			const onder = [...actief.regels].filter((code) => code < 0);
			expect([actief.aantal, new Set(onder).size]).toEqual([waarde, actief.onder]);
			expect(actief.aantal + onder.length).toBe(actief.regels.length);
		}
	}
}

type Selectie = Parameters<typeof selectieOnder>[0];

function expectWerkproces({ dataset, outcome, rijen }: Optelling): void {
	const oordelen = werkprocesOordelen(dataset);
	const count = (
		id: (typeof WERKPROCES)[number]['id'],
		oordeel: 'ja' | 'nee' | 'onbekend' | 'controleer'
	) => countOordeel(oordelen, id, oordeel, outcome.pass);
	for (const { id } of WERKPROCES)
		expect(
			sum((['ja', 'nee', 'onbekend', 'controleer'] as const).map((oordeel) => count(id, oordeel)))
		).toBe(rijen.length);
	const ids = WERKPROCES.map(({ id }) => id);
	const taken = werkprocesRegels(dataset, oordelen, outcome.pass, ids, 'ja', DRINGENDST);
	expect(taken.length).toBe(sum(ids.map((id) => count(id, 'ja'))));
	const bij = rijen.filter((row) =>
		ids.some((id) => oordelen[id].uitspraakAt(row).oordeel === 'ja')
	);
	expect([...kandidatenIn(taken)].sort((a, b) => a - b)).toEqual(bij);
	expect(sum(driedelingTellingen(dataset, outcome.pass).map(({ aantal }) => aantal))).toBe(
		rijen.length
	);
}

function expectTransparantie({ dataset, filters }: Optelling, selection: Selectie): void {
	const choose = gemeenteKeuze(dataset, filters);
	const tekst = (veld: string, row: number) => textAt(dataset.kandidaten, veld, row);
	const alle = [...Array(dataset.kandidaten.rows).keys()].filter((row) =>
		choose(tekst('gemeente', row))
	);
	const gevolgd = dataset.engine.evaluate(selectieOnder(selection, VOLGT.transparantie));
	expect(gevolgd.count).toBe(alle.length);
	const bekend = alle.filter((row) => tekst('dgr', row) === 'DGR' && tekst('status', row) !== '');
	for (const keuze of ['J', 'J+O'] as const) {
		const tabellen = eigenTabellen(gemeenteTellingen(dataset.kandidaten), keuze, choose);
		expect(sum(tabellen.map(({ totaal }) => totaal.bekend))).toBe(bekend.length);
		for (const tabel of tabellen) {
			const { rijen, totaal } = tabel;
			for (const { telling, uwv, onbekend, bekend: samen } of [...rijen, totaal]) {
				const { gemeenteProfiel, gemeenteGeen, uwvProfiel, uwvGeen, totaal: geteld } = telling;
				const gemeente = (gemeenteProfiel ?? NaN) + (gemeenteGeen ?? NaN);
				expect(gemeente + uwv + onbekend).toBe(samen);
				if (geteld !== null) expect(gemeente + (uwvProfiel ?? NaN) + (uwvGeen ?? NaN)).toBe(geteld);
			}
			expect(sum(rijen.map((rij) => rij.bekend))).toBe(totaal.bekend);
			expect(totaalNaam(tabel)).not.toContain('AMR');
		}
	}
}

function expectDoelen(
	{ dataset, outcome, meetellen, count }: Optelling,
	selection: Selectie
): void {
	for (const { kpi, alle, per, zonder } of kpiTellingen(
		dataset,
		outcome.pass,
		selection,
		meetellen
	)) {
		if (!alle) continue;
		if (kpi.id === 'sonardekking') expect(alle.noemer - alle.teller).toBe(count(['status', '']));
		for (const kant of ['teller', 'noemer'] as const)
			expect(sum([...per, zonder].map((deel) => deel[kant]))).toBe(alle[kant]);
		for (const { teller, noemer } of [alle, ...per]) expect(teller).toBeLessThanOrEqual(noemer);
	}
}

// Each screen is opened once for all pages.
it('on every page the parts add up to the total that stands beside them', async () => {
	let gefilterd = 0;
	await elkScherm(20, (scherm, selection) => {
		const alles = optelling(scherm);
		if (alles.rijen.length < scherm.dataset.kandidaten.rows) gefilterd++;
		expectKandidaten(alles);
		expectSlicers(alles);
		expectKlantprofiel(alles);
		expectOnvolledig(alles);
		expectTrajecten(alles, selection);
		expectWerkproces(alles);
		expectTransparantie(alles, selection);
		expectDoelen(alles, selection);
	});
	expect(gefilterd).toBeGreaterThan(30);
});
