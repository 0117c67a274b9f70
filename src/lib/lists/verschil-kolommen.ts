import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { VELDEN, type TabelId } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { tekstKolom, wholeText, type Kolom } from './column';
import { joined, type Lijst } from './list';
import type { VerschilTabel, Wijziging } from './verschil-tabel';

/** A column of changes, by their row. */
type WijzigingKolom = Kolom<number>;

const ENKELVOUD: Readonly<Record<TabelId, string>> = {
	kandidaten: 'kandidaat',
	trajecten: 'traject',
	modules: 'module',
	plaatsingen: 'plaatsing'
};

/** Of the kandidaat of a change, stored with it. */
const VAN_WIE: readonly Omit<WijzigingKolom, 'waarde'>[] = [
	{ id: 'naam', label: 'Naam', width: 150, wie: true, mark: 'naam', zoek: true },
	{ id: 'persnr', label: 'Pers. nr.', width: 74, wie: true, zoek: true },
	{
		id: 'gemeente',
		label: 'Gemeente',
		kop: 'Bet. gemeente',
		width: 96,
		hideNarrow: true,
		zoek: true
	},
	{
		id: 'begeleider',
		label: 'Begeleider',
		kop: 'Begeleider Compas',
		width: 120,
		wie: true,
		hideNarrow: true,
		zoek: true
	}
];

/** The columns of the list of changes, an old or new value may be a name. */
export function verschilKolommen(tabel: VerschilTabel): readonly WijzigingKolom[] {
	const waarde = (id: 'oud' | 'nieuw', label: string) =>
		tekstKolom<number>(
			id,
			label,
			(row) => waardeTekst(tabel.wijziging(row), tabel.waarde(row, id)),
			{ width: 150, wie: true }
		);
	const own: readonly WijzigingKolom[] = [
		...VAN_WIE.map((kolom): WijzigingKolom => ({
			...kolom,
			waarde: { soort: 'tekst', at: (row) => namen.veld(kolom.id, tabel.vanWie(row, kolom.id)) }
		})),
		tekstKolom('wat', 'Verandering', (row) => watTekst(tabel.wijziging(row)), { width: 200 }),
		waarde('oud', 'Oude waarde'),
		waarde('nieuw', 'Nieuwe waarde')
	];
	return own.map((kolom) => ({ sortable: true, title: true, ...kolom }));
}

/** The listed changes; the place `van` of a card is drawn by who shows it. */
export function verschilLijst({ kolommen }: VerschilTabel, rows: Uint32Array): Lijst<number> {
	const of = (...ids: readonly string[]) => kolommen.filter(({ id }) => ids.includes(id));
	const van = joined('van', of('oud', 'nieuw'));
	const naam = of('naam').map((kolom) => ({
		...kolom,
		scherm: (row: number) => wholeText(kolom, row) || 'Naam onbekend'
	}));
	return {
		kolommen,
		rijen: rows.length,
		rijAt: (index) => rows[index] ?? 0,
		sleutel: (index) => String(rows[index]),
		kandidaat: () => -1,
		kaart: (row) => [
			{ op: 'links', kolommen: naam },
			{ op: 'rechts', kolommen: of('persnr'), toon: 'muted' },
			{ op: 'breed', kolommen: of('wat') },
			...(wholeText(van, row) ? [{ op: 'breed', kolommen: [van] } as const] : [])
		]
	};
}

/** The name of a field: as in the catalogue, or the heading of a column that the user kept. */
export function veldNaam(tabel: TabelId, veld: string): string {
	if (isEigenKolom(veld)) return eigenKop(veld);
	return VELDEN[tabel].find(({ id }) => id === veld)?.naam ?? veld;
}

function watTekst({ tabel, soort, veld, record }: Wijziging): string {
	if (tabel === 'kandidaten')
		return veld === ''
			? soort === 'nieuw'
				? 'Nieuw in de lijst'
				: 'Niet meer in de lijst'
			: veldNaam(tabel, veld);
	const naam = [ENKELVOUD[tabel], record].filter(Boolean).join(' ');
	if (veld !== '') return `${veldNaam(tabel, veld)} van ${naam}`;
	return soort === 'nieuw' ? `Nieuw: ${naam}` : `Niet meer in de lijst: ${naam}`;
}

function waardeTekst({ tabel, veld }: Wijziging, waarde: string): string {
	if (veld === '') return '';
	const lijst = VELDEN[tabel].find(({ id }) => id === veld)?.waarden;
	return woordVoor(lijst, namen.veld(veld, waarde));
}
