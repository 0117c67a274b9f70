import { dagVan, delenVan, type Dag } from './datum';

/** A day as `<input type="date">` wants it: "2026-11-18"; '' for none. */
export function isoVanDag(dag: Dag | null): string {
	if (dag === null) return '';
	const { jaar, maand, dag: day } = delenVan(dag);
	return `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that an `<input type="date">` holds; null while it is empty or half filled in. */
export function dagVanIso(iso: string): Dag | null {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
	return parts ? dagVan(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}
