const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}/gu;
const NOT_KEY = /[^\p{L}\p{N}#]+/gu;
const STUBBORN = /[ıøłđðħŋßæœþ‘’ʼ]/g;

/** Letters that Unicode does not decompose into a base letter and a mark. */
const BASE: Readonly<Record<string, string>> = {
	ı: 'i',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ŋ: 'n',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	þ: 'th',
	'‘': "'",
	'’': "'",
	ʼ: "'"
};

/** Text in which only the letters count: case and accents are gone, so "Yıldız" finds "yildiz". */
export function fold(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(MARKS, '')
		.replace(STUBBORN, (letter) => BASE[letter] ?? letter);
}

/** As `fold`, without spaces and punctuation: "Pers. nr." and "PERSNR" are the same key. `#` stays. */
export function foldKey(text: string): string {
	return fold(text).replace(NOT_KEY, '');
}
