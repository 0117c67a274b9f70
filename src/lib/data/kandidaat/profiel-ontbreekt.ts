import { and, type Bitset } from '$lib/columns/bitset';
import { codeColumn } from '$lib/columns/column';
import {
	ONDERDELEN,
	PROFIEL,
	PROFIEL_DELEN,
	veldenVan,
	type OnderdeelId,
	type ProfielDeelId
} from '$lib/domain/kandidaat/klantprofiel';
import { crossCodes } from '$lib/engine/cross-codes';
import type { Dataset } from '../dataset';
import type { GroepVeld } from '../tellingen/profiel-groepen';
import { profielInhouden } from '../tellingen/profiel-inhoud';

/** Per code of a begeleider or gemeente how many incomplete profiles (Onvolledig) lack each part. */
export interface Ontbreekt<Id extends string = OnderdeelId> {
	/** The parts that the source has a column for; none = only the code tells what is missing. */
	readonly delen: readonly Id[];
	/** Element `code * delen.length + part`. */
	readonly aantallen: Uint32Array;
}

/** Counts which of the six parts of UWV miss in profiles with the code Onvolledig; visits each of these once. */
export function missingPer(dataset: Dataset, pass: Bitset, veld: GroepVeld): Ontbreekt {
	const { bekend, missingIn } = profielInhouden(dataset);
	const delen = ONDERDELEN.map(({ id }) => id).filter((id) => bekend.includes(id));
	return counted(dataset, pass, veld, delen, missingIn);
}

/** The same of all eight parts of a whole profile. */
export function missingDelen(
	dataset: Dataset,
	pass: Bitset,
	veld: GroepVeld
): Ontbreekt<ProfielDeelId> {
	const { delenIn } = profielInhouden(dataset);
	const velden = dataset.meta.velden.kandidaten ?? [];
	const delen = PROFIEL_DELEN.map(({ id }) => id).filter((id) =>
		veldenVan(id).some((each) => velden.includes(each))
	);
	return counted(dataset, pass, veld, delen, (bits) => delenIn(bits).mist.map(({ id }) => id));
}

function counted<Id extends string>(
	dataset: Dataset,
	pass: Bitset,
	veld: GroepVeld,
	delen: readonly Id[],
	missingIn: (combinatie: number) => readonly Id[]
): Ontbreekt<Id> {
	const { combinatie } = profielInhouden(dataset);
	const groups = dataset.valuesOf(veld);
	const aantallen = new Uint32Array(groups.length * delen.length);
	const onvolledig = dataset.valuesOf('klantprofiel').indexOf(PROFIEL.onvolledig);
	if (delen.length === 0 || onvolledig < 0) return { delen, aantallen };
	const rows = and(
		pass,
		dataset.engine.bitsetOf('klantprofiel', onvolledig),
		new Uint32Array(pass.length)
	);
	const column = codeColumn(dataset.kandidaten, veld);
	const counts = crossCodes(rows, { ...column, values: groups }, combinatie);
	const size = combinatie.values.length;
	for (let code = 0; code < groups.length; code++) {
		for (let bits = 0; bits < size; bits++) {
			const count = counts[code * size + bits] ?? 0;
			if (count === 0) continue;
			for (const deel of missingIn(bits)) {
				const at = code * delen.length + delen.indexOf(deel);
				aantallen[at] = (aantallen[at] ?? 0) + count;
			}
		}
	}
	return { delen, aantallen };
}
