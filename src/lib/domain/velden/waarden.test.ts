import { describe, expect, test } from 'vitest';
import { fold } from '$lib/locale/fold';
import { parseTrede } from '../kandidaat/ladder';
import {
	BANENAFSPRAKEN,
	DGR,
	DOELGROEP,
	KLANTPROFIEL,
	LADDER,
	LKS,
	STATUS,
	woordVoor
} from './waarden';

describe.each(
	Object.entries({ BANENAFSPRAKEN, DGR, DOELGROEP, KLANTPROFIEL, LADDER, LKS, STATUS })
)('%s', (_, lijst) => {
	test('has no blank: that is chosen as (Leeg)', () => {
		for (const { code, woord } of lijst) {
			expect(code.trim()).toBe(code);
			expect(code).not.toBe('');
			expect(woord).not.toBe('');
		}
	});

	test('has no spelling that means two values', () => {
		const owners = new Map<string, Set<string>>();
		for (const { code, aliassen = [] } of lijst)
			for (const spelling of [code, ...aliassen])
				owners.set(fold(spelling), (owners.get(fold(spelling)) ?? new Set()).add(code));
		expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
	});

	test('has a word of its own for every value, which also reads as that value', () => {
		expect(new Set(lijst.map(({ woord }) => woord)).size).toBe(lijst.length);
		for (const { code, woord, aliassen = [] } of lijst)
			expect([code, ...aliassen].map(fold)).toContain(fold(woord));
	});
});

test('every trede of the list can be read, and nothing but # is none', () => {
	const none = LADDER.filter(({ code }) => parseTrede(code).soort !== 'trede');
	expect(none.map(({ code }) => code)).toEqual(['#']);
	expect(parseTrede('#').soort).toBe('onbekend');
});

test('the empty profile and the blank cell read differently', () => {
	expect(woordVoor(KLANTPROFIEL, 'L')).toBe('Leeg');
	expect(woordVoor(KLANTPROFIEL, '')).toBe('(Leeg)');
});

test('an unknown value reads as it is, also without a list', () => {
	expect(woordVoor(STATUS, 'Opgeschort')).toBe('Opgeschort');
	expect(woordVoor(undefined, 'Epe')).toBe('Epe');
	expect(woordVoor(undefined, '')).toBe('(Leeg)');
});
