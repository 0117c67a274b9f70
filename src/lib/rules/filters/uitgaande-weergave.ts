import type { DocumentWaarde, Inhoud } from '$lib/domain/documenten/document';
import { alsInhoud, teksten } from '$lib/domain/documenten/document-lezen';
import { sleutelsVan } from '$lib/data/lijst-volgorde';
import type { LijstVorm } from '$lib/data/lijst-vorm';
import { NO_FILTERS } from './filter-state';
import type { ChipModel } from './slicer-model';
import { SOORTEN } from './soorten';
import { columnStaysBehind, staysBehind, type Uitgang, type WeergaveTekst } from './uitgaand';
import type { NaamlozeWeergave } from './weergave';

/** A part of a document in which nothing is chosen. */
const LEEG: Inhoud = { ...NO_FILTERS, sinds: null };

/** The view without what may not leave; `chips` are the active filters, to name what stays behind. */
export function uitgaandeWeergave(
	weergave: NaamlozeWeergave,
	chips: readonly Pick<ChipModel, 'id' | 'name' | 'deelbaar'>[],
	uitgang: Uitgang
): WeergaveTekst {
	if (uitgang === 'personen') return { weergave, zonder: [] };
	const { filters, sort } = weergave;
	const keuzes = alsInhoud(filters['keuzes']);
	const weg = (chip: Pick<ChipModel, 'id' | 'deelbaar'>) =>
		staysBehind(chip, teksten(keuzes[chip.id]), uitgang);
	const kolomWeg = (id: string) => columnStaysBehind(id, uitgang);
	const stays = new Set(chips.filter(weg).map(({ id }) => id));
	// of a list of choices that have a chip each, those whose chip leaves
	const lijsten = Object.entries(filters).flatMap(([id, part]) =>
		Array.isArray(part) ? [[id, teksten(part).filter((key) => !stays.has(`${id}:${key}`))]] : []
	);
	const blank = SOORTEN.filter(weg).map(({ id }) => [id, LEEG[id] ?? null] as const);
	return {
		weergave: {
			...weergave,
			sort: sort && sleutelsVan(sort).some(({ column }) => kolomWeg(column)) ? null : sort,
			kolommen: weergave.kolommen.filter((id) => !kolomWeg(id)),
			...(weergave.lijst && { lijst: vormZonder(weergave.lijst, kolomWeg) }),
			...(weergave.slicers && { slicers: weergave.slicers.filter((id) => !kolomWeg(id)) }),
			bladen: blijvend(weergave.bladen, kolomWeg),
			filters: {
				...filters,
				...Object.fromEntries(lijsten),
				...Object.fromEntries(blank),
				keuzes: Object.fromEntries(Object.entries(keuzes).filter(([id]) => !weg({ id }))),
				niet: teksten(filters['niet']).filter((id) => !weg({ id }))
			}
		},
		zonder: chips.filter(weg).map(({ name }) => name)
	};
}

/** The choices of pages without those of a page that name a column which stays behind. */
function blijvend(bladen: Inhoud, kolomWeg: (id: string) => boolean): Inhoud {
	const names = (waarde: DocumentWaarde): boolean => {
		if (typeof waarde === 'string') return kolomWeg(waarde);
		if (typeof waarde !== 'object' || waarde === null) return false;
		return Object.values(waarde).some((each: DocumentWaarde) => names(each));
	};
	return Object.fromEntries(Object.entries(bladen).filter(([, waarde]) => !names(waarde)));
}

/** The shape without columns that stay behind. */
function vormZonder(vorm: LijstVorm, isWeg: (id: string) => boolean): LijstVorm {
	return {
		volgorde: vorm.volgorde.filter((id) => !isWeg(id)),
		groep: vorm.groep !== null && isWeg(vorm.groep) ? null : vorm.groep,
		merken: Object.fromEntries(Object.entries(vorm.merken).filter(([id]) => !isWeg(id)))
	};
}
