/** What the order of columns looks at. */
interface Plek {
	readonly id: string;
	/** First, whatever is asked: name and number. */
	readonly pinned?: boolean;
}

/**
 * The columns in an order of the user: pinned ones first, then as `volgorde` names them. One that it does not name, such as a
 * column that came later, stands behind the one that it stands behind by itself.
 */
export function inVolgorde<Kolom extends Plek>(
	kolommen: readonly Kolom[],
	volgorde: readonly string[]
): readonly Kolom[] {
	if (volgorde.length === 0) return kolommen;
	const vast = kolommen.filter(({ pinned }) => pinned);
	const vrij = kolommen.filter(({ pinned }) => !pinned);
	const named = [...new Set(volgorde)].flatMap((id) => vrij.find((kolom) => kolom.id === id) ?? []);
	const placed = [...named];
	vrij.forEach((kolom, at) => {
		if (named.includes(kolom)) return;
		const before = vrij[at - 1];
		placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, kolom);
	});
	return [...vast, ...placed];
}
