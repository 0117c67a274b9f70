import type { Notatie } from '$lib/domain/momentopname/inlezen';
import { notatieVan, parseGetal } from '$lib/locale/parse-getal';
import { isOnbekend, readTekst, type GelezenCel } from './values';

/** A unit behind a number of hours. */
const UREN = /\s*(?:u|uur|uren)(?:\s*(?:per week|p\/?w|\/\s*(?:wk|week)))?\.?$/i;

/** What a column shows about how it writes numbers; null when only the user can know. */
export interface NotatieOordeel {
	readonly notatie: Notatie | null;
	/** Up to a few cells that made it so. */
	readonly voorbeelden: readonly string[];
}

/**
 * How a column's distinct cells write their numbers. A dot before three digits stands between thousands (1.664) as
 * long as nothing speaks against it; null when two notations stand beside each other, when a comma before three
 * digits can be either, or when English numbers make those with a dot doubtful.
 */
export function notatieOordeel(cells: readonly string[]): NotatieOordeel {
	const first: Partial<Record<'nl' | 'en' | 'punt' | 'komma', string>> = {};
	for (const cell of cells) {
		const text = bare(cell);
		const soort = notatieVan(text);
		if (soort === null || soort === 'beide') continue;
		if (soort === 'onduidelijk') first[text.includes(',') ? 'komma' : 'punt'] ??= cell;
		else first[soort] ??= cell;
	}
	const { nl, en, punt, komma } = first;
	const voorbeelden = [nl, en, punt, komma].filter((cell) => cell !== undefined);
	const isUnsure =
		en === undefined ? nl === undefined && komma !== undefined : voorbeelden.length > 1;
	if (isUnsure) return { notatie: null, voorbeelden };
	return { notatie: en === undefined ? 'nl' : 'en', voorbeelden };
}

/** Whether a column that is no field writes numbers, and nothing else, in two notations. */
export function mixesNotaties(cells: readonly string[]): boolean {
	if (!cells.some((cell) => cell.includes(',')) || !cells.some((cell) => cell.includes('.')))
		return false;
	const found = new Set<ReturnType<typeof notatieVan>>();
	for (const cell of cells) {
		if (readTekst(cell).waarde === '') continue;
		const soort = notatieVan(bare(cell));
		if (soort === null) return false;
		found.add(soort);
	}
	return found.has('nl') && found.has('en');
}

/**
 * The numbers of a column's distinct cells as Dutch text without marks between thousands ("1664", "38,5"), in the
 * notation that the user gave or that the column shows. What is no number stays as it is.
 */
export function readGetallen(
	cells: readonly string[],
	kop: string,
	gegeven?: Notatie
): GelezenCel<string>[] {
	const notatie = gegeven ?? notatieOordeel(cells).notatie;
	return cells.map((cell) => {
		const tekst = readTekst(cell);
		if (tekst.waarde === '') return tekst;
		const text = bare(cell);
		const soort = notatieVan(text);
		if (notatie === null && soort !== null && soort !== 'beide')
			return { waarde: cell, vondst: { soort: 'notatie', kop } };
		const getal = parseGetal(text, notatie ?? 'nl');
		if (getal === null)
			return isOnbekend(cell)
				? { waarde: '', vondst: { soort: 'onbekend-woord', waarde: cell } }
				: { waarde: cell, vondst: { soort: 'geen-getal', waarde: cell } };
		const gelezen = String(getal).replace('.', ',');
		return {
			waarde: gelezen,
			vondst:
				gegeven === undefined && soort === 'onduidelijk' && text.includes('.')
					? { soort: 'duizendtal', waarde: cell, gelezen }
					: null
		};
	});
}

function bare(cell: string): string {
	return cell.replace(UREN, '').trim();
}
