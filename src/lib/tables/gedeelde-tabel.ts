import {
	IEDEREEN,
	schermMetSelectie,
	standCel,
	type TellingKeuze
} from '$lib/data/tellingen/geteld';
import type { CelStand } from '$lib/domain/afscherming/kleine-cellen';
import {
	mayShowAandeel,
	schermTabellenAf,
	type GroepDeling,
	type Teltabel
} from '$lib/domain/afscherming/teltabel';
import type { UitvoerCel, UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import type { GeteldeTabel } from './getelde-tabel';
import { tabelVan } from './uitvoer-tabel';

/** Whose people are divided over others, in whatever tables they stand. */
export interface WieDeling {
	readonly geheel: Voorwaarden;
	readonly delen: readonly Voorwaarden[];
	readonly open?: true;
}

/** A row as it leaves, by its place in the table. */
export interface RijKop {
	readonly kop: string;
	readonly at: number;
}

/** A table as it leaves: a number, or the mark in its place. */
export class GedeeldeTabel {
	readonly #tabel: GeteldeTabel;
	readonly #standen: readonly (readonly CelStand[])[];
	readonly #keuze: TellingKeuze;
	readonly #faalt: boolean;

	constructor(tabel: GeteldeTabel, standen: readonly (readonly CelStand[])[], keuze: TellingKeuze) {
		this.#tabel = tabel;
		this.#standen = standen;
		this.#keuze = keuze;
		this.#faalt = this.#fails();
	}

	/** The numbers of a row. */
	cellen(rij: number): readonly UitvoerCel[] {
		const { aantallen = [] } = this.#tabel.rijen[rij] ?? {};
		if (this.#faalt) return aantallen.map(() => 'x');
		return aantallen.map((aantal, kolom) =>
			standCel(aantal, this.#standen[rij]?.[kolom], this.#keuze.drempel)
		);
	}

	/** Whether numbers of a row are told as they are, so that what follows from them may be told. */
	isOpen(rij: number, ...kolommen: readonly number[]): boolean {
		return !this.#faalt && kolommen.every((kolom) => this.#stand(rij, kolom) === 'getal');
	}

	/** Whether a total that stands elsewhere had to be hidden all the same: then nothing here is safe beside it. */
	#fails(): boolean {
		const { rijen, kolommen } = this.#tabel;
		const [onder, eind] = [rijen.length - 1, kolommen.length - 1];
		return (
			rijen.some(({ elders }, rij) => elders && this.#stand(rij, eind) === 'afgeschermd') ||
			kolommen.some(({ elders }, kolom) => elders && this.#stand(onder, kolom) === 'afgeschermd')
		);
	}

	/** A share in percents with one decimal; null without anybody, or where it would tell more than its two numbers. */
	aandeel(rij: number, kolom: number): number | null {
		const { aantallen = [], noemer = 0 } = this.#tabel.rijen[rij] ?? {};
		const deel = aantallen[kolom] ?? null;
		const uit = this.#tabel.noemer?.uit ?? [];
		const stand = this.isOpen(rij, ...uit) ? 'getal' : 'klein';
		if (deel === null || noemer <= 0 || !mayShowAandeel(this.#stand(rij, kolom), stand))
			return null;
		return Math.floor((2000 * deel + noemer) / (2 * noemer)) / 10;
	}

	/** The table with each share behind its number; its rows as they are, or these. */
	uitvoer(
		regels: readonly RijKop[] = this.#tabel.rijen.map(({ kop }, at) => ({ kop, at }))
	): UitvoerTabel {
		const { titel, rijKop, kolommen } = this.#tabel;
		const koppen = kolommen.flatMap(({ kop, aandeel }) => (aandeel ? [kop, `${kop} (%)`] : [kop]));
		const line = ({ kop, at }: RijKop): UitvoerCel[] => [
			kop,
			...this.cellen(at).flatMap((cel, kolom) =>
				kolommen[kolom]?.aandeel ? [cel, this.aandeel(at, kolom)] : [cel]
			)
		];
		return tabelVan(titel, [rijKop, ...koppen], regels.map(line));
	}

	#stand(rij: number, kolom: number): CelStand {
		return this.#standen[rij]?.[kolom] ?? 'getal';
	}
}

/**
 * Tables that leave together, their small numbers hidden so that none follows from the others: cells with the same people
 * are one, wherever they stand. `los` = they do not follow the selection, of which the sentence is then null.
 */
export function shareTables(
	tabellen: readonly GeteldeTabel[],
	keuze: TellingKeuze,
	{ delingen = [], los = false }: { delingen?: readonly WieDeling[]; los?: boolean } = {}
): { readonly gedeeld: readonly GedeeldeTabel[]; readonly selectie: string | null } {
	const groepen = delingen.map(({ geheel, delen, ...rest }): GroepDeling => ({
		geheel: groepNaam(geheel),
		delen: delen.map(groepNaam),
		...rest
	}));
	const alle = tabellen.map(teltabel);
	const { standen, selectie } = los
		? { standen: schermTabellenAf(alle, keuze.drempel, { groepen }), selectie: null }
		: schermMetSelectie(alle, keuze, { groepen });
	return {
		gedeeld: tabellen.map((tabel, at) => new GedeeldeTabel(tabel, standen[at] ?? [], keuze)),
		selectie
	};
}

function teltabel({ kolommen, rijen, rijSommen, kolomSommen }: GeteldeTabel): Teltabel {
	return {
		cellen: rijen.map(({ aantallen }) => aantallen),
		rijen: rijSommen,
		kolommen: kolomSommen,
		groep: (rij, kolom) => groepNaam([...(rijen[rij]?.wie ?? []), ...(kolommen[kolom]?.wie ?? [])]),
		vast: (rij, kolom) =>
			(kolom === kolommen.length - 1 && (rijen[rij]?.elders ?? false)) ||
			(rij === rijen.length - 1 && (kolommen[kolom]?.elders ?? false))
	};
}

/** The same for the same people; without a condition everybody. */
function groepNaam(wie: Voorwaarden): string {
	return wie.length === 0
		? IEDEREEN
		: wie
				.map((voorwaarde) => JSON.stringify(voorwaarde))
				.sort()
				.join();
}
