import { BOTSINGEN, type Botsing } from '$lib/domain/werkproces/botsingen';
import { aanHetWerkAt, botsingIsBekend } from '../kenmerken/botsing-oordelen';
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
