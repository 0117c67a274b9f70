import { expect, it } from 'vitest';
import { geteldHerkomst } from './geheugen-tekst';

it('says where counts without kandidaten come from, and nothing of a list that is there', () => {
	const meta = { id: 'a', soort: 'bron' as const, ingelezen: '', velden: {}, peildatum: 20_775 };
	const toen = { ...meta, geteld: '2026-11-21T10:00:00.000Z' };
	expect(geteldHerkomst([meta])).toBe('');
	expect(geteldHerkomst([meta, toen])).toBe(
		'18-11-2026: geteld op 21-11-2026, personen verwijderd.'
	);
	expect(geteldHerkomst([{ ...toen, geteld: '2026-10-20T10:00:00.000Z' }, toen, meta])).toBe(
		'Alleen aantallen bij 2 lijsten: geteld van 20-10-2026 t/m 21-11-2026, personen verwijderd.'
	);
});
