import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { veldVan } from '$lib/domain/velden/velden';
import { hasBsn } from '../cells/bsn';
import type { Tekenfout } from '../cell-look';
import { visibleText } from '../cells/clean-cell';
import type { SourceRows } from '../source-rows';
import type { Meldingen } from './meldingen';
import type { Vondst } from './vondst';

/**
 * Adds the meldingen about letters that went wrong: one about what could not be read, wherever it stands, and for each
 * column that is read one of each kind that its cells have.
 */
export function reportTekens(meldingen: Meldingen, source: SourceRows): void {
	reportOnleesbaar(meldingen, source);
	const { data, bestand, tabel, bsn, bestemmingen } = source;
	data.koppen.forEach((kop, index) => {
		const bestemming = bestemmingen[index];
		if (bsn.has(index) || bestemming?.soort === 'geen') return;
		const veld = bestemming?.soort === 'veld' ? veldVan(tabel, bestemming.veld).naam : kop;
		for (const fout of data.column(index).tekenfouten ?? []) {
			const { aantal, row, voorbeeld: waarde } = fout;
			const plek = { tabel, rij: data.rijNummer(row), aantal, veld, waarde };
			meldingen.add(bestand, vondstOf(fout), plek);
		}
	});
}

/** A cell of a column that goes nowhere is not shown, nor one with a BSN. */
function reportOnleesbaar(meldingen: Meldingen, source: SourceRows): void {
	const { data, bestand, tabel, bsn, bestemmingen } = source;
	const { onleesbaar } = data.bron;
	if (!onleesbaar) return;
	const { aantal, kolom, meer } = onleesbaar;
	const isHidden =
		bsn.has(kolom) || bestemmingen[kolom]?.soort === 'geen' || hasBsn(onleesbaar.cel);
	const cel = isHidden ? '' : opScherm(visibleText(onleesbaar.cel));
	const rijen = onleesbaar.rijen.map((row) => row + 1);
	const plek = { tabel, rij: rijen[0] ?? null, aantal, waarde: cel };
	const veld = data.koppen[kolom] ?? '';
	meldingen.add(bestand, { soort: 'onleesbaar', rijen, meer, cel }, { ...plek, veld });
}

function vondstOf({ soort, voorbeeld, bedoeld }: Tekenfout): Vondst {
	switch (soort) {
		case 'nul':
			return { soort: 'nul' };
		case 'oud':
			return { soort: 'oude-tekens' };
		case 'dubbel':
			return {
				soort: 'dubbel-omgezet',
				waarde: opScherm(voorbeeld),
				bedoeld: opScherm(bedoeld)
			};
	}
}
