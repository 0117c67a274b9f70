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

/**
 * The order after a column went one place back (-1) or on (1), past those that are not on screen where it is itself. Null
 * where it can't, as for a pinned one.
 */
export function verplaatst(
	kolommen: readonly Plek[],
	id: string,
	stap: -1 | 1,
	isOn: (id: string) => boolean
): readonly string[] | null {
	const vrij = kolommen.filter(({ pinned }) => !pinned).map((kolom) => kolom.id);
	const at = vrij.indexOf(id);
	if (at < 0) return null;
	let to = at + stap;
	while (isOn(id) && vrij[to] !== undefined && !isOn(vrij[to] ?? '')) to += stap;
	if (vrij[to] === undefined) return null;
	vrij.splice(at, 1);
	vrij.splice(to, 0, id);
	return vrij;
}
