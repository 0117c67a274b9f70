import { KLANTPROFIEL } from '../velden/waarden';
import { isVolledig } from './klantprofiel';

/**
 * The share of klantprofielen that are Ja, the one number of that name: goal, rings, tables, trend, forecast, reports and
 * exports all count by `oordeelProfiel`.
 */
export interface Profielgraad {
	/** Kandidaten with klantprofiel Ja. */
	readonly ja: number;
	/** Those whom they are a share of. */
	readonly noemer: number;
}

/** Whoever has no code that the catalogue knows: blank, or something else. */
export interface ZonderCode {
	readonly leeg: number;
	readonly onbekend: number;
}

/**
 * What a kandidaat with that code is in the profielgraad: above the line (Ja), below it, or null = not in it. Without a
 * code of the catalogue nobody is in it, unless these are counted in: then they are below the line.
 */
export function oordeelProfiel(code: string, meetellen: boolean): boolean | null {
	if (isVolledig(code)) return true;
	return meetellen || KLANTPROFIEL.some((waarde) => waarde.code === code) ? false : null;
}

/** The profielgraad of counts by code. */
export function profielgraadVan(
	aantallen: Iterable<readonly [code: string, aantal: number]>,
	meetellen: boolean
): Profielgraad {
	let [ja, noemer] = [0, 0];
	for (const [code, aantal] of aantallen) {
		const oordeel = oordeelProfiel(code, meetellen);
		if (oordeel !== null) noemer += aantal;
		if (oordeel) ja += aantal;
	}
	return { ja, noemer };
}
