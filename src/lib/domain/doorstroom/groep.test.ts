import { describe, expect, it } from 'vitest';
import { groepVan, perGroep, richtingen, richtingVan, wasSinds, wasUit } from './groep';

describe('the groups of a flow', () => {
	it('are treden whatever their growth, and any other value by itself', () => {
		expect(
			['06', '05 met groeipotentieel', '5', '', '#', '07'].map((each) => groepVan('ladder', each))
		).toEqual(['6', '5', '5', '', '#', '07']);
		expect(groepVan('klantprofiel', '05')).toBe('05');
		expect(perGroep('ladder', [{ van: null, naar: '', aantal: 2 }])).toEqual([
			{ van: null, naar: '', aantal: 2 }
		]);
	});

	it('say what is forward and what is back, and nothing where nobody can say', () => {
		const profiel = (van: string | null, naar: string | null) =>
			richtingVan('klantprofiel', van, naar);
		expect([profiel('N', 'L'), profiel('L', 'O'), profiel('O', 'J'), profiel('', 'J')]).toEqual(
			Array(4).fill('vooruit')
		);
		expect([profiel('J', 'O'), profiel('J', ''), profiel('O', 'N')]).toEqual(
			Array(3).fill('terug')
		);
		expect([profiel('', 'N'), profiel('O', '?')]).toEqual(['anders', 'anders']);
		expect([profiel('', ''), profiel(null, 'J'), profiel('J', null)]).toEqual([
			'gelijk',
			'nieuw',
			'weg'
		]);
		expect(richtingVan('ladder', '3', '5')).toBe('vooruit');
		expect(richtingVan('ladder', '5', '3')).toBe('terug');
		expect(richtingVan('ladder', '#', '3')).toBe('anders');
	});

	it('add up to everybody; more or less growth in a trede is the same trede', () => {
		const counts = richtingen('ladder', [
			{ van: '04 met groeipotentieel', naar: '04 zonder groeipotentieel', aantal: 3 },
			{ van: '04 met groeipotentieel', naar: '06', aantal: 2 },
			{ van: null, naar: '', aantal: 1 },
			{ van: '', naar: null, aantal: 4 }
		]);
		expect(counts).toEqual({ gelijk: 3, vooruit: 2, terug: 0, anders: 0, nieuw: 1, weg: 4 });
	});

	it('have a name for a filter where the catalogue knows them, which says them again', () => {
		for (const [veld, groepen] of [
			['klantprofiel', ['J', 'N', 'L', 'O', '']],
			['ladder', ['1', '6', '', '#']]
		] as const)
			for (const groep of groepen) {
				const wat = wasSinds(veld, groep);
				expect(wat).toMatch(/^\w+$/);
				expect(wasUit(wat ?? '')).toEqual({ veld, groep });
			}
		expect(wasSinds('klantprofiel', 'Jansen')).toBeNull();
		expect(['nieuw', 'klantprofiel', 'klantprofiel_was_toString', 'x_was_J'].map(wasUit)).toEqual(
			Array(4).fill(null)
		);
	});
});
