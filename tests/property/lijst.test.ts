import { expect, it } from 'vitest';
import { NO_DAY } from '$lib/columns/column';
import type { Dataset } from '$lib/data/dataset';
import { drain } from '$lib/data/pieces';
import { groepAssen, grouped } from '$lib/lists/groepen';
import { kandidaatKolommen } from '$lib/lists/kandidaat-kolommen';
import { overviewOf } from '$lib/lists/kolom-overzicht';
import { kolomGetal } from '$lib/pages/kandidaten/kolom-getallen';
import { asVoorwaarde } from '$lib/tables/draaitabel/as-voorwaarde';
import { filtersVan } from '$lib/panels/getal/getal-lijst';
import { getalVraag } from '$lib/panels/getal/getal-vraag';
import { recount } from '$lib/rules/recount/recount';
import { elkScherm } from './schermen';

/** What is stored of a row, looked up one by one; null for a blank. */
function rawOf({ kandidaten }: Dataset, id: string, row: number): string | number | null {
	const column = kandidaten.columns.get(id);
	if (column?.kind === 'day')
		return column.days[row] === NO_DAY ? null : (column.days[row] ?? null);
	if (column?.kind === 'code') return column.values[column.codes[row] ?? 0] || null;
	return (column?.kind === 'text' && column.at(row)) || null;
}

it('the counts of a column add up, and each is of exactly who its filter and its recount give', async () => {
	let tried = 0;
	await elkScherm(6, (scherm, _selection, dashboard) => {
		const { dataset } = scherm;
		const { rows } = dashboard;
		for (const kolom of kandidaatKolommen(dataset)) {
			const overzicht = overviewOf(dataset, kolom, rows);
			expect(overzicht.gevuld + overzicht.leeg).toBe(rows.length);
			const raw = [...rows].map((row) => rawOf(dataset, kolom.id, row));
			for (const deel of ['gevuld', 'leeg', ...overzicht.grootste] as const) {
				const getal = kolomGetal(dataset, kolom, overzicht, deel);
				if (!getal) continue;
				if (deel === 'leeg') expect(getal.aantal).toBe(raw.filter((each) => each === null).length);
				expect(getal.aantal).toBeLessThanOrEqual(rows.length);
				const filters = filtersVan(dataset, dashboard, getal);
				if (filters) expect(dashboard.outcomeOf(filters)?.count).toBe(getal.aantal);
				if (tried++ % 7 === 0)
					for (const { opPagina, nageteld } of drain(recount(scherm.bron(), getalVraag(getal))))
						expect(nageteld).toBe(opPagina);
			}
			if (overzicht.as) {
				const most = Math.max(0, ...overzicht.grootste.map(({ aantal }) => aantal));
				expect(most > 0).toBe(overzicht.gevuld > 0);
			}
		}
	});
	expect(tried).toBeGreaterThan(100);
});

it('groups are all rows of the list once, and each of exactly who its filter gives', async () => {
	let tried = 0;
	await elkScherm(4, ({ dataset }, _selection, dashboard) => {
		const { rows } = dashboard;
		for (const as of groepAssen(dataset)) {
			const { groepen, rows: inGroups } = grouped(dataset, as, rows);
			expect(groepen.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(rows.length);
			expect(inGroups.toSorted()).toEqual(rows.toSorted());
			for (const { waarde, woord, aantal } of groepen) {
				const filters = filtersVan(dataset, dashboard, {
					aantal,
					tabel: 'kandidaten',
					wie: [asVoorwaarde(dataset, 'kandidaten', as, [waarde])],
					wat: woord,
					toon: []
				});
				if (!filters) continue;
				tried++;
				expect(dashboard.outcomeOf(filters)?.count).toBe(aantal);
			}
		}
	});
	expect(tried).toBeGreaterThan(100);
});
