import { and, type Bitset } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import type { Dataset } from '$lib/data/dataset';
import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { schrijfwijzeSleutel } from '$lib/domain/velden/schrijfwijze';
import type { VerschilTabel } from '$lib/lists/verschil-tabel';

/** What happened to the kandidaten between a momentopname and the one after it. */
export interface VerschilStap {
	/** Profiles that became Ja, of kandidaten that are in both. */
	readonly af: number;
	readonly nieuw: number;
	readonly weg: number;
}

export const GEEN: VerschilStap = { af: 0, nieuw: 0, weg: 0 };

/** By begeleider, in whatever spelling; under `''` as well who has none. */
export type PerBegeleider = ReadonlyMap<string, VerschilStap>;

/** Of the kandidaten in a set of the list in use: whose profile became Ja since, and who is new. */
export function sindsIn(
	tabel: VerschilTabel,
	dataset: Dataset,
	pass: Bitset
): { readonly af: number; readonly nieuw: number } {
	const { nieuw, velden } = tabel.rijen(dataset.kandidaten.rows);
	const inSet = (set: Bitset) => and(set, pass, new Uint32Array(pass.length));
	const changed = velden.get('klantprofiel');
	const code = dataset.valuesOf('klantprofiel').indexOf(PROFIEL.ja);
	const af =
		changed && code >= 0
			? popcount(and(inSet(changed), dataset.engine.bitsetOf('klantprofiel', code)))
			: 0;
	return { af, nieuw: popcount(inSet(nieuw)) };
}

/** Counts of every change of a kandidaat by its begeleider. */
export function countedPer(tabel: VerschilTabel): PerBegeleider {
	const per = new Map<string, VerschilStap>();
	tabel.forEachKandidaat((wat, row) => {
		const key = schrijfwijzeSleutel(tabel.vanWie(row, 'begeleider'));
		const before = per.get(key) ?? GEEN;
		const isAf =
			wat.soort === 'gewijzigd' &&
			wat.veld === 'klantprofiel' &&
			tabel.waarde(row, 'nieuw') === PROFIEL.ja;
		per.set(key, {
			af: before.af + Number(isAf),
			nieuw: before.nieuw + Number(wat.soort === 'nieuw'),
			weg: before.weg + Number(wat.soort === 'weg')
		});
	});
	return per;
}
