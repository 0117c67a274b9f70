/** A cell of a grid, counted from 0. */
export interface Cel {
	readonly rij: number;
	readonly kolom: number;
}

/** The cell that a key goes to from this one, within a grid of that size; null for another key. */
export function arrowTo(
	{ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
	{ rij, kolom }: Cel,
	{ rijen, kolommen }: { readonly rijen: number; readonly kolommen: number }
): Cel | null {
	if (altKey || metaKey) return null;
	const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
	switch (key) {
		case 'ArrowUp':
			return { rij: within(rij - 1, rijen), kolom };
		case 'ArrowDown':
			return { rij: within(rij + 1, rijen), kolom };
		case 'ArrowLeft':
			return { rij, kolom: within(kolom - 1, kolommen) };
		case 'ArrowRight':
			return { rij, kolom: within(kolom + 1, kolommen) };
		case 'Home':
			return { rij: ctrlKey ? 0 : rij, kolom: 0 };
		case 'End':
			return { rij: ctrlKey ? rijen - 1 : rij, kolom: kolommen - 1 };
		default:
			return null;
	}
}
