import { Storing } from '$lib/domain/storing';
import { utf16Of } from './decode';
import { inspectZip } from './zip';

/** How to read a file: as separated text, or as a workbook in its own worker. */
export type BronSoort = 'tekst' | 'werkboek';

const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HTML = /^\s*(?:<!doctype html|<html|<head|<table|<body|<meta|<!--)/i;
const SAMPLE = 4096;

/**
 * What the bytes are, whatever the file is called. Throws a `Storing`: `bestand-leeg`, `bestand-pdf`,
 * `bestand-beveiligd` (encrypted workbook), `bestand-beschadigd` (cut off zip) or `bestand-onbekend`.
 */
export function sniffSource(bytes: Uint8Array): BronSoort {
	if (bytes.every(isBlank)) throw new Storing('bestand-leeg');
	if (startsWith(bytes, PDF)) throw new Storing('bestand-pdf');
	if (startsWith(bytes, ZIP)) return sniffZip(bytes);
	if (startsWith(bytes, OLE2)) return sniffOle2(bytes);
	const head = bytes.subarray(0, SAMPLE);
	if (HTML.test(new TextDecoder().decode(head).replace(/^\ufeff/, '')))
		throw new Storing('bestand-onbekend');
	if (!utf16Of(bytes) && isBinary(head)) throw new Storing('bestand-onbekend');
	return 'tekst';
}

function sniffZip(bytes: Uint8Array): BronSoort {
	const { namen, beveiligd } = inspectZip(bytes);
	if (beveiligd) throw new Storing('bestand-beveiligd');
	const werkboek =
		namen.some((naam) => naam.startsWith('xl/')) ||
		(namen.includes('mimetype') && namen.includes('content.xml'));
	if (!werkboek) throw new Storing('bestand-onbekend');
	return 'werkboek';
}

/** The container of old Office files; Excel also wraps an encrypted .xlsx in one. */
function sniffOle2(bytes: Uint8Array): BronSoort {
	if (hasName(bytes, 'EncryptedPackage')) throw new Storing('bestand-beveiligd');
	if (!hasName(bytes, 'Workbook') && !hasName(bytes, 'Book')) throw new Storing('bestand-onbekend');
	return 'werkboek';
}

/** Whether a name of the container's directory occurs; there names are UTF-16. Scans the bytes. */
function hasName(bytes: Uint8Array, name: string): boolean {
	const units = Array.from(name, (each) => [each.charCodeAt(0), 0]).flat();
	const first = units[0] ?? 0;
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
		if (units.every((byte, index) => bytes[at + index] === byte)) return true;
	}
	return false;
}

function isBinary(head: Uint8Array): boolean {
	let odd = 0;
	for (const byte of head) if (byte === 0 || (byte < 32 && !isBlank(byte) && byte !== 27)) odd++;
	return odd > head.length / 100;
}

function isBlank(byte: number): boolean {
	return byte === 32 || (byte >= 9 && byte <= 13);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
	return head.every((byte, index) => bytes[index] === byte);
}
