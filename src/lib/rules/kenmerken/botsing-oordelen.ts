import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { combinedCodes } from '$lib/columns/combined';
import { NO_DAY } from '$lib/columns/column';
import { standCodes } from '$lib/domain/kandidaat/kandidaat-stand';
import {
	BOTSINGEN,
	botsingOordeel,
	fieldsOf,
	type Botsing,
	type BotsingId,
	type BotsingStand
} from '$lib/domain/werkproces/botsingen';
import { isGesloten } from '$lib/domain/velden/record-stand';
import type { Antwoord, Oordeel } from '$lib/domain/werkproces/werkproces';
import { overRanges, Part, type Steps } from '$lib/columns/steps';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';

/** Kandidaten per verdict of a rule; don't change these sets. */
export type BotsingSets = Readonly<Record<Oordeel, Bitset>>;

const OORDELEN = ['ja', 'nee', 'onbekend', 'controleer'] as const satisfies readonly Oordeel[];

/** Whether the source has what the rule compares. */
export function botsingIsBekend({ meta }: Dataset, { leest, kanZonder = [] }: Botsing): boolean {
	return leest.every((deel) => {
		if (kanZonder.includes(deel)) return true;
		const [tabel, veld] =
			deel === 'aanHetWerk' ? (['plaatsingen', 'start'] as const) : (['kandidaten', deel] as const);
		return meta.velden[tabel]?.includes(veld) ?? false;
	});
}

/** What a rule says of every kandidaat; judges all rules the first time. */
export function botsingSets(dataset: Dataset, id: BotsingId): BotsingSets {
	const sets = partOf(dataset).value.get(id);
	if (!sets) throw new RangeError(`no rule ${id}`);
	return sets;
}

/** Steps that make them before they are asked for. */
export function botsingenAhead(dataset: Dataset): Steps<void> {
	return partOf(dataset).ahead();
}

/** What the rules look at of one kandidaat. */
export function botsingStandAt(dataset: Dataset, row: number): BotsingStand {
	return {
		...standCodes((veld) => textAt(dataset.kandidaten, veld, row)),
		aanHetWerk: aanHetWerkAt(dataset, row)
	};
}

/** Whether a placement runs, or an employer is named of one without a start; '' without placements in the source. */
export function aanHetWerkAt(dataset: Dataset, row: number): Antwoord {
	if (!dataset.meta.velden.plaatsingen?.includes('start')) return '';
	return aanHetWerk(dataset)[row] ? 'ja' : 'nee';
}

const SETS = partKey<Part<ReadonlyMap<BotsingId, BotsingSets>>>('peildatum');

function partOf(dataset: Dataset): Part<ReadonlyMap<BotsingId, BotsingSets>> {
	return dataset.part(SETS, () => new Part(() => judging(dataset)));
}

function* judging(dataset: Dataset): Steps<ReadonlyMap<BotsingId, BotsingSets>> {
	const made = new Map<BotsingId, BotsingSets>();
	for (const botsing of BOTSINGEN) made.set(botsing.id, yield* judgeAll(dataset, botsing));
	return made;
}

/** Judges each different combination of values once, with work and without it. */
function* judgeAll(dataset: Dataset, botsing: Botsing): Steps<BotsingSets> {
	const { kandidaten } = dataset;
	const velden = fieldsOf(botsing);
	const judge = (aanHetWerk: Antwoord) =>
		combinedCodes(kandidaten, velden, (values) => {
			const codes = standCodes((veld) => values[velden.indexOf(veld)] ?? '');
			return OORDELEN.indexOf(botsingOordeel(botsing, { ...codes, aanHetWerk }));
		});
	const known = botsing.leest.includes('aanHetWerk') && botsingIsBekend(dataset, botsing);
	const zonder = judge(known ? 'nee' : '');
	const met = known ? judge('ja') : zonder;
	const werk = known ? aanHetWerk(dataset) : null;
	const per = {
		ja: emptyBitset(kandidaten.rows),
		nee: emptyBitset(kandidaten.rows),
		onbekend: emptyBitset(kandidaten.rows),
		controleer: emptyBitset(kandidaten.rows)
	};
	yield* overRanges(kandidaten.rows, (from, to) => {
		for (let row = from; row < to; row++) {
			const oordeel = OORDELEN[(werk?.[row] ? met[row] : zonder[row]) ?? 1];
			if (oordeel) addRow(per[oordeel], row);
		}
	});
	return per;
}

const WERK = partKey<Uint8Array>('peildatum');

/** 1 for every kandidaat with a running placement, or one without a start that names an employer. */
function aanHetWerk(dataset: Dataset): Uint8Array {
	return dataset.part(WERK, () => scanned(dataset));
}

function scanned({ kandidaten, peildatum: d, records: { plaatsingen } }: Dataset): Uint8Array {
	const made = new Uint8Array(kandidaten.rows);
	for (let record = 0; plaatsingen && record < plaatsingen.rows; record++) {
		const row = rowAt(plaatsingen, 'kandidaat', record);
		if (row < 0 || made[row]) continue;
		const start = dayAt(plaatsingen, 'start', record);
		const einde = dayAt(plaatsingen, 'einde', record);
		const begon = start === NO_DAY ? textAt(plaatsingen, 'werkgever', record) !== '' : start <= d;
		if (!begon || (einde !== NO_DAY && einde < d)) continue;
		if (!isGesloten(textAt(plaatsingen, 'status', record))) made[row] = 1;
	}
	return made;
}
