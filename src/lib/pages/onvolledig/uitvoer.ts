import type { Dashboard } from '$lib/app/dashboard.svelte';
import { tekstKolom } from '$lib/lists/column';
import { kandidaatKolom, kandidatenLijst } from '$lib/lists/kandidaat-kolommen';
import { kolomUitleg } from '$lib/lists/kandidaat-uitleg';
import { exportColumns } from '$lib/lists/list-export';
import type { OnvolledigBlad } from './onvolledig-blad.svelte';
import { teDoenVan, watOntbreekt } from '$lib/lists/profiel-werklijst';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { profielDefinitie, profielNoemer } from '$lib/domain/kandidaat/profielgraad-tekst';
import { GEEN_CODE, LEEG } from '$lib/domain/velden/waarden';
import { countGroepen } from './groepen-tabel';

const VELDEN = ['gemeente', 'persnr', 'naam', 'begeleider', 'klantprofiel', 'profielgewijzigd'];

/** The groups as a table, and the work list: every kandidaat whose profile is not Ja. */
export function onvolledigUitvoer(
	dashboard: Dashboard,
	blad: OnvolledigBlad
): readonly UitvoerBron[] {
	const { dataset, rows } = dashboard;
	if (!dataset) return [];
	const teDoen = teDoenVan(dataset, rows);
	const velden = VELDEN.filter((id) => dataset.kandidaten.columns.has(id)).map((id) =>
		kandidaatKolom(dataset, id)
	);
	const ontbreekt = tekstKolom('ontbreekt', 'Wat ontbreekt', (row: number) =>
		watOntbreekt(dataset, row)
	);
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
			kolommen: exportColumns(kandidatenLijst(dataset, teDoen, [...velden, ontbreekt])),
			uitleg: kolomUitleg(velden)
		}
	];
}
