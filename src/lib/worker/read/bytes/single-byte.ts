/** Windows-1252 from 0x80 to 0x9F; the five holes keep their own number. Node's TextDecoder gets these wrong. */
const HIGH_1252 =
	'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
	String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index));

/** Codepage 850, of DOS and of what still exports like it, from 0x80 on. */
const HIGH_850 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
	'└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** An encoding with a byte a character, of which the bytes below 128 are ASCII. */
export class SingleByte {
	readonly #units: Uint16Array;
	/** Bytes above ASCII by their character. */
	readonly #bytes: ReadonlyMap<number, number>;

	/** With the 128 characters above ASCII. */
	constructor(high: string) {
		this.#units = Uint16Array.from({ length: 256 }, (_, byte) =>
			byte < 128 ? byte : high.charCodeAt(byte - 128)
		);
		this.#bytes = new Map(Array.from(high, (each, index) => [each.charCodeAt(0), 128 + index]));
	}

	/** The number of a byte's character. */
	unit(byte: number): number {
		return this.#units[byte] ?? byte;
	}

	/** The byte of a character; undefined when it has none above ASCII. */
	byteOf(unit: number): number | undefined {
		return this.#bytes.get(unit);
	}

	/** The text of bytes. */
	decode(bytes: Uint8Array): string {
		const table = this.#units;
		const units = new Uint16Array(bytes.length);
		for (let at = 0; at < bytes.length; at++) units[at] = table[bytes[at] ?? 0] ?? 0;
		return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
	}

	/** The bytes of text that came from `decode`. */
	encode(text: string): Uint8Array<ArrayBuffer> {
		return Uint8Array.from(text, (each) => {
			const unit = each.charCodeAt(0);
			return unit < 128 ? unit : (this.#bytes.get(unit) ?? 63);
		});
	}
}

export const WINDOWS_1252 = new SingleByte(HIGH_1252);
export const CODEPAGE_850 = new SingleByte(HIGH_850);
