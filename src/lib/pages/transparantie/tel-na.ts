import { TELLING_KOLOMMEN, TELLING_NAAM } from '$lib/domain/uwv/publicatie';
import {
	PROFIEL_DEFINITIE,
	type EigenTabel,
	type EigenTelling,
	type ProfielKeuze
} from '$lib/domain/uwv/transparantie';
import { LEEG } from '$lib/domain/velden/waarden';
import type { NatelVraag, TelRij, Voorwaarde, Wie } from '$lib/rules/recount/natelling';

const GETELD: Wie = [
	{ soort: 'veld', veld: 'dgr', een: ['DGR'] },
	{ soort: 'veld', veld: 'status', een: [''], niet: true }
];
/** Without any of these nobody can tell who is a client of UWV. */
const KENT_UWV: Wie = [...GETELD, { soort: 'klant', van: ['uwv'] }];

/** Every number of the own table, a gemeente and a region at a time, to be counted again. */
export function transparantieVraag(
	tabellen: readonly EigenTabel[],
	keuze: ProfielKeuze,
	velden: readonly string[]
): NatelVraag {
	const kolommen = kolommenVan(keuze);
	const toon = [
		'dgr',
		'status',
		'klantprofiel',
		...['organisatie', 'doelgroep'].filter((veld) => velden.includes(veld))
	];
	const rij = (naam: string, telling: EigenTelling, wie: Wie): TelRij => ({
		wie: [...GETELD, ...wie],
		cellen: TELLING_KOLOMMEN.map((kolom) => ({
			naam: `${naam}, ${TELLING_NAAM[kolom].toLowerCase()}`,
			aantal: telling[kolom],
			wie: kolommen[kolom],
			toon,
			...(kolom.startsWith('gemeente') ? {} : { kent: KENT_UWV })
		}))
	});
	const perTabel = tabellen.flatMap(({ regio, rijen, totaal }) => {
		const isHier: Voorwaarde = { soort: 'regio', code: regio?.code ?? null };
		return [
			rij(regio ? regio.naam : 'Geen arbeidsmarktregio', totaal.telling, [isHier]),
			...rijen.map(({ gemeente, telling }) =>
				rij(gemeente || LEEG, telling, [
					isHier,
					{ soort: 'veld', veld: 'gemeente', een: [gemeente] }
				])
			)
		];
	});
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
		rijen: [...perTabel, { wie: [], cellen: [bekend] }]
	};
}

/** Whose client nobody can tell is in no column. */
function kolommenVan(keuze: ProfielKeuze): Readonly<Record<keyof EigenTelling, Wie>> {
	const klant: readonly Voorwaarde[] = [{ soort: 'klant', van: ['gemeente'] }];
	const uwv: readonly Voorwaarde[] = [{ soort: 'klant', van: ['uwv', 'uwv-doelgroep'] }];
	const profiel = (niet: boolean): Voorwaarde => ({
		soort: 'veld',
		veld: 'klantprofiel',
		een: keuze === 'J' ? ['J'] : ['J', 'O'],
		niet
	});
	return {
		gemeenteProfiel: [...klant, profiel(false)],
		gemeenteGeen: [...klant, profiel(true)],
		uwvProfiel: [...uwv, profiel(false)],
		uwvGeen: [...uwv, profiel(true)],
		totaal: [{ soort: 'klant', van: ['gemeente', 'uwv', 'uwv-doelgroep'] }]
	};
}
