import { isZelfdeWaarde } from '../velden/schrijfwijze';

/** By what a kandidaat is found again in another list; a number alone is not unique for certain. */
export interface KandidaatSleutel {
	readonly gemeente: string;
	readonly persnr: string;
}

/** One text for a key, to keep things by; null without a number, by which nobody can be found again. */
export function sleutelTekst({ gemeente, persnr }: KandidaatSleutel): string | null {
	return persnr === '' ? null : JSON.stringify([gemeente, persnr]);
}

/** The key in that text; null for another text. */
export function sleutelUit(tekst: string): KandidaatSleutel | null {
	try {
		const parts: unknown = JSON.parse(tekst);
		if (!Array.isArray(parts) || parts.length !== 2) return null;
		const [gemeente, persnr] = parts as readonly unknown[];
		return typeof gemeente === 'string' && typeof persnr === 'string' && persnr !== ''
			? { gemeente, persnr }
			: null;
	} catch {
		return null;
	}
}

/**
 * Which rows of a list each of these keys means: those with its gemeente and number, else those that no other key means
 * with that gemeente in another spelling, else the only one with its number that no other key means. A kandidaat who moved is found that way; one who is gone has no row.
 */
export function rijenPerSleutel(
	sleutels: Iterable<string>,
	metNummer: (persnr: string) => readonly { readonly row: number; readonly gemeente: string }[]
): ReadonlyMap<string, readonly number[]> {
	const found = new Map<string, readonly number[]>();
	const elsewhere: { sleutel: string; rows: readonly number[] }[] = [];
	const loose: { sleutel: string; row: number }[] = [];
	const taken = new Set<number>();
	for (const sleutel of sleutels) {
		found.set(sleutel, []);
		const parts = sleutelUit(sleutel);
		if (!parts) continue;
		const same = metNummer(parts.persnr);
		const own = same.filter(({ gemeente }) => gemeente === parts.gemeente).map(({ row }) => row);
		found.set(sleutel, own);
		for (const row of own) taken.add(row);
		if (own.length) continue;
		const spelled = same.filter(({ gemeente }) => isZelfdeWaarde(gemeente, parts.gemeente));
		if (spelled.length) {
			elsewhere.push({ sleutel, rows: spelled.map(({ row }) => row) });
			continue;
		}
		const [only] = same;
		if (only && same.length === 1) loose.push({ sleutel, row: only.row });
	}
	for (const { sleutel, rows } of elsewhere) {
		const free = rows.filter((row) => !taken.has(row));
		for (const row of free) taken.add(row);
		found.set(sleutel, free);
	}
	for (const { sleutel, row } of loose) {
		if (taken.has(row)) continue;
		taken.add(row);
		found.set(sleutel, [row]);
	}
	return found;
}
