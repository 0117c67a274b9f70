import type { SourceData } from '$lib/worker/read/source-data';

/** Windows-1252 from 0x80 to 0x9F. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Codepage 850 from 0x80. */
const DOS =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
	'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * What is wrong with how a text was read, next to a reading that is as simple as can be; null when nothing is. Every
 * row of the text must be accounted for: header, above it, data with the same cells, blank, total or filter. A text
 * in which quotes stand where they should not has no simple reading: only its accounts are looked at.
 */
export function wrongWith(bytes: Uint8Array, data: SourceData): string | null {
	// Quotes that are no CSV, and lists with the columns in another order, have no simple reading either.
	if (data.bron.tekst?.herschreven.length || data.andereKop !== null) return null;
	const rows = naiveRows(decode(bytes, data.bron.tekenset ?? ''), data.bron.scheidingsteken ?? ';');
	const rijen = Array.from(data.rijen);
	if (rijen.some((each, at) => each <= (rijen[at - 1] ?? data.kopRij))) return 'rows out of order';
	if (rows === null || data.bron.bezwaar !== undefined)
		return data.bron.bezwaar !== undefined && rows !== null ? 'a bezwaar without a reason' : null;
	if (data.kopRij < 0) return rows.slice(0, 20).some(isFilled) ? 'no header found' : null;
	const taken = new Map(rijen.map((each, row) => [each, row]));
	if (rijen.some((each) => each >= rows.length)) return 'a row that is not there';
	const above = rows.slice(0, data.kopRij).filter((cells) => /filters/i.test(cells.join())).length;
	let aside = 0;
	for (const [index, cells] of rows.entries()) {
		if (index <= data.kopRij) continue;
		const row = taken.get(index);
		if (row === undefined) aside += isFilled(cells) ? 1 : 0;
		else if (!isFilled(cells)) return `row ${index} is blank`;
		else if (data.koppen.some((_, at) => clean(cells[at] ?? '') !== valueAt(data, at, row)))
			return `row ${index} reads otherwise`;
	}
	const { totaalregels, filterregels, eigenregels, kopregels, titels } = data;
	const more = totaalregels + filterregels + eigenregels + kopregels.length + titels - aside;
	return more >= 0 && more <= above ? null : 'a row is not accounted for';
}

function valueAt(data: SourceData, column: number, row: number): string {
	const { codes, values } = data.column(column);
	return values[codes[row] ?? -1] ?? '';
}

function decode(bytes: Uint8Array, tekenset: string): string {
	if (tekenset === 'Windows-1252') return Array.from(bytes, western).join('');
	if (tekenset === 'Codepage 850')
		return Array.from(bytes, (each) =>
			each < 128 ? String.fromCharCode(each) : DOS[each - 128]
		).join('');
	if (tekenset === 'UTF-8') return decodeMixed(bytes);
	if (tekenset === 'UTF-32') return decodeUtf32(bytes);
	const first = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
	const zeros = bytes.subarray(0, 4096).reduce((sum, each, at) => {
		return each === 0 ? sum + (at % 2 === 0 ? 1 : -1) : sum;
	}, 0);
	const isBig = first === 0xfeff || (first !== 0xfffe && zeros > 0);
	return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(bytes);
}

function western(byte: number): string {
	return byte >= 0x80 && byte <= 0x9f ? (HIGH[byte - 0x80] ?? '') : String.fromCharCode(byte);
}

/** UTF-8 a character at a time, and what is none as Windows-1252, or as U+FFFD where it is cut or has no letter. */
function decodeMixed(bytes: Uint8Array): string {
	const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
	let text = '';
	for (let at = 0; at < bytes.length;) {
		const own = bytes.subarray(at, at + 6);
		const isLost = own[0] === 0xef && own[1] === 0xbf && own[2] === 0xbd;
		const length = isLost
			? 3
			: [1, 2, 3, 4].find((each) => isCharacter(lenient.decode(own.subarray(0, each))));
		const halves = Array.from(own, (each) => each.toString(16)).join(' ');
		let taken = length ?? 1;
		if (length !== undefined) text += lenient.decode(own.subarray(0, length));
		else if (/^ed a. [89ab]. ed b. [89ab].$/.test(halves)) {
			const half = (from: number) =>
				0xd000 + ((own[from] ?? 0) & 63) * 64 + ((own[from + 1] ?? 0) & 63);
			text += String.fromCharCode(half(1), half(4));
			taken = 6;
		} else if (/^ed [ab]. [89ab]./.test(halves)) {
			text += '\ufffd';
			taken = 3;
		} else {
			taken =
				[3, 2].find(
					(each) => each <= own.length && lenient.decode(own.subarray(0, each)) === '\ufffd'
				) ?? 1;
			const next = lenient.decode(own.subarray(taken, taken + 1));
			const isCut = [0xc2, 0xc3, 0xc4, 0xc5, 0xe2].includes(own[0] ?? 0);
			if (isCut && '\0\t\n\r",;|'.includes(next)) text += '\ufffd';
			else
				for (const each of own.subarray(0, taken))
					text += western(each).replace(/[\u0080-\u009f]/, '\ufffd');
		}
		at += taken;
	}
	return text.replace(/^\ufeff/, '');
}

/** Whether a text is one character, and not for lack of one. */
function isCharacter(text: string): boolean {
	return [...text].length === 1 && text !== '\ufffd';
}

function decodeUtf32(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const isBig = bytes[0] === 0 && bytes[1] === 0;
	let text = '';
	for (let at = 0; at + 4 <= bytes.length; at += 4) {
		const point = view.getUint32(at, !isBig);
		const isNone = point > 0x10ffff || (point >= 0xd800 && point < 0xe000);
		text += isNone ? '\ufffd' : String.fromCodePoint(point);
	}
	return (text + (bytes.length % 4 ? '\ufffd' : '')).replace(/^\ufeff/, '');
}

/** The rows of a text; null when quotes stand where they should not. */
function naiveRows(text: string, teken: string): string[][] | null {
	const lines = text
		.replaceAll('\r\n', '\n')
		.replaceAll('\r', '\n')
		.replace(/^sep=[;,|\t^~:#]\n?/i, '');
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at < lines.length || row.length > 0;) {
		let cell = '';
		if (lines[at] === '"') {
			const close = /^"((?:[^"]|"")*)"/.exec(lines.slice(at));
			if (!close) return null;
			cell = (close[1] ?? '').replaceAll('""', '"');
			at += close[0].length;
			if (at < lines.length && lines[at] !== teken && lines[at] !== '\n') return null;
		} else {
			const start = at;
			while (at < lines.length && lines[at] !== teken && lines[at] !== '\n') at++;
			cell = lines.slice(start, at);
		}
		row.push(cell);
		if (lines[at] === teken) {
			at++;
			if (at < lines.length) continue;
			row.push('');
		} else at++;
		rows.push(row);
		row = [];
	}
	return rows;
}

function clean(cell: string): string {
	const text = seen(cell);
	if (text.startsWith('="') && text.endsWith('"') && text.length > 2)
		return text.slice(2, -1).trim();
	return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** What of a cell is seen, sign by sign, with one space where a space of any kind stands. */
function seen(cell: string): string {
	let text = '';
	let before = '';
	for (const each of cell.normalize('NFC')) {
		const sign = /[\u0080-\u009f]/.test(each) ? western(each.charCodeAt(0)) : each;
		const isJoint = /[\u200d\ufe0f]/.test(sign) && /\p{ExtPict}\p{EMod}?\ufe0f?$/u.test(before);
		before += sign;
		if (sign === '\n' || sign === '\r') text += sign;
		else if (/[\t\v\f\u2028\u2029\u2800]|\p{Zs}/u.test(sign)) {
			if (!text.endsWith(' ')) text += ' ';
		} else if (isJoint || !/[\p{DI}\ufff9-\ufffb]|\p{Cc}/u.test(sign)) text += sign;
	}
	return text.trim();
}

function isFilled(cells: readonly string[]): boolean {
	return cells.some((cell) => seen(cell) !== '');
}
