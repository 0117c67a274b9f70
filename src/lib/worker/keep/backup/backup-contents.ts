import { TABELLEN } from '$lib/domain/velden/tabellen';
import * as v from 'valibot';
import { documentKeys } from '../documents/document-key';
import { isGeheugenKey, type GeheugenKey } from '../geheugen/geheugen-key';
import {
	COUNT,
	HEX_SHA256,
	ID,
	isShape,
	MOMENT,
	SOORT,
	VAULT_HEADER,
	VORIGE
} from '../documents/shapes';

const PIECE = { lengte: COUNT, sha256: HEX_SHA256 };

/** Documents, and since version 4 the counts of momentopnamen. */
const KEY = v.union([
	v.picklist(documentKeys('bron', 'voorbeeld')),
	v.custom<GeheugenKey>(isGeheugenKey)
]);

const CONTENTS = v.strictObject({
	gemaakt: MOMENT,
	kluis: VAULT_HEADER,
	huidig: v.nullable(ID),
	momentopnamen: v.array(
		v.strictObject({
			id: ID,
			soort: SOORT,
			ingelezen: MOMENT,
			vorige: v.optional(VORIGE),
			meta: v.strictObject(PIECE),
			tabellen: v.array(v.strictObject({ tabel: v.picklist(TABELLEN), ...PIECE }))
		})
	),
	indelingen: v.nullable(v.strictObject(PIECE)),
	/** Absent in version 1. */
	documenten: v.optional(v.array(v.strictObject({ key: KEY, ...PIECE })))
});

/** The readable part of a back-up file: where everything is, and nothing personal. */
export type Contents = v.InferOutput<typeof CONTENTS>;
export type Piece = v.InferOutput<v.StrictObjectSchema<typeof PIECE, undefined>>;

/** Whether this is the readable part of a back-up, with everything in it once. */
export function isContents(value: unknown): value is Contents {
	if (!isShape(CONTENTS, value)) return false;
	const { huidig, momentopnamen, documenten = [] } = value;
	const ids = momentopnamen.map(({ id }) => id);
	return (
		isOnce(ids) &&
		isOnce(documenten.map(({ key }) => key)) &&
		momentopnamen.every(({ tabellen }) => isOnce(tabellen.map(({ tabel }) => tabel))) &&
		(huidig === null || ids.includes(huidig))
	);
}

function isOnce(names: readonly string[]): boolean {
	return new Set(names).size === names.length;
}
