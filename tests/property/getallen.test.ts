import { expect, it } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import { rowAt } from '$lib/data/cell-text';
import { drain } from '$lib/data/pieces';
import { divide, filtersVan } from '$lib/panels/getal/getal-lijst';
import type { FilterState } from '$lib/rules/filters/filter-state';
import type { Getal } from '$lib/rules/recount/natelling';
import { recount } from '$lib/rules/recount/recount';
import { recordsIn, type EigenGetal } from '$lib/tables/eigen-getal';
import { everyNumber, type Paginagetallen } from './getallen';
import { elkScherm, type Scherm } from './schermen';

/** Every number of a question with the rows that a recount finds for it. */
function numbersOf(
	{ bron }: Scherm,
	{ vraag, volgt }: Paginagetallen
): readonly (readonly [EigenGetal, Getal])[] {
	const { tabel, rijen } = vraag;
	const nageteld = drain(recount(bron(), vraag));
	const cellen = rijen.flatMap((rij) => rij.cellen.map((cel) => ({ rij, cel })));
	return cellen.flatMap(({ rij, cel }, at) => {
		const gevonden = nageteld[at];
		if (cel.aantal === null || !gevonden) return [];
		const getal: EigenGetal = {
			aantal: cel.aantal,
			tabel,
			wie: [...rij.wie, ...cel.wie],
			wat: cel.naam,
			toon: cel.toon,
			...(volgt && { volgt })
		};
		return [[getal, gevonden]];
	});
}

/** Rows in a list under these filters: kandidaten, or records of the tile. */
function listed(dashboard: Dashboard, getal: EigenGetal, filters: FilterState): readonly number[] {
	const { dataset } = dashboard;
	const records = recordsIn(getal);
	if (!dataset) return [];
	if (records)
		return [
			...dataset.engine.records(records.groep, dashboard.selectionOf(filters), records.kengetal)
		];
	return [...rowsOf(dashboard.outcomeOf(filters)?.pass ?? new Uint32Array())];
}

/** Rows that the recount found; of kandidaten that are counted once each, whose records those are. */
function found({ dataset }: Scherm, getal: EigenGetal, { rijen }: Getal): readonly number[] {
	const { tabel } = getal;
	if (tabel === 'kandidaten' || recordsIn(getal)) return rijen;
	const table = dataset.records[tabel];
	return table ? rijen.map((rij) => rowAt(table, 'kandidaat', rij)).sort((a, b) => a - b) : [];
}

it('opens exactly who is in it from every number of every page', async () => {
	let opened = 0;
	await elkScherm(12, (scherm, _selection, dashboard) => {
		const { dataset, filters } = scherm;
		for (const page of everyNumber(scherm))
			for (const [getal, nageteld] of numbersOf(scherm, page)) {
				const lijst = filtersVan(dataset, { filters }, getal);
				if (!lijst) throw new Error(`no list for ${JSON.stringify(getal)}`);
				expect(listed(dashboard, getal, lijst), getal.wat).toEqual(found(scherm, getal, nageteld));
				opened++;
			}
	});
	expect(opened).toBeGreaterThan(10_000);
});

it('divides a number over every field without losing anybody', async () => {
	await elkScherm(4, (scherm, _selection, dashboard) => {
		const { dataset, filters } = scherm;
		for (const page of everyNumber(scherm))
			for (const [getal] of numbersOf(scherm, page).slice(0, 4)) {
				const rijen = divide(dashboard, getal, 'ladder');
				expect(rijen.reduce((som, { aantal }) => som + aantal, 0)).toBe(getal.aantal);
				for (const { waarde, aantal } of rijen) {
					if (waarde === null) continue;
					const meer = [{ soort: 'veld', veld: 'ladder', een: [waarde] }] as const;
					const lijst = filtersVan(dataset, { filters }, getal, meer);
					expect(lijst && listed(dashboard, getal, lijst).length).toBe(aantal);
				}
			}
	});
});
