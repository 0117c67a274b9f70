import { expect, test } from 'vitest';
import { KENGETALLEN } from '../kengetallen/kengetallen';
import { VELDEN } from '../velden/velden';
import { VRAGEN } from './vragen';

test('every question has its own id, a definition and a limit', () => {
	expect(VRAGEN).toHaveLength(12);
	expect(new Set(VRAGEN.map(({ id }) => id)).size).toBe(VRAGEN.length);
	for (const { vraag, antwoord, grens } of VRAGEN) {
		expect(vraag).toMatch(/\?$/);
		expect(antwoord).toMatch(/\.$/);
		expect(grens).toMatch(/\.$/);
	}
});

test('a question names tiles and fields that exist', () => {
	const velden = VELDEN.kandidaten.map(({ id }) => id);
	for (const { kengetal, choose, nodig } of VRAGEN) {
		if (kengetal) expect(KENGETALLEN.map(({ id }) => id)).toContain(kengetal);
		for (const veld of [...nodig, ...Object.keys(choose ?? {})]) expect(velden).toContain(veld);
	}
});
