import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import type { CodeColumn, Column } from '$lib/columns/column';
import {
	afgeleidProfiel,
	ONDERDELEN,
	ontbrekend,
	profielDelen,
	deviates,
	type AfgeleidProfiel,
	type OnderdeelId,
	type ProfielInhoud
} from '$lib/domain/kandidaat/klantprofiel';
import { finish, overRanges, type Steps } from '$lib/columns/steps';
import type { Dataset } from '../dataset';
import { partKey } from '../parts';

/** What is filled in of every klantprofiel, as far as the source has columns for it. */
export interface ProfielInhouden {
	/** Parts that the source has a column for, in the order of UWV; none = the source knows codes only. */
	readonly bekend: readonly OnderdeelId[];
	/** One code per combination of filled-in parts, to count with. */
	readonly combinatie: CodeColumn;
	/** What a combination lacks. */
	missingIn(combinatie: number): readonly OnderdeelId[];
	/** The eight parts of a whole profile that a combination lacks and has. */
	delenIn(combinatie: number): ReturnType<typeof profielDelen>;
	/** The state that follows from a combination; null without columns. */
	afgeleid(combinatie: number): AfgeleidProfiel | null;
	/** Kandidaten whose code and parts disagree. */
	readonly afwijkend: Bitset;
}

/** Bits of a combination after those of the six parts. */
const REIZEN = 1 << ONDERDELEN.length;
const UREN = REIZEN << 1;
const COMBINATIES = UREN << 1;

const INHOUDEN = partKey<ProfielInhouden>('bron');

/** The contents of the profiles of a dataset; scans its columns of parts the first time. */
export function profielInhouden(dataset: Dataset): ProfielInhouden {
	return dataset.part(INHOUDEN, () => finish(reading(dataset)));
}

function* reading(dataset: Dataset): Steps<ProfielInhouden> {
	const { rows, columns } = dataset.kandidaten;
	const codes = new Uint8Array(rows);
	const fill = (veld: string, bit: number) => addBit(codes, columns.get(veld), bit);
	const bekend: OnderdeelId[] = [];
	for (const [index, { id, veld }] of ONDERDELEN.entries())
		if (yield* fill(veld, 1 << index)) bekend.push(id);
	const reisafstand = yield* fill('reisafstand', REIZEN);
	const vervoer = yield* fill('vervoer', REIZEN);
	const uren = yield* fill('uren', UREN);

	const inhoud = Array.from({ length: COMBINATIES }, (_, bits): ProfielInhoud => ({
		delen: Object.fromEntries(
			ONDERDELEN.flatMap(({ id }, index) =>
				bekend.includes(id) ? [[id, (bits & (1 << index)) !== 0]] : []
			)
		),
		reizen: reisafstand || vervoer ? (bits & REIZEN) !== 0 : null,
		uren: uren ? (bits & UREN) !== 0 : null
	}));
	const afgeleid = inhoud.map(afgeleidProfiel);
	const zonder = inhoud.map(ontbrekend);
	const delen = inhoud.map(profielDelen);
	return {
		bekend,
		combinatie: { kind: 'code', codes, values: inhoud.map((_, bits) => String(bits)) },
		missingIn: (bits) => zonder[bits] ?? [],
		delenIn: (bits) => delen[bits] ?? { mist: [], gevuld: [] },
		afgeleid: (bits) => afgeleid[bits] ?? null,
		afwijkend: yield* deviating(dataset, codes, afgeleid)
	};
}

function* deviating(
	dataset: Dataset,
	combinaties: Uint8Array,
	afgeleid: readonly (AfgeleidProfiel | null)[]
): Steps<Bitset> {
	const set = emptyBitset(combinaties.length);
	const column = dataset.kandidaten.columns.get('klantprofiel');
	if (column?.kind !== 'code') return set;
	const verdicts = column.values.map((code) => afgeleid.map((each) => deviates(code, each)));
	yield* overRanges(combinaties.length, (from, to) => {
		for (let row = from; row < to; row++)
			if (verdicts[column.codes[row] ?? -1]?.[combinaties[row] ?? 0]) addRow(set, row);
	});
	return set;
}

/** Sets the bit of each row that has something in the column; false without a column. */
function* addBit(codes: Uint8Array, column: Column | undefined, bit: number): Steps<boolean> {
	const filled = filledReader(column);
	if (!filled) return false;
	yield* overRanges(codes.length, (from, to) => {
		for (let row = from; row < to; row++) if (filled(row)) codes[row] = (codes[row] ?? 0) | bit;
	});
	return true;
}

/** Whether a cell of the column has something in it; null without a column. */
function filledReader(column: Column | undefined): ((row: number) => boolean) | null {
	if (column?.kind === 'code') {
		const filled = column.values.map((value) => value !== '');
		return (row) => filled[column.codes[row] ?? -1] ?? false;
	}
	if (column?.kind !== 'text') return null;
	const offsets = column.texts?.offsets;
	return offsets
		? (row) => (offsets[row + 1] ?? 0) > (offsets[row] ?? 0)
		: (row) => column.at(row) !== '';
}
