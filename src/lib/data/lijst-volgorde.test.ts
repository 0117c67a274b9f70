import { expect, test } from 'vitest';
import { nextSort } from './lijst-volgorde';

const OWN = { column: 'signaal', direction: 'ascending' } as const;
const up = (column: string) => ({ column, direction: 'ascending' }) as const;
const down = (column: string) => ({ column, direction: 'descending' }) as const;

test('a heading goes up, down and back to the order of the list', () => {
	expect(nextSort(null, 'naam', OWN)).toEqual(up('naam'));
	expect(nextSort(up('naam'), 'naam', OWN)).toEqual(down('naam'));
	expect(nextSort(down('naam'), 'naam', OWN)).toBeNull();
});

test('the heading of the own order goes down first, because up is what it shows', () => {
	expect(nextSort(null, 'signaal', OWN)).toEqual(down('signaal'));
	expect(nextSort(down('signaal'), 'signaal', OWN)).toBeNull();
});

test('a heading of numbers may go down first', () => {
	expect(nextSort(null, 'aantal', OWN, 'descending')).toEqual(down('aantal'));
	expect(nextSort(down('aantal'), 'aantal', OWN, 'descending')).toEqual(up('aantal'));
	expect(nextSort(up('aantal'), 'aantal', OWN, 'descending')).toBeNull();
});

test('another heading starts going up', () => {
	expect(nextSort(down('naam'), 'start', OWN)).toEqual(up('start'));
});
