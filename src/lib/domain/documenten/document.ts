import type { SnapshotMeta } from '../momentopname/momentopname';

/** What users add to what is read in, each kept as one document. */
export const DOCUMENTEN = [
	'dossier',
	'weergaven',
	'afspraken',
	'publicaties',
	'grenzen',
	'kengetallen',
	'gedeeld'
] as const;
export type DocumentId = (typeof DOCUMENTEN)[number];

/** Which data a document belongs to: what is added to fictional data vanishes with them. */
export type DocumentSoort = SnapshotMeta['soort'];

/** What JSON can hold, by name: a document has no lists that two tabs could write at once. */
export type Inhoud = { readonly [naam: string]: DocumentWaarde };
export type DocumentWaarde = null | boolean | number | string | readonly DocumentWaarde[] | Inhoud;

/** One change of a document: the value at a path of names, or null to take it away. */
export interface Operatie {
	readonly pad: readonly string[];
	readonly waarde: DocumentWaarde;
}

/** A document as it is kept. */
export interface BewaardDocument {
	/** Of the plain data in it; raised when they change, with a step that reads the earlier ones. */
	readonly versie: 1;
	/** Raised with every change, so that a tab knows whether it saw the one before. */
	readonly revisie: number;
	readonly inhoud: Inhoud;
}

/** The documents that there are. */
export interface DocumentenInhoud {
	readonly gelezen: Readonly<Partial<Record<DocumentId, BewaardDocument>>>;
	/** Those that nobody can read any more. */
	readonly beschadigd: readonly DocumentId[];
}

/** A change of one document by a tab that saw revision `vanaf`. */
export interface DocumentWijziging {
	readonly soort: DocumentSoort;
	readonly id: DocumentId;
	readonly vanaf: number;
	readonly operaties: readonly Operatie[];
}

/** The revision after a change; the whole document where the tab had not seen the one before. */
export interface GewijzigdDocument {
	readonly revisie: number;
	readonly inhoud: Inhoud | null;
}

export const LEEG_DOCUMENT: BewaardDocument = { versie: 1, revisie: 0, inhoud: {} };

/** The content after these changes, one after another. What becomes empty goes; copies only what changes. */
export function metOperaties(inhoud: Inhoud, operaties: readonly Operatie[]): Inhoud {
	const own = new Set<object>();
	let root = inhoud;
	for (const { pad, waarde } of operaties) root = changed(root, pad, waarde, own);
	return root;
}

/**
 * What takes these changes back again, to be made before them. A name that holds a plain value is never changed into
 * one that holds names.
 */
export function omgekeerd(inhoud: Inhoud, operaties: readonly Operatie[]): readonly Operatie[] {
	return operaties.map(({ pad }) => ({ pad, waarde: waardeBij(inhoud, pad) ?? null })).reverse();
}

/** The value at a path; undefined where there is none. */
function waardeBij(inhoud: Inhoud, pad: readonly string[]): DocumentWaarde | undefined {
	let at: DocumentWaarde | undefined = inhoud;
	for (const naam of pad) at = isInhoud(at) && Object.hasOwn(at, naam) ? at[naam] : undefined;
	return at;
}

/** `own` are the copies that were made here and may be changed. */
function changed(
	inhoud: Inhoud,
	pad: readonly string[],
	waarde: DocumentWaarde,
	own: Set<object>
): Inhoud {
	const [naam, ...rest] = pad;
	if (naam === undefined) return isInhoud(waarde) ? waarde : {};
	const at = Object.hasOwn(inhoud, naam) ? inhoud[naam] : undefined;
	const next = rest.length ? changed(isInhoud(at) ? at : {}, rest, waarde, own) : waarde;
	const isGone = next === null || (isInhoud(next) && Object.keys(next).length === 0);
	if (isGone && at === undefined) return inhoud;
	const copy: Record<string, DocumentWaarde> = own.has(inhoud) ? inhoud : { ...inhoud };
	own.add(copy);
	if (isGone) Reflect.deleteProperty(copy, naam);
	// A name that somebody typed may be `__proto__`.
	else
		Object.defineProperty(copy, naam, {
			value: next,
			enumerable: true,
			configurable: true,
			writable: true
		});
	return copy;
}

/** Whether it is names with values. */
export function isInhoud(waarde: DocumentWaarde | undefined): waarde is Inhoud {
	return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
