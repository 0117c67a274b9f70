import type { Kolom } from './column';
import type { Lijst } from './list';
import { codes, dagen, getallen, teksten, type LijstKolom } from './uitvoer-bron';

/** The columns of a list as they leave in a file. */
export function exportColumns<Rij>(
	lijst: Pick<Lijst<Rij>, 'kolommen' | 'rijen' | 'rijAt'>
): readonly LijstKolom[] {
	return lijst.kolommen.map((kolom) => exportColumn(kolom, lijst));
}

function exportColumn<Rij>(
	{ label, kop = label, wie, waarde }: Kolom<Rij>,
	{ rijen, rijAt }: Pick<Lijst<Rij>, 'rijen' | 'rijAt'>
): LijstKolom {
	return { kop, wie: typeof wie === 'function' ? wie() : (wie ?? false), make };

	function make(): ReturnType<LijstKolom['make']> {
		switch (waarde.soort) {
			case 'tekst':
				return teksten(rijen, (index) => waarde.at(rijAt(index)));
			case 'code':
				return codes(rijen, waarde.values.map(waarde.woord), (index) => waarde.at(rijAt(index)));
			case 'dag':
				return dagen(rijen, (index) => waarde.at(rijAt(index)));
			case 'getal':
				return getallen(rijen, (index) => waarde.at(rijAt(index)));
		}
	}
}
