import type { ChartPart } from '$lib/charts/part';
import type { ProfielVeld, ProfielTelling } from '$lib/data/tellingen/profiel-model';
import { parseTrede } from '$lib/domain/kandidaat/ladder';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { KLANTPROFIEL, LADDER, LEEG, woordVoor } from '$lib/domain/velden/waarden';

/** Tones of values outside the catalogues: `overig-0` … `overig-3`, in turn. */
const OVERIG = 4;

/** What can be said of a value of a group. */
type Deel = Pick<ProfielTelling, 'waarde' | 'n' | 'gemarkeerd' | 'alles' | 'telt'>;

/** The parts of a chart, and beside them those that are no part of its shares. */
export interface ChartDelen {
	readonly parts: readonly ChartPart[];
	readonly apart: readonly ChartPart[];
}

/** Counts as parts of a chart. The code of a part is its place in the list, as not every value has one in the source. */
export function chartParts(veld: ProfielVeld, delen: readonly Deel[]): ChartDelen {
	let unknown = 0;
	const all = delen.map(({ waarde, n, gemarkeerd, alles }, code): ChartPart => {
		const tone = toneOf(veld, waarde) ?? `overig-${unknown++ % OVERIG}`;
		const letter = tone.startsWith('kp-') && waarde ? { letter: waarde } : {};
		const marked = gemarkeerd === null ? {} : { marked: gemarkeerd };
		return {
			code,
			key: waarde,
			label: partLabel(veld, waarde),
			count: n,
			whole: alles,
			tone,
			...marked,
			...letter
		};
	});
	return {
		parts: all.filter((_, at) => delen[at]?.telt),
		apart: all.filter((_, at) => !delen[at]?.telt)
	};
}

/** Words of a value beside a chart: "Nee", "5 met groeipotentieel", "(Leeg)". */
export function partLabel(veld: ProfielVeld, waarde: string): string {
	if (veld === 'klantprofiel') return opScherm(woordVoor(KLANTPROFIEL, waarde));
	const { soort, trede, groei } = parseTrede(waarde);
	if (soort !== 'trede') return opScherm(woordVoor(LADDER, waarde));
	return toneOf(veld, waarde)
		? [trede, groei && `${groei} groeipotentieel`].filter(Boolean).join(' ')
		: opScherm(waarde);
}

/** The same in a narrow place, such as the middle of a ring: "nee", "5 met", "(leeg)", "#". */
export function shortLabel(veld: ProfielVeld, waarde: string): string {
	if (waarde === '') return LEEG.toLowerCase();
	if (veld === 'ladder' && waarde === '#') return waarde;
	const label = partLabel(veld, waarde).replace(' groeipotentieel', '').toLowerCase();
	return label.length > 10 ? `${label.slice(0, 9)}…` : label;
}

function toneOf(veld: ProfielVeld, waarde: string): string | null {
	if (veld === 'klantprofiel') {
		if (waarde === '') return 'kp-leeg';
		return KLANTPROFIEL.some(({ code }) => code === waarde) ? `kp-${waarde}` : null;
	}
	const { soort, trede, groei } = parseTrede(waarde);
	if (soort === 'leeg') return 't-leeg';
	if (soort === 'onbekend') return 't-hash';
	// A trede without met or zonder is no value of the ladder, only 6 has neither.
	if (trede === 6) return 't-6';
	return soort === 'trede' && groei ? `t-${trede}-${groei}` : null;
}
