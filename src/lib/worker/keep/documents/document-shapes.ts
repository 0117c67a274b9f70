import type { DocumentId } from '$lib/domain/documenten/document';
import { TABELLEN } from '$lib/domain/velden/tabellen';
import * as v from 'valibot';
import { COUNT, isShape } from './shapes';

const NUMBER = v.pipe(v.number(), v.finite());

/** What users add, as one document. */
export const DOCUMENT = v.looseObject({
	versie: v.literal(1),
	revisie: COUNT,
	inhoud: v.record(v.string(), v.unknown())
});

/** Actions, notes and judgements per kandidaat; what a later app adds to them is let through. */
export const DOSSIERS = v.record(
	v.string(),
	v.looseObject({
		naam: v.optional(v.string()),
		merken: v.optional(v.record(v.string(), v.looseObject({ merk: v.string(), op: NUMBER }))),
		eigen: v.optional(v.record(v.string(), v.looseObject({ tekst: v.string(), gemaakt: NUMBER }))),
		notities: v.optional(
			v.record(v.string(), v.looseObject({ tekst: v.string(), op: v.string() }))
		),
		driedeling: v.optional(v.looseObject({ oordeel: v.string(), op: NUMBER }))
	})
);

const DOSSIER = v.looseObject({
	begeleider: v.optional(v.string()),
	kandidaten: v.optional(DOSSIERS)
});

/** Goals, which are read a field at a time, and notes on moments. */
const AFSPRAKEN = v.looseObject({
	momenten: v.optional(v.record(v.string(), v.looseObject({ dag: NUMBER, tekst: v.string() })))
});

/** What each holds, where that is told before it is read. */
const INHOUD: Partial<Record<DocumentId, v.GenericSchema>> = {
	dossier: DOSSIER,
	afspraken: AFSPRAKEN
};

/** Ways of reading, by the fingerprint of the header. */
export const INDELINGEN = v.record(
	v.string(),
	v.looseObject({
		op: NUMBER,
		tabel: v.picklist(TABELLEN),
		bestemmingen: v.array(v.unknown()),
		koppen: v.string(),
		notatie: v.record(v.string(), v.unknown()),
		datums: v.record(v.string(), v.unknown())
	})
);

/** Whether a stored document can be read by those who ask for it. The other documents are read a field at a time. */
export function isDocument(id: DocumentId, value: unknown): boolean {
	const schema = INHOUD[id];
	return isShape(DOCUMENT, value) && (!schema || isShape(schema, value.inhoud));
}
