import { BOTSINGEN, type Botsing } from '$lib/domain/werkproces/botsingen';
import { aanHetWerkAt, botsingIsBekend, kijktNaar } from '../kenmerken/botsing-oordelen';
import type { Dataset } from '$lib/data/dataset';
import { oordeelVan, type Toets } from './toets';
import type { Verklaring, VerklaringWaarde } from './verklaring';
import { waardeUit } from './waarde-uit';

/** What every rule about contradictions says of a kandidaat; those that the source can't answer are left out. */
export function explainBotsingen(dataset: Dataset, kandidaat: number): readonly Verklaring[] {
	return BOTSINGEN.filter((botsing) => botsingIsBekend(dataset, botsing)).map((botsing) => {
		const waarden = botsingWaarden(dataset, kandidaat, botsing);
		const toets: Toets = { soort: 'botsing', id: botsing.id, oordeel: null };
		return {
			id: `botsing ${botsing.id}`,
			regel: botsing.label,
			definitie: botsing.uitleg,
			waarden,
			toets,
			uitkomst: oordeelVan(toets, waarden),
			toelichting: '',
			herkomst: botsing.herkomst
		};
	});
}

/** What such a rule compares of a kandidaat. */
export function botsingWaarden(
	dataset: Dataset,
	kandidaat: number,
	botsing: Botsing
): readonly VerklaringWaarde[] {
	const waarden = kijktNaar(botsing).map((veld) =>
		waardeUit(dataset, 'kandidaten', veld, kandidaat)
	);
	if (!botsing.plaatsingen) return waarden;
	const werk = aanHetWerkAt(dataset, kandidaat);
	return [
		...waarden,
		{
			tabel: 'kandidaten',
			veld: 'aanHetWerk',
			label: 'Lopende plaatsing of werkgever',
			waarde: werk,
			tekst: werk
		}
	];
}
