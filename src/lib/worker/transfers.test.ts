import { expect, test } from 'vitest';
import { bytesIn } from './transfers';

test('the tables of a snapshot are handed over, each once', () => {
	const kandidaten = new Uint8Array(8);
	const modules = new Uint8Array(16);
	expect(bytesIn({ meta: {}, tabellen: { modules, kandidaten } })).toEqual([
		kandidaten.buffer,
		modules.buffer
	]);
	expect(bytesIn({ voorbeeld: false, snapshot: { meta: {}, tabellen: { modules } } })).toEqual([
		modules.buffer
	]);
	expect(bytesIn({ voorbeeld: true, snapshot: null })).toEqual([]);
});

test('no other answer hands anything over', () => {
	for (const output of [null, undefined, 'tabellen', [], {}, { tabellen: {} }, [{ naam: 'a' }]])
		expect(bytesIn(output)).toEqual([]);
});
