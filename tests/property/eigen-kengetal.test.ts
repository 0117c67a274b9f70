import { expect, it } from 'vitest';
import { rowsOf } from '$lib/columns/bitset';
import type { ColumnTable } from '$lib/columns/column';
import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { assen } from '$lib/data/velden/assen';
import { keuzeVelden } from '$lib/data/velden/keuze-velden';
import { codesOf } from '$lib/data/velden/veld-waarden';
import {
	STANDEN_VAN,
	type EigenKengetal,
	type KengetalTelling,
	type EigenVoorwaarde,
	type VensterGrens
} from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { kopieVan } from '$lib/domain/eigen-kengetal/kopie';
import { readZin, zinVan } from '$lib/domain/eigen-kengetal/zin';
import { EENHEDEN } from '$lib/domain/velden/datum-filter';
import type { TabelId } from '$lib/domain/velden/velden';
import { kandidatenIn, countIn } from '$lib/rules/eigen-kengetal/tel';
import { eigenTeller } from '$lib/rules/eigen-kengetal/teller';
import { kengetalAlsInhoud, kengetallenUit } from '$lib/rules/eigen-kengetal/vorm';
import { kenmerkenVanBron, woordenboekVan } from '$lib/rules/eigen-kengetal/woordenboek';
import { kenmerkIdVan, metEigenKengetallen } from '$lib/rules/kenmerken/kenmerken-eigen.svelte';
import { recount } from '$lib/rules/recount/recount';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import { drain } from '$lib/data/pieces';
import { draaiBron, eigenBron } from '$lib/tables/draaitabel/bron';
import { Draaitabel } from '$lib/tables/draaitabel/tel';
import { maten } from '$lib/tables/draaitabel/vraag';
import { NO_FILTERS } from '$lib/rules/filters/filter-state';
import { D } from './bronnen';
import { runs } from './runs';
import { elkScherm } from './schermen';

function tableOf({ kandidaten, records }: Dataset, tabel: TabelId): ColumnTable {
	const table = tabel === 'kandidaten' ? kandidaten : records[tabel];
	if (!table) throw new Error(tabel);
	return table;
}

type Next = (below: number) => number;

/** The next of a row of numbers that looks like chance. */
function chance(seed: number): Next {
	let state = seed | 1;
	return (below) => {
		state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
		return ((state ^ (state >>> 12)) >>> 0) % below;
	};
}

function pick<T>(next: Next, all: readonly T[]): T {
	const found = all[next(all.length)];
	if (found === undefined) throw new Error('nothing to pick from');
	return found;
}

function end(next: Next): VensterGrens | null {
	if (next(4) === 0) return null;
	if (next(4) === 0) return { dag: D + next(200) - 100 };
	return { aantal: next(80) - 40, eenheid: pick(next, EENHEDEN) };
}

function condition(dataset: Dataset, tel: TabelId, next: Next, deep = true): EigenVoorwaarde {
	const niet = next(3) === 0;
	const groepen = GROEPEN.filter((groep) => dataset.records[groep]);
	const kind = next(deep ? 8 : 5);
	if (kind === 5 && groepen.length) {
		const tabel = pick(next, groepen);
		const met = Array.from({ length: next(3) }, () => condition(dataset, tabel, next, false));
		return { soort: 'heeft', tabel, met, niet };
	}
	if (kind === 6) {
		const known = kenmerkenVanBron(dataset);
		if (known.length) return { soort: 'kenmerk', id: pick(next, known).id, niet };
	}
	if (kind === 0 && tel !== 'kandidaten' && dataset.meta.velden[tel]?.includes('start')) {
		const known = STANDEN_VAN[tel].filter(
			(each) => each !== 'actieveModule' || dataset.meta.velden.modules?.includes('start')
		);
		return { soort: 'stand', stand: pick(next, known), niet };
	}
	const van = deep && next(2) ? 'kandidaten' : tel;
	const veld = pick(next, keuzeVelden(dataset, van));
	const over = { van, veld: veld.id };
	if (veld.soort === 'code') {
		const values = [...codesOf(dataset, veld).values, '', 'komt niet voor'];
		const een = [...new Set([pick(next, values), pick(next, values)])];
		return { soort: 'waarde', ...over, een, niet };
	}
	if (next(4) === 0) return { soort: 'leeg', ...over, niet };
	if (veld.soort === 'getal') {
		const least = next(3) ? next(400) / 10 : null;
		const most = least === null || next(2) ? next(400) / 10 : null;
		return { soort: 'bereik', ...over, minstens: least, hoogstens: most };
	}
	const [vanaf, tot] = [end(next), end(next)];
	if (!vanaf && !tot) return { soort: 'leeg', ...over, niet };
	return { soort: 'venster', ...over, vanaf, tot, totEnMet: tot === null || next(2) === 0 };
}

function telling(dataset: Dataset, next: Next): KengetalTelling {
	const tables = (['kandidaten', ...GROEPEN] as const).filter(
		(tabel) => tabel === 'kandidaten' || dataset.records[tabel]
	);
	const tel = pick(next, tables);
	const some = () => Array.from({ length: next(4) }, () => condition(dataset, tel, next));
	return { tel, voorwaarden: some(), deelVan: next(3) === 0 ? some() : null };
}

let seed = 11;

it('an own kengetal is what a recount says, its kandidaten are, and its sentence reads back to it', async () => {
	let [asked, found, tabellen] = [0, 0, 0];
	try {
		await elkScherm(50, (scherm, selection, dashboard) => {
			const { dataset, bron, outcome } = scherm;
			const next = chance((seed += 2));
			const own = telling(dataset, next);
			const { tel, voorwaarden, deelVan } = own;
			const words = woordenboekVan(dataset);
			const zin = zinVan(own, words);
			expect(readZin(zin, words), zin).toEqual(own);
			expect(zinVan(readZin(zin, words) ?? own, words)).toBe(zin);

			const source = draaiBron(dataset, tel, selection, outcome);
			const { teller, noemer } = countIn(dataset, own, source.records);
			const count = (wie: Voorwaarden, tabel: TabelId = tel, filters = scherm.filters) =>
				drain(
					recount(bron(filters), {
						titel: '',
						uitleg: [],
						tabel,
						rijen: [{ wie: [], cellen: [{ naam: '', aantal: 0, wie, toon: [] }] }]
					})
				)[0]?.nageteld;
			const all = [...voorwaarden, ...(deelVan ?? [])];
			expect(count([...source.wie, { soort: 'eigen', met: all }]), zin).toBe(teller);
			if (deelVan)
				expect(count([...source.wie, { soort: 'eigen', met: deelVan }]), zin).toBe(noemer);
			// few pass random filters: without them there is more to count
			const every = Uint32Array.from({ length: tableOf(dataset, tel).rows }, (_, row) => row);
			const whole = countIn(dataset, own, every).teller;
			expect(count([{ soort: 'eigen', met: all }], tel, NO_FILTERS), zin).toBe(whole);
			asked++;
			if (whole > 0 && all.length > 0) found++;

			const kengetal: EigenKengetal = { id: 'x1', naam: 'Proef', ...own, doel: null, grens: null };
			metEigenKengetallen(eigenTeller(() => [kengetal]));
			const id = kenmerkIdVan(kengetal);
			const filters = { ...scherm.filters, kenmerken: [...scherm.filters.kenmerken, id] };
			const onder = dashboard.outcomeOf(filters);
			const rows = [...rowsOf(kandidatenIn(dataset, own))];
			const met = rowsOf(outcome.pass).filter((row) => rows.includes(row));
			expect(onder && [...rowsOf(onder.pass)]).toEqual([...met]);
			expect(count([{ soort: 'kenmerk', id }], 'kandidaten')).toBe(met.length);

			const keuze = maten(dataset).find(({ maat }) => 'eigen' in maat);
			const of = assen(dataset, tel).filter(({ indeling }) => indeling !== 'klasse');
			const as = of[next(of.length)];
			if (keuze && as) {
				const draai = new Draaitabel(dataset, eigenBron(dataset, source, kengetal), {
					rijen: [as.id],
					kolommen: [],
					maat: keuze.id,
					toon: 'aantal',
					sorteer: null,
					top: null
				});
				const rij = next(Math.max(1, draai.rijen.length));
				const cel = draai.getal(rij, draai.kolommen.length - 1);
				if (cel) {
					const deel = count(cel.wie);
					expect(deel, zin).toBe(cel.aantal);
					const waarde = draai.waarde(rij, draai.kolommen.length - 1);
					const geteld = count([...cel.wie, { soort: 'eigen', met: all }]) ?? 0;
					if (!deelVan) expect(waarde).toBe(deel);
					else if (!deel) expect(waarde).toBeNull();
					else expect(waarde).toBeCloseTo(geteld / deel, 12);
					tabellen++;
				}
			}

			const kept = kengetallenUit({ x1: kengetalAlsInhoud(kengetal) });
			expect(kept).toEqual([kengetal]);
		});
	} finally {
		metEigenKengetallen(null);
	}
	expect(asked).toBe(10 * runs(50));
	expect(found).toBeGreaterThan(asked / 10);
	expect(tabellen).toBeGreaterThan(asked / 2);
});

it('a copy of each of the seventeen counts the same records', async () => {
	let checked = 0;
	await elkScherm(4, ({ dataset }, selection) => {
		for (const { id, groep } of dataset.kengetallen) {
			const records = dataset.engine.records(groep, { ...selection, measure: null }, null);
			const own = dataset.engine.records(groep, { ...selection, measure: null }, id);
			expect(countIn(dataset, kopieVan(id, dataset.keuzes), records).teller, id).toBe(own.length);
			checked += own.length;
		}
	});
	expect(checked).toBeGreaterThan(0);
});
