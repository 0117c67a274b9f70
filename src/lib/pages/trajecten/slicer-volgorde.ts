import { SLICERS } from '$lib/domain/velden/velden';

const EERST: readonly string[] = ['uitvoerende', 'gemeente', 'doelgroep', 'begeleider'];

/** The ten slicers of this page: first the ones that its questions are about, then the rest of the report. */
export const SLICER_VOLGORDE: readonly string[] = [
	...EERST,
	...SLICERS.map((veld) => veld.id).filter((id) => !EERST.includes(id))
];
