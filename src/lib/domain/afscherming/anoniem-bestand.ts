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
	json: 'JSON (niet voor VUM)'
};

/** Why the JSON can't go to VUM: koppelvlak 3.1.0 asks what a list does not have and an anonymous profile may not tell. */
export const JSON_NIET_VOOR_VUM =
	'VUM vraagt sinds koppelvlak 3.1.0 een CompetentNL-code en een postcode. Die staan niet in dit bestand.';
