import { isExtraSlicer } from '$lib/data/velden/extra-slicer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dashboard } from '$lib/app/dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import { filtersAlsInhoud, filtersUitInhoud } from '$lib/rules/filters/bewaarde-filters';
import { carriedOver } from '$lib/rules/filters/carry-over';
import type { FilterSoort } from '$lib/rules/filters/filter-soort';
import {
	change,
	isBlank,
	NO_FILTERS,
	sameFilters,
	type FilterState
} from '$lib/rules/filters/filter-state';
import { knownIn, nietTerug, partOf, SOORTEN } from '$lib/rules/filters/soorten';
import { uitgaandeWeergave } from '$lib/rules/filters/uitgaande-weergave';
import { filtersFromQuery, filtersToQuery } from '$lib/rules/filters/url-filters';
import { weergaveUit } from '$lib/rules/filters/weergave';
import { isWeergave } from '$lib/rules/filters/weergave-vorm';
import { ELDERS, isWeg, wegCode } from '$lib/rules/filters/weg';
import { beeldVan } from '$lib/rules/why/beeld';
import { filterRegels, letThrough, recordsIn } from '$lib/rules/why/filter-regels';
import { BRON, EERDER, filtersVan, momentopnameVan, trek, verschilIn } from './bronnen';
import { runs } from './runs';

const dashboard = new Dashboard();
await dashboard.loadMore();

/** Random filters of random sources in which that kind is on, as far as the source knows them. */
function eachWith(
	soort: FilterSoort,
	test: (filters: FilterState, dataset: Dataset) => void
): void {
	let tested = 0;
	fc.assert(
		fc.property(BRON, fc.infiniteStream(fc.integer()), (waarden, seeds) => {
			dashboard.show(momentopnameVan(waarden), () => NO_FILTERS);
			const { dataset } = dashboard;
			if (!dataset) throw new Error('nothing opened');
			dashboard.setVerschil(EERDER, verschilIn(dataset));
			for (let at = 0; at < 40; at++) {
				const filters = knownIn(trek(filtersVan(dataset), seeds.next().value), dataset);
				if (isBlank(filtersAlsInhoud(filters, dataset)[soort.id] as undefined)) continue;
				test(filters, dataset);
				tested++;
			}
		}),
		{ numRuns: runs(6) }
	);
	expect(tested, `${soort.id} is drawn by filtersVan`).toBeGreaterThan(10);
}

/** Without what is chosen in other fields, about which there is no looking back. */
function ofReport(picks: FilterState['picks']): FilterState['picks'] {
	return Object.fromEntries(Object.entries(picks).filter(([id]) => !isExtraSlicer(id)));
}

/** Only the slicers and that kind. */
function alone({ id }: FilterSoort, filters: FilterState): FilterState {
	const others = SOORTEN.filter((each) => each.id !== id && Object.hasOwn(filters, each.id));
	return {
		...filters,
		...Object.fromEntries(others.map((each) => [each.id, partOf(NO_FILTERS, each.id) ?? null]))
	};
}

/** As an address can say it: of a value that is gone it does not say which. */
function nameless(filters: FilterState): FilterState {
	const hush = (codes: readonly number[]) =>
		codes.map((code) => (isWeg(code) ? wegCode(ELDERS) : code));
	const picks = Object.entries(filters.picks).map(([id, codes]) => [id, hush(codes)] as const);
	return { ...filters, picks: Object.fromEntries(picks), uitvoerende: hush(filters.uitvoerende) };
}

function kept(filters: FilterState, dataset: Dataset) {
	return JSON.parse(JSON.stringify(filtersAlsInhoud(filters, dataset))) as ReturnType<
		typeof filtersAlsInhoud
	>;
}

describe.each(SOORTEN.map((soort) => ({ id: soort.id, soort })))(
	'filters with $id',
	({ soort }) => {
		it('come back from an address, or are not in it', () => {
			eachWith(soort, (filters, dataset) => {
				const only = alone(soort, filters);
				const silent = { ...only, [soort.id]: partOf(NO_FILTERS, soort.id) };
				const said = nameless(soort.toQuery ? only : silent);
				const query = filtersToQuery(only, dataset);
				expect(sameFilters(filtersFromQuery(query, dataset), said)).toBe(true);
				if (!soort.toQuery) expect(query).toBe(filtersToQuery(silent, dataset));
			});
		});

		it('come back from a document, which is a view that may be opened', () => {
			eachWith(soort, (filters, dataset) => {
				const document = kept(filters, dataset);
				expect(isWeergave({ pagina: '/', filters: document })).toBe(true);
				const read = filtersUitInhoud(document, dataset, [EERDER]);
				expect(sameFilters(read.filters, filters)).toBe(true);
			});
		});

		it('leave the app only as far as that kind may', () => {
			eachWith(soort, (filters, dataset) => {
				dashboard.apply({ kind: 'alles', filters });
				const weergave = weergaveUit({ filters: kept(filters, dataset) });
				const part = (uitgang: 'niemand' | 'elders') =>
					uitgaandeWeergave(weergave, dashboard.chips, uitgang).weergave.filters[soort.id];
				const own = weergave.filters[soort.id];
				if (soort.deelbaar === true) {
					if (Object.hasOwn(filters, soort.id) && soort.id !== 'niet')
						expect(part('elders')).toEqual(own);
					return;
				}
				expect(isBlank(part('elders') as undefined)).toBe(true);
				expect(isBlank(part('niemand') as undefined)).toBe(!soort.deelbaar);
			});
		});

		it('stay as they are where the data stay the same', () => {
			eachWith(soort, (filters, dataset) => {
				expect(sameFilters(carriedOver(filters, dataset, dataset), filters)).toBe(true);
			});
		});

		it('have a chip for each, which takes away that one and no other', () => {
			eachWith(soort, (filters) => {
				dashboard.apply({ kind: 'alles', filters });
				const { chips } = dashboard;
				for (const { id } of chips) {
					dashboard.apply({
						kind: 'alles',
						filters: change(filters, { kind: 'remove', filter: id })
					});
					const rest = chips.filter((chip) => chip.id !== id).map((chip) => chip.id);
					expect(dashboard.chips.map((chip) => chip.id)).toEqual(rest);
				}
				const none = chips.reduce(
					(sofar, { id }) => change(sofar, { kind: 'remove', filter: id }),
					filters
				);
				expect(sameFilters(none, NO_FILTERS)).toBe(true);
			});
		});

		it('let through whom the rules that explain it let through', () => {
			eachWith(soort, (filters) => {
				dashboard.apply({ kind: 'alles', filters: alone(soort, filters) });
				const beeld = beeldVan(dashboard);
				if (!beeld) throw new Error('nothing on screen');
				const regels = filterRegels(beeld, recordsIn(beeld.dataset));
				const all = Array.from({ length: beeld.dataset.kandidaten.rows }, (_, row) => row);
				const through = all.filter((row) => regels.every((regel) => letThrough(regel, row)));
				expect([...dashboard.rows].sort((a, b) => a - b)).toEqual(through);
			});
		});

		it('say why there is no looking back, if there is none', () => {
			eachWith(soort, (filters) => {
				const own = { ...alone(soort, filters), niet: soort.id === 'niet' ? filters.niet : [] };
				const only = soort.id === 'keuzes' ? own : { ...own, picks: ofReport(own.picks) };
				const geldt = soort.terug?.geldt?.(only) ?? soort.terug !== null;
				expect(nietTerug(only)).toBe(
					geldt
						? `Bij ${soort.terug?.bij} is er geen vergelijking met eerdere momentopnamen.`
						: null
				);
			});
		});
	}
);
