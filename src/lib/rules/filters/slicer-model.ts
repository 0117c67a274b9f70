import type { Outcome } from '$lib/engine/engine';
import { parseTrede, tredeNaam } from '$lib/domain/kandidaat/ladder';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { SLICERS } from '$lib/domain/velden/velden';
import { LEEG, woordVoor, type WaardeLijst } from '$lib/domain/velden/waarden';
import type { Dataset } from '$lib/data/dataset';
import { codesOf, type FilterState } from './filter-state';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { displayOrder, FILTERVELDEN, wordsFor } from '$lib/data/slicer-columns';
import { isWeg, NIET_HIER, waardeVoor } from './weg';

/** One slicer with its options in display order, as the screen shows it. */
export interface SlicerModel {
	readonly id: string;
	readonly name: string;
	/** Words of the chosen values, in display order. */
	readonly chosen: readonly string[];
	/** Whether what is chosen is left out. */
	readonly niet: boolean;
	/** Counted and worded when first read, so that a slicer that is closed or not on screen costs nothing. */
	readonly options: readonly {
		readonly code: number;
		readonly value: string;
		readonly label: string;
		/** Of a trede in two: the trede, and with or without groeipotentieel. */
		readonly part?: { readonly of: string; readonly word: string } | undefined;
		/** What a blank or a number stands for. */
		readonly remark?: string | undefined;
		readonly count: number;
		readonly chosen: boolean;
	}[];
	/** Explanation under the slicer, Dutch; '' when there is none. */
	readonly note: string;
}

/** One chip above the page. */
export interface ChipModel {
	readonly id: string;
	readonly name: string;
	readonly text: string;
	/** As its kind of filter has it; absent for slicers, tile and search. */
	readonly deelbaar?: boolean | 'hier';
}

/** Words and order of every slicer of a dataset; each made when first asked for. */
export class SlicerWords {
	readonly #order = new Map<string, readonly number[]>();
	readonly #words = new Map<string, readonly string[]>();
	readonly #dataset: Dataset;

	constructor(dataset: Dataset) {
		this.#dataset = dataset;
	}

	word(slicer: string, code: number): string {
		if (isWeg(code)) {
			const waarde = waardeVoor(this.#dataset, slicer, code) ?? '';
			return `${opScherm(woordVoor(knownOf(slicer), waarde))} (${NIET_HIER})`;
		}
		// names that are hidden come and go
		const extra = this.#dataset.extraSlicer(slicer);
		if (extra) return extra.woord(extra.column.values[code] ?? '');
		let words = this.#words.get(slicer);
		if (!words) {
			words = wordsFor(this.#dataset.valuesOf(slicer), knownOf(slicer)).map(opScherm);
			this.#words.set(slicer, words);
		}
		return words[code] ?? LEEG;
	}

	words(slicer: string, codes: readonly number[]): readonly string[] {
		if (codes.length === 0) return [];
		const wanted = new Set(codes);
		const here = this.#orderOf(slicer).filter((code) => wanted.has(code));
		return [...here, ...codes.filter(isWeg)].map((code) => this.word(slicer, code));
	}

	/** The nine slicers of the report, then Uitvoerende where the source has records. */
	models(filters: FilterState, outcome: Outcome): readonly SlicerModel[] {
		const present = this.#dataset.meta.velden.kandidaten ?? [];
		const nine = SLICERS.map((veld) =>
			this.#model(
				veld.id,
				veld.naam,
				filters,
				() => outcome.facets[veld.id] ?? new Uint32Array(),
				present.includes(veld.id) ? '' : 'Deze kolom staat niet in de bron.'
			)
		);
		if (!this.#dataset.uitvoerenden.length) return nine;
		return [
			...nine,
			this.#model(
				'uitvoerende',
				'Uitvoerende',
				filters,
				() => outcome.performers,
				'Aantal kandidaten. Een kandidaat kan meer uitvoerenden hebben.'
			)
		];
	}

	/** A slicer that was added. */
	extra(id: string, filters: FilterState, outcome: Outcome): SlicerModel {
		const slicer = this.#dataset.extraSlicer(id);
		const note = slicer?.isBekend ? '' : 'Deze kolom staat niet in deze lijst.';
		return this.#model(id, slicer?.naam ?? id, filters, () => outcome.facet(id), note);
	}

	chips(filters: FilterState): readonly ChipModel[] {
		const chips: ChipModel[] = [];
		for (const veld of FILTERVELDEN) {
			const chip = this.#chip(veld.id, veld.naam, filters);
			if (chip) chips.push(chip);
		}
		for (const id of Object.keys(filters.picks).sort()) {
			const extra = this.#dataset.extraSlicer(id);
			const chip = extra ? this.#chip(id, extra.naam, filters) : null;
			if (chip) chips.push(chip);
		}
		const uitvoerende = this.#chip('uitvoerende', 'Uitvoerende', filters);
		if (uitvoerende) chips.push(uitvoerende);
		const kengetal = this.#dataset.kengetallen.find((each) => each.id === filters.kengetal);
		if (kengetal)
			chips.push({ id: 'kengetal', name: GROEP_NAAM[kengetal.groep], text: kengetal.label });
		if (filters.zoek.trim())
			chips.push({ id: 'zoek', name: 'Zoeken', text: namen.search(opScherm(filters.zoek.trim())) });
		return chips;
	}

	#chip(id: string, name: string, filters: FilterState): ChipModel | null {
		const codes = codesOf(filters, id);
		const words = this.words(id, codes);
		if (words.length === 0) return null;
		const weg = codes.filter(isWeg).length;
		const many = `${words.length} gekozen${weg ? `, waarvan ${weg} ${NIET_HIER}` : ''}`;
		const text =
			words.length > 3 ? many : words.join(', ').replaceAll(`(${NIET_HIER})`, `(0, ${NIET_HIER})`);
		return { id, name, text: opScherm(filters.niet.includes(id) ? `niet ${text}` : text) };
	}

	#model(
		id: string,
		name: string,
		filters: FilterState,
		counted: () => Uint32Array,
		note: string
	): SlicerModel {
		const chosen = codesOf(filters, id);
		const make = () => {
			const isChosen = new Set(chosen);
			const counts = counted();
			// what the data do not have stands first: it is why the page is empty, or emptier
			return [...chosen.filter(isWeg), ...this.#orderOf(id)].map((code) => {
				const value = waardeVoor(this.#dataset, id, code) ?? '';
				return {
					code,
					value,
					label: this.word(id, code),
					...(id === 'ladder' ? inTrede(value) : {}),
					...(value === '' && id === 'klantprofiel' ? { remark: 'geen code' } : {}),
					count: counts[code] ?? 0,
					chosen: isChosen.has(code)
				};
			});
		};
		let made: SlicerModel['options'] | null = null;
		return {
			id,
			name,
			note,
			chosen: this.words(id, chosen),
			niet: filters.niet.includes(id),
			get options() {
				return (made ??= make());
			}
		};
	}

	#orderOf(slicer: string): readonly number[] {
		let order = this.#order.get(slicer);
		if (!order) {
			const values = this.#dataset.valuesOf(slicer);
			order = this.#dataset.extraSlicer(slicer)
				? values.map((_, code) => code)
				: displayOrder(values, knownOf(slicer));
			this.#order.set(slicer, order);
		}
		return order;
	}
}

/** Under which trede a code of the ladder stands, and what the trede is where it stands alone. */
function inTrede(code: string) {
	const { trede, groei } = parseTrede(code);
	if (!trede) return {};
	return groei
		? { part: { of: `${trede} ${tredeNaam(trede)}`, word: groei } }
		: { remark: tredeNaam(trede).toLowerCase() };
}

function knownOf(slicer: string): WaardeLijst | undefined {
	return FILTERVELDEN.find((veld) => veld.id === slicer)?.waarden;
}

/** Names of the three groups of kengetallen, as headings and in chips. */
export const GROEP_NAAM = {
	trajecten: 'Trajecten',
	modules: 'Modules',
	plaatsingen: 'Externe plaatsingen'
} as const;
