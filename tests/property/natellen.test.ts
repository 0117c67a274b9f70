import { expect, it } from 'vitest';
import { addRow, hasRow } from '$lib/columns/bitset';
import { drain } from '$lib/data/pieces';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { tegelVraag } from '$lib/pages/trajecten/tel-na';
import { NO_FILTERS, type FilterState } from '$lib/rules/filters/filter-state';
import { tegelGroepen } from '$lib/rules/kenmerken/kengetal-tegel';
import { KENMERKEN } from '$lib/rules/kenmerken/kenmerken';
import { isGelijk, type Getal, type NatelVraag } from '$lib/rules/recount/natelling';
import { kandidatenInBeeld, recount } from '$lib/rules/recount/recount';
import { everyNumber } from './getallen';
import { elkScherm, type Scherm } from './schermen';

/** Counts again, and expects the numbers of the page. */
function again({ bron }: Scherm, vraag: NatelVraag): readonly Getal[] {
	const getallen = drain(recount(bron(), vraag));
	expect(getallen.filter((getal) => !isGelijk(getal))).toEqual([]);
	return getallen;
}

// Each of 500 screens is opened once for all of them.
it('counts every tile, ring, total, verdict and UWV table as its page does', async () => {
	const peildata = new Set<number>();
	await elkScherm(50, (scherm) => {
		peildata.add(scherm.dataset.peildatum);
		expect(drain(kandidatenInBeeld(scherm.bron())).length).toBe(scherm.outcome.count);
		for (const { vraag } of everyNumber(scherm)) {
			const [eerste] = again(scherm, vraag);
			if (vraag.tabel !== 'kandidaten') expect(eerste?.nageteld).toBe(eerste?.opPagina);
		}
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
