import type { Drempel } from '$lib/domain/drempel';
import type { Stand } from '$lib/domain/kleine-cellen';
import { parseTrede, TREDEN } from '$lib/domain/ladder';
import { schermTabellenAf, type GroepDeling, type Teltabel } from '$lib/domain/teltabel';
import type { Tabel } from './tabel';

/** How the cells of a cross table are shared, by row and column: the total of a row last, that of the columns below. */
export type Standen = readonly (readonly Stand[])[];

/**
 * How the cells of tables of one page are shared when they leave together. The same people are the same in each: a
 * gemeente, a value of a field, a trede with its two kinds, everybody.
 */
export function afgeschermd(tabellen: readonly Tabel[], drempel: Drempel): readonly Standen[] {
	return schermTabellenAf(tabellen.map(teltabel), drempel, { groepen: tabellen.flatMap(treden) });
}

function teltabel({ veld, rijKop, kolommen, rijen, totaal }: Tabel): Teltabel {
	const namen = kolommen.map(({ waarde }) => naamVan(veld, waarde));
	const last = rijen.length;
	return {
		cellen: [...rijen, totaal].map((rij) => [...rij.cellen, rij.totaal]),
		rijen: [{ geheel: last, delen: rijen.map((_, index) => index) }],
		kolommen: [{ geheel: kolommen.length, delen: kolommen.map((_, index) => index) }],
		groep: (rij, kolom) => {
			if (rij === last) return namen[kolom] ?? 'iedereen';
			return kolom === kolommen.length ? naamVan(rijKop, rijen[rij]?.key ?? '') : null;
		}
	};
}

/** A trede is its two kinds; the other values of the ladder are themselves. */
function treden({ veld, kolommen }: Tabel): readonly GroepDeling[] {
	if (veld !== 'ladder') return [];
	const waarden = kolommen.map(({ waarde }) => waarde);
	const deel = (key: string, waar: (waarde: string) => boolean): GroepDeling => ({
		geheel: naamVan('Trede', key),
		delen: waarden.filter(waar).map((waarde) => naamVan(veld, waarde))
	});
	return [
		...TREDEN.map((trede) => deel(String(trede), (waarde) => parseTrede(waarde).trede === trede)),
		...waarden
			.filter((waarde) => parseTrede(waarde).trede === null)
			.map((waarde) => deel(waarde, (each) => each === waarde))
	];
}

function naamVan(soort: string, waarde: string): string {
	return `${soort}: ${waarde}`;
}
