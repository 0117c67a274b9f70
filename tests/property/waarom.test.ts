import { expect, it } from 'vitest';
import { hasRow } from '$lib/columns/bitset';
import { filterRegels, letThrough, recordsIn, explainFilter } from '$lib/rules/why/filter-regels';
import { oordeelVan } from '$lib/rules/why/toets';
import type { Verklaring } from '$lib/rules/why/verklaring';
import { explainSignalen } from '$lib/rules/why/verklaar-signaal';
import { explainWerkproces } from '$lib/rules/why/verklaar-werkproces';
import { waaromHier } from '$lib/rules/why/waarom';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { botsingSets } from '$lib/rules/kenmerken/botsing-oordelen';
import { explainBotsingen } from '$lib/rules/why/verklaar-botsing';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import { elkScherm, type Scherm } from './schermen';

/** Every kandidaat of random sources under random filters. */
function elkeKandidaat(
	bronnen: number,
	test: (scherm: Scherm, kandidaat: number) => void
): Promise<void> {
	return elkScherm(bronnen, (scherm) => {
		for (let row = 0; row < scherm.dataset.kandidaten.rows; row++) test(scherm, row);
	});
}

/** Judged again from nothing but the data of the explanation, as it would be after storing it. */
function opnieuw({ toets, waarden }: Verklaring) {
	const kept: Pick<Verklaring, 'toets' | 'waarden'> = JSON.parse(
		JSON.stringify({ toets, waarden })
	);
	return oordeelVan(kept.toets, kept.waarden);
}

it('says ja to every filter for a kandidaat that passes, and nee to one for any other', async () => {
	await elkeKandidaat(25, ({ outcome, ...beeld }, kandidaat) => {
		const regels = filterRegels(beeld, recordsIn(beeld.dataset));
		const passes = hasRow(outcome.pass, kandidaat);
		expect(regels.every((regel) => letThrough(regel, kandidaat))).toBe(passes);
		for (const regel of regels) {
			const verklaringen = explainFilter(regel, kandidaat);
			expect(verklaringen.length).toBeGreaterThan(0);
			if (passes) expect(verklaringen.map(({ uitkomst }) => uitkomst)).not.toContain('nee');
		}
	});
});

it('re-evaluates every explanation to what it says', async () => {
	await elkeKandidaat(15, (beeld, kandidaat) => {
		for (const { verklaringen } of waaromHier(beeld, kandidaat, null))
			for (const each of verklaringen) expect(opnieuw(each)).toBe(each.uitkomst);
	});
});

it('explains exactly the signalen that the drawer shows', async () => {
	await elkeKandidaat(10, ({ dataset }, kandidaat) => {
		const said = explainSignalen(dataset, kandidaat, recordsIn(dataset));
		const stand = dataset.standAt(kandidaat);
		expect(said.map(({ uitkomst }) => uitkomst === 'ja')).toEqual(
			SIGNALEN.map((signaal) => signaal.geldt(stand))
		);
	});
});

it('explains exactly the contradictions that the rules find', async () => {
	await elkeKandidaat(10, ({ dataset }, kandidaat) => {
		for (const { toets, uitkomst } of explainBotsingen(dataset, kandidaat)) {
			const botsing = BOTSINGEN.find(({ id }) => toets.soort === 'botsing' && id === toets.id);
			if (!botsing) throw new Error(toets.soort);
			expect(hasRow(botsingSets(dataset, botsing.id)[uitkomst], kandidaat)).toBe(true);
		}
	});
});

it('explains exactly the verdicts of the work process', async () => {
	await elkeKandidaat(10, ({ dataset }, kandidaat) => {
		const oordelen = werkprocesOordelen(dataset);
		for (const { toets, uitkomst } of explainWerkproces(dataset, kandidaat)) {
			if (toets.soort !== 'werkproces') throw new Error(toets.soort);
			expect(uitkomst).toBe(oordelen[toets.id].uitspraakAt(kandidaat).oordeel);
		}
	});
});
