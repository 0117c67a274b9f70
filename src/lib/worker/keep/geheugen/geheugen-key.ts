import { isShape, ID } from '../documents/shapes';

const VOOR = 'geheugen/';

/** Where the counts of a momentopname are kept, and what they are sealed under. */
export type GeheugenKey = `${typeof VOOR}${string}`;

export function geheugenKey(snapshot: string): GeheugenKey {
	return `${VOOR}${snapshot}`;
}

/** Id of the momentopname whose counts are kept there. */
export function snapshotIn(key: GeheugenKey): string {
	return key.slice(VOOR.length);
}

export function isGeheugenKey(key: unknown): key is GeheugenKey {
	return typeof key === 'string' && key.startsWith(VOOR) && isShape(ID, key.slice(VOOR.length));
}

/** What keys of counts begin with. */
export const GEHEUGEN_VOOR = VOOR;
