/** Values by id, each made when first read; every read gives the same one. The ids are no own properties. */
export type LazyRecord<T> = Readonly<Record<string, T>>;

/** What a record of lazy values has of its own; symbols, because any text may be an id. */
const MAKE = Symbol('make');
const MADE = Symbol('made');

interface Lazy<T> {
	readonly [MAKE]: (id: string) => T;
	readonly [MADE]: (T | undefined)[];
}

/**
 * A maker of records with these ids. What they have in common is made once, here: to define the ids on
 * every record costs as much as counting ten thousand rows.
 */
export function lazyRecords<T>(ids: Iterable<string>): (make: (id: string) => T) => LazyRecord<T> {
	const prototype = {};
	[...ids].forEach((id, place) =>
		Object.defineProperty(prototype, id, {
			get(this: Lazy<T>) {
				return (this[MADE][place] ??= this[MAKE](id));
			}
		})
	);
	return (make) => Object.assign(Object.create(prototype), { [MAKE]: make, [MADE]: [] });
}
