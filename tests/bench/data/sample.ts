import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { emptyCodes } from '$lib/columns/build';
import {
	KENGETALLEN,
	STANDAARD_KEUZES,
	type RecordStand
} from '$lib/domain/kengetallen/kengetallen';
import { makeRandom, type Random } from '$lib/worker/sample/random';

/** A slicer: one code a row, codes 0 up to `size`. */
export interface SampleFacet {
	readonly id: string;
	readonly size: number;
	readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** A child table: whom each record belongs to, who carries it out, and which tiles it counts in. */
export interface SampleRecords {
	readonly id: string;
	readonly length: number;
	readonly owner: Int32Array;
	readonly performer: Uint16Array;
	/** In the order of `Sample.measures` for this table. */
	readonly members: readonly Bitset[];
}

export interface SampleMeasure {
	readonly id: string;
	/** Index in `Sample.tables`. */
	readonly table: number;
	/** Index in that table's `members`. */
	readonly at: number;
}

/** An order of the rows: `order[place]` is a row, `rank[row]` its place; no two rows share a place. */
export interface SampleOrder {
	readonly id: string;
	readonly order: Uint32Array;
	readonly rank: Uint32Array;
}

/** The same data for every engine. */
export interface Sample {
	readonly rows: number;
	readonly facets: readonly SampleFacet[];
	readonly tables: readonly SampleRecords[];
	readonly measures: readonly SampleMeasure[];
	readonly performers: number;
	/** Folded name and number, what search looks in. */
	readonly texts: readonly string[];
	readonly orders: readonly SampleOrder[];
}

const GEMEENTEN = 342;
const BEGELEIDERS = 2000;
const UITVOERENDEN = 500;
const PEILDATUM = 20_000;

/** Facets of the report with the weight of each value; gemeente and begeleider are made apart. */
const SMALL: readonly (readonly [string, readonly number[]])[] = [
	['dgr', [30, 60, 10]],
	['banenafspraken', [28, 55, 17]],
	['status', [70, 20, 10]],
	['klantprofiel', [45, 25, 12, 10, 8]],
	['ladder', [4, 9, 12, 20, 14, 3, 5, 6, 7, 4, 8, 5, 3]],
	['dvsoort', Array.from({ length: 24 }, (_, i) => 40 / (i + 2))],
	['doelgroep', [50, 12, 9, 6, 5, 4, 3, 3, 2, 2, 2, 1, 1]]
];

const ACHTER =
	'Jansen,Yilmaz,de Vries,van den Berg,Bakker,Öztürk,Visser,Smit,El Idrissi,Meijer,de Boer,Mulder,Nguyen,Bos,Vos,Peters,Hendriks,van Leeuwen,Dekker,Brouwer,Achterberg,Kowalski,de Wit,Dijkstra,Smits,de Graaf,van der Meer,Haddad,Kuipers,Veenstra,Willems,Hoekstra,Martens,Pinas,van der Horst,Verbeek'.split(
		','
	);
const LETTERS = 'ABCDEFGHIJKLMNOPRSTVW';

/**
 * Draws a star of `rows` candidates with about 0.4, 0.6 and 0.3 trajecten, modules and plaatsingen
 * each, in order of gemeente and begeleider as an import leaves it. The same size gives the same data.
 */
export function makeSample(rows: number): Sample {
	const random = makeRandom(20_260_101 + rows);
	const { gemeente, begeleider } = placed(rows, random);
	const small = SMALL.map(([id, weights]) => drawn(id, weights, rows, random));
	const facets = [gemeente, ...small, begeleider];
	const tables = [
		records('trajecten', 0.4, rows, random),
		records('modules', 0.6, rows, random),
		records('plaatsingen', 0.3, rows, random)
	];
	const measures = tables.flatMap(({ id }, table) =>
		KENGETALLEN.filter(({ groep }) => groep === id).map((kengetal, at) => ({
			id: kengetal.id,
			table,
			at
		}))
	);
	const numbers = random.shuffle(Array.from({ length: rows }, (_, i) => 10_000 + i));
	const texts = numbers.map((number) => {
		const initial = LETTERS[random.int(0, LETTERS.length - 1)] ?? 'A';
		const name = `${random.pick(ACHTER)}-${random.pick(ACHTER)}, ${initial}.`;
		return `${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()} ${number}`;
	});
	const codesOf = (id: string) =>
		facets.find((facet) => facet.id === id)?.codes ?? new Uint8Array();
	return {
		rows,
		facets,
		tables,
		measures,
		performers: UITVOERENDEN,
		texts,
		orders: [
			orderBy('naam', rows, textRanks(texts)),
			orderBy('persnr', rows, Uint32Array.from(numbers)),
			orderBy('ladder', rows, codesOf('ladder')),
			orderBy('begeleider', rows, codesOf('begeleider'))
		]
	};
}

/** Gemeente and begeleider, sorted by both; sizes of gemeenten differ as in the Netherlands. */
function placed(rows: number, random: Random) {
	const weight = Float64Array.from({ length: GEMEENTEN }, () => 1 / (0.02 + random.fraction()));
	const sum = weight.reduce((total, each) => total + each, 0);
	const gemeente = emptyCodes(GEMEENTEN, rows);
	const begeleider = emptyCodes(BEGELEIDERS, rows);
	let row = 0;
	let until = 0;
	for (let code = 0; code < GEMEENTEN; code++) {
		const first = Math.floor((until / sum) * BEGELEIDERS);
		until += weight[code] ?? 0;
		const end = code === GEMEENTEN - 1 ? rows : Math.round((until / sum) * rows);
		const last = Math.min(BEGELEIDERS - 1, Math.floor((until / sum) * BEGELEIDERS));
		const drawnHere = Uint32Array.from({ length: end - row }, () => random.int(first, last)).sort();
		gemeente.fill(code, row, end);
		begeleider.set(drawnHere, row);
		row = end;
	}
	return {
		gemeente: { id: 'gemeente', size: GEMEENTEN, codes: gemeente },
		begeleider: { id: 'begeleider', size: BEGELEIDERS, codes: begeleider }
	};
}

function drawn(id: string, weights: readonly number[], rows: number, random: Random): SampleFacet {
	const weighted = weights.map((weight, code) => [code, weight] as const);
	const codes = emptyCodes(weights.length, rows);
	for (let row = 0; row < rows; row++) codes[row] = random.pickWeighted(weighted);
	return { id, size: weights.length, codes };
}

/** Records in the order of their owners; most candidates have none, some have several. */
function records(id: string, perRow: number, rows: number, random: Random): SampleRecords {
	const length = Math.round(rows * perRow);
	const owner = Int32Array.from({ length }, () => {
		const row = random.int(0, rows - 1);
		return random.chance(0.3) ? row - (row % 3) : row;
	}).sort();
	const performer = Uint16Array.from({ length }, () =>
		Math.min(random.int(0, UITVOERENDEN - 1), random.int(0, UITVOERENDEN - 1))
	);
	const rules = KENGETALLEN.filter(({ groep }) => groep === id);
	const members = rules.map(() => emptyBitset(length));
	for (let record = 0; record < length; record++) {
		const stand = drawStand(random);
		rules.forEach((rule, at) => {
			const set = members[at];
			if (set && rule.geldt(stand, PEILDATUM, STANDAARD_KEUZES)) addRow(set, record);
		});
	}
	return { id, length, owner, performer, members };
}

/** A record as the slide has them: three in four active, a sixth ending soon, few signals. */
function drawStand(random: Random): RecordStand {
	const start = PEILDATUM - random.int(-30, 700);
	const long = random.chance(0.8);
	return {
		start,
		einde: long ? PEILDATUM + random.int(0, 500) : start + random.int(20, 400),
		signaal: random.chance(0.25) ? PEILDATUM + random.int(-60, 150) : -2147483648,
		gesloten: random.chance(0.08),
		afgehandeld: random.chance(0.1),
		actieveModule: random.chance(0.95),
		opgeschort: random.chance(0.01)
	};
}

function textRanks(texts: readonly string[]): Uint32Array {
	const sorted = [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	const rankOf = new Map(sorted.map((text, rank) => [text, rank]));
	return Uint32Array.from(texts, (text) => rankOf.get(text) ?? 0);
}

/** Rows by key, equal keys as they stand. */
function orderBy(id: string, rows: number, keys: ArrayLike<number>): SampleOrder {
	const places = new Float64Array(rows);
	for (let row = 0; row < rows; row++) places[row] = (keys[row] ?? 0) * 2 ** 24 + row;
	places.sort();
	const order = Uint32Array.from(places, (place) => place % 2 ** 24);
	const rank = new Uint32Array(rows);
	for (let place = 0; place < rows; place++) rank[order[place] ?? 0] = place;
	return { id, order, rank };
}
