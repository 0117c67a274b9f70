/**
 * One of something per owner, made when first asked. It outlives the page that asked: what is derived within belongs to
 * no page, and would otherwise stop with that page.
 */
export function eenPer<Owner extends object, T>(make: (owner: Owner) => T): (owner: Owner) => T {
	const made = new WeakMap<Owner, { readonly value: T }>();
	return (owner) => {
		const known = made.get(owner);
		if (known) return known.value;
		const found: { value?: T } = {};
		$effect.root(() => {
			found.value = make(owner);
		});
		const value = found.value as T;
		made.set(owner, { value });
		return value;
	};
}
