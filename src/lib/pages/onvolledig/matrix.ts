import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import {
	PROFIEL,
	PROFIEL_DELEN,
	veldenVan,
	type ProfielDeelId
} from '$lib/domain/kandidaat/klantprofiel';
import { LEEG } from '$lib/domain/velden/waarden';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import { inGroep, isWaarde, PROFIEL_TE_DOEN } from '$lib/tables/getelde-tabel';
import { KOLOMMEN } from './getelde-groepen';
import type { OnvolledigBlad } from './onvolledig-blad.svelte';

/** Columns that are one heat: what is to be done, and what misses in incomplete profiles. */
export type Blok = 'Nog te doen' | 'Bij Onvolledig ontbreekt';

type PerVeld = Pick<OnvolledigBlad, 'veld' | 'natellen'>;

/** A column of numbers of the matrix, with who is in it. */
export interface MatrixKolom {
	readonly id: (typeof KOLOMMEN)[number]['id'] | ProfielDeelId;
	readonly kop: string;
	/** The heading in full, where `kop` is not. */
	readonly betekenis?: string;
	readonly blok: Blok;
	readonly wie: Voorwaarden;
	/** What a number in it is: "Onvolledig, beroepssector ontbreekt". */
	readonly wat: string;
}

const KORT: Readonly<Record<ProfielDeelId, string>> = {
	opleiding: 'Opleiding',
	vaardigheden: 'Vaardigh.',
	competenties: 'Compet.',
	affiniteiten: 'Affinit.',
	sectoren: 'Sector',
	taaksoorten: 'Taken',
	uren: 'Uren',
	reizen: 'Vervoer'
};
const TE_DOEN = ['teDoen', 'nee', 'leeg', 'onvolledig', 'buiten', 'anders'] as const;
const KOPPEN: Readonly<Record<string, string>> = {
	onvolledig: 'Onv.',
	anders: 'Anders'
};
const BETEKENIS: Readonly<Record<string, string>> = {
	teDoen: 'Alle kandidaten zonder klantprofiel Ja',
	leeg: 'Leeg: de code Leeg uit Sonar',
	onvolledig: 'Onvolledig',
	buiten: `${LEEG}: er is geen code`,
	anders: 'Onbekende code'
};

/** The columns of the matrix; a code that nobody knows has one only where somebody has it. */
export function matrixKolommen(
	{ totaal, mist }: Pick<OnvolledigBlad, 'totaal' | 'mist'>,
	velden: readonly string[]
): readonly MatrixKolom[] {
	const teDoen = TE_DOEN.filter((id) => id !== 'anders' || totaal.anders > 0).flatMap(
		(id): MatrixKolom[] =>
			KOLOMMEN.filter((each) => each.id === id).map(({ kop, wie }) => ({
				id,
				kop: KOPPEN[id] ?? kop,
				blok: 'Nog te doen',
				wie,
				wat: id === 'teDoen' ? 'Klantprofiel te doen' : `Klantprofiel ${kop}`,
				...(BETEKENIS[id] && { betekenis: BETEKENIS[id] })
			}))
	);
	const onvolledig = KOLOMMEN.find(({ id }) => id === 'onvolledig')?.wie ?? [];
	const delen = PROFIEL_DELEN.filter(({ id }) => mist?.delen.includes(id)).map(
		({ id, woord }): MatrixKolom => ({
			id,
			kop: KORT[id],
			betekenis: `Onvolledig, ${woord} ontbreekt`,
			blok: 'Bij Onvolledig ontbreekt',
			wie: [
				...onvolledig,
				...veldenVan(id)
					.filter((veld) => velden.includes(veld))
					.map((veld) => isWaarde(veld, ''))
			],
			wat: `Onvolledig, ${woord} ontbreekt`
		})
	);
	return [...teDoen, ...delen];
}

/** The number of a group in a column. */
export function aantalIn(
	blad: Pick<OnvolledigBlad, 'mistIn'>,
	groep: ProfielGroep,
	{ id, blok }: MatrixKolom
): number {
	if (blok === 'Bij Onvolledig ontbreekt') return blad.mistIn(groep, id);
	const kolom = KOLOMMEN.find((each) => each.id === id);
	return kolom ? groep[kolom.id] : 0;
}

/** That number with who is in it. */
export function getalVan(
	blad: Pick<OnvolledigBlad, 'mistIn' | 'veld' | 'natellen'>,
	groep: ProfielGroep,
	kolom: MatrixKolom,
	velden: readonly string[]
): EigenGetal {
	const { veld } = blad;
	const delen = kolom.wie.flatMap((each) => (each.soort === 'veld' ? [each.veld] : []));
	return {
		...groepGetal(blad, groep, aantalIn(blad, groep, kolom), kolom.wie, kolom.wat),
		toon: [veld, ...new Set(['klantprofiel', ...delen])].filter((each) => velden.includes(each))
	};
}

/** Everybody of a group. */
export function totaalVan(blad: PerVeld, groep: ProfielGroep): EigenGetal {
	return groepGetal(blad, groep, groep.totaal, [], 'Kandidaten');
}

/** Whose profile is Ja. */
export function volledigVan(blad: PerVeld, groep: ProfielGroep): EigenGetal {
	return groepGetal(
		blad,
		groep,
		groep.ja,
		[isWaarde('klantprofiel', PROFIEL.ja)],
		'Klantprofiel Ja'
	);
}

/** Whom the profielgraad is a share of. */
export function noemerVan(blad: PerVeld, groep: ProfielGroep, meetellen: boolean): EigenGetal {
	const wat = meetellen ? 'Kandidaten' : 'Kandidaten met een code';
	return groepGetal(blad, groep, groep.noemer, [{ soort: 'profielgraad', meetellen }], wat);
}

/** Whose profile is not Ja. */
export function teDoenVan(blad: PerVeld, groep: ProfielGroep): EigenGetal {
	return groepGetal(blad, groep, groep.teDoen, [PROFIEL_TE_DOEN], 'Klantprofiel te doen');
}

function groepGetal(
	{ veld, natellen }: PerVeld,
	groep: ProfielGroep,
	aantal: number,
	wie: Voorwaarden,
	wat: string
): EigenGetal {
	return {
		aantal,
		tabel: 'kandidaten',
		wie: [...inGroep(veld, groep), ...wie],
		wat,
		...(groep.code < 0 ? {} : { van: groep.naam }),
		natellen,
		toon: [veld, 'klantprofiel']
	};
}

/** Which column is a sum of others in its block: it has no heat. */
export function isSom({ id }: MatrixKolom): boolean {
	return id === 'teDoen';
}
