import type { Groep, ProfielTelling, ProfielVeld } from '$lib/data/tellingen/profiel-model';
import type { Voorwaarde } from '$lib/rules/recount/natelling';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import { inGroep } from '$lib/tables/getelde-tabel';
import { partLabel } from './profiel-parts';
import type { ProfielBlad } from './profiel-blad.svelte';
import { MET_LKS } from './tabel';

/** What of a group is counted, in a ring or a bar. */
export interface GeteldDeel {
	readonly veld: ProfielVeld;
	readonly groep: Groep;
	readonly waarden: readonly string[];
	/** What is drawn is what is marked, in the field itself as well. */
	readonly gemarkeerd?: boolean;
}

/** The number of a group with these values, or of them who are marked elsewhere, as it is drawn. */
export function profielGetal(
	{ lks, markering, natellen }: ProfielBlad,
	{ veld, groep, waarden, gemarkeerd: altijd = false }: GeteldDeel
): EigenGetal {
	const { delen } = groep[veld];
	const elders = markering && (altijd || markering.veld !== veld) ? markering : null;
	const n = ({ n, gemarkeerd }: ProfielTelling) => (elders ? (gemarkeerd ?? 0) : n);
	const aantal = delen
		.filter(({ waarde }) => waarden.includes(waarde))
		.reduce((som, deel) => som + n(deel), 0);
	const isLadder = veld === 'ladder' || elders?.veld === 'ladder';
	return {
		aantal,
		tabel: 'kandidaten',
		wie: [
			...inGroep('gemeente', groep),
			{ soort: 'veld', veld, een: waarden },
			...(elders ? [{ soort: 'veld', veld: elders.veld, een: elders.waarden } as Voorwaarde] : []),
			...(lks && isLadder ? MET_LKS : [])
		],
		wat: [inWoorden(veld, waarden), elders && inWoorden(elders.veld, elders.waarden)]
			.filter(Boolean)
			.join(', '),
		...(groep.code < 0 ? {} : { van: groep.naam }),
		toon: ['klantprofiel', 'ladder'],
		natellen: elders || waarden.length > 1 ? undefined : natellen
	};
}

/** Everybody of a group. */
export function groepGetal({ natellen }: ProfielBlad, groep: Groep): EigenGetal {
	return {
		aantal: groep.klantprofiel.totaal,
		tabel: 'kandidaten',
		wie: inGroep('gemeente', groep),
		wat: 'Kandidaten',
		...(groep.code < 0 ? {} : { van: groep.naam }),
		natellen,
		toon: ['gemeente']
	};
}

/** "Klantprofiel Nee", "Trede 4 met groeipotentieel". */
export function inWoorden(veld: ProfielVeld, waarden: readonly string[]): string {
	const [eerste = ''] = waarden;
	const woord = partLabel(veld, eerste);
	const beide = waarden.length > 1 ? woord.replace(/ (met|zonder) groeipotentieel/, '') : woord;
	if (veld === 'klantprofiel') return `Klantprofiel ${beide}`;
	return /^[1-6]/.test(beide) ? `Trede ${beide}` : `Participatieladder ${beide}`;
}
