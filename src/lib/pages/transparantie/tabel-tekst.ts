import { TELLING_KOLOMMEN } from '$lib/domain/uwv/publicatie';
import type { EigenTabel, EigenTelling } from '$lib/domain/uwv/transparantie';
import { totaalNaam } from './totaal-naam';
import { tabCell } from '$lib/locale/spreadsheet-text';

const KOP = [
	'Arbeidsmarktregio',
	'Gemeente',
	'Gemeenteklanten: profiel in Sonar',
	'Gemeenteklanten: geen profiel in Sonar',
	'UWV-klanten: profiel in Sonar',
	'UWV-klanten: geen profiel in Sonar',
	'Totaal in Sonar'
];

/** The tables as tab-separated text, in the shape of UWV. */
export function tabelTekst(tabellen: readonly EigenTabel[], kwartaal: string): string {
	const lines = tabellen.flatMap((tabel) => {
		const { regio, rijen, totaal } = tabel;
		const naam = regio ? `${regio.nummer} ${regio.naam}` : '';
		return [
			...rijen.map(({ gemeente, telling }) => [naam, gemeente || '(Leeg)', ...cells(telling)]),
			[naam, totaalNaam(tabel), ...cells(totaal.telling)]
		];
	});
	return [[`Transparantie van klantprofielen, ${kwartaal}`], KOP, ...lines]
		.map((cellen) => cellen.map(tabCell).join('\t'))
		.join('\n');
}

function cells(telling: EigenTelling): string[] {
	return TELLING_KOLOMMEN.map((kolom) => String(telling[kolom] ?? 'niet in bron'));
}
