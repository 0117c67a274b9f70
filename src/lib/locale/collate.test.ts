import { describe, expect, it } from 'vitest';
import { compareDutch, nameKey } from './collate';

describe('compareDutch', () => {
	it('puts a blank behind everything', () => {
		expect(['', 'Epe', '', 'Apeldoorn'].sort(compareDutch)).toEqual(['Apeldoorn', 'Epe', '', '']);
	});

	it('orders numbers by size and accents with their letter', () => {
		expect(['Module 10', 'Module 9'].sort(compareDutch)).toEqual(['Module 9', 'Module 10']);
		expect(['Ez', 'Éa', 'Ea'].sort(compareDutch)).toEqual(['Ea', 'Éa', 'Ez']);
	});
});

describe('nameKey', () => {
	it('starts at the core word wherever the tussenvoegsel stands', () => {
		for (const naam of [
			'Horst, J. van der',
			'van der Horst, J.',
			'Van der Horst, J.',
			'J. van der Horst'
		]) {
			expect(nameKey(naam)).toBe(
				naam.startsWith('Van') ? 'Horst, J. Van der' : 'Horst, J. van der'
			);
		}
	});

	it('reads the apostrophe forms', () => {
		expect(nameKey("in 't Veld, K.")).toBe("Veld, K. in 't");
		expect(nameKey('’t Hart, M.')).toBe("Hart, M. 't");
		expect(nameKey("d'Ancona, H.")).toBe("Ancona, H. d'");
	});

	it('leaves a name alone that merely begins like a tussenvoegsel', () => {
		expect(nameKey('Demir, D.')).toBe('Demir, D.');
		expect(nameKey('Tesfaye')).toBe('Tesfaye');
		expect(nameKey('Op, J.')).toBe('Op, J.');
	});
});
