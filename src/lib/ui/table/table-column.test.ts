import { expect, it } from 'vitest';
import { groupColumns } from './table-column';

it('takes neighbouring columns of one group together', () => {
	const column = (id: string, group?: string) => ({ id, label: id, ...(group && { group }) });
	const groups = groupColumns([
		column('a'),
		column('b', 'Sonar'),
		column('c', 'Sonar'),
		column('d')
	]);
	expect(groups.map((g) => [g.label, g.columns.length])).toEqual([
		[null, 1],
		['Sonar', 2],
		[null, 1]
	]);
});
