import { describe, expect, it } from 'vitest';
import { dagKolom, tekstKolom } from '$lib/lists/column';
import type { Lijst } from '$lib/lists/list';
import { dagVan, GEEN_DAG } from '$lib/domain/velden/datum';
import { sprongKolom, sprongPlekken } from './sprong-plekken';

const NAMEN = ['Aalbers, C.', 'Ábel, D.', 'El Idrissi, E.', '(Leeg)'];
const DAGEN = [dagVan(2025, 12, 31), dagVan(2026, 1, 1), dagVan(2026, 5, 1), GEEN_DAG];
const naam = tekstKolom<number>('naam', 'Naam', (rij) => NAMEN[rij] ?? '', { mark: 'naam' });
const einde = dagKolom<number>('einde', 'Einde', (rij) => DAGEN[rij] ?? GEEN_DAG);
const lijst = { rijen: 4, rijAt: (index: number) => index } as Lijst<number>;

describe('where to jump in a long list', () => {
	it('is the letters of names, an accent or not', () => {
		expect(sprongPlekken(lijst, naam)).toEqual([
			{ label: 'A', index: 0 },
			{ label: 'E', index: 2 },
			{ label: '(Leeg)', index: 3 }
		]);
	});

	it('is the years of days', () => {
		expect(sprongPlekken(lijst, einde)).toEqual([
			{ label: '2025', index: 0 },
			{ label: '2026', index: 1 },
			{ label: '(Leeg)', index: 3 }
		]);
	});

	it('goes by the day that the list is sorted by, else by name', () => {
		expect(sprongKolom([naam, einde], 'einde')).toBe(einde);
		expect(sprongKolom([naam, einde], 'gemeente')).toBe(naam);
		expect(sprongKolom([einde], undefined)).toBeUndefined();
	});
});
