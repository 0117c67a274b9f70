import { NO_DAY, type CodeColumn, type RowColumn } from '$lib/columns/column';
import { emptyCodes } from '$lib/columns/build';
import { parseTrede, tredeNaam } from '$lib/domain/kandidaat/ladder';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { eigenKop } from '$lib/domain/velden/eigen-kolom';
import { VELDEN, type TabelId } from '$lib/domain/velden/velden';
import { LEEG, woordVoor } from '$lib/domain/velden/waarden';
import { parseDatum } from '$lib/locale/parse-datum';
import { parseGetal } from '$lib/locale/parse-getal';
import type { Dataset } from '../dataset';
import { namen } from '../kandidaat/namen.svelte';
import { partKey } from '../parts';
import { displayOrder } from '../slicer-columns';
import { columnOf, keuzeVelden, type KeuzeVeld } from './keuze-velden';
import { codesOf, daysOf, numbersOf } from './veld-waarden';

/** In what a field is divided: its values, or the wider parts that these belong to. */
export type AsIndeling = 'waarde' | 'trede' | 'jaar' | 'kwartaal' | 'maand' | 'klasse';

/** A field as the rows or columns of a table: each record has one of its values. */
export interface As {
	/** Unique among those of a table: `ladder`, `ladder~trede`, `trajecten.start~jaar`. */
	readonly id: string;
	readonly veld: KeuzeVeld;
	readonly indeling: AsIndeling;
	/** As the user chooses it, unique among those of a table. */
	readonly naam: string;
}

/** What each record of a table has of an axis: the codes are places in the order on screen, the blank `''` last. */
export interface AsWaarden {
	readonly column: CodeColumn;
	/** Per code the word on screen; names hidden where that is asked. */
	woord(code: number): string;
}

const WOORD: Readonly<Record<Exclude<AsIndeling, 'waarde'>, string>> = {
	trede: 'trede',
	jaar: 'jaar',
	kwartaal: 'kwartaal',
	maand: 'maand',
	klasse: 'in klassen'
};

const ASSEN = partKey<readonly As[]>('bron');
const WAARDEN = partKey<CodeColumn>('bron');

/** About as many classes as a number is divided in. */
const KLASSEN = 10;

/** Of records their own fields and those of their kandidaat; of kandidaten theirs. */
export function assen(dataset: Dataset, tabel: TabelId): readonly As[] {
	return dataset.part(
		ASSEN,
		() => {
			const kandidaat = keuzeVelden(dataset, 'kandidaten').flatMap((veld) => indelingen(veld, ''));
			if (tabel === 'kandidaten') return kandidaat;
			const taken = new Set(kandidaat.map(({ naam }) => naam));
			const own = keuzeVelden(dataset, tabel).flatMap((veld) => indelingen(veld, `${tabel}.`));
			return [
				...kandidaat,
				...own.map((as) =>
					taken.has(as.naam) ? { ...as, naam: `${as.naam} (${ENKELVOUD[tabel]})` } : as
				)
			];
		},
		tabel
	);
}

const ENKELVOUD: Readonly<Record<TabelId, string>> = {
	kandidaten: 'kandidaat',
	trajecten: 'traject',
	modules: 'module',
	plaatsingen: 'plaatsing'
};

/** The axis with that id; undefined where the source has no such field. */
export function asVan(dataset: Dataset, tabel: TabelId, id: string): As | undefined {
	return assen(dataset, tabel).find((as) => as.id === id);
}

/** What the field of an axis is called that a list may not have, by the id of that axis. */
export function asNaam(id: string): string {
	const [whole = ''] = id.split('~');
	const veld = whole.replace(/^(?:\w+:)?(?:kandidaten|trajecten|modules|plaatsingen)\./, '');
	const known = Object.values(VELDEN)
		.flat()
		.find((each) => each.id === veld);
	return opScherm(known ? (known.kort ?? known.naam) : eigenKop(veld));
}

function indelingen(veld: KeuzeVeld, voor: string): As[] {
	const of = (indeling: AsIndeling): As => ({
		id: voor + veld.id + (indeling === 'waarde' ? '' : `~${indeling}`),
		veld,
		indeling,
		naam: indeling === 'waarde' ? veld.naam : `${veld.naam} (${WOORD[indeling]})`
	});
	switch (veld.soort) {
		case 'datum':
			return [of('jaar'), of('kwartaal'), of('maand')];
		case 'getal':
			return [of('waarde'), of('klasse')];
		case 'code':
			return veld.tabel === 'kandidaten' && veld.id === 'ladder'
				? [of('waarde'), of('trede')]
				: [of('waarde')];
	}
}

/** The values of an axis for each record of `tabel`; made once. Reads the column once, 1 to 4 bytes a row. */
export function asWaarden(dataset: Dataset, tabel: TabelId, as: As): AsWaarden {
	const column = dataset.part(WAARDEN, () => columnFor(dataset, tabel, as), `${tabel}/${as.id}`);
	return { column, woord: (code) => woordVan(as, column.values[code] ?? '') };
}

/** A stored value of an axis in words, as the screen shows it. */
export function woordVan({ veld, indeling }: As, waarde: string): string {
	if (waarde === '') return LEEG;
	if (indeling === 'trede') {
		const { trede } = parseTrede(waarde);
		return trede ? `${trede} ${tredeNaam(trede)}` : opScherm(woordVoor(veld.waarden, waarde));
	}
	if (indeling !== 'waarde') return waarde;
	const shown = namen.veld(veld.id, waarde);
	return shown === '' ? LEEG : opScherm(woordVoor(veld.waarden, shown));
}

function columnFor(dataset: Dataset, tabel: TabelId, as: As): CodeColumn {
	const own = ordered(divided(dataset, as), as);
	if (tabel === as.veld.tabel) return own;
	const owner =
		tabel === 'kandidaten' ? undefined : dataset.records[tabel]?.columns.get('kandidaat');
	if (owner?.kind !== 'row') throw new TypeError(`${tabel} has no kandidaten`);
	return viaOwner(own, owner);
}

/** What each record's kandidaat has; the blank for a record of nobody. */
function viaOwner({ codes, values }: CodeColumn, { rows }: RowColumn): CodeColumn {
	const known = values.indexOf('');
	const blank = known < 0 ? values.length : known;
	const of = emptyCodes(values.length + 1, rows.length);
	for (let record = 0; record < rows.length; record++) {
		const owner = rows[record] ?? -1;
		of[record] = owner < 0 ? blank : (codes[owner] ?? blank);
	}
	return { kind: 'code', codes: of, values: known < 0 ? [...values, ''] : values };
}

/** Each row's part of the field, in whatever order. */
function divided(dataset: Dataset, as: As): CodeColumn {
	const { veld, indeling } = as;
	if (columnOf(dataset, veld)?.kind === 'day')
		return coded(daysOf(dataset, veld), (day) => partOfDay(day, indeling));
	const stored = codesOf(dataset, veld);
	return veld.soort === 'code' && indeling === 'waarde'
		? stored
		: merged(stored, partReader(dataset, as));
}

/** The different stored texts of a field, not of one that is stored as days. */
export function valuesIn(dataset: Dataset, { veld }: As): readonly string[] {
	return codesOf(dataset, veld).values;
}

/** Reads of what part of an axis a stored text is. */
export function partReader(dataset: Dataset, { veld, indeling }: As): (text: string) => string {
	if (veld.soort === 'datum')
		return (text) => {
			const read = parseDatum(text);
			return read.soort === 'dag' ? partOfDay(read.dag, indeling) : '';
		};
	if (veld.soort === 'getal') {
		const klasse = indeling === 'klasse' ? klassenOf(numbersOf(dataset, veld)) : null;
		return (text) => {
			const number = parseGetal(text, 'nl') ?? NaN;
			if (klasse) return klasse(number);
			return Number.isNaN(number) ? text : String(number).replace('.', ',');
		};
	}
	return indeling === 'trede' ? tredeOf : (text) => text;
}

/** Values that become the same are one. */
function merged({ codes, values }: CodeColumn, to: (value: string) => string): CodeColumn {
	const placeOf = new Map<string, number>();
	const place = values.map((value) => {
		const part = to(value);
		const at = placeOf.get(part) ?? placeOf.size;
		placeOf.set(part, at);
		return at;
	});
	return {
		kind: 'code',
		codes: codes.map((code) => place[code] ?? 0),
		values: [...placeOf.keys()]
	};
}

function tredeOf(code: string): string {
	const { trede } = parseTrede(code);
	return trede ? String(trede) : code;
}

function coded(numbers: Float64Array | Int32Array, text: (each: number) => string): CodeColumn {
	const codeOf = new Map<number, number>();
	const placeOf = new Map<string, number>();
	const codes = new Uint32Array(numbers.length);
	for (let row = 0; row < codes.length; row++) {
		const each = numbers[row] ?? NaN;
		let code = codeOf.get(each);
		if (code === undefined) {
			const value = text(each);
			code = placeOf.get(value) ?? placeOf.size;
			placeOf.set(value, code);
			codeOf.set(each, code);
		}
		codes[row] = code;
	}
	return { kind: 'code', codes, values: [...placeOf.keys()] };
}

const MS_PER_DAY = 86_400_000;

function partOfDay(day: number, indeling: AsIndeling): string {
	if (day === NO_DAY) return '';
	const date = new Date(day * MS_PER_DAY);
	const [jaar, maand] = [date.getUTCFullYear(), date.getUTCMonth()];
	if (indeling === 'jaar') return String(jaar);
	if (indeling === 'kwartaal') return `${jaar} kwartaal ${Math.floor(maand / 3) + 1}`;
	return `${jaar}-${String(maand + 1).padStart(2, '0')}`;
}

/** Classes of 1, 2, 5, 10, 20 … from a multiple of it: "20 tot 30". */
function klassenOf(numbers: Float64Array): (each: number) => string {
	let [least, most] = [Infinity, -Infinity];
	for (const each of numbers) {
		if (each < least) least = each;
		if (each > most) most = each;
	}
	const rough = most > least ? (most - least) / KLASSEN : 1;
	const power = 10 ** Math.floor(Math.log10(rough));
	const width = [1, 2, 5, 10].map((step) => step * power).find((step) => step >= rough) ?? power;
	const name = (each: number) => String(Number(each.toPrecision(12))).replace('.', ',');
	return (each) => {
		if (Number.isNaN(each)) return '';
		const from = Math.floor(each / width) * width;
		return `${name(from)} tot ${name(from + width)}`;
	};
}

/** The same column with its values in the order on screen, the blank last. */
function ordered(column: CodeColumn, { veld, indeling }: As): CodeColumn {
	const order = orderOf(column.values, veld, indeling);
	const place = new Uint32Array(order.length);
	order.forEach((code, at) => (place[code] = at));
	const codes = emptyCodes(order.length, column.codes.length);
	for (let row = 0; row < codes.length; row++) codes[row] = place[column.codes[row] ?? 0] ?? 0;
	return { kind: 'code', codes, values: order.map((code) => column.values[code] ?? '') };
}

function orderOf(
	values: readonly string[],
	veld: KeuzeVeld,
	indeling: AsIndeling
): readonly number[] {
	if (veld.soort === 'code' && indeling === 'waarde') return displayOrder(values, veld.waarden);
	const codes = values.map((_, code) => code);
	const rank = (code: number): number | string => {
		const value = values[code] ?? '';
		if (veld.soort === 'getal') return parseGetal(value.split(' ')[0] ?? '', 'nl') ?? Infinity;
		// the highest trede first, as on every list; what is no trede behind it
		if (indeling === 'trede') return /^\d$/.test(value) ? -Number(value) : value === '' ? 2 : 1;
		return value === '' ? '~' : value;
	};
	return codes.sort((a, b) => {
		const [left, right] = [rank(a), rank(b)];
		return left < right ? -1 : left > right ? 1 : 0;
	});
}
