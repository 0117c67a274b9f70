import { GEEN_DAG, type Dag } from '$lib/domain/datum';
import type { Veld } from '$lib/domain/velden';
import type { WaardeLijst } from '$lib/domain/waarden';
import { fold } from '$lib/locale/fold';
import { parseDatum } from '$lib/locale/parse-datum';
import { readOpschortingen } from './opschortingen';
import type { Vondst } from './vondst';

/** A cell as it will be stored, and what is to be said about it. */
export interface Gelezen<T> {
	readonly waarde: T;
	readonly vondst: Vondst | null;
}

const LEGE_WOORDEN: ReadonlySet<string> = new Set(['(leeg)', '(blank)', 'null']);
/** Words for "unknown" that sources write down on purpose: a value, and nothing to warn about. */
const ONBEKEND_WOORDEN: ReadonlySet<string> = new Set(['nnb', 'onbekend']);
const EXCEL_FOUT =
	/^#(?:n\/[ba]|(?:deel|div)\/0!|(?:waarde|value|verw|ref|getal|num|leeg|null|overloop|spill|calc|bereken)!|(?:naam|name)\?)$/i;
const TREDE = /^(?:trede\s*)?0?([1-5])\s*[-:.]?\s*(met|zonder)\s*groeipotentieel$/;
const SCANFOUT = '=';

/** A text, or a value of an open list: empty words and Excel errors become ''. */
export function readTekst(cell: string): Gelezen<string> {
	if (cell === '' || LEGE_WOORDEN.has(fold(cell))) return { waarde: '', vondst: null };
	return EXCEL_FOUT.test(cell)
		? { waarde: '', vondst: { soort: 'excel-fout' } }
		: { waarde: cell, vondst: null };
}

/** A value of a coded field: its catalogue code where it is known in any spelling, else the text as it is. */
export function readCode(veld: Veld, cell: string): Gelezen<string> {
	const tekst = readTekst(cell);
	if (!veld.waarden || tekst.waarde === '') return tekst;
	const folded = fold(cell).replace(/\s+/g, ' ');
	const code = codesOf(veld.waarden).get(veld.id === 'ladder' ? ladderSpelling(folded) : folded);
	if (code === '#' && cell !== '#') {
		return {
			waarde: code,
			vondst: {
				soort: cell === SCANFOUT ? 'scanfout' : 'ladder-onbekend',
				veld: veld.naam,
				waarde: cell
			}
		};
	}
	if (code !== undefined) return { waarde: code, vondst: null };
	return {
		waarde: cell,
		vondst: ONBEKEND_WOORDEN.has(folded) ? null : { soort: 'onbekende-waarde', waarde: cell }
	};
}

/**
 * The days of a column's distinct cells. One verdict for the whole column: when one of them only exists with
 * the month first, no other is trusted in which day and month could change places.
 */
export function readDatums(cells: readonly string[]): Gelezen<Dag>[] {
	const read = cells.map(parseDatum);
	const amerikaans = read.some((datum) => datum.soort === 'bestaat-niet' && datum.amerikaans);
	return cells.map((cell, index) => {
		const tekst = readTekst(cell);
		const datum = read[index];
		if (tekst.waarde === '' || !datum || datum.soort === 'leeg')
			return { waarde: GEEN_DAG, vondst: tekst.vondst };
		if (datum.soort !== 'dag') return { waarde: GEEN_DAG, vondst: unreadable(cell, datum) };
		const parts = amerikaans ? /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(cell) : null;
		const [dag, maand] = [Number(parts?.[1]), Number(parts?.[2])];
		if (!parts || dag > 12 || dag === maand) return { waarde: datum.dag, vondst: null };
		return { waarde: GEEN_DAG, vondst: { soort: 'datum-volgorde', dag, maand } };
	});
}

/** The periods in a cell of Opschortingen, in the form in which they are stored. */
export function readPerioden(cell: string): Gelezen<string> {
	const tekst = readTekst(cell);
	if (tekst.waarde === '') return tekst;
	const { waarde, leesbaar } = readOpschortingen(tekst.waarde);
	return { waarde, vondst: leesbaar ? null : { soort: 'geen-periode', waarde: cell } };
}

function unreadable(
	cell: string,
	datum: Exclude<ReturnType<typeof parseDatum>, { soort: 'dag' | 'leeg' }>
): Vondst {
	if (datum.soort === 'bestaat-niet') return { soort: 'datum-bestaat-niet', waarde: cell };
	if (datum.soort === 'onleesbaar') return { soort: 'geen-datum', waarde: cell };
	const [dag, maand] = datum.delen;
	const verwisselbaar = dag !== maand && dag >= 1 && dag <= 12 && maand >= 1 && maand <= 12;
	return verwisselbaar
		? { soort: 'datum-volgorde', dag, maand }
		: { soort: 'datum-jaartal', waarde: cell };
}

/** "4 met groeipotentieel" and "Trede 04 Met Groeipotentieel" as the catalogue spells it. */
function ladderSpelling(folded: string): string {
	const found = TREDE.exec(folded);
	return found ? `0${found[1]} ${found[2]} groeipotentieel` : folded;
}

const codeIndexes = new WeakMap<WaardeLijst, ReadonlyMap<string, string>>();

/** Codes by every folded spelling; made once a list. */
function codesOf(lijst: WaardeLijst): ReadonlyMap<string, string> {
	const known = codeIndexes.get(lijst);
	if (known) return known;
	const made = new Map<string, string>();
	for (const { code, woord, aliassen = [] } of lijst) {
		for (const spelling of [code, woord, ...aliassen])
			if (!made.has(fold(spelling))) made.set(fold(spelling), code);
	}
	codeIndexes.set(lijst, made);
	return made;
}
