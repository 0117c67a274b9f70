import { expect, it } from 'vitest';
import { totaalNaam } from './totaal-naam';

it('names a total after what is in it, never after the region', () => {
	const naam = (...gemeenten: readonly string[]) =>
		totaalNaam({ rijen: gemeenten.map((gemeente) => ({ gemeente })) });
	expect(naam('Epe')).toBe('Totaal van onze gemeente');
	expect(naam('Epe', 'Heerde', 'Apeldoorn')).toBe('Totaal van onze 3 gemeenten');
	expect(naam('', 'Nergenshuizen')).toBe('Totaal van onze gemeente en (Leeg)');
});
