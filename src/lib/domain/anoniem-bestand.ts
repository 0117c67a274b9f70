/** What may be told of one person: words of closed lists by the id of an `AnoniemVeld`; what is not told is absent. */
export interface AnoniemProfiel {
	/** Random, made for this file alone. */
	readonly id: string;
	readonly woorden: Readonly<Record<string, string>>;
}

export const PROFIEL_FORMATEN = ['csv', 'xlsx', 'json'] as const;
export type ProfielFormaat = (typeof PROFIEL_FORMATEN)[number];

export const FORMAAT_WOORD: Readonly<Record<ProfielFormaat, string>> = {
	csv: 'CSV',
	xlsx: 'Excel',
	json: 'JSON (VUM)'
};
