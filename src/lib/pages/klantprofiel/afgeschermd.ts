import { IEDEREEN, schermMetSelectie, type TellingKeuze } from '$lib/data/tellingen/geteld';
import { parseTrede, TREDEN } from '$lib/domain/kandidaat/ladder';
import type { GroepDeling, Teltabel } from '$lib/domain/afscherming/teltabel';
import type { Tabel } from './tabel';

/**
 * How the cells of tables of one page are shared when they leave together, by row and column: the total of a row last,
 * that of the columns below. The same people are the same in each: a gemeente, a value of a field, a trede with its two
 * kinds, everybody. Where the ladder counts those with LKS only, each of them is part of the same group of everybody.
 */
export function afgeschermd(
	tabellen: readonly Tabel[],
	keuze: TellingKeuze
): ReturnType<typeof schermMetSelectie> {
	return schermMetSelectie(tabellen.map(teltabel), keuze, { groepen: tabellen.flatMap(delingen) });
}

function teltabel(tabel: Tabel): Teltabel {
	const { kolommen, rijen, totaal } = tabel;
	const last = rijen.length;
	return {
		cellen: [...rijen, totaal].map((rij) => [...rij.cellen, rij.totaal]),
		rijen: [{ geheel: last, delen: rijen.map((_, index) => index) }],
		kolommen: [{ geheel: kolommen.length, delen: kolommen.map((_, index) => index) }],
		groep: (rij, kolom) => {
			if (kolom === kolommen.length) return rijNaam(tabel, rij);
			return rij === last ? kolomNaam(tabel, kolommen[kolom]?.waarde ?? '') : null;
		}
	};
}

/** Those of a row, or everybody. */
function rijNaam({ binnen, rijKop, rijen }: Tabel, rij: number): string {
	const van = rijen[rij];
	return van ? naamVan(binnen, `${rijKop}: ${van.key}`) : naamVan(binnen, IEDEREEN);
}

function kolomNaam({ binnen, veld }: Tabel, waarde: string): string {
	return naamVan(binnen, `${veld}: ${waarde}`);
}

function naamVan(binnen: Tabel['binnen'], groep: string): string {
	return binnen ? `${binnen} van ${groep}` : groep;
}

/** A trede is its two kinds, the other values of the ladder are themselves; or they hold those with LKS among others. */
function delingen(tabel: Tabel): readonly GroepDeling[] {
	const { veld, binnen, kolommen, rijen } = tabel;
	if (veld !== 'ladder') return [];
	const open = binnen ? { open: true as const } : {};
	const waarden = kolommen.map(({ waarde }) => waarde);
	const deel = (key: string, waar: (waarde: string) => boolean): GroepDeling => ({
		geheel: `Trede: ${key}`,
		delen: waarden.filter(waar).map((waarde) => kolomNaam(tabel, waarde)),
		...open
	});
	const geheel = { ...tabel, binnen: undefined };
	return [
		...TREDEN.map((trede) => deel(String(trede), (waarde) => parseTrede(waarde).trede === trede)),
		...waarden
			.filter((waarde) => parseTrede(waarde).trede === null)
			.map((waarde) => deel(waarde, (each) => each === waarde)),
		...(binnen
			? [...rijen.keys(), rijen.length].map((rij) => ({
					geheel: rijNaam(geheel, rij),
					delen: [rijNaam(tabel, rij)],
					...open
				}))
			: [])
	];
}
