import { describe, expect, it } from 'vitest';
import { ingekort, vertrouwelijkZin } from './verslag-zin';

describe('the sentence of filters on a report', () => {
	it('stays whole where it fits', () => {
		expect(ingekort('DGR: Ja', 40)).toBe('DGR: Ja');
		expect(ingekort('x'.repeat(40), 40)).toHaveLength(40);
	});

	it('is broken off behind a whole value, and says so', () => {
		const zin = 'Bet. gemeente: Apeldoorn, Epe, Heerde, Voorst, Zutphen; DGR: Ja';
		const kort = ingekort(zin, 50);
		expect(kort).toBe('Bet. gemeente: Apeldoorn, Epe … (ingekort)');
		expect(ingekort('y'.repeat(80), 30)).toHaveLength(30);
	});
});

describe('what a reader has to know about passing it on', () => {
	it('is true of what is printed', () => {
		expect(vertrouwelijkZin('begeleider', null)).toContain('Vertrouwelijk: bevat persoonsgegevens');
		expect(vertrouwelijkZin('gemeente', 10)).toMatch(/^Zonder namen\. <10 = /);
		expect(vertrouwelijkZin('gemeente', null)).toContain('Alleen voor binnen het team');
	});
});
