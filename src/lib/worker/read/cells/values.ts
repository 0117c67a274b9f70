import type { Veld } from '$lib/domain/velden/velden';
import type { WaardeLijst } from '$lib/domain/velden/waarden';
import { fold } from '$lib/locale/fold';
import { readOpschortingen } from './opschortingen';
import type { Vondst } from '../findings/vondst';

/** A cell as it will be stored, and what is to be said about it. */
export interface GelezenCel<T> {
	readonly waarde: T;
	readonly vondst: Vondst | null;
}

const LEGE_WOORDEN = ['(leeg)', '(blank)', 'null'];
/** Words for "unknown" that sources write down on purpose: a value, and nothing to warn about. */
const ONBEKEND_WOORDEN = ['nnb', 'onbekend'];
const EXCEL_FOUT =
	/^#(?:n\/[ba]|(?:deel|div)\/0!|(?:waarde|value|verw|ref|getal|num|leeg|null|overloop|spill|calc|bereken)!|(?:naam|name)\?)$/i;
const TREDE = /^(?:trede\s*)?0?([1-5])\s*[-:.]?\s*(met|zonder)\s*groeipotentieel$/;
/** Whether a text of ASCII that begins so could be an empty word or an Excel error: with (, #, N or n. */
const CAN_BE_EMPTY = Uint8Array.from({ length: 128 }, (_, unit) =>
	'(#Nn'.includes(String.fromCharCode(unit)) ? 1 : 0
);
const SCANFOUT = '=';
/** As the source writes it, and as this app shows and exports it. */
const HEKJE = /^#(?: niet ingevuld)?$/i;
const CIJFERS = /^\d+$/;
const HAS_DIGIT = /\d/;

/** A text, or a value of an open list: empty words and Excel errors become ''. */
export function readTekst(cell: string): GelezenCel<string> {
	// Most cells are told by their first character; a Set would be slow among millions of texts that it has not.
	if ((CAN_BE_EMPTY[cell.charCodeAt(0)] ?? 1) === 0) return { waarde: cell, vondst: null };
	if (cell === '' || isEmptyWord(fold(cell))) return { waarde: '', vondst: null };
	return EXCEL_FOUT.test(cell)
		? { waarde: '', vondst: { soort: 'excel-fout' } }
		: { waarde: cell, vondst: null };
}

function isEmptyWord(folded: string): boolean {
	return LEGE_WOORDEN.some((word) => word === folded);
}

/** Whether a source says with this word that it does not know. */
export function isOnbekend(cell: string): boolean {
	const folded = fold(cell);
	return ONBEKEND_WOORDEN.some((word) => word === folded);
}

/** A value of a coded field: its catalogue code where it is known in any spelling, else the text as it is. */
export function readCode(veld: Veld, cell: string): GelezenCel<string> {
	const tekst = readTekst(cell);
	if (!veld.waarden || tekst.waarde === '') return tekst;
	const folded = fold(cell).replace(/\s+/g, ' ');
	const code = codesOf(veld.waarden).get(veld.id === 'ladder' ? ladderSpelling(folded) : folded);
	if (code === '#' && !HEKJE.test(cell)) {
		return {
			waarde: code,
			vondst: { soort: cell === SCANFOUT ? 'scanfout' : 'ladder-onbekend', waarde: cell }
		};
	}
	if (code === undefined)
		return {
			waarde: cell,
			vondst: veld.open || isOnbekend(cell) ? null : { soort: 'onbekende-waarde', waarde: cell }
		};
	// A digit says nothing by itself, so the user is told what it was taken for.
	return CIJFERS.test(cell) && !HAS_DIGIT.test(code)
		? { waarde: code, vondst: { soort: 'vertaald', veld: veld.naam, waarde: cell, als: code } }
		: { waarde: code, vondst: null };
}

/** The periods in a cell of Opschortingen, in the form in which they are stored. */
export function readPerioden(cell: string): GelezenCel<string> {
	const tekst = readTekst(cell);
	if (tekst.waarde === '') return tekst;
	const { waarde, leesbaar } = readOpschortingen(tekst.waarde);
	return { waarde, vondst: leesbaar ? null : { soort: 'geen-periode', waarde: cell } };
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
