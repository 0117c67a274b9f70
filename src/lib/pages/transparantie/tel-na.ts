import { TELLING_KOLOMMEN, TELLING_NAAM } from '$lib/domain/uwv/publicatie';
import {
	PROFIEL_DEFINITIE,
	type EigenTabel,
	type ProfielKeuze
} from '$lib/domain/uwv/transparantie';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import { recountRijen } from '$lib/tables/tel-na';
import { eigenTabel, GETELD } from './eigen-tabel';

/** Every number of the own table, a gemeente and a region at a time, to be counted again. */
export function transparantieVraag(
	tabellen: readonly EigenTabel[],
	keuze: ProfielKeuze,
	velden: readonly string[]
): NatelVraag {
	const kent = ['organisatie', 'doelgroep'].filter((veld) => velden.includes(veld));
	const vorm = {
		toon: ['dgr', 'status', 'klantprofiel', ...kent],
		naam: (rij: string, kolom: string) => {
			const telling = TELLING_KOLOMMEN.find((each) => each === kolom);
			return `${rij}, ${telling ? TELLING_NAAM[telling].toLowerCase() : kolom}`;
		}
	};
	const bekend = {
		naam: 'Alle tabellen, in het doelgroepregister en bekend in Sonar',
		aantal: tabellen.reduce((som, { totaal }) => som + totaal.bekend, 0),
		wie: GETELD,
		toon: ['dgr', 'status']
	};
	return {
		titel: 'Transparantie van klantprofielen',
		uitleg: [
			'Geteld is wie in het doelgroepregister staat (DGR Ja) en een status in Sonar heeft. Alleen het filter op gemeente telt mee.',
			PROFIEL_DEFINITIE[keuze]
		],
		tabel: 'kandidaten',
		alleen: 'gemeente',
		rijen: [
			...tabellen.flatMap((tabel) => recountRijen(eigenTabel(tabel, keuze), vorm)),
			{ wie: [], cellen: [bekend] }
		]
	};
}
