import { hasMore, type FilterState } from './filter-state';

/** Why these filters can't be laid on another momentopname, Dutch; null when they can. A picked tile is no matter. */
export function nietTerug(filters: FilterState): string | null {
	const { zoek, niet } = filters;
	if (zoek.trim() !== '')
		return 'Bij zoeken op naam of nummer is er geen vergelijking met eerdere momentopnamen.';
	if (niet.length > 0)
		return 'Bij uitgesloten waarden is er geen vergelijking met eerdere momentopnamen.';
	if (hasMore({ ...filters, peildatum: null }))
		return 'Bij een filter op datum, nummers, kenmerk of verschil is er geen vergelijking met eerdere momentopnamen.';
	return null;
}
