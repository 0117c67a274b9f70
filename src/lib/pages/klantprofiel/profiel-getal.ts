import type { Groep, ProfielTelling, ProfielVeld } from '$lib/data/tellingen/profiel-model';
import type { Voorwaarde } from '$lib/rules/recount/natelling';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import { partLabel } from './profiel-parts';
import type { ProfielBlad } from './profiel-blad.svelte';
import { MET_LKS } from './tabel';
import { groepNaam, hoeveelGroepen, type VerdeelPer } from './verdelen/verdeel-per';

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
	{ lks, markering, natellen, per }: ProfielBlad,
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
			...per.wie(groep),
			{ soort: 'veld', veld, een: waarden },
			...(elders ? [{ soort: 'veld', veld: elders.veld, een: elders.waarden } as Voorwaarde] : []),
			...(lks && isLadder ? MET_LKS : [])
		],
		wat: [inWoorden(veld, waarden), elders && inWoorden(elders.veld, elders.waarden)]
			.filter(Boolean)
			.join(', '),
		...vanGroep(per, groep),
		toon: ['klantprofiel', 'ladder'],
		natellen: elders || waarden.length > 1 ? undefined : natellen
	};
}

/** Everybody of a group. */
export function groepGetal({ natellen, per }: ProfielBlad, groep: Groep): EigenGetal {
	return {
		aantal: groep.klantprofiel.totaal,
		tabel: 'kandidaten',
		wie: per.wie(groep),
		wat: 'Kandidaten',
		...vanGroep(per, groep),
		natellen,
		toon: [veldVan(per)]
	};
}

/** Everybody whose group is not drawn. */
export function gevouwenGetal({ per, gevouwen }: ProfielBlad): EigenGetal {
	return {
		aantal: gevouwen.reduce((som, { klantprofiel }) => som + klantprofiel.totaal, 0),
		tabel: 'kandidaten',
		wie: per.wie(...gevouwen),
		wat: 'Kandidaten',
		van: hoeveelGroepen(per, gevouwen.length),
		toon: [veldVan(per)]
	};
}

function vanGroep(per: VerdeelPer, groep: Groep): Pick<EigenGetal, 'van'> {
	return groep.code < 0 ? {} : { van: groepNaam(per, groep) };
}

function veldVan({ id, as }: VerdeelPer): string {
	return as?.veld.id ?? id;
}

/** "Klantprofiel Nee", "Trede 4 met groeipotentieel". */
export function inWoorden(veld: ProfielVeld, waarden: readonly string[]): string {
	const [eerste = ''] = waarden;
	const woord = partLabel(veld, eerste);
	const beide = waarden.length > 1 ? woord.replace(/ (met|zonder) groeipotentieel/, '') : woord;
	if (veld === 'klantprofiel') return `Klantprofiel ${beide}`;
	return /^[1-6]/.test(beide) ? `Trede ${beide}` : `Participatieladder ${beide}`;
}
