import type { Dag } from '../velden/datum';
import type { Inhoud, Operatie, DocumentWaarde } from '../documenten/document';
import { KPI_IDS, type Kpi, type KpiId } from './kpis';
import type { Doel } from './prognose';
import { onderWaarde } from '../velden/schrijfwijze';

/** Under this name stands what was agreed on for all gemeenten together. */
export const ALLE = '*';

/** A goal with who agreed on it. */
export interface Afspraak extends Doel {
	/** With whom, as typed; '' where nobody wrote it down. */
	readonly met: string;
	/** When it was agreed on; null where nobody wrote it down. */
	readonly op: Dag | null;
}

/** What was agreed on, per KPI and gemeente (`ALLE` for all of them). */
export type Afspraken = ReadonlyMap<KpiId, ReadonlyMap<string, Afspraak>>;

/** Name in the document under which the goals stand. */
const PLAATS = 'doelen';

/** The goals in a document; what is no goal (any more) is left out. */
export function afsprakenUit(inhoud: Inhoud | null): Afspraken {
	const found = new Map<KpiId, ReadonlyMap<string, Afspraak>>();
	for (const id of KPI_IDS) {
		const per = entries(entry(entry(inhoud, PLAATS), id)).flatMap(([gemeente, waarde]) => {
			const afspraak = afspraakUit(waarde);
			return afspraak ? [[gemeente, afspraak] as const] : [];
		});
		if (per.length) found.set(id, new Map(per));
	}
	return found;
}

/** What makes that goal, or with null takes it away. */
export function setAfspraak(
	kpi: KpiId,
	gemeente: string,
	afspraak: Afspraak | null
): readonly Operatie[] {
	const waarde = afspraak && { ...afspraak };
	return [{ pad: [PLAATS, kpi, gemeente], waarde }];
}

/** The goal of a gemeente: its own, else that of all of them; null where none was agreed on. */
export function afspraakVoor(
	afspraken: Afspraken,
	kpi: KpiId,
	gemeente: string = ALLE
): { readonly afspraak: Afspraak; readonly eigen: boolean } | null {
	const per = afspraken.get(kpi);
	const own = per && onderWaarde(per, gemeente);
	if (own) return { afspraak: own, eigen: true };
	const all = per?.get(ALLE);
	return all ? { afspraak: all, eigen: false } : null;
}

/** Whether a KPI can have that goal: whole percents, at most 100 and, where more is better, at least 1. */
export function isAfspraakProcent({ richting }: Kpi, procent: number): boolean {
	return (
		Number.isInteger(procent) && procent >= (richting === 'minstens' ? 1 : 0) && procent <= 100
	);
}

/** Whether `teller` of `noemer` meets the goal; nothing to divide by meets nothing. */
export function isGehaald(
	{ richting }: Kpi,
	{ procent }: Doel,
	{ teller, noemer }: { readonly teller: number; readonly noemer: number }
): boolean {
	if (noemer === 0) return false;
	const verschil = teller * 100 - procent * noemer;
	return richting === 'minstens' ? verschil >= 0 : verschil <= 0;
}

function afspraakUit(waarde: DocumentWaarde): Afspraak | null {
	const procent = entry(waarde, 'procent');
	const dag = entry(waarde, 'dag');
	const met = entry(waarde, 'met');
	const op = entry(waarde, 'op');
	if (!isWhole(procent) || procent < 0 || procent > 100 || !isDag(dag)) return null;
	return { procent, dag, met: typeof met === 'string' ? met : '', op: isDag(op) ? op : null };
}

function isWhole(waarde: DocumentWaarde | undefined): waarde is number {
	return typeof waarde === 'number' && Number.isInteger(waarde);
}

function isDag(waarde: DocumentWaarde | undefined): waarde is Dag {
	return isWhole(waarde) && Math.abs(waarde) < 3_000_000;
}

function entry(waarde: DocumentWaarde | undefined, naam: string): DocumentWaarde | undefined {
	return entries(waarde).find(([each]) => each === naam)?.[1];
}

function entries(
	waarde: DocumentWaarde | undefined
): readonly (readonly [string, DocumentWaarde])[] {
	return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
		? Object.entries(waarde)
		: [];
}
