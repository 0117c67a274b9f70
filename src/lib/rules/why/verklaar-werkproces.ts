import { nietInBron, regelVelden } from '$lib/domain/werkproces/werkproces-bron';
import { WERKPROCES, type WerkprocesRegel } from '$lib/domain/werkproces/werkproces';
import { formatDatum } from '$lib/locale/format';
import type { Dataset } from '$lib/data/dataset';
import { uitspraakOver } from './toets';
import type { Verklaring, VerklaringWaarde } from './verklaring';
import { waardeUit } from './waarde-uit';

/** What the rules of the work process say of a kandidaat; those that the source can't answer are left out. */
export function explainWerkproces(dataset: Dataset, kandidaat: number): readonly Verklaring[] {
	const velden = dataset.meta.velden.kandidaten ?? [];
	return WERKPROCES.filter(({ id }) => nietInBron(id, velden).alles.length === 0).map((regel) =>
		explainRegel(dataset, kandidaat, regel)
	);
}

/** What a rule of the work process looks at of a kandidaat, as far as the source has it. */
export function werkprocesWaarden(
	dataset: Dataset,
	kandidaat: number,
	{ id }: Pick<WerkprocesRegel, 'id'>
): readonly VerklaringWaarde[] {
	return regelVelden(id)
		.filter((veld) => dataset.kandidaten.columns.has(veld))
		.map((veld) => waardeUit(dataset, 'kandidaten', veld, kandidaat));
}

function explainRegel(dataset: Dataset, kandidaat: number, regel: WerkprocesRegel): Verklaring {
	const { id, label, definitie, herkomst } = regel;
	const { peildatum: d, keuzes } = dataset;
	const waarden = werkprocesWaarden(dataset, kandidaat, regel);
	const { oordeel, waarom, datum } = uitspraakOver(id, waarden, d, keuzes);
	return {
		id: `werkproces ${id}`,
		regel: label,
		definitie: definitie(keuzes),
		waarden,
		toets: { soort: 'werkproces', id, d, keuzes },
		uitkomst: oordeel,
		toelichting: datum === null ? waarom : `${waarom} Geldig tot en met ${formatDatum(datum)}.`,
		herkomst
	};
}
