import { forEachRow, type Bitset } from '$lib/columns/bitset';
import { rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { VELDEN, veldVan } from '$lib/domain/velden/velden';
import { LEEG, woordVoor } from '$lib/domain/velden/waarden';
import type { Selection } from '$lib/engine/star';
import { compareDutch } from '$lib/locale/collate';
import { recordsIn, type EigenGetal } from './eigen-getal';

/** How many of a number have a value. */
export interface VerdeelRij {
	/** As stored; null = a record of nobody. */
	readonly waarde: string | null;
	readonly woord: string;
	readonly aantal: number;
}

/** Fields that a number is divided over most, by what they are called in its menu. */
export const VERDEEL_NAAR = [
	{ veld: 'gemeente', naam: 'Gemeente' },
	{ veld: 'doelgroep', naam: 'Doelgroep' },
	{ veld: 'ladder', naam: 'Participatieladder' },
	{ veld: 'begeleider', naam: 'Begeleider' }
] as const;

const UITVOERENDE = 'uitvoerende';

/** What a field is called where numbers are divided over it. */
export function divisionName(veld: string): string {
	if (veld === UITVOERENDE) return 'Uitvoerende';
	return VERDEEL_NAAR.find((each) => each.veld === veld)?.naam ?? veldVan('kandidaten', veld).naam;
}

/** Fields that the number can be divided over: what it is mostly, then every other field with a list of values. */
export function divisionFields({ meta }: Dataset, getal: EigenGetal): readonly string[] {
	const known = meta.velden.kandidaten ?? [];
	const velden = VELDEN.kandidaten
		.filter(({ soort, id }) => (soort === 'code' || soort === 'getal') && known.includes(id))
		.map(({ id }) => id);
	const first = VERDEEL_NAAR.map(({ veld }) => veld).filter((veld) => velden.includes(veld));
	const others = velden.filter((veld) => !VERDEEL_NAAR.some((each) => each.veld === veld));
	return [...first, ...(recordsIn(getal) ? [UITVOERENDE] : []), ...others];
}

/** Kandidaten over the values of a field, the most first; together they are all of them. Reads each once. */
export function dividedRows(
	{ kandidaten }: Dataset,
	rows: Bitset,
	veld: string
): readonly VerdeelRij[] {
	const telling = new Telling(veld);
	forEachRow(rows, (row) => telling.count(textAt(kandidaten, veld, row)));
	return telling.rijen;
}

/** Records of a kengetal over a field of their kandidaat, or over who carries them out. */
export function dividedRecords(
	{ kandidaten, records, engine }: Dataset,
	{ groep, kengetal }: { readonly groep: KengetalGroep; readonly kengetal: string },
	selection: Selection,
	veld: string
): readonly VerdeelRij[] {
	const table = records[groep];
	if (!table) return [];
	const telling = new Telling(veld);
	for (const row of engine.records(groep, selection, kengetal)) {
		const kandidaat = rowAt(table, 'kandidaat', row);
		if (veld === UITVOERENDE) telling.count(textAt(table, veld, row));
		else telling.count(kandidaat < 0 ? null : textAt(kandidaten, veld, kandidaat));
	}
	return telling.rijen;
}

class Telling {
	readonly #counts = new Map<string | null, number>();
	readonly #veld: string;

	constructor(veld: string) {
		this.#veld = veld;
	}

	count(waarde: string | null): void {
		this.#counts.set(waarde, (this.#counts.get(waarde) ?? 0) + 1);
	}

	get rijen(): readonly VerdeelRij[] {
		const waarden = VELDEN.kandidaten.find(({ id }) => id === this.#veld)?.waarden;
		const wordOf = (waarde: string | null) => {
			if (waarde === null) return 'Geen kandidaat';
			return waarde === '' ? LEEG : opScherm(woordVoor(waarden, waarde));
		};
		return [...this.#counts]
			.map(([waarde, aantal]) => ({ waarde, woord: wordOf(waarde), aantal }))
			.sort((a, b) => b.aantal - a.aantal || compareDutch(a.woord, b.woord));
	}
}
