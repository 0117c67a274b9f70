import type { Dataset } from '$lib/data/dataset';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { extraSlicer, isExtraSlicer } from '$lib/data/velden/extra-slicer';
import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { parseTrede } from '$lib/domain/kandidaat/ladder';
import { regioVan } from '$lib/domain/uwv/arbeidsmarktregios';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { kenmerkVan } from '../../kenmerken/kenmerken';
import type { Voorwaarde, Voorwaarden } from '../../recount/natelling';
import { codesOf, NO_FILTERS, withPart, type FilterState } from '../filter-state';
import { gemeenteKeuze } from '../gemeente-keuze';
import { isGevolgd, type Volgt } from '../volgt';
import { ELDERS, isWeg, wegCode } from '../weg';
import { sleutelVan } from './sleutel';

/** The filters as far as a page follows them; what one of them means there by spelling, it means by itself afterwards. */
export function filtersOnder(
	dataset: Dataset,
	filters: FilterState,
	volgt: Volgt | undefined
): FilterState {
	if (!volgt) return filters;
	const telt = (id: string) => isGevolgd(volgt, id);
	const parts = Object.entries(filters).filter(([id]) => telt(id));
	const own = withPart({ ...NO_FILTERS, ...Object.fromEntries(parts) }, {});
	const picks = Object.fromEntries(Object.entries(filters.picks).filter(([id]) => telt(id)));
	const niet = filters.niet.filter(telt);
	const onder = {
		...own,
		picks,
		niet,
		uitvoerende: telt('uitvoerende') ? filters.uitvoerende : []
	};
	return 'alleen' in volgt && picks['gemeente'] ? spelled(dataset, onder) : onder;
}

function spelled(dataset: Dataset, filters: FilterState): FilterState {
	const isIn = gemeenteKeuze(dataset, filters);
	return narrowed(dataset, without(filters, 'gemeente'), 'gemeente', isIn, false);
}

/**
 * The filters that let through exactly who is in a number that was counted under `filters`: slicers, tile and kenmerken
 * where these say it, else the filter on a number. Null where none says it.
 */
export function filtersVoor(
	dataset: Dataset,
	filters: FilterState,
	wie: Voorwaarden
): FilterState | null {
	return wie.reduce<FilterState | null>(
		(sofar, voorwaarde) => sofar && withOne(dataset, sofar, voorwaarde),
		filters
	);
}

function withOne(
	dataset: Dataset,
	filters: FilterState,
	voorwaarde: Voorwaarde
): FilterState | null {
	const narrow = (slicer: string, isIn: (waarde: string) => boolean, niet = false) =>
		narrowed(dataset, filters, slicer, isIn, niet);
	switch (voorwaarde.soort) {
		case 'veld': {
			const { veld, een, niet = false } = voorwaarde;
			if (voorwaarde.gespeld) return null;
			// records of others whose kandidaat has none of theirs: no filter says it of both
			if (veld === 'uitvoerende' && (niet || filters.niet.includes(veld))) return null;
			return isSlicer(veld)
				? narrow(veld, (waarde) => een.includes(waarde) !== niet, niet)
				: (held(dataset, filters, voorwaarde) ?? chosenIn(dataset, filters, voorwaarde));
		}
		case 'trede':
			return narrow('ladder', (waarde) => {
				const { trede } = parseTrede(waarde);
				return trede === null ? waarde === voorwaarde.trede : String(trede) === voorwaarde.trede;
			});
		case 'profielgraad': {
			const codes: readonly string[] = Object.values(PROFIEL);
			return voorwaarde.meetellen
				? filters
				: narrow('klantprofiel', (waarde) => codes.includes(waarde));
		}
		case 'regio':
			return narrow('gemeente', (waarde) => (regioVan(waarde)?.code ?? null) === voorwaarde.code);
		case 'afwijkend':
		case 'klant':
			return held(dataset, filters, voorwaarde);
		case 'kenmerk':
			return withKenmerk(filters, voorwaarde.id);
		case 'regel': {
			const id = kenmerkFor(voorwaarde.id, voorwaarde.zegt);
			return kenmerkVan(dataset, id)
				? withKenmerk(filters, id)
				: held(dataset, filters, voorwaarde);
		}
		case 'record': {
			const { kengetal, uitvoerende, niet = false } = voorwaarde;
			const isFree =
				filters.uitvoerende.length === 0 && (filters.kengetal ?? kengetal) === kengetal;
			if (niet || uitvoerende !== null || kengetal === null) return null;
			return isFree ? { ...filters, kengetal } : held(dataset, filters, voorwaarde);
		}
		case 'datum': {
			const { veld, filter } = voorwaarde;
			const isFree = !Object.hasOwn(filters.datums, veld);
			return isFree ? { ...filters, datums: { ...filters.datums, [veld]: filter } } : null;
		}
		case 'sinds':
			return filters.sinds?.wat === voorwaarde.wat ? filters : null;
		case 'zoek':
			return filters.zoek === '' ? { ...filters, zoek: voorwaarde.tekst } : null;
		// which records are counted; a tile never counts under another
		case 'telt':
			return { ...filters, kengetal: voorwaarde.kengetal };
		// each kandidaat once, of those with a record of the tile
		case 'eerste':
			return filters.kengetal === null ? null : filters;
		// about records that no filter tells apart
		case 'eigen':
		case 'rij':
		case 'kandidaat':
			return null;
	}
}

function held(dataset: Dataset, filters: FilterState, voorwaarde: Voorwaarde): FilterState | null {
	if (voorwaarde.soort === 'veld') {
		const column = dataset.kandidaten.columns.get(voorwaarde.veld);
		// an address has values by their place in the column
		if (column?.kind !== 'code' && voorwaarde.een.some((waarde) => waarde !== '')) return null;
	}
	const sleutel = sleutelVan(voorwaarde);
	if (sleutel === null) return null;
	const getal = filters.getal ?? [];
	return getal.includes(sleutel) ? filters : { ...filters, getal: [...getal, sleutel] };
}

/** By the slicer on another field, where it knows the values: a column of the source's own may name somebody, and is held by no other filter. */
function chosenIn(
	dataset: Dataset,
	filters: FilterState,
	{ veld, een, niet = false }: Extract<Voorwaarde, { soort: 'veld' }>
): FilterState | null {
	const slicer = isExtraSlicer(veld) ? extraSlicer(dataset, veld) : null;
	if (!slicer?.isBekend) return null;
	const wanted = new Set(een);
	const chosen = new Set<string>();
	for (const waarde of dataset.valuesOf(veld)) {
		const stored = slicer.stored([waarde]);
		const within = stored.filter((text) => wanted.has(text)).length;
		if (within > 0 && within < stored.length) return null;
		if (within > 0) chosen.add(waarde);
	}
	return narrowed(dataset, filters, veld, (waarde) => chosen.has(waarde) !== niet, niet);
}

function narrowed(
	dataset: Dataset,
	filters: FilterState,
	slicer: string,
	isIn: (waarde: string) => boolean,
	niet: boolean
): FilterState {
	const own = codesOf(filters, slicer);
	const isOut = filters.niet.includes(slicer);
	const values = dataset.valuesOf(slicer);
	const allowed = [...values.keys()].filter(
		(code) => own.length === 0 || own.includes(code) !== isOut
	);
	const kept = allowed.filter((code) => isIn(values[code] ?? ''));
	if (kept.length === allowed.length && !own.some(isWeg)) return filters;
	const others = without(filters, slicer);
	const left = allowed.filter((code) => !kept.includes(code));
	if (niet && own.length === 0 && kept.length)
		return {
			...others,
			niet: [...others.niet, slicer],
			picks: { ...others.picks, [slicer]: left }
		};
	const codes = kept.length ? kept : [wegCode(ELDERS)];
	if (slicer === 'uitvoerende') return { ...others, uitvoerende: codes };
	return { ...others, picks: { ...others.picks, [slicer]: codes } };
}

function without(filters: FilterState, slicer: string): FilterState {
	const picks = Object.entries(filters.picks).filter(([id]) => id !== slicer);
	return {
		...filters,
		niet: filters.niet.filter((id) => id !== slicer),
		picks: Object.fromEntries(picks)
	};
}

function withKenmerk(filters: FilterState, id: string): FilterState {
	const { kenmerken } = filters;
	return kenmerken.includes(id) ? filters : { ...filters, kenmerken: [...kenmerken, id] };
}

/** The kenmerk of whoever gets that verdict of a rule. */
function kenmerkFor(regel: string, zegt: string): string {
	const botsing = BOTSINGEN.find(({ id }) => id === regel);
	if (!botsing) return `werkproces.${regel}.${zegt}`;
	if (zegt === botsing.gevonden) return `signaal.${regel}`;
	return zegt === 'onbekend' ? `signaal.${regel}.onbekend` : '';
}

function isSlicer(veld: string): boolean {
	return veld === 'uitvoerende' || FILTERVELDEN.some(({ id }) => id === veld);
}
