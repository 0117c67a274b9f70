import type { Inhoud, DocumentWaarde } from '$lib/domain/documenten/document';
import { alsInhoud, teksten } from '$lib/domain/documenten/document-lezen';
import type { DatumFilter } from '$lib/domain/velden/datum-filter';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { TABELLEN, VELDEN } from '$lib/domain/velden/velden';
import { LEEG, woordVoor } from '$lib/domain/velden/waarden';
import { woordBij } from '$lib/locale/hoeveel';
import { datumVeldNaam } from './datum-tekst';
import { datumSleutel } from './datum-velden';
import type { Dataset } from '$lib/data/dataset';
import { codesOf, NO_FILTERS, type FilterState } from './filter-state';
import { KENMERKEN } from '../kenmerken/kenmerken';
import { knownIn } from './known-filters';
import { nummerRijen } from './nummers';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { codeVoor, isWeg, waardenVoor } from './weg';
import { isDag, isDatumFilter } from './weergave-vorm';

/** Filters that were kept, in the codes of a dataset, and what it does not have any more, in words. */
export interface TeruggelezenFilters {
	readonly filters: FilterState;
	readonly verdwenen: readonly string[];
}

const UITVOERENDE = { id: 'uitvoerende', naam: 'Uitvoerende', waarden: undefined };
const SLICER_VELDEN = [...FILTERVELDEN, UITVOERENDE];

/** The filters as plain data with the values themselves: codes hold for one momentopname only. */
export function filtersAlsInhoud(filters: FilterState, dataset: Dataset): Inhoud {
	const keuzes = SLICER_VELDEN.flatMap(({ id }) => {
		const chosen = waardenVoor(dataset, id, codesOf(filters, id));
		return chosen.length ? [[id, chosen] as const] : [];
	});
	const { niet, kengetal, zoek, datums, nummers, kenmerken, sinds, peildatum } = filters;
	return {
		keuzes: Object.fromEntries(keuzes),
		niet,
		kengetal,
		zoek: zoek.trim(),
		datums: Object.fromEntries(Object.entries(datums).map(([key, each]) => [key, { ...each }])),
		nummers,
		kenmerken,
		sinds: sinds && { ...sinds },
		peildatum
	};
}

/** Reads filters that were kept; `snapshots` are the ids of the momentopnamen that there are. */
export function filtersUitInhoud(
	waarde: DocumentWaarde | undefined,
	dataset: Dataset,
	snapshots: readonly string[]
): TeruggelezenFilters {
	const inhoud = alsInhoud(waarde);
	const verdwenen: string[] = [];
	const picks: Record<string, readonly number[]> = {};
	for (const { id, naam, waarden } of SLICER_VELDEN) {
		const codes: number[] = [];
		for (const value of new Set(teksten(alsInhoud(inhoud.keuzes)[id]))) {
			const code = codeVoor(dataset, id, value);
			if (!codes.includes(code)) codes.push(code);
			if (isWeg(code)) verdwenen.push(`${naam}: ${opScherm(woordVoor(waarden, value))}`);
		}
		if (codes.length) picks[id] = codes.sort((a, b) => a - b);
	}
	const { uitvoerende = [], ...kandidaten } = picks;
	const wanted: FilterState = {
		...NO_FILTERS,
		picks: kandidaten,
		uitvoerende,
		niet: teksten(inhoud.niet).filter((id) => picks[id]),
		kengetal: typeof inhoud.kengetal === 'string' ? inhoud.kengetal : null,
		zoek: typeof inhoud.zoek === 'string' ? inhoud.zoek : '',
		datums: datumsUit(inhoud.datums),
		nummers: teksten(inhoud.nummers),
		kenmerken: teksten(inhoud.kenmerken),
		sinds: sindsUit(inhoud.sinds),
		peildatum: isDag(inhoud.peildatum) ? inhoud.peildatum : null
	};
	const known = knownIn(wanted, dataset);
	const filters = {
		...known,
		kengetal: dataset.kengetallen.some(({ id }) => id === wanted.kengetal) ? wanted.kengetal : null,
		sinds: known.sinds && snapshots.includes(known.sinds.snapshot) ? known.sinds : null
	};
	const weg = [...verdwenen, ...onleesbaar(inhoud.datums), ...dropped(wanted, filters, dataset)];
	return { filters, verdwenen: weg };
}

/** "2 waarden bestaan niet meer: …", or "hier niet" of what comes from elsewhere; '' when nothing is gone. */
export function verdwenenTekst(
	verdwenen: readonly string[],
	woord: 'niet meer' | 'hier niet' = 'niet meer'
): string {
	if (verdwenen.length === 0) return '';
	const bestaan = woordBij(verdwenen.length, 'waarde bestaat', 'waarden bestaan');
	return `${verdwenen.length} ${bestaan} ${woord}: ${verdwenen.join(', ')}.`;
}

/** What is chosen and the dataset does not have, in words. */
export function wegIn(filters: FilterState, dataset: Dataset): readonly string[] {
	return SLICER_VELDEN.flatMap(({ id, naam, waarden }) =>
		waardenVoor(dataset, id, codesOf(filters, id).filter(isWeg)).map(
			(value) => `${naam}: ${opScherm(woordVoor(waarden, value))}`
		)
	);
}

/**
 * What filters held before they went over to other data and these do not have, in words: values that select nobody now,
 * and filters that were left behind.
 */
export function gemist(before: FilterState, now: FilterState, dataset: Dataset): readonly string[] {
	return [...wegIn(now, dataset), ...dropped({ ...before, nummers: [] }, now, dataset)];
}

function dropped(wanted: FilterState, kept: FilterState, dataset: Dataset): readonly string[] {
	const out: string[] = [];
	if (wanted.kengetal && !kept.kengetal)
		out.push(
			`Kengetal: ${KENGETALLEN.find(({ id }) => id === wanted.kengetal)?.label ?? wanted.kengetal}`
		);
	for (const sleutel of Object.keys(wanted.datums))
		if (!kept.datums[sleutel]) out.push(`Datum: ${veldNaam(sleutel)}`);
	const { found } = nummerRijen(wanted.nummers, dataset.kandidaten);
	if (found < wanted.nummers.length) out.push(`Nummers: ${wanted.nummers.length - found}`);
	for (const id of wanted.kenmerken)
		if (!kept.kenmerken.includes(id))
			out.push(`Bijzonderheid: ${KENMERKEN.find((each) => each.id === id)?.label ?? id}`);
	if (wanted.sinds && !kept.sinds) out.push('Sinds een momentopname');
	if (
		wanted.peildatum !== null &&
		kept.peildatum === null &&
		wanted.peildatum !== dataset.meta.peildatum
	)
		out.push('Peildatum');
	return out;
}

function veldNaam(sleutel: string): string {
	const veld = TABELLEN.flatMap((tabel) => VELDEN[tabel]).find(
		(each) => datumSleutel(each) === sleutel
	);
	return veld ? datumVeldNaam(veld) : LEEG;
}

function datumsUit(waarde: DocumentWaarde | undefined): Readonly<Record<string, DatumFilter>> {
	return Object.fromEntries(
		Object.entries(alsInhoud(waarde)).flatMap(([sleutel, each]) =>
			isDatumFilter(each) ? [[sleutel, schoon(each)] as const] : []
		)
	);
}

/** Of the filter only what belongs to it. */
function schoon(filter: DatumFilter): DatumFilter {
	switch (filter.soort) {
		case 'leeg':
			return { soort: filter.soort };
		case 'tussen':
			return { soort: filter.soort, van: filter.van, tot: filter.tot };
		default:
			return { soort: filter.soort, aantal: filter.aantal, eenheid: filter.eenheid };
	}
}

/** Filters on a date of which nobody can tell what they were: said, as what is not there any more. */
function onleesbaar(waarde: DocumentWaarde | undefined): readonly string[] {
	return Object.entries(alsInhoud(waarde))
		.filter(([, each]) => !isDatumFilter(each))
		.map(([sleutel]) => `Datum: ${veldNaam(sleutel)}`);
}

function sindsUit(waarde: DocumentWaarde | undefined): FilterState['sinds'] {
	const { snapshot, wat } = alsInhoud(waarde);
	return typeof snapshot === 'string' && typeof wat === 'string' ? { snapshot, wat } : null;
}
