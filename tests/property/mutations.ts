/** Random numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

type Random = () => number;

/** What goes wrong on the way: a bit flips, the end is missing, a part is there twice, is gone, or is another's. */
export const MUTATIONS = {
	flip: (bytes, random) => {
		const made = bytes.slice();
		for (let times = 1 + below(4, random); times > 0; times--) {
			const at = below(made.length, random);
			made[at] = (made[at] ?? 0) ^ (1 << below(8, random));
		}
		return made;
	},
	truncate: (bytes, random) => bytes.slice(0, below(bytes.length, random)),
	behead: (bytes, random) => bytes.slice(below(bytes.length, random)),
	duplicate: (bytes, random) => {
		const [from, to] = part(bytes, random);
		return joined(bytes.subarray(0, to), bytes.subarray(from));
	},
	remove: (bytes, random) => {
		const [from, to] = part(bytes, random);
		return joined(bytes.subarray(0, from), bytes.subarray(to));
	},
	zero: (bytes, random) => {
		const [from, to] = part(bytes, random);
		return bytes.slice().fill(0, from, to);
	},
	insert: (bytes, random) => {
		const at = below(bytes.length + 1, random);
		return joined(bytes.subarray(0, at), nasty(random), bytes.subarray(at));
	},
	splice: (bytes, random, other) => {
		const [from, to] = part(other, random);
		const at = below(bytes.length + 1, random);
		return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
	}
} as const satisfies Record<
	string,
	(bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array
>;

export type Mutation = keyof typeof MUTATIONS;

/** Text and bytes that mean something to one of the readers. */
const TOKENS = [
	...[';', ',', '\t', '|', '"', '""', '\r', '\n', '\r\n', ' ', "'", '=', '#', '\u0000', '\u001a'],
	...['sep=;\n', 'Pers. nr.', 'Totaal', 'Toegepaste filters:', '07974', '31-02-2025', '#N/B', 'é'],
	...['<table>', '</table>', '<tr><td>', '<!--', '-->', '<html', '<?xml ', '<Workbook', '&euml;'],
	...['MIME-Version: 1.0\r\n', 'Content-Type: multipart/related; boundary=x\r\n', '--x\r\n', '=E9'],
	...[
		'PK\u0003\u0004',
		'PK\u0001\u0002',
		'PK\u0005\u0006',
		'%PDF-1.7',
		'{\\rtf1',
		'\ufeff',
		'\ufffe'
	],
	...['\u00ff\u00fe', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'xl/workbook.xml']
] as const;

/** A few tokens or random bytes. */
export function nasty(random: Random, most = 12): Uint8Array {
	const pieces = Array.from({ length: 1 + below(most, random) }, () =>
		random() < 0.8
			? token(random)
			: Uint8Array.from({ length: below(40, random) }, () => below(256, random))
	);
	return joined(...pieces);
}

/** A whole number from 0, below a limit; 0 when the limit is. */
export function below(limit: number, random: Random): number {
	return Math.floor(random() * limit);
}

function token(random: Random): Uint8Array {
	const text = TOKENS[below(TOKENS.length, random)] ?? '';
	return random() < 0.5
		? new TextEncoder().encode(text)
		: Uint8Array.from(text, (each) => each.charCodeAt(0) & 0xff);
}

/** Where a part begins and ends: mostly a short one. */
function part(bytes: Uint8Array, random: Random): [from: number, to: number] {
	const from = below(bytes.length, random);
	const most = random() < 0.5 ? 16 : bytes.length;
	return [from, Math.min(bytes.length, from + 1 + below(most, random))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const each of parts) {
		all.set(each, at);
		at += each.length;
	}
	return all;
}
