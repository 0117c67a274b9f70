import fc from 'fast-check';
import { addRow, emptyBitset } from '$lib/columns/bitset';
import { emptyCodes } from '$lib/columns/build';
import type { Facet, Mask, Measure, Records, Selection, Star } from '$lib/engine/star';

function codesOf(size: number, length: number): fc.Arbitrary<number[]> {
	return fc.array(fc.nat(Math.max(0, size - 1)), {
		minLength: length,
		maxLength: length,
		size: 'max'
	});
}

function toCodes(size: number, codes: readonly number[]) {
	const array = emptyCodes(size, codes.length);
	array.set(codes);
	return array;
}

/** A dictionary of `size` values of which one is the blank. */
function valuesOf(size: number): string[] {
	return Array.from({ length: size }, (_, i) => (i === size >> 1 ? '' : `w${i}`));
}

/** Facets of every shape that the engine stores: sorted, small, and with more values than bitsets. */
function facet(id: string, rows: number): fc.Arbitrary<Facet> {
	const shape = fc.oneof(
		fc.record({ size: fc.integer({ min: 1, max: 5 }), sorted: fc.boolean() }),
		fc.record({ size: fc.integer({ min: 60, max: 300 }), sorted: fc.boolean() })
	);
	return shape.chain(({ size, sorted }) =>
		codesOf(size, rows).map((codes) => ({
			id,
			column: {
				kind: 'code',
				codes: toCodes(size, sorted ? codes.sort((a, b) => a - b) : codes),
				values: valuesOf(size)
			}
		}))
	);
}

/** Records in any order of owner, some orphans, several for one row, and rows without any. */
function recordTable(id: string, rows: number, performers: number): fc.Arbitrary<Records> {
	return fc
		.record({ length: fc.nat(performers === 0 ? 0 : 150), busy: fc.integer({ min: 1, max: 100 }) })
		.chain(({ length, busy }) =>
			fc
				.tuple(
					fc.array(fc.integer({ min: -1, max: Math.min(rows, busy) - 1 }), {
						minLength: length,
						maxLength: length,
						size: 'max'
					}),
					codesOf(performers, length),
					fc.boolean()
				)
				.map(([owners, performer, sorted]) => ({
					id,
					length,
					owner: Int32Array.from(sorted ? owners.sort((a, b) => a - b) : owners),
					performer: toCodes(performers, performer)
				}))
		);
}

function measure(id: string, { id: records, length }: Records): fc.Arbitrary<Measure> {
	return fc
		.array(fc.nat(99), { minLength: length, maxLength: length, size: 'max' })
		.chain((draws) =>
			fc.constantFrom(0, 5, 50, 100).map((percent) => {
				const members = emptyBitset(length);
				draws.forEach((draw, record) => {
					if (draw < percent) addRow(members, record);
				});
				return { id, records, members };
			})
		);
}

/** Lengths around the ends of words, and any other. */
const ROWS = fc.oneof(
	{ weight: 1, arbitrary: fc.constantFrom(0, 1, 31, 32, 33, 63, 64, 65, 192) },
	{ weight: 4, arbitrary: fc.noBias(fc.nat(200)) }
);

/** Random stars of up to 200 rows; small enough for the naive engine, large enough for every index. */
export const STAR: fc.Arbitrary<Star> = fc
	.record({ rows: ROWS, facets: fc.integer({ min: 1, max: 4 }), performers: fc.nat(12) })
	.chain(({ rows, facets, performers }) =>
		fc
			.tuple(
				fc.tuple(...Array.from({ length: facets }, (_, i) => facet(`f${i}`, rows))),
				fc.tuple(...['t', 'm', 'p'].map((id) => recordTable(id, rows, performers)))
			)
			.chain(([facetList, tables]) =>
				fc
					.tuple(...tables.flatMap((table) => [0, 1].map((i) => measure(`${table.id}${i}`, table))))
					.map((measures) => ({
						rows,
						facets: facetList,
						records: tables,
						performers: valuesOf(performers),
						measures
					}))
			)
	);

/** The code of a chosen value that the data do not have. */
const NOBODY = 2 ** 30;

/** Random selections of a star, among them empty ones, codes that don't exist, filters left out and empty masks. */
export function selectionOf(star: Star): fc.Arbitrary<Selection> {
	const maybe = <T>(none: T, some: fc.Arbitrary<T>) =>
		fc.oneof({ weight: 3, arbitrary: fc.constant(none) }, { weight: 2, arbitrary: some });
	const picks = fc.record(
		Object.fromEntries(
			star.facets.map(({ id, column }) => {
				const codes = [...column.values.keys(), column.values.length, NOBODY];
				const some = fc.oneof(
					fc.shuffledSubarray(codes, { maxLength: Math.min(4, codes.length) }),
					fc.shuffledSubarray(codes)
				);
				return [id, maybe<number[]>([], some)];
			})
		)
	);
	const rows = fc
		.array(fc.boolean(), { minLength: star.rows, maxLength: star.rows, size: 'max' })
		.map((isIn) => {
			const bits = emptyBitset(star.rows);
			isIn.forEach((yes, row) => yes && addRow(bits, row));
			return bits;
		});
	const masks = fc
		.array(rows, { minLength: 1, maxLength: 3 })
		.map((sets) => sets.map((bits, at) => ({ filter: `mask${at}`, rows: bits })));
	return fc.record({
		picks,
		except: maybe<string[]>(
			[],
			fc.subarray([...star.facets.map(({ id }) => id), 'performers', 'f99'])
		),
		performers: maybe<number[]>(
			[],
			fc.uniqueArray(fc.oneof(fc.nat(star.performers.length), fc.constant(NOBODY)), {
				maxLength: 5
			})
		),
		measure: maybe<string | null>(null, fc.constantFrom(...star.measures.map(({ id }) => id))),
		masks: maybe<Mask[]>([], masks)
	});
}
