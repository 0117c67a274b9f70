import type { Inhoud } from '$lib/domain/documenten/document';
import { alsInhoud, teksten } from '$lib/domain/documenten/document-lezen';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { woordVoor, type WaardeLijst } from '$lib/domain/velden/waarden';
import type { Dataset } from '$lib/data/dataset';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { chosenExtra, extraSlicer, isExtraSlicer } from '$lib/data/velden/extra-slicer';
import { eigenKolom, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import * as v from 'valibot';
import type { Beeld } from '../../why/beeld';
import type { FilterRegel } from '../../why/filter-regels';
import { opsomming } from '../../why/opsomming';
import { uitvoerendeRegel } from '../../why/regels-record';
import { waardeUit } from '../../why/waarde-uit';
import type { FilterSoort } from '../filter-soort';
import { codesOf, type FilterState } from '../filter-state';
import { codeVoor, ELDERS, isWeg, waardenVoor, waardeVoor, wegCode } from '../weg';

/** A value that the snapshot does not have: an address holds no names. */
const WEG = '~weg';

interface SlicerVeld {
	readonly id: string;
	readonly naam: string;
	readonly waarden?: WaardeLijst | undefined;
}

const SLICER_VELDEN: readonly SlicerVeld[] = [
	...FILTERVELDEN,
	{ id: 'uitvoerende', naam: 'Uitvoerende' }
];
const SLICERS = SLICER_VELDEN.map(({ id }) => id);
/** What the parameter of an extra slicer begins with in an address; a heading of the source's own stays out of it. */
const EXTRA = 'v-';
/** A column of another list that an address only knew by its place. */
const KOLOM_ELDERS = eigenKolom('een kolom uit een andere lijst');

/** What is chosen in the slicers of kandidaten, and in that of Uitvoerende. */
export const soort: FilterSoort = {
	id: 'keuzes',
	plaats: 10,
	deelbaar: true,
	terug: {
		rang: 3,
		bij: 'een keuze in een eigen filter',
		geldt: ({ picks }) => chosenExtra(picks).length > 0
	},
	vorm: v.record(v.string(), v.array(v.string())),
	/** Values of the catalogue by their place in it, others by their place in this snapshot. */
	toQuery: ({ picks, uitvoerende }, dataset) =>
		[...Object.entries(picks), ['uitvoerende', uitvoerende] as const]
			.filter(([, codes]) => codes.length)
			.map(([id, codes]) => [
				parameterOf(id, dataset),
				codes.map((code) => tokenOf(id, code, dataset)).join('.')
			]),
	fromQuery(params, dataset) {
		const sameSnapshot = params.get('m') === stamp(dataset);
		const extra = [...params.keys()].filter((name) => name.startsWith(EXTRA));
		const named = new Map(extra.map((name) => [extraFrom(name, dataset, sameSnapshot), name]));
		for (const id of named.keys()) extraSlicer(dataset, id);
		return chosenIn([...SLICERS, ...named.keys()], (id) =>
			tokens(params, named.get(id) ?? id).flatMap((token) =>
				codeOf(id, token, dataset, sameSnapshot)
			)
		);
	},
	toDocument: (filters, dataset) => ({
		keuzes: Object.fromEntries(
			[...SLICERS, ...chosenExtra(filters.picks)]
				.map((id) => [id, waardenVoor(dataset, id, codesOf(filters, id))] as const)
				.filter(([, values]) => values.length)
		),
		// before the tile, where documents always had it
		niet: filters.niet
	}),
	fromDocument(inhoud, dataset) {
		const extra = chosenExtra(alsInhoud(inhoud['keuzes']));
		for (const id of extra) extraSlicer(dataset, id);
		return chosenIn([...SLICERS, ...extra], (id) =>
			valuesIn(inhoud, id).map((value) => codeVoor(dataset, id, value))
		);
	},
	onleesbaar: (inhoud, dataset) =>
		slicersOver(dataset, alsInhoud(inhoud['keuzes'])).flatMap((veld) =>
			valuesIn(inhoud, veld.id)
				.filter((value) => isWeg(codeVoor(dataset, veld.id, value)))
				.map((value) => wordOf(veld, value))
		),
	/** A value that the other dataset does not have stays, and selects nobody. */
	carryOver(filters, from, to) {
		for (const id of chosenExtra(filters.picks)) extraSlicer(to, id);
		return chosenIn([...Object.keys(filters.picks), 'uitvoerende'], (id) =>
			waardenVoor(from, id, codesOf(filters, id)).map((value) => codeVoor(to, id, value))
		);
	},
	verdwenen: (_wanted, kept, dataset, mee) => (mee ? wegIn(kept, dataset) : []),
	why: (beeld, recordsVan) => [
		...keuzeRegels(beeld),
		...extraRegels(beeld),
		...uitvoerendeRegel(beeld, recordsVan)
	]
};

/** What is chosen and the dataset does not have, in words. */
export function wegIn(filters: FilterState, dataset: Dataset): readonly string[] {
	return slicersOver(dataset, filters.picks).flatMap((veld) =>
		waardenVoor(dataset, veld.id, codesOf(filters, veld.id).filter(isWeg)).map((value) =>
			wordOf(veld, value)
		)
	);
}

/** Enough of the random snapshot id to tell snapshots apart. */
export function stamp(dataset: Dataset): string {
	return dataset.meta.id.slice(0, 8);
}

function chosenIn(
	slicers: readonly string[],
	codesIn: (slicer: string) => readonly number[]
): Pick<FilterState, 'picks' | 'uitvoerende'> {
	const chosen = slicers
		.map((id) => [id, [...new Set(codesIn(id))].sort((a, b) => a - b)] as const)
		.filter(([, codes]) => codes.length);
	const { uitvoerende = [], ...picks } = Object.fromEntries(chosen);
	return { picks, uitvoerende };
}

function valuesIn(inhoud: Inhoud, id: string): readonly string[] {
	return [...new Set(teksten(alsInhoud(inhoud['keuzes'])[id]))];
}

function wordOf({ naam, waarden }: Pick<SlicerVeld, 'naam' | 'waarden'>, value: string): string {
	return `${naam}: ${opScherm(woordVoor(waarden, value))}`;
}

function tokens(params: URLSearchParams, name: string): string[] {
	return params.get(name)?.split('.') ?? [];
}

function knownIn(id: string): WaardeLijst | undefined {
	return FILTERVELDEN.find((veld) => veld.id === id)?.waarden;
}

function tokenOf(id: string, code: number, dataset: Dataset): string {
	const value = waardeVoor(dataset, id, code) ?? '';
	if (id !== 'uitvoerende') {
		if (value === '') return '-';
		const known = knownIn(id)?.findIndex((waarde) => waarde.code === value) ?? -1;
		if (known >= 0) return `${known + 1}`;
	}
	return isWeg(code) ? WEG : `~${code}`;
}

function codeOf(
	id: string,
	token: string,
	dataset: Dataset,
	sameSnapshot: boolean
): readonly number[] {
	if (id !== 'uitvoerende' && !token.startsWith('~')) {
		const value = token === '-' ? '' : knownIn(id)?.[Number(token) - 1]?.code;
		if (value !== undefined) return [codeVoor(dataset, id, value)];
	}
	const code = /^~\d+$/.test(token) ? Number(token.slice(1)) : -1;
	if (sameSnapshot && code >= 0 && code < dataset.valuesOf(id).length) return [code];
	// something was chosen, and nobody can tell what: it selects nobody, rather than everybody
	return token === '' ? [] : [wegCode(ELDERS)];
}

function keuzeRegels({ dataset, filters }: Beeld): readonly FilterRegel[] {
	return FILTERVELDEN.flatMap(({ id, naam, waarden: known }) => {
		const codes = filters.picks[id] ?? [];
		if (codes.length === 0) return [];
		const niet = filters.niet.includes(id);
		const waarden = waardenVoor(dataset, id, codes);
		const woorden = opsomming(waarden.map((each) => opScherm(woordVoor(known, each))));
		return [
			{
				filter: id,
				regel: `${naam}: ${niet ? 'niet ' : ''}${woorden}`,
				definitie: definitieVan(waarden.length, niet),
				toets: { soort: 'een-van', veld: id, waarden, ...(niet ? { niet: true } : {}) },
				bewijzen: (row) => [[waardeUit(dataset, 'kandidaten', id, row)]]
			}
		];
	});
}

/** The same of slicers on other fields, by what is stored. */
function extraRegels({ dataset, filters }: Beeld): readonly FilterRegel[] {
	return chosenExtra(filters.picks).map((id) => {
		const slicer = extraSlicer(dataset, id);
		const niet = filters.niet.includes(id);
		const waarden = waardenVoor(dataset, id, filters.picks[id] ?? []);
		const stored = slicer.stored(waarden);
		return {
			filter: id,
			regel: `${slicer.naam}: ${niet ? 'niet ' : ''}${opsomming(waarden.map((each) => slicer.woord(each)))}`,
			definitie: definitieVan(waarden.length, niet),
			toets: {
				soort: 'een-van',
				veld: slicer.veld,
				waarden: stored,
				...(niet ? { niet: true as const } : {})
			},
			bewijzen: (row) => [[waardeUit(dataset, 'kandidaten', slicer.veld, row)]]
		};
	});
}

/** The slicers of the report and those on other fields that are chosen in. */
function slicersOver(
	dataset: Dataset,
	picks: Readonly<Record<string, unknown>>
): readonly SlicerVeld[] {
	return [...SLICER_VELDEN, ...chosenExtra(picks).map((id) => extraSlicer(dataset, id))];
}

function ownColumns({ kandidaten }: Dataset): string[] {
	return [...kandidaten.columns.keys()].filter(isEigenKolom);
}

/** `v-sector`, and of a column of the source's own its place: `v-~3`, with how it is divided. */
function parameterOf(id: string, dataset: Dataset): string {
	if (!isExtraSlicer(id)) return id;
	if (!isEigenKolom(id)) return EXTRA + id;
	const column = ownColumns(dataset).findLast((each) => id === each || id.startsWith(`${each}~`));
	return `${EXTRA}~${ownColumns(dataset).indexOf(column ?? '')}${id.slice(column?.length ?? id.length)}`;
}

function extraFrom(parameter: string, dataset: Dataset, sameSnapshot: boolean): string {
	const name = parameter.slice(EXTRA.length);
	const [, place, rest = ''] = /^~(-?\d+)(.*)$/.exec(name) ?? [];
	if (place === undefined) return name;
	const column = sameSnapshot ? ownColumns(dataset)[Number(place)] : undefined;
	return column === undefined ? KOLOM_ELDERS : column + rest;
}

function definitieVan(aantal: number, niet: boolean): string {
	if (aantal === 1)
		return niet ? 'De waarde is niet de gekozen waarde.' : 'De waarde is de gekozen waarde.';
	return niet
		? `De waarde is geen van de ${aantal} gekozen waarden.`
		: `De waarde is een van de ${aantal} gekozen waarden.`;
}
