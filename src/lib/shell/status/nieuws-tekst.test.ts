import { expect, it } from 'vitest';
import { nieuwsTekst } from './nieuws-tekst';

it('says only what there is', () => {
	expect(nieuwsTekst({ nieuw: 2, gewijzigd: 1061, weg: 0 }, 1)).toBe(
		'2 nieuw, 1.061 gewijzigd. 1 tegel boven uw grens.'
	);
	expect(nieuwsTekst(null, 3)).toBe('3 tegels boven uw grens.');
	expect(nieuwsTekst({ nieuw: 0, gewijzigd: 0, weg: 9 }, 0)).toBe('9 niet meer in de lijst.');
	expect(nieuwsTekst(null, 0)).toBe('');
});
