import type { DocumentWaarde, Inhoud, Operatie } from '../documenten/document';
import { alsInhoud } from '../documenten/document-lezen';
import type { Dag } from '../velden/datum';

/** What happened on a day that explains a number: "nieuwe definitie", "vakantie". */
export interface MomentNotitie {
	readonly id: string;
	readonly dag: Dag;
	readonly tekst: string;
}

/** Longest text: it stands beside a line. */
export const LANGSTE_MOMENT_NOTITIE = 80;

/** Name in the document of goals under which they stand: both are about the same lines. */
const PLAATS = 'momenten';

/** The notes in a document, the earliest first; what is no note is left out. */
export function momentNotitiesUit(inhoud: Inhoud | null): readonly MomentNotitie[] {
	return Object.entries(alsInhoud(inhoud?.[PLAATS]))
		.flatMap(([id, waarde]) => notitieUit(id, waarde) ?? [])
		.sort((a, b) => a.dag - b.dag || (a.id < b.id ? -1 : 1));
}

/** What keeps that note, or with null takes it away. */
export function setMomentNotitie(
	id: string,
	notitie: Omit<MomentNotitie, 'id'> | null
): readonly Operatie[] {
	const waarde = notitie && { dag: notitie.dag, tekst: notitie.tekst };
	return [{ pad: [PLAATS, id], waarde }];
}

function notitieUit(id: string, waarde: DocumentWaarde): MomentNotitie | null {
	const { dag, tekst } = alsInhoud(waarde);
	if (typeof dag !== 'number' || !Number.isInteger(dag) || Math.abs(dag) >= 3_000_000) return null;
	if (typeof tekst !== 'string' || tekst.trim() === '') return null;
	return { id, dag, tekst };
}
