import { crossTab } from '$lib/aggregate/cross-tab';
import type { Bitset } from '$lib/columns/bitset';
import { codeColumn } from '$lib/columns/column';
import { parseTrede, tredeNaam, type Trede } from '$lib/domain/kandidaat/ladder';
import { oordeelProfiel, profielgraadVan } from '$lib/domain/kandidaat/profielgraad';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Dataset } from '../dataset';
import { ringOrder } from './profiel-model';

/** Candidates on one trede, met and zonder groeipotentieel together, split by klantprofiel. */
export interface TredeVerdeling {
	/** '6' … '1', '' for the blank, '#', or a value outside the ladder. */
	readonly id: string;
	readonly trede: Trede | null;
	readonly naam: string;
	/** Ladder codes that a filter on this entry picks. */
	readonly codes: readonly number[];
	/** Klantprofiel values, in ring order, with their candidates. */
	readonly delen: readonly {
		readonly waarde: string;
		readonly n: number;
		readonly telt: boolean;
	}[];
	readonly totaal: number;
	/** Whom the shares are of. */
	readonly noemer: number;
	/** Those of `noemer` without klantprofiel Ja. */
	readonly nietVolledig: number;
}

const ALWAYS: readonly string[] = ['6', '5', '4', '3', '2', '1', '', '#'];

/**
 * Klantprofiel per trede, highest first, then the blank, `#` and each value outside the ladder that occurs;
 * together they are all candidates of the set. Counts through Arquero: reads both columns once. `meetellen` = those
 * without a code of klantprofiel are a part of the shares.
 */
export function klantprofielPerTrede(
	dataset: Dataset,
	pass: Bitset,
	meetellen: boolean
): readonly TredeVerdeling[] {
	const ladder = codeColumn(dataset.kandidaten, 'ladder');
	const profiel = codeColumn(dataset.kandidaten, 'klantprofiel');
	const counts = crossTab(ladder, profiel, pass);
	const entries = new Map<string, number[]>(ALWAYS.map((id) => [id, []]));
	for (const waarde of ringOrder('ladder', ladder.values)) {
		const id = entryOf(waarde);
		entries.set(id, [...(entries.get(id) ?? []), ladder.values.indexOf(waarde)]);
	}
	const at = (codes: readonly number[], waarde: string) => {
		const column = profiel.values.indexOf(waarde);
		return column < 0
			? 0
			: codes.reduce((sum, code) => sum + (counts[code * profiel.values.length + column] ?? 0), 0);
	};
	return [...entries]
		.map(([id, all]): TredeVerdeling => {
			const codes = all.filter((code) => code >= 0);
			const delen = ringOrder('klantprofiel', profiel.values).map((waarde) => ({
				waarde,
				n: at(codes, waarde),
				telt: oordeelProfiel(waarde, meetellen) !== null
			}));
			const { ja, noemer } = profielgraadVan(
				delen.map(({ waarde, n }) => [waarde, n] as const),
				meetellen
			);
			const totaal = delen.reduce((sum, deel) => sum + deel.n, 0);
			return {
				id,
				trede: tredeOf(id),
				naam: nameOf(id),
				codes,
				delen,
				totaal,
				noemer,
				nietVolledig: noemer - ja
			};
		})
		.filter((entry) => entry.totaal > 0 || ALWAYS.includes(entry.id));
}

function entryOf(waarde: string): string {
	const { trede } = parseTrede(waarde);
	return trede === null ? waarde : String(trede);
}

function tredeOf(id: string): Trede | null {
	return parseTrede(id).trede;
}

function nameOf(id: string): string {
	const trede = tredeOf(id);
	if (trede !== null) return tredeNaam(trede);
	if (id === '#') return 'niet ingevuld';
	return id === '' ? LEEG : id;
}
