import { expect, it } from 'vitest';
import { isDocument } from './document-shapes';

it('notes on moments are believed by their shape only; goals are read a field at a time', () => {
	const kept = (inhoud: object) => ({ versie: 1, revisie: 2, inhoud });
	const is = (inhoud: object) => isDocument('afspraken', kept(inhoud));
	expect(is({})).toBe(true);
	expect(is({ doelen: { ladder: 'x' } })).toBe(true);
	expect(is({ momenten: { a: { dag: 20_700, tekst: 'Vakantie', later: true } } })).toBe(true);
	expect(is({ momenten: { a: { dag: '20700', tekst: 'Vakantie' } } })).toBe(false);
	expect(is({ momenten: { a: { dag: 20_700 } } })).toBe(false);
	expect(isDocument('publicaties', kept({ momenten: 3 }))).toBe(true);
});
