import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABELLEN, TABEL_NAAM, VELDEN } from '$lib/domain/velden/velden';
import { initialen, STIPPEN, verborgenTekst, verborgenZin, zichtbaarIn } from './naam-weergave';

describe('a name as initials', () => {
	test.each([
		['Willems, J.', 'J.W.'],
		['Van den Berg, G.', 'G.B.'],
		['Ommen, N. van', 'N.O.'],
		['Jansen-de Vries, A.B.', 'A.B.J.'],
		['El Idrissi, S.', 'S.E.'],
		['Yılmaz, F.', 'F.Y.'],
		['öztürk, ç.', 'Ç.Ö.'],
		['Jan van den Berg', 'J.B.'],
		["'s-Gravesande, W.", 'W.G.'],
		['Sneijder', 'S.'],
		['ﬃoen, ßen', 'S.F.'],
		['Van', 'V.'],
		['Bos, ', 'B.'],
		['07843', STIPPEN],
		['', ''],
		['  ', '']
	])('%s is %s', (naam, verwacht) => {
		expect(initialen(naam)).toBe(verwacht);
	});

	test('never holds two letters in a row of any name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (naam) => {
				expect(initialen(naam)).not.toMatch(/\p{L}{2}/u);
				expect(initialen(naam)).not.toMatch(/\d/);
			})
		);
	});
});

test('a number and a column of the user are dots, whatever their length', () => {
	expect(verborgenTekst('persnr', '07843')).toBe(STIPPEN);
	expect(verborgenTekst('persnr', '1')).toBe(STIPPEN);
	expect(verborgenTekst('extra:Telefoon', '06 12345678')).toBe(STIPPEN);
	expect(verborgenTekst('gemeente', 'Epe')).toBe('Epe');
	expect(verborgenTekst('persnr', '')).toBe('');
});

test('values of a melding are shown for a known field that is no name or number', () => {
	for (const tabel of TABELLEN) {
		for (const veld of VELDEN[tabel]) {
			const personal = veld.id === 'naam' || veld.id === 'persnr';
			expect(zichtbaarIn(tabel, veld.label), `${TABEL_NAAM[tabel]}: ${veld.label}`).toBe(!personal);
		}
	}
	expect(zichtbaarIn(null, 'Pers. nr.')).toBe(false);
	expect(zichtbaarIn('kandidaten', 'Telefoon')).toBe(false);
});

test.each([
	['Gelezen als: Bos, M.', 'Gelezen als: •••••'],
	[
		'2 cellen hebben verkeerde letters, zoals "Bos, M.".',
		'2 cellen hebben verkeerde letters, zoals •••••.'
	],
	[
		'Bedoeld is "Bos "Ab", M.". Maak de export opnieuw.',
		'Bedoeld is •••••. Maak de export opnieuw.'
	],
	["Kolom 'Naam' heeft formules zonder uitkomst.", "Kolom 'Naam' heeft formules zonder uitkomst."]
])('%s is told as %s while names are hidden', (zin, verwacht) => {
	expect(verborgenZin(zin)).toBe(verwacht);
});
