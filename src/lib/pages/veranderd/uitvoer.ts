import type { VerschilBlad } from '$lib/app/lookback/verschil-blad.svelte';
import { exportColumns } from '$lib/lists/list-export';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { verschilLijst } from '$lib/lists/verschil-kolommen';
import { formatDatum } from '$lib/locale/format';

/** First in a file, as in every other. */
const EERST = ['gemeente', 'persnr'];

/** The listed changes, every one of them. */
export function veranderdUitvoer({ paar, tabel, regels }: VerschilBlad): readonly UitvoerBron[] {
	if (!paar || !tabel) return [];
	const lijst = verschilLijst(tabel, regels);
	const kolommen = [
		...EERST.flatMap((id) => lijst.kolommen.filter((kolom) => kolom.id === id)),
		...lijst.kolommen.filter(({ id }) => !EERST.includes(id))
	];
	return [
		{
			soort: 'lijst',
			titel: 'Wat is er veranderd',
			bestand: 'veranderingen',
			los: true,
			rijen: lijst.rijen,
			kandidaten: tabel.countKandidaten(regels),
			kolommen: exportColumns({ ...lijst, kolommen }),
			uitleg: [
				['Vergeleken', paar.map(({ peildatum }) => formatDatum(peildatum)).join(' met ')],
				['Oude waarde', 'Leeg bij wie of wat er nieuw is of er niet meer is.']
			]
		}
	];
}
