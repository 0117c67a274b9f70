import {
	STANDEN,
	type EigenKengetal,
	type EigenVoorwaarde
} from '$lib/domain/eigen-kengetal/eigen-kengetal';
import type { DocumentWaarde, Inhoud } from '$lib/domain/documenten/document';
import { alsInhoud } from '$lib/domain/documenten/document-lezen';
import { EENHEDEN } from '$lib/domain/velden/datum-filter';
import { TABELLEN } from '$lib/domain/velden/tabellen';
import { compareDutch } from '$lib/locale/collate';
import * as v from 'valibot';

const DAY = v.pipe(v.number(), v.integer(), v.minValue(-800_000), v.maxValue(3_000_000));
const FIELD = { van: v.picklist(TABELLEN), veld: v.string() };
const NUMBER = v.pipe(v.number(), v.finite());
const GRENS = v.nullable(
	v.union([
		v.strictObject({ dag: DAY }),
		v.strictObject({
			aantal: v.pipe(v.number(), v.integer(), v.minValue(-9999), v.maxValue(9999)),
			eenheid: v.picklist(EENHEDEN)
		})
	])
);

const VOORWAARDE: v.GenericSchema<EigenVoorwaarde> = v.variant('soort', [
	v.strictObject({
		soort: v.literal('waarde'),
		...FIELD,
		een: v.pipe(v.array(v.string()), v.minLength(1)),
		niet: v.boolean()
	}),
	v.strictObject({
		soort: v.literal('bereik'),
		...FIELD,
		minstens: v.nullable(NUMBER),
		hoogstens: v.nullable(NUMBER)
	}),
	v.strictObject({
		soort: v.literal('venster'),
		...FIELD,
		vanaf: GRENS,
		tot: GRENS,
		totEnMet: v.boolean()
	}),
	v.strictObject({ soort: v.literal('leeg'), ...FIELD, niet: v.boolean() }),
	v.strictObject({ soort: v.literal('kenmerk'), id: v.string(), niet: v.boolean() }),
	v.strictObject({ soort: v.literal('stand'), stand: v.picklist(STANDEN), niet: v.boolean() }),
	v.strictObject({
		soort: v.literal('heeft'),
		tabel: v.picklist(['trajecten', 'modules', 'plaatsingen']),
		met: v.array(v.lazy(() => VOORWAARDE)),
		niet: v.boolean()
	})
]);

/** A condition of a later app makes all of it unreadable: without it the number would be another. */
const KENGETAL = v.object({
	naam: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
	tel: v.picklist(TABELLEN),
	voorwaarden: v.array(VOORWAARDE),
	deelVan: v.nullable(v.array(VOORWAARDE)),
	doel: v.nullable(v.object({ richting: v.picklist(['minstens', 'hoogstens']), waarde: NUMBER })),
	grens: v.nullable(NUMBER)
});

/** An own kengetal without its id. */
export type NieuwKengetal = Omit<EigenKengetal, 'id'>;

/** What an own kengetal says as plain data; null for what is none, or is one of a later app. */
export function readKengetal(waarde: unknown): NieuwKengetal | null {
	const read = v.safeParse(KENGETAL, waarde);
	return read.success ? read.output : null;
}

/** An own kengetal as it stands in the document. A document has no null: what is not there is left out by its text. */
export function kengetalAlsInhoud({ naam, ...telling }: NieuwKengetal): Inhoud {
	const { tel, voorwaarden, deelVan, doel, grens } = telling;
	return { naam, telling: JSON.stringify({ tel, voorwaarden, deelVan, doel, grens }) };
}

/** The own kengetallen of a document by their names; what can't be read is left where it is. */
export function kengetallenUit(inhoud: Inhoud): readonly EigenKengetal[] {
	return Object.entries(inhoud)
		.flatMap(([id, own]) => {
			const read = readOne(own);
			return read ? [{ id, ...read }] : [];
		})
		.sort((a, b) => compareDutch(a.naam, b.naam) || (a.id < b.id ? -1 : 1));
}

function readOne(own: DocumentWaarde): NieuwKengetal | null {
	const { naam, telling } = alsInhoud(own);
	if (typeof naam !== 'string' || typeof telling !== 'string') return null;
	try {
		const read: unknown = JSON.parse(telling);
		return typeof read === 'object' && read !== null ? readKengetal({ ...read, naam }) : null;
	} catch {
		return null;
	}
}
