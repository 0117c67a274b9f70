import { expect, test } from 'vitest';
import { GEEN_POGINGEN, leesPogingen, schrijfPogingen, wachttijd } from './pogingen';

const NOW = 1_800_000_000_000;

test('two wrong passphrases cost nothing, then every next one a second more, up to five', () => {
	const waits = Array.from({ length: 20 }, (_, fout) => wachttijd({ fout, laatste: NOW }, NOW));
	expect(waits.slice(0, 9)).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 5]);
	expect(Math.max(...waits)).toBe(5);
});

test('the wait counts down and ends', () => {
	const tries = { fout: 6, laatste: NOW };
	expect([0, 1, 1500, 3999, 4000, 90_000].map((ms) => wachttijd(tries, NOW + ms))).toEqual([
		4, 4, 3, 1, 0, 0
	]);
});

test('setting the clock back does not shorten nor stretch the wait', () => {
	expect(wachttijd({ fout: 6, laatste: NOW }, NOW - 86_400_000)).toBe(4);
});

test('tries survive being kept; anything else counts as none', () => {
	const tries = { fout: 12, laatste: NOW };
	expect(leesPogingen(schrijfPogingen(tries))).toEqual(tries);
	for (const text of [null, '', '3', '-1@5', 'x@y', '3@5@7', '{"fout":3}'])
		expect(leesPogingen(text)).toEqual(GEEN_POGINGEN);
});
