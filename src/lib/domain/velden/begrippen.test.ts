import { describe, expect, it } from 'vitest';
import { BEGRIPPEN, begripZin } from './begrippen';

const begrippen = Object.values(BEGRIPPEN);

describe('the glossary', () => {
	it('explains each word once', () => {
		const woorden = begrippen.map(({ woord }) => woord.toLowerCase());
		expect(new Set(woorden).size).toBe(woorden.length);
		expect(new Set(begrippen.map(({ uitleg }) => uitleg)).size).toBe(begrippen.length);
	});

	it('stands in the order in which a word is looked for', () => {
		const woorden = begrippen.map(({ woord }) => woord).filter((woord) => /^\p{L}/u.test(woord));
		expect(woorden).toEqual(woorden.toSorted(new Intl.Collator('nl').compare));
	});

	it('has the words that the texts use and not everybody knows', () => {
		const woorden = begrippen.map(({ woord }) => woord).join(' ');
		for (const woord of [
			...['Peildatum', 'Momentopname', 'Kengetal', 'Klantprofiel', 'Vindbaar', 'Opschorting'],
			...['Ontheffing', 'Caseload', 'Dekking', 'Drempel', 'Intermediair', 'Indeling', 'prognose'],
			...['Profielgraad', 'Registerconsistentie', 'Actualiteit', '(Leeg)', '# niet ingevuld']
		])
			expect(woorden).toContain(woord);
	});

	it('says each in sentences of at most fifteen words', () => {
		for (const { uitleg } of begrippen)
			for (const zin of uitleg.split(/(?<=\.) /))
				expect(zin.split(' ').length, zin).toBeLessThanOrEqual(15);
	});

	it('makes one line of a word and its meaning', () => {
		expect(begripZin({ woord: 'Caseload', uitleg: 'Alle kandidaten.' })).toBe(
			'Caseload: alle kandidaten.'
		);
	});
});
