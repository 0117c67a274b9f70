import { expect, test } from 'vitest';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { bovenaanTekst, nextSort, storedSort } from './lijst-volgorde';

const OWN = { column: 'signaal', direction: 'ascending' } as const;
const up = (column: string) => ({ column, direction: 'ascending' }) as const;
const down = (column: string) => ({ column, direction: 'descending' }) as const;

function kengetal(id: string) {
	const found = KENGETALLEN.find((each) => each.id === id);
	if (!found) throw new RangeError(id);
	return found;
}

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

test('few days over is a late date, few days to go an early one', () => {
	expect(storedSort(up('dagen'), kengetal('moduleVerstreken'))).toEqual(down('signaal'));
	expect(storedSort(down('dagen'), kengetal('moduleVerstreken'))).toEqual(up('signaal'));
	expect(storedSort(up('dagen'), kengetal('moduleEinde'))).toEqual(up('einde'));
	expect(storedSort(down('naam'), kengetal('moduleEinde'))).toEqual(down('naam'));
});

test('the own order is said in words', () => {
	expect(bovenaanTekst(kengetal('trajectVerstreken'))).toBe('langst verstreken bovenaan');
	expect(bovenaanTekst(kengetal('plaatsingEinde'))).toBe('eerste einde bovenaan');
});
