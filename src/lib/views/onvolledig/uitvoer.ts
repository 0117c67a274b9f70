import type { Dashboard } from '$lib/dashboard/dashboard.svelte';
import { kandidaatKolom, kolomUitleg } from '$lib/dashboard/kandidaat-uitvoer';
import { standCel } from '$lib/dashboard/kleine-cel';
import type { OnvolledigBlad } from '$lib/dashboard/onvolledig-blad.svelte';
import { nodigVoor, type ProfielGroep } from '$lib/dashboard/profiel-groepen';
import { teDoenVan, watOntbreekt } from '$lib/dashboard/profiel-werklijst';
import { tabelVan, teksten, type UitvoerBron } from '$lib/dashboard/uitvoer-bron';
import type { Drempel } from '$lib/domain/drempel';
import type { Stand } from '$lib/domain/kleine-cellen';
import { ONDERDELEN } from '$lib/domain/klantprofiel';
import { schermTabellenAf } from '$lib/domain/teltabel';
import type { UitvoerTabel } from '$lib/domain/uitvoer';

const VELDEN = [
	{ id: 'gemeente', label: 'Bet. gemeente' },
	{ id: 'persnr', label: 'Pers. nr.' },
	{ id: 'naam', label: 'Naam' },
	{ id: 'begeleider', label: 'Begeleider Compas' },
	{ id: 'klantprofiel', label: 'Sonar - Klantprofiel' },
	{ id: 'profielgewijzigd', label: 'Profiel gewijzigd' }
];

/** The groups as a table, and the work list: every kandidaat whose profile is not Ja. */
export function onvolledigUitvoer(
	dashboard: Dashboard,
	blad: OnvolledigBlad
): readonly UitvoerBron[] {
	const { dataset, rows } = dashboard;
	if (!dataset) return [];
	const teDoen = teDoenVan(dataset, rows);
	const velden = VELDEN.filter(({ id }) => dataset.kandidaten.columns.has(id));
	const per = blad.veld === 'begeleider' ? 'begeleider' : 'gemeente';
	return [
		{
			soort: 'telling',
			titel: `Klantprofielen per ${per}`,
			bestand: `klantprofielen-per-${per}`,
			tabellen: (drempel) => groepenTabellen(blad, per, drempel),
			uitleg: [
				['Volledig', 'Kandidaten met klantprofiel Ja, van alle kandidaten in de groep.'],
				['Te doen', 'Alle kandidaten zonder klantprofiel Ja.'],
				[
					'Wat ontbreekt',
					'Onderdelen die ontbreken bij profielen met code Onvolledig. Een kandidaat telt bij elk onderdeel: tel ze niet op.'
				],
				['Doel', `${blad.doel.procent}% van de kandidaten heeft klantprofiel Ja.`]
			]
		},
		{
			soort: 'lijst',
			titel: 'Werklijst klantprofielen',
			bestand: 'werklijst-klantprofielen',
			rijen: teDoen.length,
			kandidaten: teDoen.length,
			kolommen: [
				...velden.map((veld) =>
					kandidaatKolom(dataset, veld, teDoen.length, (index) => teDoen[index] ?? -1)
				),
				{
					kop: 'Wat ontbreekt',
					wie: false,
					maak: () => teksten(teDoen.length, (index) => watOntbreekt(dataset, teDoen[index] ?? -1))
				}
			],
			uitleg: kolomUitleg(velden.map(({ id }) => id))
		}
	];
}

/** What is counted of a group: the whole first, then what it is divided over, then what is not Ja. */
function tellingen(groep: ProfielGroep): readonly number[] {
	const { totaal, ja, onvolledig, leeg, nee, buiten, anders, teDoen } = groep;
	return [totaal, ja, onvolledig, leeg, nee, buiten, anders, teDoen];
}

/** Index of the profiles with the code Onvolledig in `tellingen`. */
const ONVOLLEDIG = 2;

/** The groups and what their incomplete profiles lack, shared together. */
function groepenTabellen(
	blad: OnvolledigBlad,
	per: string,
	drempel: Drempel
): readonly UitvoerTabel[] {
	const groepen = [...blad.groepen, blad.totaal];
	const last = blad.groepen.length;
	const rijen = [{ geheel: last, delen: blad.groepen.map((_, index) => index) }];
	const { delen, aantallen } = blad.ontbreekt ?? { delen: [], aantallen: [] };
	const missen = (code: number) =>
		delen.map((_, deel) => aantallen[code * delen.length + deel] ?? 0);
	const mist = blad.groepen.map(({ code }) => missen(code));
	const samen = delen.map((_, deel) => mist.reduce((sum, each) => sum + (each[deel] ?? 0), 0));
	const cellen = groepen.map(({ onvolledig }, rij) => [onvolledig, ...(mist[rij] ?? samen)]);
	const [standen = [], ontbreekt = []] = schermTabellenAf(
		[
			{
				cellen: groepen.map(tellingen),
				rijen,
				kolommen: [
					{ geheel: 0, delen: [1, 2, 3, 4, 5, 6] },
					{ geheel: 0, delen: [1, 7] }
				],
				groep: (rij, kolom) => (kolom === ONVOLLEDIG ? `onvolledig ${rij}` : null)
			},
			{
				cellen,
				rijen,
				kolommen: delen.map((_, deel) => ({ geheel: 0, delen: [deel + 1], open: true as const })),
				groep: (rij, kolom) => (kolom === 0 ? `onvolledig ${rij}` : null)
			}
		],
		drempel
	);
	const tabel = groepenTabel(blad, per, standen, drempel);
	if (delen.length === 0) return [tabel];
	const woorden = delen.map((id) => ONDERDELEN.find((deel) => deel.id === id)?.woord ?? id);
	return [
		tabel,
		tabelVan(
			'Wat ontbreekt',
			[per === 'begeleider' ? 'Begeleider' : 'Gemeente', 'Onvolledig', ...woorden],
			groepen.map(({ naam }, rij) => [
				naam,
				...(cellen[rij] ?? []).map((n, kolom) => standCel(n, ontbreekt[rij]?.[kolom], drempel))
			])
		)
	];
}

function groepenTabel(
	blad: OnvolledigBlad,
	per: string,
	standen: readonly (readonly Stand[])[],
	drempel: Drempel
): UitvoerTabel {
	const groepen = [...blad.groepen, blad.totaal];
	return tabelVan(
		`Per ${per}`,
		[
			per === 'begeleider' ? 'Begeleider' : 'Gemeente',
			'Kandidaten',
			'Ja',
			'Onvolledig',
			'Leeg',
			'Nee',
			'Niet in Sonar',
			'Onbekende code',
			'Te doen',
			'Volledig (%)',
			`Nog te doen tot ${blad.doel.procent}%`
		],
		groepen.map((groep, index) => {
			const rij = standen[index] ?? [];
			const open = rij[0] === 'getal' && rij[1] === 'getal';
			return [
				groep.naam,
				...tellingen(groep).map((n, kolom) => standCel(n, rij[kolom], drempel)),
				open && groep.totaal > 0
					? Math.floor((2000 * groep.ja + groep.totaal) / (2 * groep.totaal)) / 10
					: null,
				open ? nodigVoor(groep, blad.doel) : null
			];
		})
	);
}
