import { expect, it } from 'vitest';
import type { Groep } from '../tellingen/profiel-model';
import { sortGemeenten } from './profiel-volgorde';

function groep(naam: string, ja: number, noemer: number): Groep {
	const delen = [{ waarde: 'J', n: ja }];
	return {
		code: 0,
		naam,
		waarde: naam === '(Leeg)' ? '' : naam,
		klantprofiel: { delen, noemer, totaal: noemer }
	} as never;
}

it('a gemeente that is too small for a share is never the first or the last by it', () => {
	const groepen = [groep('A', 0, 9), groep('B', 9, 10), groep('C', 1, 1), groep('D', 2, 10)];
	const names = sortGemeenten(groepen, 'aandeel').map(({ naam }) => naam);
	expect(names).toEqual(['D', 'B', 'A', 'C']);
	expect(sortGemeenten(groepen, 'grootte')[0]?.naam).toBe('B');
	expect(sortGemeenten(groepen, 'naam')).toBe(groepen);
});

it('the blank stands last, however large it is', () => {
	const groepen = [groep('A', 9, 10), groep('B', 5, 20), groep('(Leeg)', 0, 90)];
	for (const volgorde of ['grootte', 'aandeel', 'naam'] as const)
		expect(sortGemeenten(groepen, volgorde).at(-1)?.naam).toBe('(Leeg)');
});
