/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of hexadecimal digits; null where the text is anything else. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
	if (!/^(?:[\da-f]{2})*$/.test(text)) return null;
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
