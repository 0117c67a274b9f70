import { isInhoud, type Inhoud, type DocumentWaarde } from './document';

/** The value as names with values; none where it is something else. */
export function alsInhoud(waarde: DocumentWaarde | undefined): Inhoud {
	return isInhoud(waarde) ? waarde : {};
}

/** The texts in a list; none where it is something else. */
export function teksten(waarde: DocumentWaarde | undefined): readonly string[] {
	return Array.isArray(waarde) ? waarde.filter((each) => typeof each === 'string') : [];
}
