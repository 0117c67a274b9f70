import { expect, test } from 'vitest';
import { backupTekst } from './backup-tekst';

const now = new Date(2026, 10, 22, 9, 0).getTime();
const daysAgo = (days: number, hour = 9) => new Date(2026, 10, 22 - days, hour).toISOString();

test('the age of the last back-up is in calendar days', () => {
	const age = (iso: string) => backupTekst(iso, [], now).tekst;
	expect(age(daysAgo(0, 1))).toBe('Laatste back-up: vandaag.');
	expect(age(daysAgo(1, 23))).toBe('Laatste back-up: gisteren.');
	expect(age(daysAgo(3))).toBe('Laatste back-up: 3 dagen geleden.');
	expect(age(daysAgo(1200))).toBe('Laatste back-up: 1.200 dagen geleden.');
	expect(age(daysAgo(-2))).toBe('Laatste back-up: vandaag.');
});

test('none deserves attention once there are real data', () => {
	expect(backupTekst(null, [], now)).toEqual({ tekst: 'Laatste back-up: nog nooit.', let: false });
	expect(backupTekst(null, [daysAgo(0)], now).let).toBe(true);
	expect(backupTekst('onzin', [daysAgo(0)], now).let).toBe(true);
});

test('what was read in after it is counted, and an old one deserves attention', () => {
	expect(backupTekst(daysAgo(3), [daysAgo(5), daysAgo(2), daysAgo(1)], now)).toEqual({
		tekst: 'Laatste back-up: 3 dagen geleden. Daarna 2 keer ingelezen.',
		let: true
	});
	expect(backupTekst(daysAgo(3), [daysAgo(5)], now).let).toBe(false);
	expect(backupTekst(daysAgo(31), [daysAgo(40)], now).let).toBe(true);
	expect(backupTekst(daysAgo(31), [], now).let).toBe(false);
});
