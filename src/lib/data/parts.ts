/**
 * Names what is made of a dataset once. What hangs on the `bron` only is kept at another peildatum or with other choices;
 * what hangs on the `peildatum` is made anew then.
 */
export interface NamedPart<T> {
	readonly of: 'bron' | 'peildatum';
	/** Never there: it holds the type to what was made. */
	readonly holds?: (made: T) => T;
}

/** Names and types one part; each call names another. */
export function partKey<T>(of: NamedPart<T>['of']): NamedPart<T> {
	return { of };
}

const kept = new WeakMap<object, Map<object, Map<string, unknown>>>();

/** What was made for the owner under that key and name, made now if it was not; kept as long as the owner is. */
export function madeOnce<T>(owner: object, key: NamedPart<T>, make: () => T, name: string): T {
	let parts = kept.get(owner);
	if (!parts) kept.set(owner, (parts = new Map()));
	let named = parts.get(key);
	if (!named) parts.set(key, (named = new Map()));
	if (named.has(name)) return named.get(name) as T;
	const made = make();
	named.set(name, made);
	return made;
}
