import { TABELLEN } from '$lib/domain/velden/tabellen';
import * as v from 'valibot';
import type { DataKey } from '../vault/vault-header';

/** Random ids and table names make up the keys that pieces are sealed under: no id may hold what divides them. */
export const ID = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const HEX_SHA256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
export const SOORT = v.picklist(['bron', 'voorbeeld']);
/** As `toISOString` writes it, of years with four digits: any other overflows what is reckoned with it. */
export const MOMENT = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
	v.check((text) => Number.isFinite(Date.parse(text)))
);
export const IDS = v.array(ID);
/** ISO days, the oldest first. */
export const ISO_DAYS = v.array(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)));
export const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The days of the years 1 to 9999. */
export const DAYS = { first: -719_162, last: 2_932_896 };
export const DAG = v.pipe(
	v.number(),
	v.safeInteger(),
	v.minValue(DAYS.first),
	v.maxValue(DAYS.last)
);
/** Lists that were removed because their term was over. */
export const VERLOPEN = v.array(v.strictObject({ van: v.nullable(DAG), op: MOMENT }));
export const VORIGE = v.nullable(v.strictObject({ id: ID, soort: SOORT }));

/** What a passphrase costs; how much is borne is for `isBearable`. */
export const VAULT_HEADER = v.strictObject({
	versie: v.literal(1),
	sleutel: ID,
	kdf: v.strictObject({
		naam: v.literal('argon2id'),
		zout: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)),
		geheugen: COUNT,
		rondes: COUNT,
		banen: COUNT
	}),
	gewikkeld: v.pipe(v.string(), v.regex(/^[\da-f]{80}$/)),
	controle: HEX_SHA256
});

/** A snapshot without its tables, as far as can be told while locked. */
export const SNAPSHOT_ROW = v.looseObject({
	id: ID,
	soort: SOORT,
	ingelezen: MOMENT,
	teruggezet: v.optional(MOMENT),
	vorige: v.optional(VORIGE),
	meta: v.record(v.string(), v.unknown())
});

/** The description of a snapshot, as it was sealed. */
export const SNAPSHOT_META = v.looseObject({
	id: ID,
	soort: SOORT,
	ingelezen: MOMENT,
	peildatum: DAG,
	bronnen: v.array(
		v.looseObject({
			bestand: v.string(),
			tabel: v.picklist(TABELLEN),
			rijen: COUNT,
			overgeslagen: COUNT,
			sha256: v.optional(v.string()),
			filters: v.optional(v.string()),
			dag: v.optional(DAG)
		})
	),
	velden: v.record(v.picklist(TABELLEN), v.array(v.string())),
	aantallen: v.strictObject({
		kandidaten: v.nullable(COUNT),
		trajecten: v.nullable(COUNT),
		modules: v.nullable(COUNT),
		plaatsingen: v.nullable(COUNT)
	}),
	was: v.optional(v.array(ID)),
	overdracht: v.optional(
		v.looseObject({
			begeleider: v.string(),
			gemaakt: MOMENT,
			inhoud: v.optional(HEX_SHA256)
		})
	)
});

export const LOG_LINE = v.looseObject({
	wanneer: MOMENT,
	wat: v.string(),
	aantal: v.optional(COUNT)
});

/** Wrong passphrases since the last right one. */
export const POGINGEN = v.looseObject({ aantal: COUNT, laatste: v.pipe(v.number(), v.finite()) });

/** Whether a value has that shape; what is stored or comes in a file is believed after this only. */
export function isShape<Schema extends v.GenericSchema>(
	schema: Schema,
	value: unknown
): value is v.InferOutput<Schema> {
	return v.is(schema, value);
}

/** Whether it is a key that can seal: a browser keeps one as an object of its own. */
export function isDataKey(value: unknown): value is DataKey {
	const { id, key } = (value ?? {}) as Partial<Record<keyof DataKey, unknown>>;
	return isShape(ID, id) && typeof CryptoKey !== 'undefined' && key instanceof CryptoKey;
}
