import { expect, test } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import { oddPeildatum } from './peildatum-aanpassen';

const dag = (jaar: number, maand: number, day: number) => dagVan(jaar, maand, day) ?? Number.NaN;
const VANDAAG = dag(2026, 11, 30);
const bron = (bestand: string) =>
	({ bestand, tabel: 'kandidaten', rijen: 1, overgeslagen: 0 }) as const;

test('a day is odd beside today and beside the names of the files', () => {
	const meta = { bronnen: [bron('lijst-21-11-2026.csv'), bron('modules.csv')] };
	const odd = (day: number) => oddPeildatum(meta, day, VANDAAG);
	expect(odd(dag(2026, 11, 21))).toBeNull();
	expect(odd(dag(2027, 11, 21))).toEqual({ ver: 'toekomst', bestand: dag(2026, 11, 21) });
	expect(odd(dag(2026, 10, 21))).toMatchObject({ ver: 'anders dan het bestand' });
	expect(oddPeildatum({ bronnen: [bron('lijst.csv')] }, dag(2026, 1, 1), VANDAAG)).toBeNull();
});
