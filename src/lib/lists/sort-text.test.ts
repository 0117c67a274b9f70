import { expect, test } from 'vitest';
import { catalogued } from './kandidaat-kolommen';
import { sortText } from './sort-text';

const kolommen = [
	{ id: 'persnr', label: 'Pers. nr.', ...catalogued('persnr') },
	{ id: 'naam', label: 'Naam' },
	{ id: 'dgr', label: 'DGR' },
	{ id: 'dvsoort', label: 'DV laatste soort' },
	{ id: 'ladder', label: 'Ladder', ...catalogued('ladder') }
];

test.each([
	[{ column: 'persnr', direction: 'ascending' }, 'Gesorteerd op pers. nr., laagste eerst'],
	[{ column: 'naam', direction: 'descending' }, 'Gesorteerd op naam, aflopend'],
	[{ column: 'ladder', direction: 'descending' }, 'Gesorteerd op ladder, hoogste eerst'],
	[{ column: 'dgr', direction: 'ascending' }, 'Gesorteerd op DGR, oplopend'],
	[
		{
			column: 'dgr',
			direction: 'ascending',
			dan: { column: 'ladder', direction: 'descending' }
		},
		'Gesorteerd op DGR, oplopend, dan op ladder, hoogste eerst'
	],
	[{ column: 'dvsoort', direction: 'ascending' }, 'Gesorteerd op DV laatste soort, oplopend']
] as const)('%j reads as "%s"', (sort, text) => {
	expect(sortText(sort, kolommen)).toBe(text);
});

test('a column that is switched off still has its name, not its id', () => {
	const text = (column: string) => sortText({ column, direction: 'ascending' }, kolommen);
	expect(text('begeleider')).toBe('Gesorteerd op begeleider Compas, oplopend');
	expect(text('extra:Rijbewijs')).toBe('Gesorteerd op rijbewijs, oplopend');
});
