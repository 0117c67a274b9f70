import { expect, it } from 'vitest';
import { readEscapedRow } from './escaped-row';

function row(text: string, width = 0) {
	return readEscapedRow(new TextEncoder().encode(text), 0, 59, width, (part) =>
		new TextDecoder().decode(part)
	);
}

it('reads \\" as a quote between quotes, up to the line end', () => {
	expect(row('1;"a \\"b\\"; c";d\r\nx')).toEqual({ cells: ['1', 'a "b"; c', 'd'], end: 18 });
	expect(row('"5\\"";"x\\\\y"')).toEqual({ cells: ['5"', 'x\\y'], end: 12 });
	expect(row('"a\\"b\r\nc";d\n')?.cells).toEqual(['a"b\nc', 'd']);
});

it('is not for a row without one, of another length, or whose quotes do not fit so either', () => {
	expect(row('1;"a";b\n')).toBeNull();
	expect(row('1;"a\\"b"\n', 3)).toBeNull();
	expect(row('1;"a\\"b" c;d\n')).toBeNull();
	expect(row('1;"a\\"b;c\n')).toBeNull();
});
