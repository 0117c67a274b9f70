import type { FilterState } from './filter-state';

/** Why counts of kandidaten under a picked tile can't be compared. */
export const NIET_MET_TEGEL =
	'Bij een tegel als filter is er geen vergelijking met eerdere momentopnamen.';

/** Why these filters can't be laid on another momentopname, Dutch; null when they can. A picked tile is no matter. */
export function nietTerug(filters: FilterState): string | null {
	const wat = zonder(filters);
	return wat && `${wat} is er geen vergelijking met eerdere momentopnamen.`;
}

function zonder(filters: FilterState): string | null {
	const { zoek, niet, datums, nummers, kenmerken, sinds, peildatum } = filters;
	if (peildatum !== null) return 'Bij een andere peildatum';
	if (zoek.trim() !== '') return 'Bij zoeken op naam of nummer';
	if (nummers.length) return 'Bij een lijst met nummers';
	if (Object.keys(datums).length) return 'Bij een filter op datum';
	if (kenmerken.length) return 'Bij een filter op bijzonderheden';
	if (sinds !== null) return 'Bij een filter op wat er veranderd is';
	return niet.includes('uitvoerende') ? 'Bij het weglaten van uitvoerenden' : null;
}
