import { formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import type { QuoteSoort } from '../source-grid';
import type { VondstTekst } from './vondst-tekst';

/** What the reader can find in the rows of a file as such. */
export type BestandVondst =
	| {
			readonly soort: 'regel-lengte';
			readonly regel: number;
			readonly velden: number;
			readonly verwacht: number;
	  }
	/** The header has one name fewer than the rows, which begin with a number of their own. */
	| { readonly soort: 'kop-kort' }
	/** The heading again among the data: lists pasted under each other; `titels` = rows above it that go with it. */
	| { readonly soort: 'kop-herhaald'; readonly titels: number }
	/** Cells of a name or a value that go on after a line end. */
	| { readonly soort: 'regeleinde'; readonly kop: string }
	| { readonly soort: 'aanhalingstekens'; readonly stijl: QuoteSoort }
	/** No line end behind the last row; `zeker`: it is unlike the others as well. */
	| { readonly soort: 'laatste-rij'; readonly regel: number; readonly zeker: boolean };

const STIJL: Readonly<Record<QuoteSoort, string>> = {
	'hele-regel': 'Hele regels staan tussen aanhalingstekens',
	spatie: 'Voor aanhalingstekens staat een spatie',
	enkel: 'Cellen staan tussen enkele aanhalingstekens',
	backslash: 'Voor aanhalingstekens staat een backslash'
};

/** The sentences for something found in `aantal` rows of a file. */
export function bestandVondstTekst(vondst: BestandVondst, aantal: number): VondstTekst {
	switch (vondst.soort) {
		case 'regel-lengte':
			return {
				ernst: 'waarschuwing',
				probleem: `${regels(vondst.regel, aantal, 'heeft', 'hebben')} ${hoeveel(vondst.velden, 'veld', 'velden')} in plaats van ${vondst.verwacht}.`,
				gevolg:
					vondst.velden < vondst.verwacht
						? 'De velden die ontbreken zijn leeg.'
						: 'De velden die over zijn worden niet gelezen.'
			};
		case 'kop-kort':
			return {
				ernst: 'waarschuwing',
				probleem: 'De kop heeft één naam minder dan de rijen.',
				gevolg: 'De eerste kolom zijn rijnummers. Controleer het voorbeeld.'
			};
		case 'kop-herhaald':
			return {
				ernst: 'info',
				probleem: `${hoeveel(aantal, 'herhaalde kopregel', 'herhaalde kopregels')} overgeslagen.`,
				gevolg:
					vondst.titels === 0
						? 'De rijen eronder zijn gewoon gelezen.'
						: `Ook ${hoeveel(vondst.titels, 'titelregel erboven is', 'titelregels erboven zijn')} overgeslagen.`
			};
		case 'regeleinde':
			return {
				ernst: 'waarschuwing',
				probleem: `Kolom '${vondst.kop}' heeft ${hoeveel(aantal, 'cel', 'cellen')} van meer dan één regel.`,
				gevolg: 'Kijk na of er een aanhalingsteken ontbreekt. Dan staat een rij in die cel.'
			};
		case 'aanhalingstekens':
			return {
				ernst: 'info',
				probleem: `${STIJL[vondst.stijl]} (${hoeveel(aantal, 'rij', 'rijen')}).`,
				gevolg: `${woordBij(aantal, 'Die rij is', 'Die rijen zijn')} opnieuw gesplitst. Controleer het voorbeeld.`
			};
		case 'laatste-rij':
			return {
				ernst: vondst.zeker ? 'waarschuwing' : 'info',
				probleem: 'De laatste rij is misschien afgekapt.',
				gevolg: `Achter rij ${formatGetal(vondst.regel)} staat geen regeleinde. Controleer die rij.`
			};
	}
}

/** "Regel 57 heeft", "Regel 57 en nog 3 andere hebben". */
function regels(regel: number, aantal: number, een: string, meer: string): string {
	return aantal === 1
		? `Regel ${formatGetal(regel)} ${een}`
		: `Regel ${formatGetal(regel)} en nog ${hoeveel(aantal - 1, 'andere', 'andere')} ${meer}`;
}
