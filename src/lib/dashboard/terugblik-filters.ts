import type { FilterState } from './filter-state';

/** Why these filters can't be laid on another momentopname, Dutch; null when they can. A picked tile is no matter. */
export function nietTerug({ zoek }: FilterState): string | null {
	if (zoek.trim() !== '')
		return 'Bij zoeken op naam of nummer is er geen vergelijking met eerdere momentopnamen.';
	return null;
}
