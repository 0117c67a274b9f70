import type { ZipPart } from '$lib/columns/zip-parts';
import { attributesOf, type Attributes } from '../xml-tags';
import { sheetIds } from './binary-scan';
import { plainPart } from './xml-part';

/** The parts of an .xlsx or .xlsb, and where those stand that hold cells. */
export interface Pakket {
	readonly files: readonly ZipPart[];
	/** The part of each sheet, by its place; undefined where there is none. */
	readonly bladen: readonly (string | undefined)[];
	/** The part with the texts that cells point at. */
	readonly teksten: string | undefined;
}

const TYPES = '[Content_Types].xml';
const XML = /\.(?:xml|rels)$/i;
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OVERRIDE = /<(?:\w+:)?Override\b[^>]*>(?:\s*<\/(?:\w+:)?Override>)?/g;
const RELATION = /<Relationship\b([^>]*)>/g;
const SHEET = /<(?:\w+:)?sheet\b([^>]*)>/g;
const BOOK_TYPE = /(?:sheet|template|addin)\.(?:macroEnabled\.)?(?:binary\.macroEnabled\.)?main/;
const BOOKS = ['xl/workbook.xml', 'xl/workbook.bin'];
/** In a signed file; SheetJS takes it for an OpenDocument. */
const MISLEADING = /^(?:META-INF\/|objectdata\.xml$)/i;

interface Relation {
	readonly type: string;
	readonly doel: string;
}

/**
 * Finds the workbook in its zip, wherever it stands, and puts right what SheetJS stumbles over: another encoding, other
 * prefixes, parts that are promised and not there, or there and not promised.
 */
export function openPackage(zipped: readonly ZipPart[]): Pakket {
	const files = zipped
		.filter(({ naam }) => !MISLEADING.test(naam))
		.map(({ naam, bytes }) => ({
			naam: naam.replace(/^\/+/, ''),
			bytes: XML.test(naam) ? plainPart(bytes) : bytes
		}));
	const parts = new Map(files.map(({ naam, bytes }) => [naam.toLowerCase(), { naam, bytes }]));
	const textOf = (naam: string) => new TextDecoder().decode(parts.get(naam.toLowerCase())?.bytes);
	const nameOf = (naam: string) => parts.get(naam.toLowerCase())?.naam;
	const types = textOf(TYPES);
	const book = bookIn(types, relationsIn(textOf('_rels/.rels'), ''), nameOf);
	if (book === undefined) return { files, bladen: [], teksten: undefined };
	const folder = book.slice(0, book.lastIndexOf('/') + 1);
	const own = textOf(`${folder}_rels/${book.slice(folder.length)}.rels`);
	const relations = relationsIn(own, folder);
	const partOf = (type: string) =>
		[...relations.values()]
			.filter((each) => each.type === type)
			.map(({ doel }) => nameOf(doel))
			.find((naam) => naam !== undefined);
	const isBinary = /\.bin$/i.test(book);
	const ids = isBinary
		? sheetIds(parts.get(book.toLowerCase())?.bytes ?? new Uint8Array())
		: Array.from(textOf(book).matchAll(SHEET), ([, raw = '']) => idIn(attributesOf(raw)));
	const teksten = partOf('sharedStrings');
	const promised = promisesOf(types, nameOf, [
		[book, isBinary ? null : `${SPREADSHEET}.sheet.main+xml`],
		[teksten, isBinary ? null : `${SPREADSHEET}.sharedStrings+xml`],
		[partOf('styles'), isBinary ? null : `${SPREADSHEET}.styles+xml`]
	]);
	return {
		files: [
			{ naam: TYPES, bytes: new TextEncoder().encode(promised) },
			...files.filter(({ naam }) => naam.toLowerCase() !== TYPES.toLowerCase())
		],
		bladen: ids.map((id) => nameOf(relations.get(id)?.doel ?? '')),
		teksten
	};
}

/** The part of the workbook: where the package says, else where it usually stands. */
function bookIn(
	types: string,
	relations: ReadonlyMap<string, Relation>,
	nameOf: (naam: string) => string | undefined
): string | undefined {
	const related = [...relations.values()]
		.filter(({ type }) => type === 'officeDocument')
		.map(({ doel }) => doel);
	const promised = Array.from(types.matchAll(OVERRIDE), ([tag]) => attributesOf(tag))
		.filter((each) => BOOK_TYPE.test(each.get('ContentType') ?? ''))
		.map((each) => partName(each));
	return [...related, ...promised, ...BOOKS].map(nameOf).find((naam) => naam !== undefined);
}

/** Relations by their id, of a part in `folder`. */
function relationsIn(xml: string, folder: string): ReadonlyMap<string, Relation> {
	return new Map(
		Array.from(xml.matchAll(RELATION), ([, raw = '']) => {
			const attributes = attributesOf(raw);
			const type = attributes.get('Type') ?? '';
			const doel = resolved(attributes.get('Target') ?? '', folder);
			return [attributes.get('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), doel }];
		})
	);
}

function resolved(target: string, folder: string): string {
	const steps: string[] = [];
	const path = target.replaceAll('\\', '/');
	for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

/** The types of the parts without those that are not there, and with those of `needed` that it forgets. */
function promisesOf(
	types: string,
	nameOf: (naam: string) => string | undefined,
	needed: readonly (readonly [naam: string | undefined, type: string | null])[]
): string {
	const kept = types.includes('<')
		? types.replace(OVERRIDE, (tag) =>
				nameOf(partName(attributesOf(tag))) === undefined ? '' : tag
			)
		: `<Types xmlns="${NAMESPACE}"></Types>`;
	const known = new Set(
		Array.from(kept.matchAll(OVERRIDE), ([tag]) => partName(attributesOf(tag)).toLowerCase())
	);
	const missing = needed.flatMap(([naam, type]) =>
		naam === undefined || type === null || known.has(naam.toLowerCase())
			? []
			: [`<Override PartName="/${naam}" ContentType="${type}"/>`]
	);
	const whole = kept.replace(/<Types\b([^>]*)\/>/, '<Types$1></Types>');
	return missing.length ? whole.replace('</Types>', `${missing.join('')}</Types>`) : whole;
}

function partName(attributes: Attributes): string {
	return (attributes.get('PartName') ?? '').replace(/^\/+/, '');
}

/** The id of a relation, whatever its prefix is called. */
function idIn(attributes: Attributes): string {
	return [...attributes].find(([name]) => /:id$/i.test(name))?.[1] ?? '';
}
