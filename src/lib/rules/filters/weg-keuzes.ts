import type { Dataset } from '$lib/data/dataset';
import { codesOf, type Change, type FilterState } from './filter-state';
import { naaste } from './naaste-naam';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import { codeVoor, ELDERS, isWeg, waardeVoor } from './weg';

/** What can be done about a chosen value that the data do not have. */
interface WegKeuze {
	/** On the button. */
	readonly woord: string;
	/** The same for who cannot see beside what it stands. */
	readonly label: string;
	readonly change: Change;
}

/** The ways on from the vanished values of a slicer: take the nearest name, or go on without them. */
export function wegKeuzes(
	dataset: Dataset,
	filters: FilterState,
	slicer: string
): readonly WegKeuze[] {
	const codes = codesOf(filters, slicer);
	const weg = codes.filter(isWeg);
	if (weg.length === 0) return [];
	const veld = FILTERVELDEN.find(({ id }) => id === slicer);
	const pick = (next: readonly number[]): Change => ({ kind: 'pick', slicer, codes: next });
	const keuzes = weg.flatMap((code): WegKeuze[] => {
		const waarde = waardeVoor(dataset, slicer, code) ?? '';
		// a value of the catalogue is itself or not
		if (waarde === ELDERS || veld?.waarden?.some((each) => each.code === waarde)) return [];
		const naam = naaste(waarde, dataset.valuesOf(slicer), slicer === 'begeleider');
		if (naam === null) return [];
		const rest = codes.filter((each) => each !== code);
		return [
			{
				woord: `Kies ${naam}`,
				label: `Kies ${naam} in plaats van ${waarde}`,
				change: pick([...rest, codeVoor(dataset, slicer, naam)])
			}
		];
	});
	if (weg.length === codes.length) return keuzes;
	const naam = veld?.naam ?? dataset.extraSlicer(slicer)?.naam ?? 'Uitvoerende';
	return [
		...keuzes,
		{
			woord: 'Laat weg',
			label: `Laat weg wat niet in deze lijst staat: ${naam}`,
			change: pick(codes.filter((code) => !isWeg(code)))
		}
	];
}
