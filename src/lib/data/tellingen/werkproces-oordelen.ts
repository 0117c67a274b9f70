import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import type { Column, DayColumn } from '$lib/columns/column';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import {
	antwoordVan,
	ontheffingVan,
	REGEL_BRON,
	STAND_VELD,
	uitkeringVan
} from '$lib/domain/werkproces/werkproces-bron';
import type { WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import {
	WERKPROCES,
	type Oordeel,
	type Uitspraak,
	type WerkprocesRegel,
	type WerkprocesStand
} from '$lib/domain/werkproces/werkproces';
import { Part, overRanges, type Steps } from '$lib/columns/steps';
import { inschrijvingEindeReader } from '../kandidaat/acties';
import type { Dataset } from '../dataset';
import { partKey } from '../parts';

/** What a rule of the work process says of every kandidaat. */
export interface RegelOordelen {
	readonly regel: WerkprocesRegel;
	/** Kandidaten per verdict; don't change these sets. */
	readonly per: Readonly<Record<Oordeel, Bitset>>;
	uitspraakAt(row: number): Uitspraak;
}

export type WerkprocesOordelen = Readonly<Record<WerkprocesRegelId, RegelOordelen>>;

/** One thing that a rule looks at, coded: kandidaten with the same codes get the same verdict. */
interface Kenmerk {
	readonly size: number;
	codeAt(row: number): number;
	deel(code: number): Partial<WerkprocesStand>;
}

const BLANK: WerkprocesStand = {
	status: '',
	doelgroep: '',
	geldigTot: GEEN_DAG,
	verlengd: GEEN_DAG,
	inschrijfdatum: GEEN_DAG,
	uitkering: '',
	ontheffing: '',
	ontheffingTot: GEEN_DAG,
	beschikbaar: '',
	beroepsbeeld: '',
	onderbouwd: '',
	digivaardig: ''
};

const OORDELEN = partKey<Part<WerkprocesOordelen>>('peildatum');

/** The verdicts at the peildatum; judges every kandidaat the first time. */
export function werkprocesOordelen(dataset: Dataset): WerkprocesOordelen {
	return oordelenPart(dataset).value;
}

/** Steps that make them before they are asked for. */
export function werkprocesAhead(dataset: Dataset): Steps<void> {
	return oordelenPart(dataset).ahead();
}

function oordelenPart(dataset: Dataset): Part<WerkprocesOordelen> {
	return dataset.part(OORDELEN, () => new Part(() => judging(dataset)));
}

function* judging(dataset: Dataset): Steps<WerkprocesOordelen> {
	const made: [WerkprocesRegelId, RegelOordelen][] = [];
	for (const regel of WERKPROCES) made.push([regel.id, yield* judgeAll(dataset, regel)]);
	return Object.fromEntries(made) as Record<WerkprocesRegelId, RegelOordelen>;
}

/** Judges each different stand once; kandidaten refer to these verdicts. */
function* judgeAll(dataset: Dataset, regel: WerkprocesRegel): Steps<RegelOordelen> {
	const { rows, columns } = dataset.kandidaten;
	const { peildatum: d, keuzes } = dataset;
	const kenmerken: Kenmerk[] = [];
	for (const naam of REGEL_BRON[regel.id].kijktNaar) {
		if (naam === 'geldigTot') kenmerken.push(yield* eindeKenmerk(dataset));
		else if (!IN_GELDIG_TOT.has(naam))
			kenmerken.push(yield* kenmerkOf(naam, columns.get(STAND_VELD[naam])));
	}
	const placeOf = new Map<number, number>();
	const uitspraken: Uitspraak[] = [];
	const places = new Uint32Array(rows);
	const per: Record<Oordeel, Bitset> = {
		ja: emptyBitset(rows),
		nee: emptyBitset(rows),
		onbekend: emptyBitset(rows),
		controleer: emptyBitset(rows)
	};
	yield* overRanges(rows, (from, to) => {
		for (let row = from; row < to; row++) {
			let key = 0;
			for (const { size, codeAt } of kenmerken) key = key * size + codeAt(row);
			let place = placeOf.get(key);
			if (place === undefined) {
				place = uitspraken.push(regel.judge(standOf(kenmerken, row), d, keuzes)) - 1;
				placeOf.set(key, place);
			}
			places[row] = place;
			const oordeel = uitspraken[place]?.oordeel;
			if (oordeel) addRow(per[oordeel], row);
		}
	});
	return { regel, per, uitspraakAt: (row) => verdict(uitspraken[places[row] ?? -1]) };
}

function verdict(uitspraak: Uitspraak | undefined): Uitspraak {
	if (!uitspraak) throw new RangeError('no such kandidaat');
	return uitspraak;
}

function standOf(kenmerken: readonly Kenmerk[], row: number): WerkprocesStand {
	return kenmerken.reduce((stand, { codeAt, deel }) => ({ ...stand, ...deel(codeAt(row)) }), BLANK);
}

/** Days that say no more than the last day of a registration, which follows from them. */
const IN_GELDIG_TOT: ReadonlySet<string> = new Set(['verlengd', 'inschrijfdatum']);

/**
 * The last day of each registration as the rule takes it. The three days of a kandidaat make far more combinations
 * than this one, so the rule judges hundreds of stands instead of one for nearly every kandidaat. A guess stays one.
 */
function* eindeKenmerk({ kandidaten, keuzes }: Dataset): Steps<Kenmerk> {
	const eindeAt = inschrijvingEindeReader(kandidaten, keuzes);
	const begin = dayReader(kandidaten.columns.get(STAND_VELD.inschrijfdatum));
	const codeOf = new Map<number, number>();
	const delen: Partial<WerkprocesStand>[] = [];
	const codes = new Uint32Array(kandidaten.rows);
	yield* overRanges(kandidaten.rows, (from, to) => {
		for (let row = from; row < to; row++) {
			const einde = eindeAt(row);
			const geschat = einde?.bron === 'schatting';
			const dag = geschat ? begin(row) : (einde?.dag ?? GEEN_DAG);
			const key = dag * 2 + Number(geschat);
			let code = codeOf.get(key);
			if (code === undefined) {
				code = delen.push(geschat ? { inschrijfdatum: dag } : { geldigTot: dag }) - 1;
				codeOf.set(key, code);
			}
			codes[row] = code;
		}
	});
	return {
		size: Math.max(1, delen.length),
		codeAt: (row) => codes[row] ?? 0,
		deel: (code) => delen[code] ?? {}
	};
}

function dayReader(column: Column | undefined): (row: number) => Dag {
	const days = column?.kind === 'day' ? column.days : null;
	return (row) => days?.[row] ?? GEEN_DAG;
}

function* kenmerkOf(naam: keyof WerkprocesStand, column: Column | undefined): Steps<Kenmerk> {
	if (column?.kind === 'day') return yield* dagKenmerk(naam, column);
	if (column?.kind !== 'code') return { size: 1, codeAt: () => 0, deel: () => ({}) };
	const { codes, values } = column;
	const words = values.map((value) => worded(naam, value));
	return {
		size: values.length,
		codeAt: (row) => codes[row] ?? 0,
		deel: (code) => ({ [naam]: words[code] ?? BLANK[naam] })
	};
}

function* dagKenmerk(naam: keyof WerkprocesStand, { days }: DayColumn): Steps<Kenmerk> {
	const codeOf = new Map<number, number>();
	const codes = new Uint32Array(days.length);
	yield* overRanges(days.length, (from, to) => {
		for (let row = from; row < to; row++) {
			const day = days[row] ?? GEEN_DAG;
			let code = codeOf.get(day);
			if (code === undefined) codeOf.set(day, (code = codeOf.size));
			codes[row] = code;
		}
	});
	const distinct = [...codeOf.keys()];
	return {
		size: Math.max(1, distinct.length),
		codeAt: (row) => codes[row] ?? 0,
		deel: (code) => ({ [naam]: distinct[code] ?? GEEN_DAG })
	};
}

function worded(naam: keyof WerkprocesStand, value: string): string {
	if (naam === 'status' || naam === 'doelgroep') return value;
	if (naam === 'ontheffing') return ontheffingVan(value);
	return naam === 'uitkering' ? uitkeringVan(value) : antwoordVan(value);
}
