import type { Dashboard } from '$lib/app/dashboard.svelte';
import { kandidaatKolom, kolomUitleg } from '$lib/lists/kandidaat-uitvoer';
import type { OnvolledigBlad } from './onvolledig-blad.svelte';
import { teDoenVan, watOntbreekt } from '$lib/lists/profiel-werklijst';
import { teksten, type UitvoerBron } from '$lib/lists/uitvoer-bron';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { profielDefinitie, profielNoemer } from '$lib/domain/kandidaat/profielgraad-tekst';
import { GEEN_CODE, LEEG } from '$lib/domain/velden/waarden';
import { countGroepen } from './groepen-tabel';

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
			...(per === 'begeleider' && { per }),
			count: (keuze) => countGroepen(blad, keuze),
			uitleg: [
				['Volledig (%)', profielDefinitie(zonderCode.meetellen)],
				['Te doen', 'Alle kandidaten zonder klantprofiel Ja.'],
				[LEEG, `De kandidaat heeft ${GEEN_CODE} voor het klantprofiel.`],
				[
					'Wat ontbreekt',
					'Onderdelen die ontbreken bij profielen met code Onvolledig. Een kandidaat telt bij elk onderdeel: tel ze niet op.'
				],
				[
					'Doel',
					`${blad.doel.procent}% van de ${profielNoemer(zonderCode.meetellen)} heeft klantprofiel Ja.`
				]
			]
		},
		{
			soort: 'lijst',
			titel: 'Klantprofielen te doen',
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
					make: () => teksten(teDoen.length, (index) => watOntbreekt(dataset, teDoen[index] ?? -1))
				}
			],
			uitleg: kolomUitleg(velden.map(({ id }) => id))
		}
	];
}
