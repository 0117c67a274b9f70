import { NEE } from '$lib/domain/velden/waarden';
import type { Column } from '$lib/columns/column';
import type { AnoniemProfiel } from '$lib/domain/afscherming/anoniem-bestand';
import { ANONIEME_VELDEN, type AnoniemVeld, type Pad } from '$lib/domain/kandidaat/anoniem-veld';
import { anonymise, type Combinatie } from '$lib/domain/afscherming/anonimiseren';
import { randomIds, shuffled } from '$lib/platform/random';
import type { Dataset } from '$lib/data/dataset';

/** Why kandidaten of the selection stay behind. */
export const REDENEN = ['geen-toestemming', 'geen-gegevens', 'te-zeldzaam'] as const;
export type Reden = (typeof REDENEN)[number];

/** What can be told of the kandidaten of a selection. */
export interface AnoniemeProfielen {
	/** In an order of chance, with ids of chance. */
	readonly profielen: readonly AnoniemProfiel[];
	/** Fields that the source has. */
	readonly velden: readonly AnoniemVeld[];
	/** Kandidaten of the selection, and how many of them stay behind. */
	readonly gekozen: number;
	readonly achter: Readonly<Record<Reden, number>>;
	/** Different combinations that are told, and for how many people the rarest of them stands. */
	readonly combinaties: number;
	readonly kleinste: number;
}

/** Reads what may be told of the kandidaten once, so that each threshold can be tried. */
export class AnoniemeSelectie {
	readonly velden: readonly AnoniemVeld[];
	readonly #gekozen: number;
	readonly #geweigerd: number;
	readonly #leeg: number;
	readonly #combinaties: readonly Combinatie[];

	/** Reads every field of every kandidaat of the selection. */
	constructor({ kandidaten }: Dataset, rows: Uint32Array) {
		this.velden = ANONIEME_VELDEN.filter(({ bron }) => kandidaten.columns.has(bron));
		this.#gekozen = rows.length;
		const lezers = this.velden.map((veld) => padLezer(veld, kandidaten.columns.get(veld.bron)));
		const weigert = tekstLezer(kandidaten.columns.get('toestemming'));
		const geteld = new Map<string, { paden: readonly Pad[]; aantal: number }>();
		let geweigerd = 0;
		let leeg = 0;
		for (const row of rows) {
			if (weigert(row) === NEE) {
				geweigerd++;
				continue;
			}
			const paden = lezers.map((read) => read(row));
			if (!paden.some((pad, index) => pad.length > 0 && !this.velden[index]?.bijkomend)) {
				leeg++;
				continue;
			}
			const sleutel = paden.map((pad) => pad.at(-1) ?? '').join('\n');
			const known = geteld.get(sleutel);
			if (known) known.aantal++;
			else geteld.set(sleutel, { paden, aantal: 1 });
		}
		this.#geweigerd = geweigerd;
		this.#leeg = leeg;
		this.#combinaties = [...geteld.values()];
	}

	/** What is told when every combination has to stand for that many people; ids and order differ each time. */
	make(drempel: number): AnoniemeProfielen {
		const diepten = anonymise(this.#combinaties, this.velden, drempel);
		const verteld = new Map<string, { woorden: Record<string, string>; aantal: number }>();
		let zeldzaam = 0;
		for (const [lid, { paden, aantal }] of this.#combinaties.entries()) {
			const diepte = diepten[lid];
			if (!diepte) {
				zeldzaam += aantal;
				continue;
			}
			const woorden = this.#woorden(paden, diepte);
			const sleutel = JSON.stringify(woorden);
			const known = verteld.get(sleutel);
			if (known) known.aantal += aantal;
			else verteld.set(sleutel, { woorden, aantal });
		}
		const groepen = [...verteld.values()];
		const mensen = groepen.flatMap(({ woorden, aantal }) =>
			Array.from({ length: aantal }, () => woorden)
		);
		const ids = randomIds(mensen.length);
		return {
			profielen: shuffled(mensen).map((woorden, index) => ({ id: ids[index] ?? '', woorden })),
			velden: this.velden,
			gekozen: this.#gekozen,
			achter: {
				'geen-toestemming': this.#geweigerd,
				'geen-gegevens': this.#leeg,
				'te-zeldzaam': zeldzaam
			},
			combinaties: groepen.length,
			kleinste: Math.min(...groepen.map(({ aantal }) => aantal))
		};
	}

	#woorden(paden: readonly Pad[], diepten: readonly number[]): Record<string, string> {
		return Object.fromEntries(
			this.velden.flatMap(({ id }, index) => {
				const woord = paden[index]?.[(diepten[index] ?? 0) - 1];
				return woord === undefined ? [] : [[id, woord]];
			})
		);
	}
}

/** What may be said of a row; each different text is read once. */
function padLezer(veld: AnoniemVeld, column: Column | undefined): (row: number) => Pad {
	const tekst = tekstLezer(column);
	const gelezen = new Map<string, Pad>();
	return (row) => {
		const waarde = tekst(row);
		const known = gelezen.get(waarde);
		if (known) return known;
		const pad = veld.read(waarde);
		gelezen.set(waarde, pad);
		return pad;
	};
}

function tekstLezer(column: Column | undefined): (row: number) => string {
	if (column?.kind === 'code') return (row) => column.values[column.codes[row] ?? -1] ?? '';
	return column?.kind === 'text' ? (row) => column.at(row) : () => '';
}
