import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCodeColumn, buildDayColumn, buildTextColumn } from '$lib/columns/build';
import type { Column, ColumnTable } from '$lib/columns/column';
import { KLANTPROFIEL } from '$lib/domain/velden/waarden';
import { compareDutch, nameKey } from '$lib/locale/collate';
import { runs } from '../../../tests/property/runs';
import type { Sort } from '$lib/data/lijst-volgorde';
import { TableOrders } from './table-order';

interface Rij {
	readonly persnr: string;
	readonly naam: string;
	readonly klantprofiel: string;
	readonly begeleider: string;
	readonly start: number | null;
}

const RANG = ['J', 'N', 'L', 'O'];
const known = (column: string) => (column === 'klantprofiel' ? KLANTPROFIEL : undefined);

function tableOf(rows: readonly Rij[]): ColumnTable {
	const column = (pick: (rij: Rij) => string) => rows.map(pick);
	return {
		rows: rows.length,
		columns: new Map<string, Column>([
			['persnr', buildTextColumn(column((rij) => rij.persnr))],
			['naam', buildTextColumn(column((rij) => rij.naam))],
			['klantprofiel', buildCodeColumn(column((rij) => rij.klantprofiel))],
			['begeleider', buildCodeColumn(column((rij) => rij.begeleider))],
			['start', buildDayColumn(rows.map((rij) => rij.start))]
		])
	};
}

/** Order of two filled cells by the words of the specification. */
const compare: Readonly<Record<string, (a: Rij, b: Rij) => number>> = {
	persnr: (a, b) => compareDutch(a.persnr, b.persnr),
	naam: (a, b) => compareDutch(nameKey(a.naam), nameKey(b.naam)),
	begeleider: (a, b) => compareDutch(a.begeleider, b.begeleider),
	start: (a, b) => (a.start ?? 0) - (b.start ?? 0),
	klantprofiel: (a, b) => {
		const rank = ({ klantprofiel }: Rij) =>
			RANG.includes(klantprofiel) ? RANG.indexOf(klantprofiel) : RANG.length;
		return rank(a) - rank(b) || compareDutch(a.klantprofiel, b.klantprofiel);
	}
};

function naive(rows: readonly Rij[], { column, direction }: Sort): number[] {
	const blank = (rij: Rij) => [null, ''].includes(rij[column as keyof Rij] as string | null);
	const byNumber = (a: Rij, b: Rij) => compareDutch(a.persnr, b.persnr);
	const filled = compare[column] ?? (() => 0);
	return rows
		.map((rij, row) => ({ rij, row }))
		.sort((a, b) => {
			if (blank(a.rij) !== blank(b.rij)) return blank(a.rij) ? 1 : -1;
			const order = blank(a.rij) ? 0 : filled(a.rij, b.rij);
			const turned = direction === 'ascending' ? order : -order;
			return turned || (column === 'persnr' ? 0 : byNumber(a.rij, b.rij)) || a.row - b.row;
		})
		.map(({ row }) => row);
}

const rij: fc.Arbitrary<Rij> = fc.record({
	persnr: fc.oneof(
		fc.constantFrom('', '07870', '7870', '00012', 'A7'),
		fc.nat(999).map((nr) => String(nr).padStart(5, '0'))
	),
	naam: fc.constantFrom(
		'',
		'Horst, J. van der',
		'van der Horst, J.',
		'Horst, A. van der',
		'Hörst, B.',
		'IJsbrand, C.',
		'Willems, J.',
		"in 't Veld, K.",
		'Zwart'
	),
	klantprofiel: fc.constantFrom('J', 'N', 'L', 'O', '', 'Q', 'é', 'f'),
	begeleider: fc.constantFrom('', 'Öz', 'oz', 'Bakker', 'bakker', 'Team 10', 'Team 9'),
	start: fc.option(fc.integer({ min: -400, max: 400 }))
});
const sort: fc.Arbitrary<Sort> = fc.record({
	column: fc.constantFrom(...Object.keys(compare)),
	direction: fc.constantFrom('ascending', 'descending')
});

test('the order is that of a naive sort: blanks last both ways, ties by number ascending', () => {
	fc.assert(
		fc.property(fc.array(rij, { maxLength: 40, size: 'max' }), sort, (rows, wanted) => {
			const orders = new TableOrders(tableOf(rows), ['persnr'], known);
			expect([...orders.order(wanted)]).toEqual(naive(rows, wanted));
		}),
		{ numRuns: runs(300) }
	);
});

describe('names', () => {
	const rows = ['Willems, J.', 'Horst, J. van der', '', 'Berg, G. van den', 'Äkin, A.'].map(
		(naam, index): Rij => ({
			persnr: String(index),
			naam,
			klantprofiel: '',
			begeleider: '',
			start: null
		})
	);
	const orders = new TableOrders(tableOf(rows), ['persnr'], known);
	const names = (direction: Sort['direction']) =>
		Array.from(orders.order({ column: 'naam', direction }), (row) => rows[row]?.naam.split(',')[0]);

	test('stand by their core word, whatever the accents', () => {
		expect(names('ascending')).toEqual(['Äkin', 'Berg', 'Horst', 'Willems', '']);
	});

	test('stand the other way round with the blank still last', () => {
		expect(names('descending')).toEqual(['Willems', 'Horst', 'Berg', 'Äkin', '']);
	});
});

describe('columns', () => {
	const table = tableOf(
		['c', 'a', 'b'].map((naam, index) => ({
			persnr: String(3 - index),
			naam,
			klantprofiel: '',
			begeleider: '',
			start: null
		}))
	);

	test('that are computed are sorted by their own values', () => {
		const acties = () => buildCodeColumn(['', 'Profiel starten', 'Module zoeken']);
		const orders = new TableOrders(table, ['persnr'], known, new Map([['acties', acties]]));
		expect([...orders.order({ column: 'acties', direction: 'ascending' })]).toEqual([2, 1, 0]);
	});

	test('that do not exist leave the order by number', () => {
		const orders = new TableOrders(table, ['persnr'], known);
		expect([...orders.order({ column: 'weg', direction: 'descending' })]).toEqual([2, 1, 0]);
	});

	test('are sorted once per direction', () => {
		const orders = new TableOrders(table, ['persnr'], known);
		const first = orders.order({ column: 'naam', direction: 'ascending' });
		expect(orders.order({ column: 'naam', direction: 'ascending' })).toBe(first);
		expect(orders.order({ column: 'naam', direction: 'descending' })).not.toBe(first);
	});
});
