import type { Dashboard } from '$lib/dashboard/dashboard.svelte';
import { kandidaatKolom, kolomUitleg } from '$lib/dashboard/kandidaat-uitvoer';
import { standCel } from '$lib/dashboard/kleine-cel';
import type { OnvolledigBlad } from '$lib/dashboard/onvolledig-blad.svelte';
import { nodigVoor, type ProfielGroep } from '$lib/dashboard/profiel-groepen';
import { teDoenVan, watOntbreekt } from '$lib/dashboard/profiel-werklijst';
import { tabelVan, teksten, type UitvoerBron } from '$lib/dashboard/uitvoer-bron';
import type { Drempel } from '$lib/domain/drempel';
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
			tabellen: (drempel) => [groepenTabel(blad, per, drempel)],
			uitleg: [
				['Volledig', 'Kandidaten met klantprofiel Ja, van alle kandidaten in de groep.'],
				['Te doen', 'Alle kandidaten zonder klantprofiel Ja.'],
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

function groepenTabel(blad: OnvolledigBlad, per: string, drempel: Drempel): UitvoerTabel {
	const groepen = [...blad.groepen, blad.totaal];
	const last = blad.groepen.length;
	const [standen = []] = schermTabellenAf(
		[
			{
				cellen: groepen.map(tellingen),
				rijen: [{ geheel: last, delen: blad.groepen.map((_, index) => index) }],
				kolommen: [
					{ geheel: 0, delen: [1, 2, 3, 4, 5, 6] },
					{ geheel: 0, delen: [1, 7] }
				]
			}
		],
		drempel
	);
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
