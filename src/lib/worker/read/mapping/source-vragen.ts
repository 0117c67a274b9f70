import type { Bestemming, Bron, Leeswijze, BronVraag } from '$lib/domain/momentopname/inlezen';
import { veldVan, type TabelId } from '$lib/domain/velden/velden';
import { datumTwijfel } from '../cells/read-datums';
import { mixesNotaties, notatieOordeel } from '../cells/read-getallen';
import type { SourceData } from '../source-data';

/** What only the user can know about the columns of a source and has not said yet. Reads the distinct values once. */
export function vragenOver(
	data: SourceData,
	tabel: Bron['tabel'],
	bestemmingen: readonly Bestemming[],
	leeswijze: Leeswijze
): readonly BronVraag[] {
	if (tabel === null || tabel === 'geen') return [];
	return bestemmingen.flatMap((bestemming, index) => {
		const vraag = vraagOver(data, index, tabel, bestemming, leeswijze);
		return vraag ? [vraag] : [];
	});
}

/** The open question about one column; null when there is none. */
export function vraagOver(
	data: SourceData,
	index: number,
	tabel: TabelId,
	bestemming: Bestemming,
	{ notatie, datums }: Leeswijze
): BronVraag | null {
	if (bestemming.soort === 'geen') return null;
	const kop = data.koppen[index] ?? '';
	const { values } = data.column(index);
	const soort = bestemming.soort === 'veld' ? veldVan(tabel, bestemming.veld).soort : 'extra';
	if (soort === 'datum' && datums?.[kop] === undefined) {
		const twijfel = datumTwijfel(values);
		return twijfel && { soort: 'datums', kop, ...twijfel };
	}
	const isNumber = soort === 'getal' || (soort === 'extra' && mixesNotaties(values));
	if (!isNumber || notatie?.[kop] !== undefined) return null;
	const oordeel = notatieOordeel(values);
	return oordeel.notatie === null
		? { soort: 'notatie', kop, voorbeelden: oordeel.voorbeelden }
		: null;
}
