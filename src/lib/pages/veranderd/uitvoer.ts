import { teksten, type UitvoerBron } from '$lib/lists/uitvoer-bron';
import type { VerschilBlad } from '$lib/app/lookback/verschil-blad.svelte';
import type { Regel } from '$lib/data/verschil-tabel';
import { formatDatum } from '$lib/locale/format';

/** Columns of the list; an old or new value may be a name. */
const KOLOMMEN = [
	{ id: 'gemeente', kop: 'Bet. gemeente', wie: false },
	{ id: 'persnr', kop: 'Pers. nr.', wie: true },
	{ id: 'naam', kop: 'Naam', wie: true },
	{ id: 'begeleider', kop: 'Begeleider Compas', wie: true },
	{ id: 'wat', kop: 'Verandering', wie: false },
	{ id: 'oud', kop: 'Oude waarde', wie: true },
	{ id: 'nieuw', kop: 'Nieuwe waarde', wie: true }
] as const satisfies readonly { readonly id: keyof Regel; readonly kop: string; wie: boolean }[];

/** The listed changes, every one of them. */
export function veranderdUitvoer(blad: VerschilBlad): readonly UitvoerBron[] {
	const { paar, regels } = blad;
	if (!paar) return [];
	const rijen = regels.length;
	return [
		{
			soort: 'lijst',
			titel: 'Wat is er veranderd',
			bestand: 'veranderingen',
			los: true,
			rijen,
			kandidaten: new Set(Array.from(regels, (_, index) => wieVan(blad.regelAt(index)))).size,
			kolommen: KOLOMMEN.map(({ id, kop, wie }) => ({
				kop,
				wie,
				make: () => teksten(rijen, (index) => blad.regelAt(index)?.[id] ?? '')
			})),
			uitleg: [
				['Vergeleken', paar.map(({ peildatum }) => formatDatum(peildatum)).join(' met ')],
				['Oude waarde', 'Leeg bij wie of wat er nieuw is of er niet meer is.']
			]
		}
	];
}

function wieVan(regel: Regel | null): string {
	return [regel?.gemeente, regel?.persnr, regel?.naam].join(' ');
}
