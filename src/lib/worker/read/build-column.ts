import { NO_DAY, type Column } from '$lib/columns/column';
import { NumberTable } from '$lib/columns/number-table';
import { TextIds } from '$lib/columns/text-ids';
import type { Veld } from '$lib/domain/velden/velden';
import { CodeBuilder } from './cells/code-builder';
import { TextBuilder } from './cells/text-builder';
import { joinPeriode, opschortingRol } from './cells/opschortingen';
import { isNaamInDelen, joinNaam, naamRol } from './mapping/naam-delen';
import { columnsOf, type SourceRows } from './source-rows';
import { readDatums } from './cells/read-datums';
import { mixesNotaties, readGetallen } from './cells/read-getallen';
import { readCode, readPerioden, readTekst, type GelezenCel } from './cells/values';

/** Told of the values of a column, by its codes, that need a word. */
export type Report = (
	source: SourceRows,
	codes: Uint32Array,
	cells: readonly string[],
	read: readonly GelezenCel<unknown>[],
	veld: string
) => void;

/** Numbers of each source as they will be stored, decided over all sources together. */
export type Numbers = ReadonlyMap<SourceRows, readonly GelezenCel<string>[]>;

/** A field's column over all sources of its table; blank for the rows of a source without it. Reads each distinct cell once. */
export function buildField(
	veld: Veld,
	sources: readonly SourceRows[],
	rows: number,
	numbers: Numbers,
	report: Report
): Column {
	if (veld.soort === 'datum') return buildDays(veld, sources, rows, report);
	if (veld.soort === 'code' || veld.soort === 'getal')
		return buildCodes(veld, sources, rows, report);
	const texts = new TextBuilder(rows);
	for (const source of sources) {
		const columns = columnsOf(source, veld.id);
		const [column] = columns;
		if (column === undefined) texts.addBlank(source.kept.length);
		else if (veld.id === 'opschortingen' && isPair(source, columns))
			appendPairs(texts, source, columns, veld.naam, report);
		else if (veld.id === 'naam' && isInDelen(source, columns))
			appendNames(texts, source, columns, veld.naam, report);
		else {
			const { codes, values } = source.data.column(column);
			const read =
				veld.id === 'persnr'
					? (numbers.get(source) ?? [])
					: values.map(veld.id === 'opschortingen' ? readPerioden : readTekst);
			report(source, codes, values, read, veld.naam);
			texts.add(codes, read, source.kept);
		}
	}
	return texts.finish();
}

/** A column of the source that is no field: codes when it repeats itself, else text. */
export function buildExtra(
	kop: string,
	sources: readonly SourceRows[],
	rows: number,
	report: Report
): Column {
	const parts = sources.map((source) => {
		const index = source.data.koppen.findIndex(
			(each, at) => each === kop && source.bestemmingen[at]?.soort === 'extra'
		);
		if (index < 0) return { source, codes: null, read: [] };
		const { codes, values } = source.data.column(index);
		const read = mixesNotaties(values)
			? readGetallen(values, kop, source.leeswijze.notatie?.[kop])
			: values.map(readTekst);
		report(source, codes, values, read, kop);
		return { source, codes, read };
	});
	if (
		isRepeating(
			parts.map(({ read }) => read),
			rows
		)
	) {
		const builder = new CodeBuilder(rows);
		for (const { source, codes, read } of parts) {
			const waarden = read.map((each) => each.waarde);
			if (codes) builder.add(codes, waarden, source.kept);
			else builder.addBlank(source.kept.length);
		}
		return builder.finish();
	}
	const texts = new TextBuilder(rows);
	for (const { source, codes, read } of parts) {
		if (codes) texts.add(codes, read, source.kept);
		else texts.addBlank(source.kept.length);
	}
	return texts.finish();
}

/** Whether the values of an extra column are few enough to be codes. */
function isRepeating(parts: readonly (readonly GelezenCel<string>[])[], rows: number): boolean {
	const distinct = new TextIds();
	for (const read of parts) {
		for (const { waarde } of read) {
			distinct.add(waarde);
			if (distinct.size > MOST_CODES) return false;
		}
	}
	return distinct.size <= Math.max(FEW, rows / 2);
}

/** So few are codes in any list: somebody may want to choose by them. */
const FEW = 12;
/** Above this many distinct values an extra column is text. */
const MOST_CODES = 200;

function buildCodes(
	veld: Veld,
	sources: readonly SourceRows[],
	rows: number,
	report: Report
): Column {
	const builder = new CodeBuilder(rows);
	for (const source of sources) {
		const [column] = columnsOf(source, veld.id);
		if (column === undefined) {
			builder.addBlank(source.kept.length);
			continue;
		}
		const { codes, values } = source.data.column(column);
		const read = readCodes(veld, source, column, values);
		report(source, codes, values, read, veld.naam);
		builder.add(
			codes,
			read.map((each) => each.waarde),
			source.kept
		);
	}
	return builder.finish(veld.waarden);
}

function readCodes(
	veld: Veld,
	{ data, leeswijze }: SourceRows,
	column: number,
	values: readonly string[]
): readonly GelezenCel<string>[] {
	if (veld.soort === 'code') return values.map((value) => readCode(veld, value));
	const kop = data.koppen[column] ?? '';
	return readGetallen(values, kop, leeswijze.notatie?.[kop]);
}

function buildDays(
	veld: Veld,
	sources: readonly SourceRows[],
	rows: number,
	report: Report
): Column {
	const days = new Int32Array(rows).fill(NO_DAY);
	let end = 0;
	for (const source of sources) {
		const [column] = columnsOf(source, veld.id);
		if (column === undefined) {
			end += source.kept.length;
			continue;
		}
		const { codes, values } = source.data.column(column);
		const volgorde = source.leeswijze.datums?.[source.data.koppen[column] ?? ''];
		const read = readDatums(values, volgorde).map((each): GelezenCel<number> => {
			return veld.id === 'start' && each.waarde === NO_DAY && !each.vondst
				? { ...each, vondst: { soort: 'start-ontbreekt' } }
				: each;
		});
		report(source, codes, values, read, veld.naam);
		for (const row of source.kept) days[end++] = read[codes[row] ?? 0]?.waarde ?? NO_DAY;
	}
	return { kind: 'day', days };
}

/** Whether opschortingen stand in columns for the first and the last day, or for the first day only. */
function isPair({ data }: SourceRows, columns: readonly number[]): boolean {
	return (
		columns.every((column) => opschortingRol(data.koppen[column] ?? '') !== 'periode') &&
		columns.some((column) => opschortingRol(data.koppen[column] ?? '') === 'van')
	);
}

function appendPairs(
	texts: TextBuilder,
	source: SourceRows,
	columns: readonly number[],
	naam: string,
	report: Report
): void {
	const [van, tot] = (['van', 'tot'] as const).map((role) =>
		columns.find((column) => opschortingRol(source.data.koppen[column] ?? '') === role)
	);
	const first = van === undefined ? null : source.data.column(van);
	const last = tot === undefined ? null : source.data.column(tot);
	/** By both codes together: the place of their text. */
	const pairs = new NumberTable();
	const ids = new TextIds();
	const cells: string[] = [];
	const size = last?.values.length ?? 1;
	const codes = Uint32Array.from({ length: source.data.rijen.length }, (_, row) => {
		const [one, other] = [first?.codes[row] ?? 0, last?.codes[row] ?? 0];
		const known = pairs.get(one * size + other);
		if (known >= 0) return known;
		const pair = [first?.values[one] ?? '', last?.values[other] ?? ''].map(
			(cell) => readTekst(cell).waarde
		);
		const text = pair.join(' t/m ');
		const code = ids.add(text);
		if (code === cells.length) cells.push(text);
		pairs.set(one * size + other, code);
		return code;
	});
	const read = cells.map((cell): GelezenCel<string> => {
		const [from = '', until = ''] = cell.split(' t/m ');
		if (from === '' && until === '') return { waarde: '', vondst: null };
		const periode = joinPeriode(from, until);
		return periode === null
			? { waarde: cell, vondst: { soort: 'geen-periode', waarde: cell } }
			: { waarde: periode, vondst: null };
	});
	report(source, codes, cells, read, naam);
	texts.add(codes, read, source.kept);
}

/** Whether a name stands in more than one column. */
function isInDelen({ data }: SourceRows, columns: readonly number[]): boolean {
	return columns.length > 1 && isNaamInDelen(columns.map((column) => data.koppen[column] ?? ''));
}

function appendNames(
	texts: TextBuilder,
	source: SourceRows,
	columns: readonly number[],
	naam: string,
	report: Report
): void {
	const parts = columns.map((column) => {
		const { codes, values } = source.data.column(column);
		const read = values.map(readTekst);
		report(source, codes, values, read, naam);
		const rol = naamRol(source.data.koppen[column] ?? '');
		return { rol: rol === 'voorletters' || rol === 'voornaam' ? 'voor' : rol, codes, read };
	});
	const cellOf = (rol: string, row: number) => {
		const part = parts.find((each) => each.rol === rol);
		return part?.read[part.codes[row] ?? 0]?.waarde ?? '';
	};
	const namen = Array.from(source.kept, (row) => {
		const [achternaam, voor, tussenvoegsel] = [
			cellOf('achternaam', row),
			cellOf('voor', row),
			cellOf('tussenvoegsel', row)
		];
		return { waarde: joinNaam({ achternaam, voor, tussenvoegsel }), vondst: null };
	});
	const each = Uint32Array.from(namen.keys());
	texts.add(each, namen, each);
}
