import { expect, test } from 'vitest';
import { GEPLAKT } from '$lib/domain/momentopname/inlezen';
import { snapshot } from '../../../../tests/fixtures/fake-inleesbrug';
import { vorigeKeerTekst } from './vorige-keer';

const { meta } = snapshot();
const bron = (bestand: string) =>
	({ bestand, tabel: 'kandidaten', rijen: 1, overgeslagen: 0 }) as const;

test('says which files were read in, each once', () => {
	expect(vorigeKeerTekst({ ...meta, bronnen: [bron('a.xlsx'), bron('a.xlsx')] })).toBe(
		'Vorige keer las u a.xlsx in. Sleep de nieuwe hierheen of kies hem.'
	);
	expect(vorigeKeerTekst({ ...meta, bronnen: [bron('a.csv'), bron('b.csv'), bron('c.csv')] })).toBe(
		'Vorige keer las u a.csv, b.csv en c.csv in. Sleep de nieuwe hierheen of kies ze.'
	);
});

test('what was pasted or made up came from no file', () => {
	expect(vorigeKeerTekst({ ...meta, bronnen: [bron(GEPLAKT)] })).toBe('');
	expect(vorigeKeerTekst({ ...meta, soort: 'voorbeeld', bronnen: [bron('a.csv')] })).toBe('');
});
