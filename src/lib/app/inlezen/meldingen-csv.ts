import { TABEL_NAAM } from '$lib/domain/velden/velden';
import type { Ernst, Melding } from '$lib/domain/momentopname/melding';
import { csvLine } from '$lib/locale/spreadsheet-text';

/** What the user reads for each kind of finding. */
export const ERNST_WOORD: Readonly<Record<Ernst, string>> = {
	fout: 'Fout',
	waarschuwing: 'Let op',
	info: 'Ter info'
};

const KOPPEN = [
	'Soort',
	'Bestand',
	'Lijst',
	'Rij',
	'Aantal rijen',
	'Veld',
	'Waarde',
	'Wat is er aan de hand',
	'Wat gebeurt er'
];

/** The findings as CSV for Dutch Excel: byte order mark, semicolons, CRLF. */
export function meldingenCsv(meldingen: readonly Melding[]): string {
	const rows = meldingen.map((each) => [
		ERNST_WOORD[each.ernst],
		each.bestand,
		each.tabel ? TABEL_NAAM[each.tabel] : '',
		each.rij === null ? '' : String(each.rij),
		String(each.aantal),
		each.veld,
		each.waarde,
		each.probleem,
		each.gevolg
	]);
	return `\ufeff${[KOPPEN, ...rows].map(csvLine).join('')}`;
}
