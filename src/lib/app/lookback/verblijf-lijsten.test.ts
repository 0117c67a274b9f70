import { expect, it } from 'vitest';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { verblijfLijsten } from './verblijf-lijsten';

it('looks for stays in the latest lists, as far as these are small together', () => {
	const lijst = (id: string, rows: number) =>
		kandidatenSnapshot(
			Array.from({ length: rows }, () => ({})),
			{ id }
		).meta;
	const lijsten = [lijst('a', 1), lijst('b', 4), lijst('c', 3), lijst('d', 3)];
	const ids = (most?: number) => verblijfLijsten(lijsten, most).map(({ id }) => id);
	expect(ids()).toEqual(['a', 'b', 'c', 'd']);
	expect(ids(6)).toEqual(['c', 'd']);
	// one that does not fit ends the row, also where an older one would
	expect(ids(7)).toEqual(['c', 'd']);
});
