import { delenVan, type Dag } from '../velden/datum';

/** A quarter of a year, 1–4. */
export interface Kwartaal {
	readonly jaar: number;
	readonly kwartaal: number;
}

const WOORD = ['Eerste', 'Tweede', 'Derde', 'Vierde'] as const;

/** The quarter that a day is in. */
export function kwartaalVan(dag: Dag): Kwartaal {
	const { jaar, maand } = delenVan(dag);
	return { jaar, kwartaal: Math.ceil(maand / 3) };
}

/** As UWV writes it: "Derde kwartaal 2026". */
export function kwartaalTekst({ jaar, kwartaal }: Kwartaal): string {
	return `${WOORD[kwartaal - 1] ?? '?'} kwartaal ${jaar}`;
}

/** In few letters: "3e 2026". */
export function kwartaalKort({ jaar, kwartaal }: Kwartaal): string {
	return `${kwartaal}e ${jaar}`;
}

/** A name that sorts in time: "2026-3". */
export function kwartaalId({ jaar, kwartaal }: Kwartaal): string {
	return `${jaar}-${kwartaal}`;
}

/** The quarter with that name; null where it is none. */
export function kwartaalMetId(id: string): Kwartaal | null {
	const found = /^(20\d\d)-([1-4])$/.exec(id);
	return found ? { jaar: Number(found[1]), kwartaal: Number(found[2]) } : null;
}

/** Quarters counted on from the beginning of the era, to compare and subtract. */
export function kwartaalNummer({ jaar, kwartaal }: Kwartaal): number {
	return jaar * 4 + kwartaal - 1;
}

/** The quarter of that number. */
export function kwartaalMetNummer(nummer: number): Kwartaal {
	return { jaar: Math.floor(nummer / 4), kwartaal: (nummer % 4) + 1 };
}
