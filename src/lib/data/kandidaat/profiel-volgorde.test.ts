import { expect, it } from 'vitest';
import type { Groep } from '../tellingen/profiel-model';
import { sortGemeenten } from './profiel-volgorde';

function groep(naam: string, ja: number, noemer: number): Groep {
	const delen = [{ waarde: 'J', n: ja }];
	return { code: 0, naam, klantprofiel: { delen, noemer, totaal: noemer } } as never;
}

it('a gemeente that is too small for a share is never the first or the last by it', () => {
	const groepen = [groep('A', 0, 9), groep('B', 9, 10), groep('C', 1, 1), groep('D', 2, 10)];
	const names = sortGemeenten(groepen, 'aandeel').map(({ naam }) => naam);
	expect(names).toEqual(['D', 'B', 'A', 'C']);
	expect(sortGemeenten(groepen, 'grootte')[0]?.naam).toBe('B');
	expect(sortGemeenten(groepen, 'naam')).toBe(groepen);
});
