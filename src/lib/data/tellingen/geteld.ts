import { kleinTekst, type Drempel } from '$lib/domain/afscherming/drempel';
import type { CelStand } from '$lib/domain/afscherming/kleine-cellen';
import {
	celTekst,
	schermTabellenAf,
	type Samenhang,
	type Teltabel
} from '$lib/domain/afscherming/teltabel';
import type { UitvoerCel, UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import { LEEG } from '$lib/domain/velden/waarden';
import { formatGetal } from '$lib/locale/format';
import { woordBij } from '$lib/locale/hoeveel';
import { shuffled } from '$lib/platform/random';
import type { KeuzeVeld } from '../velden/keuze-velden';

/** How many kandidaten what leaves is of. */
export interface Selectie {
	readonly aantal: number;
	readonly totaal: number;
}

/** What tables of numbers are made with. */
export interface TellingKeuze {
	readonly drempel: Drempel;
	readonly zonderNamen: boolean;
	readonly selectie: Selectie;
}

/** Tables as they leave, with the size of the selection as it may be told beside them; null = they follow no selection. */
export interface Geteld {
	readonly tabellen: readonly UitvoerTabel[];
	readonly selectie: string | null;
}

/** Name of the group of everybody in the selection, for `Teltabel.groep`. */
export const IEDEREEN = 'iedereen';

/**
 * How the cells of tables leave that are of the selection on screen. The sentence that tells how large the selection is
 * stands in the same file, so it passes the threshold with them, and so do those who are not in it.
 */
export function schermMetSelectie(
	tabellen: readonly Teltabel[],
	{ drempel, selectie: { aantal, totaal } }: TellingKeuze,
	samenhang?: Samenhang
): { readonly standen: readonly (readonly (readonly CelStand[])[])[]; readonly selectie: string } {
	const allen = aantal === totaal;
	const zin: Teltabel = {
		cellen: [[aantal, totaal]],
		rijen: [],
		kolommen: allen ? [] : [{ geheel: 1, delen: [0], open: true }],
		groep: (_, kolom) => (kolom === 0 || allen ? IEDEREEN : null)
	};
	const alle = schermTabellenAf([...tabellen, zin], drempel, samenhang);
	const [deel = 'getal', geheel = 'getal'] = alle.at(-1)?.[0] ?? [];
	const write = (waarde: number, stand: CelStand) => celTekst(waarde, stand, drempel, formatGetal);
	// Beside a mark no word may tell that it stands for one.
	return {
		standen: alle.slice(0, -1),
		selectie: `${write(aantal, deel)} van ${write(totaal, geheel)} ${woordBij(geheel === 'getal' ? totaal : 2, 'kandidaat', 'kandidaten')}`
	};
}

/** A number of a table that is shared: itself, or the mark in its place; null is not in the source, which is never 0. */
export function standCel(
	waarde: number | null,
	stand: CelStand | undefined,
	drempel: Drempel
): UitvoerCel {
	if (waarde === null) return 'niet in bron';
	if (stand === 'klein' && drempel !== null) return kleinTekst(drempel);
	return stand === 'afgeschermd' ? 'x' : waarde;
}

/**
 * Whether the name of a group of `aantal` by that field may not be told: where names are left out, and of a small group by a
 * column of the source's own, whose value may name somebody.
 */
export function hidesName(
	{ persoonlijk, eigen }: Pick<KeuzeVeld, 'persoonlijk' | 'eigen'>,
	aantal: number,
	{ drempel, zonderNamen }: Pick<TellingKeuze, 'drempel' | 'zonderNamen'>
): boolean {
	return persoonlijk && (zonderNamen || (eigen && drempel !== null && aantal < drempel));
}

/** Rows under a number each in the place of a name, in an order of chance; the blank is nobody's name. */
export function naamloos<T extends { readonly kop: string }>(
	rijen: readonly T[],
	woord: string
): readonly T[] {
	const named = shuffled(rijen.filter(({ kop }) => kop !== LEEG));
	return [
		...named.map((rij, at) => ({ ...rij, kop: `${woord} ${at + 1}` })),
		...rijen.filter(({ kop }) => kop === LEEG)
	];
}
