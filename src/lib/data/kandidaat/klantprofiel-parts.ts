import type { Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import { oordeelProfiel } from '$lib/domain/kandidaat/profielgraad';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { KLANTPROFIEL, woordVoor } from '$lib/domain/velden/waarden';
import type { Dataset } from '../dataset';
import { displayOrder } from '../slicer-columns';

/** Part of a whole: one value of a field, with how many candidates have it. */
export interface KlantprofielDeel {
	readonly code: number;
	readonly key: string;
	readonly label: string;
	readonly count: number;
	/** Class that gives the part its colour. */
	readonly tone: string;
	readonly letter?: string;
	/** Whether it is a part of the shares; without a code one may stand beside them. */
	readonly telt: boolean;
}

/** The klantprofiel of a set of candidates in the order J, N, L, O, unknown, (Leeg); sums to the set. */
export function klantprofielParts(
	dataset: Dataset,
	rows: Bitset,
	meetellen: boolean
): readonly KlantprofielDeel[] {
	const values = dataset.valuesOf('klantprofiel');
	return displayOrder(values, KLANTPROFIEL).map((code) => {
		const value = values[code] ?? '';
		const known = KLANTPROFIEL.some((waarde) => waarde.code === value);
		return {
			code,
			key: value,
			label: value || meetellen ? opScherm(woordVoor(KLANTPROFIEL, value)) : 'Zonder code',
			count: popcountAnd(rows, dataset.engine.bitsetOf('klantprofiel', code)),
			telt: oordeelProfiel(value, meetellen) !== null,
			tone: known ? `kp-${value}` : value === '' ? 'kp-leeg' : 'overig-0',
			...(known ? { letter: value } : {})
		};
	});
}
