import { expect, test } from 'vitest';
import { eldersTekst, eldersVan, verteldTekst } from './elders';
import type { SnapshotMeta } from './momentopname';

const meta = (id: string, rest: Partial<SnapshotMeta> = {}): SnapshotMeta => ({
	id,
	soort: 'bron',
	ingelezen: '2026-11-18T10:00:00Z',
	peildatum: 20_775,
	bronnen: [],
	velden: {},
	aantallen: { kandidaten: 3, trajecten: null, modules: null, plaatsingen: null },
	...rest
});
const [a, b] = [meta('a'), meta('b')];
const stored = (inGebruik: string | null, ...momentopnamen: SnapshotMeta[]) => ({
	momentopnamen,
	inGebruik
});

test.each([
	['shows what is in use', a, stored('a', a, b), null],
	['nothing on screen and nothing stored', null, stored(null), null],
	['locked', undefined, stored('a', a), null],
	['a list that this tab did not know', a, stored('b', b, a), 'nieuw'],
	['a list on an empty screen', null, stored('b', b), 'nieuw'],
	['a list that this tab knew', b, stored('a', a, b), 'andere'],
	['its own list gone', a, stored('b', b), 'weg'],
	['everything gone', a, stored(null), 'leeg'],
	['corrected', a, stored('a', meta('a', { peildatum: 20_700 })), 'gewijzigd'],
	['its peildatum corrected', a, stored('c', meta('c', { was: ['z', 'a'] })), 'gewijzigd'],
	['no longer to be taken back', meta('a', { vorige: null }), stored('a', a), null]
] as const)('%s', (_, opScherm, overzicht, wat) => {
	expect(eldersVan(opScherm, overzicht, ['a'])?.wat ?? null).toBe(wat);
});

test('says what is in use and what the button does', () => {
	expect(eldersTekst({ wat: 'nieuw', nu: b }, '18-11-2026, 3 kandidaten')).toEqual({
		tekst:
			'In een ander tabblad is een nieuwe lijst ingelezen (18-11-2026, 3 kandidaten). U ziet nog de vorige.',
		knop: 'Openen'
	});
	expect(eldersTekst({ wat: 'leeg', nu: null }, '').knop).toBe('Sluiten');
});

test('tells why a tab began again', () => {
	expect(verteldTekst(['gewist', 'inlezen-gestopt'])).toBe(
		'In een ander tabblad is alles gewist. Het inlezen is gestopt. Er is niets van bewaard. Kies uw bestand opnieuw.'
	);
});
