import {
	kwartaalId,
	kwartaalNummer,
	kwartaalVan,
	type Kwartaal
} from '$lib/domain/doelen/kwartaal';
import type { Peilmoment } from '$lib/domain/geheugen/herinnering';
import { zelfdeLijst } from '$lib/domain/documenten/overdracht';

/** A quarter with the momentopname that stands for it. */
export interface KwartaalKeuze {
	readonly id: string;
	readonly kwartaal: Kwartaal;
	readonly meta: Peilmoment;
}

/**
 * The quarters that have a momentopname, the latest first: of each the one with the last peildatum in it, and of
 * those the one that was read in last. Only momentopnamen of the kind of the one in use count: fictional data
 * and real ones are never compared.
 */
export function kwartalenVan(
	gebruikt: Peilmoment,
	metas: readonly Peilmoment[]
): readonly KwartaalKeuze[] {
	const found = new Map<string, KwartaalKeuze>();
	for (const meta of [gebruikt, ...metas]) {
		if (!zelfdeLijst(meta, gebruikt)) continue;
		const kwartaal = kwartaalVan(meta.peildatum);
		const id = kwartaalId(kwartaal);
		const known = found.get(id)?.meta;
		if (!known || isLater(meta, known)) found.set(id, { id, kwartaal, meta });
	}
	return [...found.values()].sort(
		(a, b) => kwartaalNummer(b.kwartaal) - kwartaalNummer(a.kwartaal)
	);
}

function isLater(meta: Peilmoment, than: Peilmoment): boolean {
	return (
		meta.peildatum > than.peildatum ||
		(meta.peildatum === than.peildatum && meta.ingelezen > than.ingelezen)
	);
}
