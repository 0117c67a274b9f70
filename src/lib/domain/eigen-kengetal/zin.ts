import type { KengetalGroep } from '../kengetallen/kengetallen';
import type { Eenheid } from '../velden/datum-filter';
import { dagVan, delenVan } from '../velden/datum';
import { TABELLEN, type TabelId } from '../velden/tabellen';
import {
	STANDEN,
	type EigenStand,
	type KengetalTelling,
	type EigenVoorwaarde,
	type VensterGrens
} from './eigen-kengetal';

/** What a sentence calls the fields, values and kenmerken of a list. */
export interface Woordenboek {
	/** Fields that conditions can be about, by their name; the names are different within a table. */
	readonly velden: readonly WoordVeld[];
	readonly kenmerken: readonly { readonly id: string; readonly label: string }[];
}

export interface WoordVeld {
	readonly van: TabelId;
	readonly veld: string;
	readonly naam: string;
	readonly soort: 'code' | 'getal' | 'datum';
	/** Words of stored values that have one of their own. */
	readonly woorden: readonly { readonly code: string; readonly woord: string }[];
}

const WAARBIJ = ' waarbij: ';
const LEEG = '(Leeg)';
const BLANCO = ['niet ingevuld', 'ingevuld'] as const;
const CODE = 'code ';

const HEEFT: Readonly<Record<KengetalGroep, string>> = {
	trajecten: 'traject',
	modules: 'module',
	plaatsingen: 'plaatsing'
};

const STAND: Readonly<Record<EigenStand, readonly [wel: string, niet: string]>> = {
	actief: ['loopt op de peildatum', 'loopt niet op de peildatum'],
	gesloten: ['is afgesloten', 'is niet afgesloten'],
	afgehandeld: ['het signaal is afgehandeld', 'het signaal is niet afgehandeld'],
	actieveModule: ['heeft een actieve module', 'heeft geen actieve module'],
	opgeschort: ['is opgeschort op de peildatum', 'is niet opgeschort op de peildatum']
};

const EENHEID: Readonly<Record<Eenheid, readonly [een: string, meer: string]>> = {
	dagen: ['dag', 'dagen'],
	weken: ['week', 'weken'],
	maanden: ['maand', 'maanden']
};

/** What is counted in one Dutch sentence, from which `readZin` makes the same again with the same words. */
export function zinVan(telling: KengetalTelling, woorden: Woordenboek): string {
	const { tel, voorwaarden, deelVan } = telling;
	const all = (conditions: readonly EigenVoorwaarde[]) =>
		tel + (conditions.length ? WAARBIJ + listed(conditions, woorden, tel) : '');
	if (!deelVan) return `Telt ${all(voorwaarden)}.`;
	return `Deelt ${all(voorwaarden)}. Door ${all(deelVan)}.`;
}

/** A condition as it stands in the sentence. */
export function voorwaardeZin(
	voorwaarde: EigenVoorwaarde,
	woorden: Woordenboek,
	tel: TabelId
): string {
	switch (voorwaarde.soort) {
		case 'stand':
			return STAND[voorwaarde.stand][voorwaarde.niet ? 1 : 0];
		case 'kenmerk': {
			const label = ownLabel(woorden, voorwaarde.id) ?? voorwaarde.id;
			return `${voorwaarde.niet ? 'zonder' : 'met'} bijzonderheid ${quoted(label)}`;
		}
		case 'heeft': {
			const { tabel, met, niet } = voorwaarde;
			const inner = met.length ? ` (${listed(met, woorden, tabel)})` : '';
			return `de kandidaat heeft ${niet ? 'geen' : 'een'} ${HEEFT[tabel]}${inner}`;
		}
		case 'leeg':
			return `${nameOf(voorwaarde, woorden, tel)} is ${BLANCO[voorwaarde.niet ? 1 : 0]}`;
		case 'waarde': {
			const { een, niet } = voorwaarde;
			const veld = fieldOf(voorwaarde, woorden);
			const values = een.map((code) => valueText(code, veld));
			return `${nameOf(voorwaarde, woorden, tel)} is ${niet ? 'niet ' : ''}${values.join(' of ')}`;
		}
		case 'bereik': {
			const { minstens, hoogstens } = voorwaarde;
			const ends = [
				...(minstens === null ? [] : [`minstens ${numberText(minstens)}`]),
				...(hoogstens === null ? [] : [`hoogstens ${numberText(hoogstens)}`])
			];
			return `${nameOf(voorwaarde, woorden, tel)} is ${ends.join(' en ')}`;
		}
		case 'venster': {
			const { vanaf, tot, totEnMet } = voorwaarde;
			const ends = [
				...(vanaf ? [`vanaf ${endText(vanaf)}`] : []),
				...(tot ? [`${totEnMet ? 't/m' : 'tot'} ${endText(tot)}`] : [])
			];
			return `${nameOf(voorwaarde, woorden, tel)} ligt ${ends.join(' ')}`;
		}
	}
}

/** The object of a sentence of `zinVan`; null for another text, or one about what these words do not name. */
export function readZin(zin: string, woorden: Woordenboek): KengetalTelling | null {
	const deelt = /^Deelt /.test(zin);
	if (!deelt && !/^Telt /.test(zin)) return null;
	if (!zin.endsWith('.')) return null;
	const body = zin.slice(deelt ? 'Deelt '.length : 'Telt '.length, -1);
	const parts = deelt ? splitOutside(body, '. Door ') : [body];
	if (parts.length !== (deelt ? 2 : 1)) return null;
	const [own, whole] = parts.map((part) => readAll(part, woorden));
	if (!own || (deelt && (!whole || whole.tel !== own.tel))) return null;
	return { ...own, deelVan: deelt ? (whole?.voorwaarden ?? null) : null };
}

function readAll(
	text: string,
	woorden: Woordenboek
): { tel: TabelId; voorwaarden: EigenVoorwaarde[] } | null {
	const [word = '', ...rest] = text.split(WAARBIJ);
	const tel = TABELLEN.find((each) => each === word);
	if (!tel) return null;
	const voorwaarden = rest.length ? readList(rest.join(WAARBIJ), woorden, tel) : [];
	return voorwaarden && { tel, voorwaarden };
}

function listed(all: readonly EigenVoorwaarde[], woorden: Woordenboek, tel: TabelId): string {
	return all.map((each) => voorwaardeZin(each, woorden, tel)).join('; ');
}

function readList(text: string, woorden: Woordenboek, tel: TabelId): EigenVoorwaarde[] | null {
	const read = splitOutside(text, '; ').map((part) => readOne(part, woorden, tel));
	return read.every((each) => each !== null) ? read : null;
}

function readOne(text: string, woorden: Woordenboek, tel: TabelId): EigenVoorwaarde | null {
	for (const stand of STANDEN) {
		const at = STAND[stand].indexOf(text);
		if (at >= 0) return { soort: 'stand', stand, niet: at === 1 };
	}
	const kenmerk = /^(met|zonder) bijzonderheid (.+)$/.exec(text);
	const label = kenmerk?.[2] === undefined ? null : unquoted(kenmerk[2]);
	if (kenmerk && label !== null) {
		const id = woorden.kenmerken.find((each) => ownLabel(woorden, each.id) === label)?.id ?? label;
		return { soort: 'kenmerk', id, niet: kenmerk[1] === 'zonder' };
	}
	const heeft = /^de kandidaat heeft (een|geen) (traject|module|plaatsing)(?: \((.*)\))?$/.exec(
		text
	);
	if (heeft) {
		const tabel = (Object.keys(HEEFT) as KengetalGroep[]).find((each) => HEEFT[each] === heeft[2]);
		const met = heeft[3] === undefined || !tabel ? [] : readList(heeft[3], woorden, tabel);
		return tabel && met ? { soort: 'heeft', tabel, met, niet: heeft[1] === 'geen' } : null;
	}
	return readField(text, woorden, tel);
}

/** Of the fields whose name it begins with the longest that makes sense. */
function readField(text: string, woorden: Woordenboek, tel: TabelId): EigenVoorwaarde | null {
	const candidates = woorden.velden
		.map((veld) => ({ veld, naam: nameIn(veld, tel) }))
		.filter(({ naam }) => text.startsWith(`${naam} `))
		.sort((a, b) => b.naam.length - a.naam.length);
	for (const { veld, naam } of candidates) {
		const read = readBehind(text.slice(naam.length + 1), veld);
		if (read) return read;
	}
	return null;
}

function readBehind(text: string, known: WoordVeld): EigenVoorwaarde | null {
	const { van, veld, soort } = known;
	const ligt = /^ligt(?: vanaf (.+?))?(?: (t\/m|tot) (.+))?$/.exec(text);
	if (soort === 'datum' && ligt) {
		const [, from, how, to] = ligt;
		const vanaf = from === undefined ? null : readEnd(from);
		const tot = to === undefined ? null : readEnd(to);
		if (!vanaf && !tot) return null;
		if ((from !== undefined && !vanaf) || (to !== undefined && !tot)) return null;
		return { soort: 'venster', van, veld, vanaf, tot, totEnMet: how !== 'tot' };
	}
	if (!text.startsWith('is ')) return null;
	const rest = text.slice('is '.length);
	const blanco = BLANCO.findIndex((each) => each === rest);
	if (soort !== 'code' && blanco >= 0) return { soort: 'leeg', van, veld, niet: blanco === 1 };
	if (soort === 'getal') {
		const range = /^(?:minstens (\S+))?(?: en )?(?:hoogstens (\S+))?$/.exec(rest);
		const [least, most] = [range?.[1], range?.[2]].map((each) =>
			each === undefined ? null : Number(each.replace(',', '.'))
		);
		if (!range || (least === null && most === null)) return null;
		return { soort: 'bereik', van, veld, minstens: least ?? null, hoogstens: most ?? null };
	}
	if (soort !== 'code') return null;
	const niet = rest.startsWith('niet ');
	const values = splitOutside(niet ? rest.slice('niet '.length) : rest, ' of ').map((each) =>
		readValue(each, known)
	);
	return values.every((each) => each !== null)
		? { soort: 'waarde', van, veld, een: values, niet }
		: null;
}

/** The label of a kenmerk where no other has it. */
function ownLabel({ kenmerken }: Woordenboek, id: string): string | undefined {
	const label = kenmerken.find((each) => each.id === id)?.label;
	return kenmerken.filter((each) => each.label === label).length === 1 ? label : undefined;
}

function fieldOf(
	{ van, veld }: { van: TabelId; veld: string },
	{ velden }: Woordenboek
): WoordVeld | undefined {
	return velden.find((each) => each.van === van && each.veld === veld);
}

function nameOf(over: { van: TabelId; veld: string }, woorden: Woordenboek, tel: TabelId): string {
	const known = fieldOf(over, woorden);
	return nameIn(known ?? { ...over, naam: over.veld }, tel);
}

function nameIn({ van, naam }: { van: TabelId; naam: string }, tel: TabelId): string {
	const name = /^[\p{L}\p{N} /&-]+$/u.test(naam) ? naam : quoted(naam);
	return van === tel ? name : `${name} van de kandidaat`;
}

/** The word where it means this value and no other, else the code itself. */
function valueText(code: string, veld: WoordVeld | undefined): string {
	if (code === '') return LEEG;
	const woorden = veld?.woorden ?? [];
	const word = woorden.find((each) => each.code === code)?.woord;
	const means = woorden.filter(({ woord }) => woord === (word ?? code));
	if (word !== undefined && means.length === 1) return quoted(word);
	return means.some((each) => each.code !== code) ? CODE + quoted(code) : quoted(code);
}

function readValue(text: string, { woorden }: WoordVeld): string | null {
	if (text === LEEG) return '';
	if (text.startsWith(CODE)) return unquoted(text.slice(CODE.length));
	const word = unquoted(text);
	if (word === null) return null;
	return woorden.find(({ woord }) => woord === word)?.code ?? word;
}

function endText(grens: VensterGrens): string {
	if ('dag' in grens) {
		const { jaar, maand, dag } = delenVan(grens.dag);
		const two = (each: number) => String(each).padStart(2, '0');
		return `${two(dag)}-${two(maand)}-${jaar}`;
	}
	const { aantal, eenheid } = grens;
	if (aantal === 0 && eenheid === 'dagen') return 'de peildatum';
	const [een, meer] = EENHEID[eenheid];
	const many = Math.abs(aantal);
	return `${many} ${many === 1 ? een : meer} ${aantal < 0 ? 'vóór' : 'na'} de peildatum`;
}

function readEnd(text: string): VensterGrens | null {
	if (text === 'de peildatum') return { aantal: 0, eenheid: 'dagen' };
	const fixed = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text);
	if (fixed) {
		const dag = dagVan(Number(fixed[3]), Number(fixed[2]), Number(fixed[1]));
		return dag === null ? null : { dag };
	}
	const moves = /^(\d+) (\S+) (vóór|na) de peildatum$/.exec(text);
	const eenheid = (Object.keys(EENHEID) as Eenheid[]).find((each) =>
		EENHEID[each].includes(moves?.[2] ?? '')
	);
	if (!moves || !eenheid) return null;
	const aantal = Number(moves[1]);
	return { aantal: moves[3] === 'na' || aantal === 0 ? aantal : -aantal, eenheid };
}

function numberText(number: number): string {
	return String(number).replace('.', ',');
}

/** A quotation mark in it is written twice. */
function quoted(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}

function unquoted(text: string): string | null {
	if (!/^"(?:[^"]|"")*"$/.test(text)) return null;
	return text.slice(1, -1).replaceAll('""', '"');
}

/** The parts between `mark`, not where it stands within quotes or brackets. */
function splitOutside(text: string, mark: string): string[] {
	const parts: string[] = [];
	let [from, depth, quoting] = [0, 0, false];
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (char === '"') quoting = !quoting;
		else if (!quoting && char === '(') depth++;
		else if (!quoting && char === ')') depth--;
		else if (!quoting && depth === 0 && text.startsWith(mark, at)) {
			parts.push(text.slice(from, at));
			from = at + mark.length;
			at = from - 1;
		}
	}
	return [...parts, text.slice(from)];
}
