import type { Inhoud, Operatie } from '../documenten/document';

/** A limit of a kengetal, above which it is said; a whole number, 0 or more. */
export function grensVan(inhoud: Inhoud | null, kengetal: string): number | null {
	const grens = inhoud && Object.hasOwn(inhoud, kengetal) ? inhoud[kengetal] : null;
	return typeof grens === 'number' && Number.isInteger(grens) && grens >= 0 ? grens : null;
}

/** The change that sets a limit, or takes it away. */
export function grensOperatie(kengetal: string, grens: number | null): Operatie {
	return { pad: [kengetal], waarde: grens };
}

/** A limit as somebody typed it; null where it is none. */
export function readGrens(tekst: string): number | null {
	const digits = tekst.trim().replace(/\.(?=\d{3}(?:\.|$))/g, '');
	return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
