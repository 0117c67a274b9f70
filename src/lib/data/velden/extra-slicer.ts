import { emptyCodes } from '$lib/columns/build';
import { columnOf } from './keuze-velden';
import type { Dataset, ExtraSlicer } from '../dataset';
import { FILTERVELDEN } from '../slicer-columns';
import { eigenKop, isEigenKolom } from '$lib/domain/velden/eigen-kolom';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { VELDEN } from '$lib/domain/velden/velden';
import { assen, asVan, asWaarden, partReader, valuesIn, woordVan, type As } from './assen';

const REPORT: ReadonlySet<string> = new Set([...FILTERVELDEN.map(({ id }) => id), 'uitvoerende']);

/** Whether a slicer is on another field than those of the report; what no version of the catalogue knew is none. */
export function isExtraSlicer(id: string): boolean {
	if (REPORT.has(id)) return false;
	const [veld = ''] = id.split('~');
	return isEigenKolom(id) || VELDEN.kandidaten.some((each) => each.id === veld);
}

/** The slicers on other fields in which something is chosen. */
export function chosenExtra(picks: Readonly<Record<string, unknown>>): string[] {
	return Object.keys(picks).filter((id) => {
		const chosen = picks[id];
		return isExtraSlicer(id) && Array.isArray(chosen) && chosen.length > 0;
	});
}

/** The fields of kandidaten that can be a slicer besides those of the report: what has a list of values. */
export function extraSlicerAssen(dataset: Dataset): readonly As[] {
	return assen(dataset, 'kandidaten').filter((as) => isExtraSlicer(as.id) && isList(dataset, as));
}

/** Days have a window to filter by; a text of the source's own that is a list of numbers or days has no codes to count. */
function isList(dataset: Dataset, { veld }: As): boolean {
	return veld.soort !== 'datum' && columnOf(dataset, veld)?.kind === 'code';
}

/**
 * The slicer on that field, counted by the engine from now on; of a field that these data do not have one without values,
 * so that what is chosen in it stays and selects nobody. Reads the column once, the first time.
 */
export function extraSlicer(dataset: Dataset, id: string): ExtraSlicer {
	const known = dataset.extraSlicer(id);
	if (known) return known;
	const as = asVan(dataset, 'kandidaten', id);
	const slicer = as && isList(dataset, as) ? slicerOn(dataset, as) : withoutField(dataset, id);
	dataset.addSlicer(slicer);
	return slicer;
}

function slicerOn(dataset: Dataset, as: As): ExtraSlicer {
	const { column } = asWaarden(dataset, 'kandidaten', as);
	const partOf = partReader(dataset, as);
	return {
		id: as.id,
		naam: as.naam,
		veld: as.veld.id,
		column,
		isBekend: true,
		woord: (waarde) => woordVan(as, waarde),
		stored(waarden) {
			const wanted = new Set(waarden);
			return valuesIn(dataset, as).filter((text) => wanted.has(partOf(text)));
		}
	};
}

/** What no row of a field that is not there can be chosen by; also not by a blank. */
const NIET_HIER = '\u0000';

function withoutField({ kandidaten }: Dataset, id: string): ExtraSlicer {
	const [veld = ''] = id.split('~');
	const known = VELDEN.kandidaten.find((each) => each.id === veld);
	return {
		id,
		naam: opScherm(known ? (known.kort ?? known.naam) : eigenKop(veld)),
		veld,
		column: { kind: 'code', codes: emptyCodes(1, kandidaten.rows), values: [NIET_HIER] },
		isBekend: false,
		woord: opScherm,
		stored: () => []
	};
}
