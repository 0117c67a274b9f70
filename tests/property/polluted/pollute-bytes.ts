import fc from 'fast-check';
import { TEKENSETS } from '$lib/domain/momentopname/inlezen';
import { one, somebody, withName } from './chance';
import { textOf, type Draft, type Gen, type Pollution } from './draft';
import { CODE_PAGE_850, joined, oneByte, utf16, utf32, WINDOWS_1252 } from './encoders';

/** A sign of three bytes that stands for bytes that no text has. */
const PLACE = '\ue000';
const PLACE_BYTES = [0xee, 0x80, 0x80] as const;

/** Encodings, bytes that do not belong, and files that end too soon. */
export const IN_BYTES: readonly Pollution[] = [
	...[0x80, 0x92, 0xc3, 0xe9, 0xff].map((byte): Pollution => ({
		soort: `the byte ${byte.toString(16)} in a name, in UTF-8`,
		must: { wrong: 'said' },
		make: (draft, g) => stray(draft, somebody(draft, g), byte)
	})),
	{
		soort: 'signs of Windows-1252 as C1 characters in UTF-8',
		must: { told: true },
		make: (draft, g) =>
			withName(
				draft,
				somebody(draft, g),
				(name) => `O\u0092Brien \u0096 ${name}`,
				(name) => `O’Brien – ${name}`
			)
	},
	encoded('Windows-1252', { told: true }, oneByte(WINDOWS_1252)),
	{
		soort: 'code page 850, which is chosen',
		must: {},
		make: (draft) => {
			const tekenset = TEKENSETS.find((each) => each.includes('850'));
			const made = { ...draft, encode: oneByte(CODE_PAGE_850) };
			return tekenset ? { ...made, leeswijze: { tekenset } } : made;
		}
	},
	{
		soort: 'code page 850, which nobody chose',
		must: { wrong: 'said' },
		make: (draft) => ({
			...draft,
			encode: oneByte(CODE_PAGE_850),
			touched: new Set(draft.truth.keys())
		})
	},
	encoded('UTF-8 with a mark', {}, (text) => new TextEncoder().encode(`\ufeff${text}`)),
	encoded('UTF-8 with two marks', {}, (text) => new TextEncoder().encode(`\ufeff\ufeff${text}`)),
	encoded('UTF-16 LE with a mark', { told: true }, (text) => utf16(`\ufeff${text}`)),
	encoded('UTF-16 BE with a mark', { told: true }, (text) => utf16(`\ufeff${text}`, true)),
	encoded('UTF-16 LE without a mark', { told: true }, (text) => utf16(text)),
	encoded('UTF-16 BE without a mark', { told: true }, (text) => utf16(text, true)),
	encoded('UTF-32 LE with a mark', { refusal: true }, (text) => utf32(`\ufeff${text}`)),
	encoded('UTF-32 BE with a mark', { refusal: true }, (text) => utf32(`\ufeff${text}`, true)),
	encoded('UTF-32 LE without a mark', { refusal: true }, (text) => utf32(text)),
	{
		soort: 'two files pasted together, in UTF-8 and Windows-1252',
		must: { wrong: 'said' },
		make: (draft, g) => pasted(draft, somebody(draft, g))
	},
	{
		soort: 'NUL in a name',
		must: {},
		make: (draft, g) => signInName(draft, g, '\0')
	},
	{
		soort: 'a byte order mark in a name',
		must: {},
		make: (draft, g) => signInName(draft, g, '\ufeff')
	},
	{
		soort: 'Ctrl-Z at the end',
		must: {},
		make: (draft, g) =>
			changed(draft, (bytes) => joined(bytes, Uint8Array.of(0x1a, ...one(g, [], [13, 10]))))
	},
	{
		soort: 'zeros at the end',
		must: { refusal: true },
		make: (draft, g) => changed(draft, (bytes) => joined(bytes, new Uint8Array(one(g, 1, 2, 512))))
	},
	{
		soort: 'cut inside its last cell',
		must: { told: true, wrong: 'said' },
		make: (draft, g) => cutInCell(draft, g)
	},
	{
		soort: 'cut inside its last row',
		must: { wrong: 'said', refusal: true },
		make: (draft, g) => {
			const row = lastRow(draft);
			const cut = 3 + g(fc.nat, { max: Math.max(0, row.length - 5) });
			return { ...changed(draft, (bytes) => bytes.slice(0, -cut)), touched: lastOf(draft) };
		}
	},
	{
		soort: 'cut at a line end',
		must: { wrong: 'missing' },
		make: (draft, g) => {
			const kept = 2 + g(fc.nat, { max: draft.rows.length - 3 });
			const gone = draft.rows.slice(kept).map(({ nummer }) => nummer);
			return { ...draft, rows: draft.rows.slice(0, kept), touched: new Set(gone) };
		}
	}
];

function encoded(
	soort: string,
	must: Pollution['must'],
	encode: (text: string) => Uint8Array
): Pollution {
	return { soort, must, make: (draft) => ({ ...draft, encode }) };
}

function changed(draft: Draft, change: (bytes: Uint8Array) => Uint8Array): Draft {
	return { ...draft, bytes: [...draft.bytes, change] };
}

function lastOf({ rows }: Draft): ReadonlySet<string> {
	return new Set([rows.at(-1)?.nummer ?? '']);
}

/** The bytes of the last row, with its end. */
function lastRow(draft: Draft): Uint8Array {
	return draft.encode(textOf({ ...draft, rows: draft.rows.slice(-1) }));
}

/** The last cell of the file is a begeleider, of whom some letters are gone. */
function cutInCell(draft: Draft, g: Gen): Draft {
	const column = draft.list.velden.findIndex(({ id }) => id === 'begeleider');
	const order = [...draft.list.velden.keys()].filter((at) => at !== column).concat(column);
	const inOrder = <T>(of: readonly T[]) => order.map((at) => of[at] as T);
	const rows = draft.rows.map((row) => ({ ...row, cells: inOrder(row.cells) }));
	const nummer = rows.at(-1)?.nummer ?? '';
	const last = { ...rows.at(-1)!, cells: rows.at(-1)!.cells.with(-1, 'Visser, B.') };
	const person = { ...draft.truth.get(nummer), begeleider: 'Visser, B.' };
	const made: Draft = {
		...draft,
		list: { ...draft.list, velden: inOrder(draft.list.velden) },
		rows: rows.with(-1, last),
		truth: new Map([...draft.truth, [nummer, person]]),
		touched: new Set([nummer])
	};
	const cut = 2 + one(g, 1, 3, 5, 8);
	return changed(made, (bytes) => bytes.slice(0, -cut));
}

/** One byte that is no UTF-8, in somebody's name. */
function stray(draft: Draft, at: number, byte: number): Draft {
	const made = withName(draft, at, (name) => `Jo${PLACE}l ${name}`);
	return {
		...changed(made, (bytes) => {
			const place = bytes.findIndex((_, index) =>
				PLACE_BYTES.every((each, offset) => bytes[index + offset] === each)
			);
			return joined(bytes.subarray(0, place), Uint8Array.of(byte), bytes.subarray(place + 3));
		}),
		touched: new Set([draft.rows[at]?.nummer ?? ''])
	};
}

/** All rows from one on in Windows-1252. */
function pasted(draft: Draft, at: number): Draft {
	const rest = draft.rows.slice(at);
	const size = textOf({ ...draft, rows: rest }).length;
	return {
		...draft,
		touched: new Set(rest.map(({ nummer }) => nummer)),
		encode: (text) =>
			joined(draft.encode(text.slice(0, -size)), oneByte(WINDOWS_1252)(text.slice(-size)))
	};
}

function signInName(draft: Draft, g: Gen, sign: string): Draft {
	return withName(
		draft,
		somebody(draft, g),
		(name) => `Jo${sign}l ${name}`,
		(name) => `Jol ${name}`
	);
}
