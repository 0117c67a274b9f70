import { eigenKolom } from '$lib/domain/velden/eigen-kolom';
import { veldVan } from '$lib/domain/velden/velden';
import type { Report } from '../build-column';
import type { Spellingen } from '../cells/same-values';
import type { SourceRows } from '../source-rows';
import { readCode, type GelezenCel } from '../cells/values';

/** Tells for each column of a source which of its values are shown in another spelling. Reads only those columns. */
export function reportSpelling(
	source: SourceRows,
	anders: ReadonlyMap<string, Spellingen>,
	report: Report
): void {
	source.bestemmingen.forEach((bestemming, index) => {
		if (bestemming.soort === 'geen') return;
		const kop = source.data.koppen[index] ?? '';
		const veld = bestemming.soort === 'veld' ? veldVan(source.tabel, bestemming.veld) : null;
		const spellingen = anders.get(veld?.id ?? eigenKolom(kop));
		if (!spellingen || (veld && veld.soort !== 'code')) return;
		const { codes, values } = source.data.column(index);
		const read = values.map((cell): GelezenCel<string> => {
			const waarde = veld ? readCode(veld, cell).waarde : cell;
			const als = spellingen.get(waarde);
			return { waarde, vondst: als === undefined ? null : { soort: 'schrijfwijze', waarde, als } };
		});
		report(source, codes, values, read, veld?.naam ?? kop);
	});
}
