import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../tests/property/runs';
import { coded, codes, texts } from './columns.fixture';
import { Owners, type OwnerJoin, type OwnerKey } from './owner-join';

/** Rows as pairs of gemeente and persnr. */
type Rows = readonly (readonly [string, string])[];

function keyTable(rows: Rows, dictionary: readonly string[] = ['', 'Epe', 'Heerde']): OwnerKey {
	return {
		persnr: texts(rows.map(([, persnr]) => persnr)),
		gemeente: codes(
			dictionary,
			rows.map(([gemeente]) => dictionary.indexOf(gemeente))
		)
	};
}

function joinOwners(owners: OwnerKey, records: OwnerKey): OwnerJoin {
	return new Owners(owners).join(records);
}

function withoutGemeente({ persnr }: OwnerKey): OwnerKey {
	return { persnr, gemeente: null };
}

describe('when no two owners share a persnr', () => {
	const owners = keyTable([
		['Epe', '07870'],
		['Heerde', '00012'],
		['Epe', '']
	]);

	test('the persnr alone decides, whatever the gemeente', () => {
		const records = keyTable([
			['Heerde', '07870'],
			['', '00012'],
			['Epe', '7870'],
			['Epe', '']
		]);
		const expected: OwnerJoin = {
			owner: Int32Array.of(0, 1, -1, -1),
			ambiguous: 0,
			orphans: 2
		};
		expect(joinOwners(owners, records)).toEqual(expected);
		expect(joinOwners(withoutGemeente(owners), withoutGemeente(records))).toEqual(expected);
	});

	test('owners without a persnr do not count as sharing one', () => {
		const blank = keyTable([
			['', ''],
			['', '']
		]);
		expect(joinOwners(blank, keyTable([['', '']]))).toMatchObject({ ambiguous: 0, orphans: 1 });
	});
});

describe('when owners share a persnr', () => {
	const owners = keyTable([
		['Epe', '07870'],
		['Heerde', '07870'],
		['Epe', '00012'],
		['', '00013']
	]);

	test('gemeente and persnr decide together for that number, over dictionaries of different order', () => {
		const records = keyTable(
			[
				['Heerde', '07870'],
				['Epe', '07870']
			],
			['Heerde', 'Epe']
		);
		expect(joinOwners(owners, records)).toEqual({
			owner: Int32Array.of(1, 0),
			ambiguous: 0,
			orphans: 0
		});
	});

	test('a number that stands once stays enough by itself: without gemeente, and of somebody who moved', () => {
		const records = keyTable([
			['', '00012'],
			['Heerde', '00012'],
			['Epe', '00013']
		]);
		expect(joinOwners(owners, records)).toEqual({
			owner: Int32Array.of(2, 2, 3),
			ambiguous: 0,
			orphans: 0
		});
	});

	test('nothing is guessed for a record without gemeente, or with that of nobody', () => {
		const records = keyTable(
			[
				['', '07870'],
				['Apeldoorn', '07870'],
				['', '99999'],
				['Epe', '']
			],
			['', 'Epe', 'Apeldoorn']
		);
		expect(joinOwners(owners, records)).toEqual({
			owner: Int32Array.of(-1, -1, -1, -1),
			ambiguous: 1,
			orphans: 3
		});
	});

	test('an owner without gemeente could be the one', () => {
		const some = keyTable([
			['Epe', '1'],
			['', '1']
		]);
		const records = keyTable([
			['Heerde', '1'],
			['Epe', '1']
		]);
		expect(joinOwners(some, records)).toEqual({
			owner: Int32Array.of(-1, 0),
			ambiguous: 1,
			orphans: 0
		});
	});

	test('an owner that stands twice in the same gemeente gets no records', () => {
		const twice = keyTable([
			['Epe', '1'],
			['Epe', '1'],
			['Epe', '2']
		]);
		expect(
			joinOwners(
				twice,
				keyTable([
					['Epe', '1'],
					['Epe', '2']
				])
			)
		).toEqual({
			owner: Int32Array.of(-1, 2),
			ambiguous: 1,
			orphans: 0
		});
	});

	test('an owner that stands twice takes no records from others, also without gemeenten', () => {
		const numbers = ['1', '1', '2'].map((persnr) => ['', persnr] as const);
		const records = keyTable([
			['Epe', '1'],
			['', '2']
		]);
		const expected: OwnerJoin = {
			owner: Int32Array.of(-1, 2),
			ambiguous: 1,
			orphans: 0
		};
		expect(joinOwners(keyTable(numbers), records)).toEqual(expected);
		expect(joinOwners(withoutGemeente(keyTable(numbers)), records)).toEqual(expected);
	});
});

test('equals a plain search on any owners and records', () => {
	const rows = fc.array(
		fc.tuple(
			fc.constantFrom('', 'Epe', 'Heerde'),
			fc.constantFrom('', '1', '2', '3', '04', '4', '5')
		),
		{ maxLength: 12 }
	);
	fc.assert(
		fc.property(rows, rows, fc.boolean(), fc.boolean(), (a, b, ownersKnow, recordsKnow) => {
			const owners = ownersKnow ? keyTable(a) : withoutGemeente(keyTable(a));
			const records = recordsKnow ? keyTable(b) : withoutGemeente(keyTable(b));
			const blank = ([, persnr]: readonly [string, string]) => ['', persnr] as const;
			const joined = joinOwners(owners, records);
			const asCoded = (key: OwnerKey) => ({ ...key, persnr: coded(key.persnr) });
			const one = new Owners(asCoded(owners));
			// Asked twice, as for each table of records.
			expect([one.join(asCoded(records)), one.join(records)]).toEqual([joined, joined]);
			expect(joined).toEqual(
				plainJoin(ownersKnow ? a : a.map(blank), recordsKnow ? b : b.map(blank))
			);
		}),
		{ numRuns: runs(500) }
	);
});

/** By looking at each owner for each record; nothing here is shared with what it judges. */
function plainJoin(owners: Rows, records: Rows): OwnerJoin {
	const verdicts = records.map(([gemeente, persnr]) => {
		const same = owners.flatMap((owner, row) =>
			owner[1] === persnr && persnr !== '' ? [row] : []
		);
		if (same.length < 2) return same;
		const exact = same.filter((row) => gemeente !== '' && owners[row]![0] === gemeente);
		if (exact.length) return exact;
		return gemeente === '' || same.some((row) => owners[row]![0] === '') ? same : [];
	});
	return {
		owner: Int32Array.from(verdicts, (rows) => (rows.length === 1 ? rows[0]! : -1)),
		ambiguous: verdicts.filter((rows) => rows.length > 1).length,
		orphans: verdicts.filter((rows) => rows.length === 0).length
	};
}
