import { describe, expect, it } from 'vitest';
import { openText } from './decode';
import { unreadableIn } from './unreadable';

const DELIMITING = { teken: ';', begin: 0 } as const;

/** With a letter of Windows-1252 for each `#`. */
function found(text: string) {
	const bytes = Uint8Array.from(new TextEncoder().encode(`ë${text}`), (each) =>
		each === 35 ? 0xeb : each
	);
	return unreadableIn(openText(bytes), DELIMITING);
}

describe('what could not be read', () => {
	it('is found with its row, its column and its cell', () => {
		expect(found('Naam;Nr\nBos;1\n2;Dani#ls;3\n')).toEqual({
			aantal: 1,
			rijen: [2],
			meer: false,
			cel: 'Daniëls',
			kolom: 1
		});
		expect(found('a;b\n#;1')).toMatchObject({ rijen: [1], kolom: 0, cel: 'ë' });
		expect(found('a;#')).toMatchObject({ rijen: [0], kolom: 1, cel: 'ë' });
	});

	it('is found between quotes, where a cell goes on over lines', () => {
		expect(found('a;b\n"x;\ny";"z\n""#""";c\nd;e')).toMatchObject({
			rijen: [1],
			kolom: 1,
			cel: 'z\n"ë"'
		});
	});

	it('is counted, and three rows are named', () => {
		expect(found('#;#\na;b\n#;1\n"#";2\n#;3')).toMatchObject({
			aantal: 5,
			rijen: [0, 2, 3],
			meer: true
		});
		expect(found('a;b')).toBeNull();
	});
});
