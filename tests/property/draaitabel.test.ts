import { expect, it } from 'vitest';
import { NO_DAY, type ColumnTable } from '$lib/columns/column';
import { drain } from '$lib/data/pieces';
import type { Dataset } from '$lib/data/dataset';
import { assen, type As } from '$lib/data/velden/assen';
import type { TabelId } from '$lib/domain/velden/velden';
import { filtersVan } from '$lib/panels/getal/getal-lijst';
import { getalVraag } from '$lib/panels/getal/getal-vraag';
import { recount } from '$lib/rules/recount/recount';
import { draaiBron } from '$lib/tables/draaitabel/bron';
import { Draaitabel } from '$lib/tables/draaitabel/tel';
import { maten, TOON, type DraaiVraag } from '$lib/tables/draaitabel/vraag';
import { elkScherm, type Scherm } from './schermen';

/** The next of a row of numbers that looks like chance. */
function chance(seed: number): (below: number) => number {
	let state = seed | 1;
	return (below) => {
		state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
		return ((state ^ (state >>> 12)) >>> 0) % below;
	};
}

function tableOf(dataset: Dataset, tabel: TabelId): ColumnTable {
	const table = tabel === 'kandidaten' ? dataset.kandidaten : dataset.records[tabel];
	if (!table) throw new Error(tabel);
	return table;
}

/** The text or day of a field, looked up one by one. */
function rawOf(dataset: Dataset, tabel: TabelId, as: As, record: number): string | number | null {
	const table = tableOf(dataset, tabel);
	let row = record;
	if (as.veld.tabel !== tabel) {
		const owner = table.columns.get('kandidaat');
		row = owner?.kind === 'row' ? (owner.rows[record] ?? -1) : -1;
	}
	if (row < 0) return '';
	const column = tableOf(dataset, as.veld.tabel).columns.get(as.veld.id);
	if (column?.kind === 'day')
		return column.days[row] === NO_DAY ? null : (column.days[row] ?? null);
	if (column?.kind === 'code') return column.values[column.codes[row] ?? 0] ?? '';
	return column?.kind === 'text' ? column.at(row) : '';
}

/** Of which value of the axis a record is, written anew; classes are only told apart by the number. */
function partOf(as: As, raw: string | number | null): string {
	if (raw === null || raw === '') return '';
	if (typeof raw === 'number') {
		const [jaar = '', maand = ''] = new Date(raw * 86_400_000).toISOString().split('-');
		if (as.indeling === 'jaar') return jaar;
		if (as.indeling === 'maand') return `${jaar}-${maand}`;
		return `${jaar} kwartaal ${Math.ceil(Number(maand) / 3)}`;
	}
	// there is no step 6 with or without growth
	if (as.indeling === 'trede')
		return (
			/^0?(?:([1-5])(?: (?:met|zonder) groeipotentieel)?|(6))$/.exec(raw)?.slice(1).join('') ?? raw
		);
	return raw;
}

function naive(dataset: Dataset, tabel: TabelId, axes: readonly As[], records: readonly number[]) {
	const groups = new Map<string, number[]>();
	for (const record of records) {
		const key = axes.map((as) => `=${partOf(as, rawOf(dataset, tabel, as, record))}`).join('|');
		groups.set(key, [...(groups.get(key) ?? []), record]);
	}
	return groups;
}

function figureOf(values: readonly number[], doe: string): number | null {
	if (values.length === 0) return null;
	const sorted = values.toSorted((a, b) => a - b);
	const som = values.reduce((sum, each) => sum + each, 0);
	const middle = sorted.length / 2;
	switch (doe) {
		case 'som':
			return som;
		case 'gemiddelde':
			return som / values.length;
		case 'laagste':
			return sorted[0] ?? null;
		case 'hoogste':
			return sorted.at(-1) ?? null;
		default:
			return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
	}
}

function question({ dataset }: Scherm, next: (below: number) => number): DraaiVraag | null {
	const keuzes = maten(dataset);
	const keuze = keuzes[next(keuzes.length)];
	if (!keuze) return null;
	// classes are the app's own; a ladder beside its treden says nothing new, but must count all the same
	const of = assen(dataset, keuze.maat.tabel).filter(({ indeling }) => indeling !== 'klasse');
	const some = () => Array.from({ length: next(3) }, () => of[next(of.length)]?.id ?? '');
	const [rijen, kolommen] = [some(), some()];
	return {
		rijen: [...new Set(rijen)],
		kolommen: [...new Set(kolommen)],
		maat: keuze.id,
		toon: TOON[next(TOON.length)] ?? 'aantal',
		sorteer: next(2) ? { kolom: 'totaal', op: next(2) ? 'oplopend' : 'aflopend' } : null,
		top: null
	};
}

let seed = 7;

it('every cell of a Draaitabel is what a naive count says, adds up, opens its list, and is counted again', async () => {
	let [opened, questions] = [0, 0];
	await elkScherm(100, (scherm, selection, dashboard) => {
		const next = chance((seed += 2));
		const vraag = question(scherm, next);
		if (!vraag) return;
		const { dataset, outcome, bron } = scherm;
		const keuze = maten(dataset).find(({ id }) => id === vraag.maat);
		if (!keuze) throw new Error(vraag.maat);
		const { maat } = keuze;
		const from = draaiBron(dataset, maat.tabel, selection, outcome);
		const table = new Draaitabel(dataset, from, vraag);
		questions++;
		expect(table.teVeel).toBeNull();
		const ids = [...vraag.rijen, ...vraag.kolommen];
		const axes = ids.map((id) => {
			const as = assen(dataset, maat.tabel).find((each) => each.id === id);
			if (!as) throw new Error(id);
			return as;
		});

		// who is counted at all, by a recount that knows nothing of the engine
		const [all] = drain(
			recount(bron(), {
				titel: '',
				uitleg: [],
				tabel: maat.tabel,
				rijen: [
					{ wie: from.wie, cellen: [{ naam: '', aantal: from.records.length, wie: [], toon: [] }] }
				]
			})
		);
		expect(all?.nageteld).toBe(from.records.length);
		const groups = naive(dataset, maat.tabel, axes, all?.rijen ?? []);
		let details = 0;
		table.rijen.forEach((row, rij) =>
			table.kolommen.forEach((column, kolom) => {
				const isDetail = [row, column].every(
					({ niveau }, side) =>
						niveau === 'detail' ||
						(niveau === 'totaal' && (side ? vraag.kolommen : vraag.rijen).length === 0)
				);
				const inside = table.recordsIn(rij, kolom);
				expect(inside.length).toBe(table.aantal(rij, kolom));
				const owners = new Set<number>();
				for (const record of inside) {
					const owner = tableOf(dataset, maat.tabel).columns.get('kandidaat');
					const kandidaat = owner?.kind === 'row' ? (owner.rows[record] ?? -1) : record;
					if (kandidaat >= 0) owners.add(kandidaat);
				}
				expect(table.uniek(rij, kolom)).toBe(owners.size);
				if (maat.soort === 'rekent' && vraag.toon === 'aantal') {
					const values = [...inside].flatMap((record) => {
						const own = { veld: { tabel: maat.tabel, id: maat.veld } } as As;
						const raw = rawOf(dataset, maat.tabel, own, record);
						if (typeof raw === 'number') return [raw];
						const number = raw === null || raw === '' ? NaN : Number(raw.replace(',', '.'));
						return Number.isNaN(number) ? [] : [number];
					});
					const expected = figureOf(values, maat.doe);
					const shown = table.waarde(rij, kolom);
					if (expected === null) expect(shown).toBeNull();
					else expect(shown).toBeCloseTo(expected, 8);
				}
				if (isDetail && ids.length > 0) {
					const sleutels = [row, column].flatMap(({ niveau, sleutel }) =>
						niveau === 'totaal' ? [] : sleutel.split('\u001f')
					);
					expect([...inside]).toEqual(groups.get(sleutels.join('|')) ?? []);
					details += inside.length;
				}
			})
		);
		if (ids.length > 0) expect(details).toBe(from.records.length);

		// some cells, and the total
		const some = Array.from({ length: 6 }, () => [
			next(table.rijen.length),
			next(table.kolommen.length)
		]);
		for (const [rij = 0, kolom = 0] of [
			...some,
			[table.rijen.length - 1, table.kolommen.length - 1]
		]) {
			const getal = table.getal(rij, kolom);
			if (!getal) throw new Error('no number');
			const [again] = drain(recount(bron(), getalVraag(getal)));
			expect(again?.nageteld, JSON.stringify([vraag, getal])).toBe(getal.aantal);
			const filters = filtersVan(dataset, dashboard, getal);
			if (!filters || maat.tabel !== 'kandidaten') continue;
			opened++;
			expect(dashboard.outcomeOf(filters)?.count, JSON.stringify([vraag, getal.wie])).toBe(
				getal.aantal
			);
		}
	});
	expect(opened).toBeGreaterThan(questions / 2);
});
