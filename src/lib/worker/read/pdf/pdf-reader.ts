import { PdfName, PdfRef, PdfWord, type PdfValue } from './pdf-value';

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const ESCAPED: Readonly<Record<string, string>> = {
	n: '\n',
	r: '\r',
	t: '\t',
	b: '\b',
	f: '\f'
};
/** Lists and dictionaries inside each other; more is no document but an attack. */
const DEEPEST = 60;

/** The end of the text where a value was expected, or of what began before. */
const END = Symbol('end');
type Token = PdfValue | typeof END;

/** Reads the values of a part of a PDF, one after the other; the text has a character per byte. */
export class PdfReader {
	constructor(
		readonly text: string,
		public at = 0,
		readonly end = text.length
	) {}

	/** The next value; undefined at the end. Whatever cannot be is a word or is passed over. */
	next(depth = 0): PdfValue | undefined {
		const token = this.#token(depth);
		return token === END ? undefined : token;
	}

	#token(depth: number): Token {
		this.#skip();
		if (this.at >= this.end || depth > DEEPEST) return END;
		const mark = this.text[this.at] ?? '';
		switch (mark) {
			case '/':
				this.at++;
				return new PdfName(this.#bare().replace(/#([0-9a-f]{2})/gi, (_, hex) => byte(hex)));
			case '(':
				return this.#string();
			case '[':
				this.at++;
				return this.#list(depth, ']');
			case '<':
				if (this.text[this.at + 1] !== '<') return this.#hex();
				this.at += 2;
				return this.#dict(depth);
			case '>':
			case ']':
			case '{':
			case '}':
			case ')':
				this.at += mark === '>' && this.text[this.at + 1] === '>' ? 2 : 1;
				return new PdfWord(mark);
			default:
				return this.#numberOrWord();
		}
	}

	#skip(): void {
		while (this.at < this.end) {
			const mark = this.text[this.at] ?? '';
			if (mark === '%')
				while (this.at < this.end && !/[\r\n]/.test(this.text[this.at] ?? '')) this.at++;
			else if (SPACE.test(mark)) this.at++;
			else return;
		}
	}

	#bare(): string {
		const from = this.at;
		while (this.at < this.end && !DELIMITER.test(this.text[this.at] ?? '')) this.at++;
		return this.text.slice(from, this.at);
	}

	/** A number, three words that are a reference, or a word. */
	#numberOrWord(): PdfValue {
		const word = this.#bare();
		if (NUMBER.test(word)) {
			if (!/^\d+$/.test(word)) return Number(word);
			const reference = /^[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
				this.text.slice(this.at, this.at + 24)
			);
			if (!reference) return Number(word);
			this.at += reference[0].length;
			return new PdfRef(Number(word));
		}
		if (word === 'true') return true;
		if (word === 'false') return false;
		if (word === 'null') return null;
		if (word === '') this.at++;
		return new PdfWord(word);
	}

	#list(depth: number, close: string): readonly PdfValue[] {
		const values: PdfValue[] = [];
		for (;;) {
			const value = this.next(depth + 1);
			if (value === undefined || (value instanceof PdfWord && value.word === close)) return values;
			values.push(value);
		}
	}

	#dict(depth: number): ReadonlyMap<string, PdfValue> {
		const values = this.#list(depth, '>');
		const dict = new Map<string, PdfValue>();
		for (let i = 0; i + 1 < values.length; i += 2) {
			const key = values[i];
			const value = values[i + 1];
			if (key instanceof PdfName && value !== undefined) dict.set(key.name, value);
		}
		return dict;
	}

	#hex(): string {
		const close = this.text.indexOf('>', this.at);
		const until = close < 0 ? this.end : close;
		const digits = this.text.slice(this.at + 1, until).replace(/[^0-9a-f]/gi, '');
		this.at = until + 1;
		return (digits.length % 2 ? `${digits}0` : digits).replace(/../g, byte);
	}

	#string(): string {
		let text = '';
		let open = 1;
		for (this.at++; this.at < this.end; this.at++) {
			const mark = this.text[this.at] ?? '';
			if (mark === '\\') {
				text += this.#escaped();
				continue;
			}
			if (mark === '(') open++;
			if (mark === ')' && --open === 0) break;
			text += mark;
		}
		this.at++;
		return text;
	}

	/** What a backslash and the characters behind it stand for; ends at the last of these. */
	#escaped(): string {
		const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
		if (octal) {
			this.at += octal.length;
			return String.fromCharCode(parseInt(octal, 8) & 0xff);
		}
		this.at++;
		const mark = this.text[this.at] ?? '';
		if (mark === '\r' && this.text[this.at + 1] === '\n') this.at++;
		if (mark === '\r' || mark === '\n') return '';
		return ESCAPED[mark] ?? mark;
	}
}

function byte(hex: string): string {
	return String.fromCharCode(parseInt(hex, 16));
}
