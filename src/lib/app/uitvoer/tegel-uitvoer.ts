import type { Toelichting } from '$lib/domain/momentopname/uitvoer';
import type { Dataset } from '$lib/data/dataset';
import { uitlegVan, type Tegel } from '$lib/rules/kenmerken/kengetal-tegel';

/** What tiles count, with the days of their window. */
export function tegelUitleg(dataset: Dataset, tegels: readonly Tegel[]): readonly Toelichting[] {
	return tegels.map((tegel) => {
		const { definitie, venster, reden } = uitlegVan(dataset, tegel);
		const { groep, label } = tegel.kengetal;
		return [`Definitie ${label} (${groep})`, [reden, definitie, venster].filter(Boolean).join(' ')];
	});
}
