import { BOTSINGEN, type Botsing } from '$lib/domain/werkproces/botsingen';
import { aanHetWerkAt, botsingIsBekend } from '../kenmerken/botsing-oordelen';
import type { Dataset } from '$lib/data/dataset';
import { explained } from './toets';
import type { Verklaring, VerklaringWaarde } from './verklaring';
import { waardeUit } from './waarde-uit';

/** What every rule about contradictions says of a kandidaat; those that the source can't answer are left out. */
export function explainBotsingen(dataset: Dataset, kandidaat: number): readonly Verklaring[] {
	return BOTSINGEN.filter((botsing) => botsingIsBekend(dataset, botsing)).map((botsing) =>
		explained(
			{
				id: `botsing ${botsing.id}`,
				regel: botsing.label,
				definitie: botsing.uitleg,
				waarden: botsingWaarden(dataset, kandidaat, botsing),
				toets: { soort: 'botsing', id: botsing.id, oordeel: null }
			},
			botsing.herkomst
		)
	);
}

/** What such a rule compares of a kandidaat. */
export function botsingWaarden(
	dataset: Dataset,
	kandidaat: number,
	{ leest }: Botsing
): readonly VerklaringWaarde[] {
	return leest.map((deel) => {
		if (deel !== 'aanHetWerk') return waardeUit(dataset, 'kandidaten', deel, kandidaat);
		const werk = aanHetWerkAt(dataset, kandidaat);
		return {
			tabel: 'kandidaten',
			veld: deel,
			label: 'Lopende plaatsing of werkgever',
			waarde: werk,
			tekst: werk
		};
	});
}
