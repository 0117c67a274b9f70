import type { ColumnTable } from '$lib/columns/column';
import { rowAt, textAt } from '$lib/data/cell-text';
import { searchTerms } from '$lib/locale/search';
import { tredeIn } from './botsingen';
import { dossiersPerRij } from './dossier';
import { eigenBij } from './eigen';
import { kenmerkOver } from './kenmerken';
import {
	STUK,
	type Getal,
	type NatelVraag,
	type Telbron,
	type Voorwaarde,
	type Voorwaarden
} from './natelling';
import { GROEPEN, groepVan, readRecords } from './records';
import { judgeBy, type Lezing } from './voorwaarden';

/**
 * Counts every number of a page again: looks at each row, and asks each condition of it. Nothing of the engine, of sets or
 * of the catalogues takes part. Reads every row of every table.
 */
export function* recount(
	bron: Telbron,
	{ tabel, alleen, rijen: vragen }: NatelVraag
): Generator<unknown, readonly Getal[]> {
	const lezing = yield* read(bron, tabel);
	const inBeeld = yield* rijenInBeeld(lezing, alleen);
	const iedereen = everyRow(bron.tabellen.kandidaten);
	const kent = new Map<Voorwaarden, boolean>();
	const getallen: Getal[] = [];
	for (const vraag of vragen) {
		const vanRij = yield* those(lezing, inBeeld, vraag.wie);
		for (const cel of vraag.cellen) {
			const { naam, aantal, wie, toon } = cel;
			const rijen = aantal === null && !cel.kent ? [] : yield* those(lezing, vanRij, wie);
			if (cel.kent && !kent.has(cel.kent))
				kent.set(cel.kent, (yield* those(lezing, iedereen, cel.kent)).length > 0);
			const isBekend = cel.kent ? kent.get(cel.kent) : aantal !== null;
			const nageteld = isBekend ? rijen.length : null;
			getallen.push({ naam, opPagina: aantal, nageteld, rijen, toon });
		}
	}
	return getallen;
}

/** The kandidaten that pass every filter; what the pages about kandidaten count. */
export function* kandidatenInBeeld(bron: Telbron): Generator<unknown, readonly number[]> {
	return yield* rijenInBeeld(yield* read(bron, 'kandidaten'));
}

function* read(bron: Telbron, tabel: NatelVraag['tabel']): Generator<unknown, Lezing> {
	return {
		bron,
		records: yield* readRecords(bron),
		dossiers: yield* dossiersPerRij(bron),
		sinds: yield* sindsRijen(bron),
		groep: GROEPEN.find((each) => each === tabel) ?? null
	};
}

/** Rows that pass the filters: kandidaten, or records whose kandidaat and uitvoerende do; a picked kengetal limits none of these. */
function* rijenInBeeld(lezing: Lezing, alleen?: string): Generator<unknown, readonly number[]> {
	const { bron, groep } = lezing;
	const kandidaten = everyRow(bron.tabellen.kandidaten);
	const filters = filtersOn(bron, alleen);
	if (!groep) {
		const opRecords = alleen === undefined ? recordFilter(bron, bron.filters.kengetal) : [];
		return yield* those(lezing, kandidaten, [...filters, ...opRecords]);
	}
	const table = bron.tabellen[groep];
	if (!table) return [];
	// without a filter on kandidaten a record of nobody counts as well
	const door = filters.length ? new Set(yield* those(lezing, kandidaten, filters)) : null;
	const hen = uitvoerendenIn(bron);
	return everyRow(table).filter(
		(rij) =>
			(door === null || door.has(rowAt(table, 'kandidaat', rij))) &&
			(hen === null || hen.includes(textAt(table, 'uitvoerende', rij)))
	);
}

/** The filters on kandidaten, as conditions; one that the source can't tell does not count. */
function filtersOn(bron: Telbron, alleen?: string): Voorwaarden {
	const { filters, gekozen, velden } = bron;
	const keuzes = Object.entries(gekozen)
		.filter(([veld]) => veld !== 'uitvoerende' && (alleen === undefined || alleen === veld))
		.map(([veld, een]): Voorwaarde => {
			const niet = filters.niet.includes(veld);
			return { soort: 'veld', veld, een, niet, gespeld: alleen !== undefined };
		});
	if (alleen !== undefined) return keuzes;
	const { uitvoerende } = gekozen;
	const wie: Voorwaarde[] = keuzes;
	if (uitvoerende && filters.niet.includes('uitvoerende'))
		wie.push({ soort: 'record', kengetal: null, uitvoerende, niet: true });
	if (searchTerms(filters.zoek).length) wie.push({ soort: 'zoek', tekst: filters.zoek });
	for (const [veld, filter] of Object.entries(filters.datums)) {
		const [tabel, id = ''] = veld.split('.');
		const kent = Object.entries(velden).some(([each, own]) => each === tabel && own.includes(id));
		if (kent) wie.push({ soort: 'datum', veld, filter });
	}
	if (filters.nummers.length) wie.push({ soort: 'veld', veld: 'persnr', een: filters.nummers });
	for (const id of filters.kenmerken)
		if (eigenBij(id, bron) || kenmerkOver(id, bron)) wie.push({ soort: 'kenmerk', id });
	if (filters.sinds && bron.verschil) wie.push({ soort: 'sinds', wat: filters.sinds.wat });
	return [...wie, ...bron.extra, ...bron.getal.filter((each) => isTold(each, bron))];
}

/** Whether the source has what a number that is filtered on asks for. */
function isTold(voorwaarde: Voorwaarde, bron: Telbron): boolean {
	if (voorwaarde.soort === 'veld')
		return bron.velden.kandidaten?.includes(voorwaarde.veld) ?? false;
	if (voorwaarde.soort !== 'record' || voorwaarde.kengetal === null) return true;
	return groepVan(voorwaarde.kengetal, bron) !== undefined;
}

/** A picked kengetal and the chosen uitvoerenden ask for one record that is of both. */
function recordFilter(bron: Telbron, picked: string | null): Voorwaarden {
	const kengetal = picked !== null && groepVan(picked, bron) ? picked : null;
	const uitvoerende = uitvoerendenIn(bron);
	return kengetal === null && uitvoerende === null
		? []
		: [{ soort: 'record', kengetal, uitvoerende }];
}

/** The uitvoerenden whose records count; null = those of everybody. */
function uitvoerendenIn({ gekozen, filters }: Telbron): readonly string[] | null {
	return filters.niet.includes('uitvoerende') ? null : (gekozen.uitvoerende ?? null);
}

/** The rows that meet every condition, in their order. */
function* those(
	lezing: Lezing,
	rijen: readonly number[],
	wie: Voorwaarden
): Generator<unknown, readonly number[]> {
	if (wie.length === 0) return rijen;
	const judges = wie.map((voorwaarde) => judgeBy(lezing, voorwaarde));
	const found: number[] = [];
	for (const [at, rij] of rijen.entries()) {
		if (at % STUK === 0) yield;
		if (judges.every((judge) => judge(rij))) found.push(rij);
	}
	return found;
}

/** Rows of the kandidaten that are new or different since another momentopname, as the filter wants it. */
function* sindsRijen(bron: Telbron): Generator<unknown, ReadonlySet<number>> {
	const { verschil, filters } = bron;
	const was = /^(klantprofiel|ladder)_was_(\w+)$/.exec(filters.sinds?.wat ?? '');
	if (was) return yield* wasRijen(bron, was[1] ?? '', was[2] ?? '');
	const found = new Set<number>();
	const { wie, wat } = verschil ?? {};
	for (let rij = 0; wie && wat && rij < wat.rows; rij++) {
		if (rij % STUK === 0) yield;
		const cel = (veld: string) => textAt(wat, veld, rij);
		const namen =
			cel('tabel') !== 'kandidaten'
				? [`${cel('tabel')}_${cel('soort')}`]
				: cel('soort') === 'nieuw'
					? ['nieuw']
					: ['gewijzigd', cel('veld')];
		if (namen.includes(filters.sinds?.wat ?? ''))
			found.add(rowAt(wie, 'rij', rowAt(wat, 'wie', rij)));
	}
	return found;
}

/** Rows of the kandidaten who had a value in the other momentopname: what was changed since, or else what they have now. */
function* wasRijen(
	{ verschil, tabellen: { kandidaten } }: Telbron,
	veld: string,
	waarde: string
): Generator<unknown, ReadonlySet<number>> {
	const found = new Set<number>();
	if (!verschil) return found;
	const { wie, wat } = verschil;
	const toen = new Map<number, string | null>();
	for (let rij = 0; rij < wat.rows; rij++) {
		if (rij % STUK === 0) yield;
		if (textAt(wat, 'tabel', rij) !== 'kandidaten') continue;
		const kandidaat = rowAt(wie, 'rij', rowAt(wat, 'wie', rij));
		if (textAt(wat, 'soort', rij) === 'nieuw') toen.set(kandidaat, null);
		// whoever is new had nothing
		else if (toen.get(kandidaat) !== null && textAt(wat, 'veld', rij) === veld)
			toen.set(kandidaat, textAt(wat, 'oud', rij));
	}
	for (const rij of everyRow(kandidaten)) {
		if (rij % STUK === 0) yield;
		if (textAt(kandidaten, 'persnr', rij) === '') continue;
		const oud = toen.has(rij) ? toen.get(rij) : textAt(kandidaten, veld, rij);
		if (oud === null || oud === undefined) continue;
		const gezocht = { leeg: '', onbekend: '#' }[waarde] ?? waarde;
		const isTrede = veld === 'ladder' && /^[1-6]$/.test(waarde);
		if (isTrede ? tredeIn(oud) === Number(waarde) : oud === gezocht) found.add(rij);
	}
	return found;
}

function everyRow({ rows }: ColumnTable): readonly number[] {
	return Array.from({ length: rows }, (_, rij) => rij);
}
