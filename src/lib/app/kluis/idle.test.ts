import { beforeEach, expect, test } from 'vitest';
import { Idle } from './idle';

const MINUTE = 60_000;

let now = 0;
let idle: Idle;

beforeEach(() => {
	now = 1_800_000_000_000;
	idle = new Idle({ na: 10 * MINUTE, waarschuw: MINUTE }, () => now);
});

test('ten minutes without use lock, the last one with a warning', () => {
	const seen = [0, 8.9, 9, 9.99, 10, 60].map((minutes) => {
		now = 1_800_000_000_000 + minutes * MINUTE;
		return idle.rust;
	});
	expect(seen).toEqual(['bezig', 'bezig', 'bijna', 'bijna', 'voorbij', 'voorbij']);
});

test('use begins the ten minutes again, also during the warning', () => {
	now += 9.5 * MINUTE;
	expect(idle.over).toBe(0.5 * MINUTE);
	idle.touch();
	expect([idle.rust, idle.over]).toEqual(['bezig', 10 * MINUTE]);
});

test('after a night asleep the first touch is too late', () => {
	now += 8 * 60 * MINUTE;
	idle.touch();
	expect(idle.rust).toBe('voorbij');
});

test('a clock that is set back does not keep the app open for longer', () => {
	now -= 24 * 60 * MINUTE;
	expect(idle.rust).toBe('bezig');
	now += 10 * MINUTE;
	expect(idle.rust).toBe('voorbij');
});

test('a shorter time holds at once, and a short one warns over its second half', () => {
	now += 3 * MINUTE;
	idle.grenzen = { na: 2 * MINUTE, waarschuw: MINUTE };
	expect(idle.rust).toBe('voorbij');
	idle = new Idle({ na: MINUTE, waarschuw: MINUTE }, () => now);
	expect(idle.rust).toBe('bezig');
	now += MINUTE / 2;
	expect(idle.rust).toBe('bijna');
});
