import { expect, test } from 'vitest';
import { sorteerTekst } from './sorteer-tekst';

const kolommen = [
	{ id: 'persnr', label: 'Pers. nr.' },
	{ id: 'naam', label: 'Naam' },
	{ id: 'dgr', label: 'DGR' },
	{ id: 'dvsoort', label: 'DV laatste soort' },
	{ id: 'ladder', label: 'Ladder' }
];

test.each([
	[null, 'Gesorteerd op pers. nr., laagste eerst'],
	[{ column: 'naam', direction: 'descending' }, 'Gesorteerd op naam, aflopend'],
	[{ column: 'ladder', direction: 'descending' }, 'Gesorteerd op ladder, hoogste eerst'],
	[{ column: 'dgr', direction: 'ascending' }, 'Gesorteerd op DGR, oplopend'],
	[{ column: 'dvsoort', direction: 'ascending' }, 'Gesorteerd op DV laatste soort, oplopend']
] as const)('%j reads as "%s"', (sort, text) => {
	expect(sorteerTekst(sort, kolommen)).toBe(text);
});

test('a column that is switched off still has its name, not its id', () => {
	const text = (column: string) => sorteerTekst({ column, direction: 'ascending' }, kolommen);
	expect(text('begeleider')).toBe('Gesorteerd op begeleider Compas, oplopend');
	expect(text('extra:Rijbewijs')).toBe('Gesorteerd op rijbewijs, oplopend');
});
