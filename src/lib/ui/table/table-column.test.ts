import { expect, it } from 'vitest';
import { fitColumns, groupColumns } from './table-column';

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

const kolommen = [
	{ id: 'naam', label: '', width: 150, least: 120, pinned: true },
	{ id: 'nummer', label: '', width: 60, pinned: true },
	{ id: 'een', label: '', width: 90, hideNarrow: true },
	{ id: 'status', label: '', width: 100 },
	{ id: 'twee', label: '', width: 80, hideNarrow: true },
	{ id: 'doen', label: '', width: 240, least: 200 }
];
const fit = (width: number) => {
	const { columns, widths, least, pinned } = fitColumns(kolommen, width);
	return { ids: columns.map(({ id }) => id).join(' '), widths, least, pinned };
};

it('keeps all columns where there is room, and before there is a width', () => {
	for (const width of [0, 720, 1000])
		expect(fit(width)).toEqual({
			ids: 'naam nummer een status twee doen',
			widths: [150, 60, 90, 100, 80, 240],
			least: 720,
			pinned: [0, 150]
		});
});

it('gives wider words wider columns, and asks that room before one gives way', () => {
	expect(fitColumns(kolommen, 2000, 2)).toMatchObject({ least: 1440, pinned: [0, 300] });
	expect(fitColumns(kolommen, 1400, 2).columns.map(({ id }) => id)).not.toContain('een');
});

it('lets columns give way one after another, then become smaller, then scroll', () => {
	expect(fit(700).ids).toBe('naam nummer status twee doen');
	expect(fit(560)).toMatchObject({ ids: 'naam nummer status doen', least: 550 });
	expect(fit(515)).toEqual({
		ids: 'naam nummer status doen',
		widths: [135, 60, 100, 220],
		least: 515,
		pinned: [0, 135]
	});
	expect(fit(300)).toMatchObject({ widths: [120, 60, 100, 200], least: 480, pinned: [0, 120] });
});
