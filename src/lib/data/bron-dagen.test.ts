import { expect, test } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import { oldestDay } from '$lib/domain/momentopname/bron-dag';
import type { TabelId } from '$lib/domain/velden/velden';
import { bronDagenTekst } from './bron-dagen';

const dag = (day: number, maand: number) => dagVan(2026, maand, day) ?? Number.NaN;
const NOV = dag(21, 11);
const bron = (tabel: TabelId, op?: number) => ({
	bestand: 'a.csv',
	tabel,
	rijen: 1,
	overgeslagen: 0,
	...(op === undefined ? {} : { dag: op })
});

test('says the day of each table only where one is of another day', () => {
	const met = (...bronnen: readonly ReturnType<typeof bron>[]) => ({ peildatum: NOV, bronnen });
	expect(bronDagenTekst(met(bron('kandidaten'), bron('trajecten')))).toBe('');
	expect(bronDagenTekst(met(bron('kandidaten'), bron('trajecten', NOV)))).toBe('');
	const mixed = met(bron('trajecten'), bron('kandidaten', dag(24, 10)), bron('modules'));
	expect(bronDagenTekst(mixed)).toBe(
		'Kandidaten van 24-10-2026 · trajecten en modules van 21-11-2026'
	);
	expect(oldestDay(mixed)).toBe(dag(24, 10));
	expect(oldestDay(met(bron('kandidaten')))).toBeNull();
	// Two files of one table: the oldest is what can be said of all of it.
	expect(bronDagenTekst(met(bron('kandidaten'), bron('kandidaten', dag(1, 11))))).toBe(
		'Kandidaten van 01-11-2026'
	);
});
