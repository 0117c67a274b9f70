import { ARBEIDSMARKTREGIOS, regioSleutel, type Arbeidsmarktregio } from './arbeidsmarktregios';
import type { Kwartaal } from '../doelen/kwartaal';
import { kwartaalId } from '../doelen/kwartaal';
import {
	TELLING_KOLOMMEN,
	type CompletePublicatie,
	type PublicatieRij,
	type PublicatieTelling
} from './publicatie';

/** A publication that was checked and is kept, with where it came from. */
export interface BewaardePublicatie extends CompletePublicatie {
	/** Name of the file, or that it was pasted. */
	readonly herkomst: string;
	/** ISO time of reading in. */
	readonly ingelezen: string;
	/** What did not add up and was kept as it is, in the words in which it was asked. */
	readonly afwijkingen: readonly string[];
}

/** What can be stored of it: plain values, numbers in the order of UWV's columns. */
export type OpgeslagenPublicatie = Readonly<{
	regio: string;
	regionummer: number;
	jaar: number;
	kwartaal: number;
	rijen: readonly (readonly [gemeente: string, gedrukt: string, ...numbers: readonly number[]])[];
	totaal: readonly (number | null)[];
	verschoven: boolean;
	register: number | null;
	procent: number | null;
	herkomst: string;
	ingelezen: string;
	afwijkingen: readonly string[];
}>;

/** One publication per region and quarter: "2023-2:AM13". */
export function publicatieId(regio: string, kwartaal: Kwartaal): string {
	return `${kwartaalId(kwartaal)}:${regioSleutel(regio)}`;
}

/** Where the register total of a region is kept; null = of the gemeenten of no region. */
export function registerId(
	regio: Pick<Arbeidsmarktregio, 'code'> | null,
	kwartaal: Kwartaal
): string {
	return `${kwartaalId(kwartaal)}:${regio?.code ?? 'geen'}`;
}

interface Bewaard {
	readonly publicaties: Readonly<Record<string, unknown>>;
	readonly registers: Readonly<Record<string, unknown>>;
}

/** Values to be kept at a path; null takes away what stands there. */
export interface Verhuizing {
	readonly pad: readonly [keyof Bewaard, string];
	readonly waarde: unknown;
}

/**
 * What moves because it was kept by the number of its region, as all was before the code: a publication by its name,
 * a register total by the number of the own division. Of two publications in one place the one read in last stays.
 */
export function verhuizingen({ publicaties, registers }: Bewaard): readonly Verhuizing[] {
	return [
		...perPlaats(publicaties).flatMap(({ id, sleutels, waarde }): Verhuizing[] => {
			const oud = sleutels.filter((sleutel) => sleutel !== id);
			if (oud.length === 0) return [];
			return [
				...oud.map((sleutel): Verhuizing => ({ pad: ['publicaties', sleutel], waarde: null })),
				{ pad: ['publicaties', id], waarde }
			];
		}),
		...Object.entries(registers).flatMap(([sleutel, waarde]): Verhuizing[] => {
			const id = registerNu(sleutel);
			if (id === sleutel) return [];
			const weg: Verhuizing = { pad: ['registers', sleutel], waarde: null };
			return id in registers ? [weg] : [weg, { pad: ['registers', id], waarde }];
		})
	];
}

/** All that is kept, each publication once, by the place that it has now. */
export function bewaardePublicaties(
	publicaties: Bewaard['publicaties']
): readonly BewaardePublicatie[] {
	return perPlaats(publicaties).map(({ publicatie }) => publicatie);
}

interface Plaats {
	readonly id: string;
	readonly sleutels: readonly string[];
	readonly waarde: unknown;
	readonly publicatie: BewaardePublicatie;
}

function perPlaats(publicaties: Bewaard['publicaties']): readonly Plaats[] {
	const places = new Map<string, Plaats>();
	for (const [sleutel, waarde] of Object.entries(publicaties)) {
		const publicatie = uitOpslag(waarde);
		if (!publicatie) continue;
		const id = publicatieId(publicatie.regio, publicatie.kwartaal);
		const known = places.get(id);
		const sleutels = [...(known?.sleutels ?? []), sleutel];
		const isLater = !known || known.publicatie.ingelezen < publicatie.ingelezen;
		places.set(id, isLater ? { id, sleutels, waarde, publicatie } : { ...known, sleutels });
	}
	return [...places.values()];
}

/** "2023-2:11" as it is called now; what is no number of the division stays. */
function registerNu(sleutel: string): string {
	const [kwartaal = '', nummer = ''] = sleutel.split(':');
	const regio = ARBEIDSMARKTREGIOS.find((each) => String(each.nummer) === nummer);
	return regio ? `${kwartaal}:${regio.code}` : sleutel;
}

export function opgeslagen(publicatie: BewaardePublicatie): OpgeslagenPublicatie {
	const { regio, regionummer, kwartaal, verschoven, register, procent } = publicatie;
	const { herkomst, ingelezen, afwijkingen } = publicatie;
	return {
		regio,
		regionummer,
		jaar: kwartaal.jaar,
		kwartaal: kwartaal.kwartaal,
		rijen: publicatie.rijen.map(({ gemeente, gedrukt, telling }) => [
			gemeente,
			gedrukt,
			...TELLING_KOLOMMEN.map((kolom) => telling[kolom])
		]),
		totaal: TELLING_KOLOMMEN.map((kolom) => publicatie.totaal[kolom]),
		verschoven,
		register,
		procent,
		herkomst,
		ingelezen,
		afwijkingen
	};
}

/** What was stored, or null where it is no publication (any more). */
export function uitOpslag(value: unknown): BewaardePublicatie | null {
	const stored = value as Partial<OpgeslagenPublicatie> | null;
	if (typeof stored !== 'object' || stored === null) return null;
	const { regio, regionummer, jaar, kwartaal, rijen, totaal, afwijkingen } = stored;
	if (typeof regio !== 'string' || typeof regionummer !== 'number') return null;
	if (typeof jaar !== 'number' || typeof kwartaal !== 'number') return null;
	if (!Array.isArray(rijen) || !Array.isArray(totaal) || !Array.isArray(afwijkingen)) return null;
	const lines = rijen.map(rijUit);
	const whole = lines.flatMap((line) => (line ? [line] : []));
	if (whole.length < lines.length) return null;
	return {
		regio,
		regionummer,
		kwartaal: { jaar, kwartaal },
		rijen: whole,
		totaal: Object.fromEntries(
			TELLING_KOLOMMEN.map((kolom, index) => [kolom, numberOrNull(totaal[index])])
		) as CompletePublicatie['totaal'],
		verschoven: stored.verschoven === true,
		register: numberOrNull(stored.register),
		procent: numberOrNull(stored.procent),
		herkomst: String(stored.herkomst ?? ''),
		ingelezen: String(stored.ingelezen ?? ''),
		afwijkingen: afwijkingen.map(String)
	};
}

function rijUit(value: unknown): PublicatieRij | null {
	if (!Array.isArray(value)) return null;
	const [gemeente, gedrukt, ...numbers] = value as readonly unknown[];
	const isWhole =
		numbers.length === TELLING_KOLOMMEN.length && numbers.every((each) => typeof each === 'number');
	if (typeof gemeente !== 'string' || typeof gedrukt !== 'string' || !isWhole) return null;
	const telling = Object.fromEntries(
		TELLING_KOLOMMEN.map((kolom, index) => [kolom, numbers[index]])
	) as unknown as PublicatieTelling;
	return { gemeente, gedrukt, telling };
}

function numberOrNull(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}
