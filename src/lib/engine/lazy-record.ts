/** A record whose values are each made when first read; every read gives the same one. */
export function lazyRecord<T>(
	ids: Iterable<string>,
	make: (id: string) => T
): Readonly<Record<string, T>> {
	const record: Record<string, T> = {};
	const made = new Map<string, T>();
	for (const id of ids) {
		Object.defineProperty(record, id, {
			enumerable: true,
			get() {
				const known = made.get(id);
				if (known !== undefined) return known;
				const value = make(id);
				made.set(id, value);
				return value;
			}
		});
	}
	return record;
}
