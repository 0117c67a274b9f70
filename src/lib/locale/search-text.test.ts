import { describe, expect, it } from 'vitest';
import { searchText } from './search-text';

describe('the text that a person is found by', () => {
	it('has the name in both orders and the number', () => {
		expect(searchText('Berg, G. van den', '07811')).toBe('berg, g. van den g. van den berg 07811');
	});

	it('has no case, accents or line breaks', () => {
		expect(searchText('Yılmaz,\n Ş.', '1')).toBe('yilmaz, s. s. yilmaz 1');
		expect(searchText('', '')).toBe('');
	});
});
