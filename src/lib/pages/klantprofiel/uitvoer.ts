import type { Profiel } from '$lib/data/tellingen/profiel-model';
import { hidesName, naamloos, type TellingKeuze } from '$lib/data/tellingen/geteld';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { BEGRIPPEN, begripZin } from '$lib/domain/velden/begrippen';
import { LEEG } from '$lib/domain/velden/waarden';
import { profielDefinitie, profielNoemer } from '$lib/domain/kandidaat/profielgraad-tekst';
import { shareTables, type RijKop } from '$lib/tables/gedeelde-tabel';
import { delingenVan } from './afgeschermd';
import type { ProfielBlad } from './profiel-blad.svelte';
import { alleTabellen, type ProfielTabel } from './tabel';
import { GEMEENTEN, perVeld, type VerdeelPer } from './verdelen/verdeel-per';

/** Tables with a row a group; the others are about everybody. */
const PER_GROEP = 2;

/** What the numbers are called where they leave: "Klantprofiel en participatieladder per begeleider". */
export function profielTitel(per: VerdeelPer): string {
	const titel = 'Klantprofiel en participatieladder';
	return per.id === GEMEENTEN.id ? titel : `${titel} ${perVeld(per)}`;
}

/** The three tables of the page, shared together. */
export function profielUitvoer(blad: ProfielBlad): readonly UitvoerBron[] {
	const { per } = blad;
	return [
		{
			soort: 'telling',
			titel: profielTitel(per),
			bestand: 'klantprofiel-en-ladder',
			...(per.as?.veld.persoonlijk && { per: 'begeleider' }),
			count(keuze) {
				const { profiel, perGemeente, perTrede, lks } = blad;
				// in the order of the field: by number the place of a row would tell what its cells don't
				const groepenIn = (van: Profiel | null) => ({
					profiel: van,
					gemeenten: van?.gemeenten ?? [],
					...{ perTrede, lks }
				});
				const { meetellen } = zonderCode;
				const tabellen = alleTabellen({ ...groepenIn(profiel), per }, meetellen);
				// so that little follows from this file and the one per gemeente together
				const elders = blad.isPerGemeente ? [] : alleTabellen(groepenIn(perGemeente), meetellen);
				const alle = [...elders, ...tabellen];
				const { gedeeld: samen, selectie } = shareTables(alle, keuze, {
					delingen: delingenVan(alle)
				});
				const gedeeld = samen.slice(elders.length);
				const regels = profiel ? regelsVan(blad, tabellen[0], keuze) : undefined;
				const perGroep = gedeeld.slice(0, PER_GROEP).map((tabel) => tabel.uitvoer(regels));
				const rest = gedeeld.slice(PER_GROEP).map((tabel) => tabel.uitvoer());
				return { tabellen: [...perGroep, ...rest], selectie };
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

/**
 * The rows as they leave, by their place in the table. Names that may not be told go under a number each, in an order of
 * chance, so that no place tells them either.
 */
function regelsVan(
	{ per, profiel }: ProfielBlad,
	tabel: ProfielTabel | undefined,
	keuze: TellingKeuze
): readonly RijKop[] {
	const regels = (tabel?.rijen ?? []).map(({ kop }, at) => ({ kop, at }));
	const veld = per.as?.veld;
	if (!veld) return regels;
	const isHidden = ({ at }: RijKop) => {
		const groep = profiel?.gemeenten[at];
		return groep !== undefined && hidesName(veld, groep.klantprofiel.totaal, keuze);
	};
	const totaal = regels.slice(-1);
	const groepen = regels.slice(0, -1);
	const woord = keuze.zonderNamen ? per.naam : 'Kleine groep';
	const hidden = naamloos(
		groepen.filter((each) => isHidden(each) || each.kop === LEEG),
		woord
	);
	return [
		...groepen.filter((each) => !hidden.some(({ at }) => at === each.at)),
		...hidden,
		...totaal
	];
}
