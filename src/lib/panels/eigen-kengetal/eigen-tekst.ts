import {
	getalVan,
	isBovenGrens,
	isGehaald,
	type EigenKengetal,
	type EigenWaarde
} from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { TABEL_NAAM, TABELLEN, VELDEN, type TabelId } from '$lib/domain/velden/velden';
import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { enumerated } from '$lib/domain/velden/enumerated';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { formatGetal, formatPercentage } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';

const EEN: Readonly<Record<TabelId, string>> = {
	kandidaten: 'kandidaat',
	trajecten: 'traject',
	modules: 'module',
	plaatsingen: 'plaatsing'
};

/** "12 trajecten", or of a share "12 van 40 trajecten (30%)". */
export function waardeTekst(eigen: Pick<EigenKengetal, 'tel'>, waarde: EigenWaarde): string {
	const { teller, noemer } = waarde;
	if (noemer === null) return hoeveel(teller, EEN[eigen.tel], eigen.tel);
	const deel = noemer === 0 ? '' : ` (${formatPercentage(teller, noemer)})`;
	return `${formatGetal(teller)} van ${hoeveel(noemer, EEN[eigen.tel], eigen.tel)}${deel}`;
}

/** A goal or limit in the unit of the kengetal: a number, or a share in percents. */
export function maatTekst(eigen: Pick<EigenKengetal, 'deelVan'>, waarde: number): string {
	return eigen.deelVan ? formatPercentage(waarde, 1) : formatGetal(waarde);
}

/** How the goal stands: "Doel minstens 40%: gehaald"; '' without a goal. */
export function doelTekst(eigen: EigenKengetal, waarde: EigenWaarde): string {
	const { doel } = eigen;
	if (!doel) return '';
	const gehaald = isGehaald(eigen, waarde);
	const stand = gehaald === null ? 'nog niet te zeggen' : gehaald ? 'gehaald' : 'niet gehaald';
	return `Doel ${doel.richting} ${maatTekst(eigen, doel.waarde)}: ${stand}`;
}

/** That it is above its limit; null where it is not. */
export function grensTekst(eigen: EigenKengetal, waarde: EigenWaarde): string | null {
	const { grens } = eigen;
	if (grens === null || getalVan(waarde) === null || !isBovenGrens(eigen, waarde)) return null;
	return `Boven uw grens van ${maatTekst(eigen, grens)}.`;
}

/** What these data lack for it, as of `ontbreektVoor`. */
export function ontbreektTekst(ids: readonly string[]): string {
	return `Niet in deze lijst: ${enumerated(ids.map(nameOf))}.`;
}

function nameOf(id: string): string {
	const tabel = TABELLEN.find((each) => id === each);
	if (tabel) return TABEL_NAAM[tabel];
	const [van, ...rest] = id.split('.');
	const veld = rest.join('.');
	const table = TABELLEN.find((each) => each === van);
	if (!table) return `bijzonderheid ${id}`;
	const known = VELDEN[table].find((each) => each.id === veld);
	return opScherm(known?.kort ?? known?.naam ?? (isEigenKolom(veld) ? eigenKop(veld) : veld));
}
