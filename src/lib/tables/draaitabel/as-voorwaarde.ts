import type { Dataset } from '$lib/data/dataset';
import { partReader, valuesIn, type As } from '$lib/data/velden/assen';
import { columnOf } from '$lib/data/velden/keuze-velden';
import type { TabelId } from '$lib/domain/velden/velden';
import type { Voorwaarde } from '$lib/rules/recount/natelling';

/** Whoever, or whatever record of `tabel`, has one of these values of an axis. */
export function asVoorwaarde(
	dataset: Dataset,
	tabel: TabelId,
	as: As,
	waarden: readonly string[]
): Voorwaarde {
	if (as.veld.tabel !== 'kandidaten')
		return { soort: 'rij', veld: as.veld.id, ...storedAs(dataset, as, waarden) };
	const wie = vanKandidaat(dataset, as, waarden);
	if (tabel === 'kandidaten') return wie;
	return { soort: 'kandidaat', wie, ...(waarden.includes('') && { ook: true }) };
}

function vanKandidaat(dataset: Dataset, as: As, waarden: readonly string[]): Voorwaarde {
	const [only = ''] = waarden;
	if (as.indeling === 'trede' && waarden.length === 1) return { soort: 'trede', trede: only };
	const stored = storedAs(dataset, as, waarden);
	if (!stored.dagen) return { soort: 'veld', veld: as.veld.id, een: stored.een ?? [] };
	const veld = `kandidaten.${as.veld.id}`;
	const [from, to] = stored.dagen[0] ?? [null, null];
	if (stored.dagen.length === 1 && only === '')
		return { soort: 'datum', veld, filter: { soort: 'leeg' } };
	if (stored.dagen.length === 1)
		return { soort: 'datum', veld, filter: { soort: 'tussen', van: from, tot: to } };
	return { soort: 'rij', veld: as.veld.id, ...stored };
}

/** The stored texts that are one of the values, or the first and last day of each; both null for a blank. */
function storedAs(dataset: Dataset, as: As, waarden: readonly string[]): StoredAs {
	if (columnOf(dataset, as.veld)?.kind === 'day') {
		return { dagen: waarden.map((waarde) => rangeOf(as, waarde)) };
	}
	const wanted = new Set(waarden);
	const partOf = partReader(dataset, as);
	return { een: valuesIn(dataset, as).filter((text) => wanted.has(partOf(text))) };
}

interface StoredAs {
	readonly een?: readonly string[];
	readonly dagen?: readonly (readonly [number | null, number | null])[];
}

function rangeOf({ indeling }: As, waarde: string): readonly [number | null, number | null] {
	if (waarde === '') return [null, null];
	const [jaar = 0, deel] = waarde.split(/ kwartaal |-/).map(Number);
	const maanden = { jaar: 12, kwartaal: 3, maand: 1 }[indeling as 'jaar' | 'kwartaal' | 'maand'];
	const first = deel === undefined ? 0 : (deel - 1) * maanden;
	const at = (maand: number) => Date.UTC(jaar, maand, 1) / 86_400_000;
	return [at(first), at(first + maanden) - 1];
}
