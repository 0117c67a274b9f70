import type { Leeswijze } from '$lib/domain/momentopname/inlezen';
import type fc from 'fast-check';
import type { GoodList, Person } from './good-list';

export type Gen = fc.GeneratorValue;

/** A row of the file that is being made, and the number of whoever stands in it; '' for nobody. */
export interface Row {
	readonly cells: readonly string[];
	readonly nummer: string;
}

/** How rows become text. */
export interface Writing {
	readonly teken: string;
	/** The end of a line, by its place. */
	readonly end: (line: number) => string;
	readonly isEnded: boolean;
	readonly cell: (text: string, teken: string) => string;
	readonly line: (text: string) => string;
}

/** A file in the making, with the truth about it. Each pollution changes a part of it. */
export interface Draft {
	readonly list: GoodList;
	/** Everybody in it, by number: what must be read. */
	readonly truth: ReadonlyMap<string, Person>;
	/** The heading is one of them. */
	readonly rows: readonly Row[];
	readonly writing: Writing;
	readonly encode: (text: string) => Uint8Array;
	/** What happens to the bytes, one after another. */
	readonly bytes: readonly ((bytes: Uint8Array) => Uint8Array)[];
	readonly leeswijze: Leeswijze;
	/** Numbers of those whose row may be read otherwise, where that is said. */
	readonly touched: ReadonlySet<string>;
}

/** What must hold of a polluted file, besides that nobody else is read otherwise without a refusal. */
export interface Must {
	/** The file, or its reading, may be refused in a sentence. */
	readonly refusal?: true;
	/** A sentence tells what was done, even where everybody is read. */
	readonly told?: true;
	/** Those touched may be read otherwise: a sentence names their row, or says it of the file, or both are gone. */
	readonly wrong?: 'named' | 'said' | 'missing';
}

/** One way in which files go wrong. */
export interface Pollution {
	readonly soort: string;
	readonly must: Must;
	readonly make: (draft: Draft, g: Gen) => Draft;
}

/** A file with nothing wrong: semicolons, CRLF, quotes where they are needed, UTF-8. */
export function draftOf(list: GoodList): Draft {
	return {
		list,
		truth: new Map(list.people.map((person) => [person['persnr'] ?? '', person])),
		rows: [
			{ cells: list.velden.map(({ label }) => label), nummer: '' },
			...list.people.map((person) => ({
				cells: list.velden.map(({ id }) => person[id] ?? ''),
				nummer: person['persnr'] ?? ''
			}))
		],
		writing: {
			teken: ';',
			end: () => '\r\n',
			isEnded: true,
			cell: quoted,
			line: (text) => text
		},
		encode: (text) => new TextEncoder().encode(text),
		bytes: [],
		leeswijze: {},
		touched: new Set()
	};
}

/** The bytes of a draft, and the row of each number as Excel numbers it. */
export function fileOf(draft: Draft): {
	readonly bytes: Uint8Array;
	readonly rij: ReadonlyMap<string, number>;
} {
	const bytes = draft.bytes.reduce((made, change) => change(made), draft.encode(textOf(draft)));
	const rij = new Map(draft.rows.map(({ nummer }, at) => [nummer, at + 1]));
	return { bytes, rij };
}

/** The text of a draft, before it is encoded. */
export function textOf({ rows, writing }: Draft): string {
	const { teken, end, isEnded, cell, line } = writing;
	return rows
		.map(({ cells }, at) => {
			const text = line(cells.map((each) => cell(each, teken)).join(teken));
			return at < rows.length - 1 || isEnded ? text + end(at) : text;
		})
		.join('');
}

/** A cell between quotes where it needs them. */
export function quoted(text: string, teken: string): string {
	const isPlain = !text.includes(teken) && !/["\r\n]|^\s|\s$/.test(text);
	return isPlain ? text : inQuotes(text);
}

/** A cell between quotes whatever it is. */
export function inQuotes(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}
