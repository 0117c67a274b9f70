import { TABBLADEN } from '$lib/domain/momentopname/tabbladen';

/** The tabs with their addresses, in the order of the report. */
export const PAGES = TABBLADEN.map(({ route, label }) => ({ route, label, href: `#${route}` }));
