import { expect, test } from 'vitest';
import { LOG_SOORTEN } from '$lib/domain/kluis/kluis';
import { logMoment, logTekst } from './log-tekst';

const wanneer = new Date(2026, 10, 2, 9, 5).toISOString();

test('every kind of line has words, with or without a number', () => {
	for (const wat of LOG_SOORTEN) {
		expect(logTekst({ wanneer, wat })).toMatch(/^\p{Lu}/u);
		expect(logTekst({ wanneer, wat, aantal: 2 })).toMatch(/^\p{Lu}[^(]+( \(2 [a-z]+\))?$/u);
	}
	expect(logTekst({ wanneer, wat: 'ingelezen', aantal: 2847 })).toBe('Ingelezen (2.847 rijen)');
	expect(logTekst({ wanneer, wat: 'verlopen', aantal: 1 })).toBe(
		'Verlopen en verwijderd (1 momentopname)'
	);
});

test('a time is written the Dutch way', () => {
	expect(logMoment({ wanneer, wat: 'ontgrendeld' })).toBe('02-11-2026 09:05');
	expect(logMoment({ wanneer: 'onzin', wat: 'ontgrendeld' })).toBe('');
});
