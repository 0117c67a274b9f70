import { Storing } from '$lib/domain/momentopname/storing';
import { latin1 } from '../web/web-text';

/** One part of a web page that is saved as one file. */
export interface MimePart {
	/** Lower case, without parameters: "text/html". */
	readonly type: string;
	readonly charset: string | null;
	/** Content-Location, '' when it has none. */
	readonly plaats: string;
	readonly bytes: Uint8Array;
}

interface Head {
	readonly fields: ReadonlyMap<string, string>;
	readonly body: string;
}

const DEEPEST = 4;

/**
 * The parts of a message with `multipart/…` content, those of parts in it included. Throws `bestand-beschadigd` when
 * the mark at the end is missing: the file is cut off.
 */
export function mimeParts(bytes: Uint8Array): MimePart[] {
	return partsOf(readHead(latin1(bytes).replace(/^\s+/, '')), 0);
}

function partsOf({ fields, body }: Head, depth: number): MimePart[] {
	const kind = fields.get('content-type') ?? 'text/plain';
	if (!/^\s*multipart\//i.test(kind)) {
		return [
			{
				type: (kind.split(';')[0] ?? '').trim().toLowerCase(),
				charset: parameter(kind, 'charset'),
				plaats: fields.get('content-location') ?? '',
				bytes: decodeBody(body, fields.get('content-transfer-encoding') ?? '')
			}
		];
	}
	const boundary = parameter(kind, 'boundary');
	if (!boundary || depth > DEEPEST) throw new Storing('bestand-beschadigd');
	const pieces = `\n${body}`.split(`\n--${boundary}`);
	const end = pieces.findIndex((piece) => piece.startsWith('--'));
	if (end < 1) throw new Storing('bestand-beschadigd');
	return pieces
		.slice(1, end)
		.flatMap((piece) => partsOf(readHead(piece.replace(/^[ \t]*\r?\n/, '')), depth + 1));
}

function readHead(text: string): Head {
	const fields = new Map<string, string>();
	let at = 0;
	let name = '';
	while (at < text.length) {
		const end = text.indexOf('\n', at);
		const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
		at = end < 0 ? text.length : end + 1;
		if (line === '') break;
		const colon = line.indexOf(':');
		if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
		else if (colon > 0) {
			name = line.slice(0, colon).trim().toLowerCase();
			fields.set(name, line.slice(colon + 1).trim());
		}
	}
	return { fields, body: text.slice(at).replace(/\r$/, '') };
}

function parameter(field: string, name: string): string | null {
	const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field);
	return found?.[1] ?? found?.[2] ?? null;
}

function decodeBody(body: string, encoding: string): Uint8Array {
	switch (encoding.trim().toLowerCase()) {
		case 'quoted-printable':
			return toBytes(
				body
					.replace(/[ \t]+(?=\r?\n|$)/g, '')
					.replace(/=\r?\n/g, '')
					.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			);
		case 'base64':
			try {
				return toBytes(atob(body.replace(/[^A-Za-z\d+/]/g, '')));
			} catch (cause) {
				throw new Storing('bestand-beschadigd', cause);
			}
		default:
			return toBytes(body);
	}
}

function toBytes(text: string): Uint8Array {
	return Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index) & 0xff);
}
