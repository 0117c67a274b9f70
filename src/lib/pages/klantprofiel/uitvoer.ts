import { standCel, type TellingKeuze } from '$lib/data/tellingen/geteld';
import type { ProfielBlad } from './profiel-blad.svelte';
import { tabelVan, type UitvoerBron } from '$lib/lists/uitvoer-bron';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { BEGRIPPEN, begripZin } from '$lib/domain/velden/begrippen';
import type { CelStand } from '$lib/domain/afscherming/kleine-cellen';
import { profielDefinitie, profielNoemer } from '$lib/domain/kandidaat/profielgraad-tekst';
import { mayShowAandeel } from '$lib/domain/afscherming/teltabel';
import type { UitvoerCel, UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import type { Drempel } from '$lib/domain/afscherming/drempel';
import { afgeschermd } from './afgeschermd';
import { alleTabellen, type Tabel, type TabelRij } from './tabel';

/** The three tables of the page, shared together. */
export function profielUitvoer(blad: ProfielBlad): readonly UitvoerBron[] {
	return [
		{
			soort: 'telling',
			titel: 'Klantprofiel en participatieladder',
			bestand: 'klantprofiel-en-ladder',
			count(keuze) {
				const { profiel, perTrede, lks } = blad;
				// in the order of their names: by number the place of a row would tell what its cells don't
				const gemeenten = profiel?.gemeenten ?? [];
				const tabellen = alleTabellen({ profiel, gemeenten, perTrede, lks });
				const { standen, selectie } = afgeschermd(tabellen, keuze);
				return {
					tabellen: tabellen.map((tabel, index) => eenTabel(tabel, standen[index] ?? [], keuze)),
					selectie
				};
			},
			uitleg: [
				['Aantallen', 'Unieke kandidaten in de selectie.'],
				[
					'Aandelen',
					`Ladder: in procenten van de rij. Klantprofiel: van de ${profielNoemer(zonderCode.meetellen)}.`
				],
				['Profielgraad', profielDefinitie(zonderCode.meetellen)],
				[
					'Klantprofiel',
					`Ja, Nee, Leeg en Onvolledig zijn codes van Sonar. ${begripZin(BEGRIPPEN.leeg)} ${begripZin(BEGRIPPEN.geenWaarde)}`
				],
				['Ladder', `${begripZin(BEGRIPPEN.hekje)} ${begripZin(BEGRIPPEN.geenWaarde)}`]
			]
		}
	];
}

function eenTabel(
	{ titel, rijKop, kolommen, rijen, totaal }: Tabel,
	standen: readonly (readonly CelStand[])[],
	{ drempel }: TellingKeuze
): UitvoerTabel {
	const koppen = kolommen.flatMap(({ kop, telt }) => (telt ? [kop, `${kop} (%)`] : [kop]));
	return tabelVan(
		titel,
		[rijKop, ...koppen, 'Totaal'],
		[...rijen, totaal].map((rij, index) => cells(rij, kolommen, standen[index] ?? [], drempel))
	);
}

/** A share is told where its two numbers are: the second is the total without what is no part of the shares. */
function cells(
	rij: TabelRij,
	kolommen: Tabel['kolommen'],
	standen: readonly CelStand[],
	drempel: Drempel
): readonly UitvoerCel[] {
	const last = standen[rij.cellen.length] ?? 'getal';
	const noemer = kolommen.every(
		({ telt }, at) => telt || mayShowAandeel(standen[at] ?? 'getal', last)
	)
		? last
		: 'klein';
	return [
		rij.kop,
		...rij.cellen.flatMap((n, index): UitvoerCel[] => {
			const stand = standen[index] ?? 'getal';
			const cel = standCel(n, stand, drempel);
			if (!kolommen[index]?.telt) return [cel];
			return [cel, mayShowAandeel(stand, noemer) ? share(n, rij.noemer) : null];
		}),
		standCel(rij.totaal, last, drempel)
	];
}

/** In percents with one decimal; null without a total. */
function share(part: number, total: number): number | null {
	return total > 0 ? Math.floor((2000 * part + total) / (2 * total)) / 10 : null;
}
