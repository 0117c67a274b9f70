import type { AnoniemProfiel } from '../afscherming/anoniem-bestand';
import { klasseVan, REISAFSTAND, UREN } from '../kandidaat/anoniem-veld';
import { SBI, VERVOERMIDDELEN } from '../kandidaat/profiel-lijsten';

/** A profile in the words of the exchange of matching data, UM 0.8.7; what is not told has no property. */
export interface VumProfiel {
	readonly idWerkzoekende: string;
	readonly vervoermiddel?: readonly { readonly codeVervoermiddel: number }[];
	readonly mobiliteit?: { readonly maximaleReisafstand: number };
	readonly werktijden?: {
		readonly aantalWerkurenPerWeekMinimaal: number;
		readonly aantalWerkurenPerWeekMaximaal?: number;
	};
	readonly arbeidsmarktkwalificatie?: {
		readonly codeWerkEnDenkniveauWerkzoekende?: number;
		readonly interesse?: readonly { readonly naamInteresse: string }[];
		readonly rijbewijs?: readonly { readonly codeSoortRijbewijs: string }[];
	};
	readonly sector?: readonly { readonly codeSbi: number }[];
	readonly bemiddelingsberoep?: readonly { readonly naamBeroepOngecodeerd: string }[];
}

/** Mbo 1 gives no startkwalificatie, so it counts with vmbo. */
const NIVEAU: Readonly<Record<string, number>> = {
	Basisonderwijs: 2,
	Vmbo: 3,
	'Mbo 1': 3,
	'Mbo 2': 4,
	'Mbo 3': 4,
	'Mbo 4': 4,
	Havo: 4,
	Vwo: 4,
	'Havo, vwo of mbo 2 t/m 4': 4,
	Hbo: 5,
	Wo: 6
};

/** The profile in those words; a class of a number is told by its ends, and the end that is open not at all. */
export function vumProfiel({ id, woorden }: AnoniemProfiel): VumProfiel {
	const {
		opleiding = '',
		sector,
		beroep,
		uren = '',
		reisafstand = '',
		vervoer,
		rijbewijs
	} = woorden;
	const kwalificatie = gevuld({
		codeWerkEnDenkniveauWerkzoekende: NIVEAU[opleiding],
		interesse: lijst(woorden.affiniteiten).map((naamInteresse) => ({ naamInteresse })),
		rijbewijs: lijst(rijbewijs)
			.filter((soort) => soort !== 'Ja' && soort !== 'Nee')
			.map((codeSoortRijbewijs) => ({ codeSoortRijbewijs }))
	});
	const urenKlasse = klasseVan(UREN, uren);
	const afstand = klasseVan(REISAFSTAND, reisafstand)?.vanaf ?? 1;
	return {
		idWerkzoekende: id,
		...gevuld({
			vervoermiddel: VERVOERMIDDELEN.filter(({ woord }) => lijst(vervoer).includes(woord)).map(
				({ groep }) => ({ codeVervoermiddel: Number(groep) })
			),
			mobiliteit: gevuld({ maximaleReisafstand: afstand > 1 ? afstand : undefined }),
			werktijden: gevuld({
				aantalWerkurenPerWeekMinimaal: urenKlasse?.vanaf,
				aantalWerkurenPerWeekMaximaal:
					urenKlasse && urenKlasse.tot <= 40 ? urenKlasse.tot - 1 : undefined
			}),
			arbeidsmarktkwalificatie: kwalificatie,
			sector: lijst(sector).flatMap((each) => (SBI[each] ?? []).map((codeSbi) => ({ codeSbi }))),
			bemiddelingsberoep: lijst(beroep).map((naamBeroepOngecodeerd) => ({ naamBeroepOngecodeerd }))
		})
	} as VumProfiel;
}

function lijst(woorden: string | undefined): readonly string[] {
	return woorden === undefined ? [] : woorden.split('; ');
}

/** The properties that have something in them; undefined when none has. */
function gevuld(object: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
	const entries = Object.entries(object).filter(
		([, waarde]) => waarde !== undefined && !(Array.isArray(waarde) && waarde.length === 0)
	);
	return entries.length ? Object.fromEntries(entries) : undefined;
}
