import type { EigenTabel, ProfielKeuze } from '$lib/domain/uwv/transparantie';
import { tabCell } from '$lib/locale/spreadsheet-text';
import { eigenTabel, KOPPEN } from './eigen-tabel';

/** The tables as tab-separated text, in the shape of UWV. */
export function tabelTekst(
	tabellen: readonly EigenTabel[],
	keuze: ProfielKeuze,
	kwartaal: string
): string {
	const lines = tabellen.flatMap((each) => {
		const { titel, rijen } = eigenTabel(each, keuze);
		return rijen.map(({ kop, aantallen }) => [
			titel,
			kop,
			...aantallen.map((n) => String(n ?? 'niet in bron'))
		]);
	});
	return [[`Transparantie van klantprofielen, ${kwartaal}`], KOPPEN, ...lines]
		.map((cellen) => cellen.map(tabCell).join('\t'))
		.join('\n');
}
