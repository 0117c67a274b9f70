/** The four tables of the star, in the order in which they are read. */
export const TABELLEN = ['kandidaten', 'trajecten', 'modules', 'plaatsingen'] as const;
export type TabelId = (typeof TABELLEN)[number];
