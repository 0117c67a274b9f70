import type { Dag } from '../velden/datum';
import { TABELLEN, type TabelId } from '../velden/tabellen';
import type { StoringCode } from '../momentopname/storing';
import { isZelfdeKenmerk, naamPatroon, type Bestandskenmerk, type PlekBekend } from './plek';

/** Every way in which a look at a remembered place can end; each has its sentence in `app/ververs/ververs-tekst.ts`. */
export const VERVERS_CODES = [
	/** A newer list about which nothing is asked. */
	'nieuw',
	/** A newer list about which something is to be decided. */
	'vraagt',
	/** Newer, but not all lists that were read together are there. */
	'onvolledig',
	'kolommen',
	'onleesbaar',
	'ouder',
	'zelfde',
	'schrijft',
	'half',
	'bezet',
	'verplaatst',
	'toestemming',
	'geweigerd',
	'leeg',
	'geen-lijsten',
	'slot',
	'bezig'
] as const;
export type VerversCode = (typeof VERVERS_CODES)[number];

/** Why a file or folder can't be looked at. */
export type Dicht = Extract<VerversCode, 'bezet' | 'verplaatst' | 'toestemming' | 'geweigerd'>;

/** What a look at the place saw, without reading anything. */
export interface Blik {
	/** Milliseconds since 1970. */
	readonly op: number;
	/** One folder, so that files of other names count too; otherwise the files themselves. */
	readonly isMap: boolean;
	/** Those that can be a list by their name. */
	readonly bestanden: readonly Bestandskenmerk[];
	/** How many there are besides. */
	readonly overige: number;
	readonly dicht: readonly { readonly naam: string; readonly reden: Dicht }[];
}

/** What is judged: a code with the files that it is about. */
export interface VerversOordeel {
	readonly code: VerversCode;
	readonly namen: readonly string[];
}

/** A file that was changed this lately may still be being written, in milliseconds. */
export const NOG_WARM = 60_000;
/** Between two looks that must see the same of such a file, in milliseconds. */
export const KIJK_TUSSEN = 2_000;
/** A damaged file that has not changed for this long will not get whole by itself, in milliseconds. */
const BLIJFT_STUK = 10 * 60_000;
/** Files of a folder that are read in one look, the latest first. */
const MEEST_GELEZEN = 12;

/**
 * What to read after a look: files that were not read in before and are no longer being written; a judgement where there
 * are none. `vorige` is the look before; `gehad` says of a file what was read in from it, or what the user put off.
 */
export function teLezen(
	bekend: PlekBekend,
	blik: Blik,
	vorige: Blik | null,
	gehad: (kenmerk: Bestandskenmerk) => boolean
): readonly Bestandskenmerk[] | VerversOordeel {
	const [dicht] = blik.dicht;
	if (dicht) {
		const same = blik.dicht.filter(({ reden }) => reden === dicht.reden);
		return { code: dicht.reden, namen: same.map(({ naam }) => naam) };
	}
	const { bestanden, overige } = blik;
	if (!bestanden.length) return { code: overige ? 'geen-lijsten' : 'leeg', namen: [] };
	const anders = bestanden.filter((each) => !gehad(each) && mayBeNewer(bekend, blik, each));
	if (!anders.length) return { code: 'zelfde', namen: [] };
	const warm = anders.filter((each) => isBeingWritten(each, blik.op, vorige));
	if (warm.length) return { code: 'schrijft', namen: warm.map(({ naam }) => naam) };
	return anders.toSorted((a, b) => b.gewijzigd - a.gewijzigd).slice(0, MEEST_GELEZEN);
}

/** Of a folder what was written since, or is called alike; files that are remembered themselves are all meant. */
function mayBeNewer({ bestanden }: PlekBekend, { isMap }: Blik, kenmerk: Bestandskenmerk): boolean {
	if (bestanden.some((each) => isZelfdeKenmerk(each, kenmerk))) return true;
	if (!isMap) return true;
	const since = Math.min(...bestanden.map(({ gewijzigd }) => gewijzigd));
	return kenmerk.gewijzigd > since || isCalledAlike(bestanden, kenmerk);
}

function isCalledAlike(
	bestanden: PlekBekend['bestanden'],
	{ naam }: Pick<Bestandskenmerk, 'naam'>
): boolean {
	return bestanden.some((each) => naamPatroon(each.naam) === naamPatroon(naam));
}

/** The clock of a server may be another, so that a moment to come says nothing either. */
function isBeingWritten(kenmerk: Bestandskenmerk, op: number, vorige: Blik | null): boolean {
	const before = vorige?.bestanden.find(({ naam }) => naam === kenmerk.naam);
	const ago = vorige ? op - vorige.op : Infinity;
	const isSame = before !== undefined && isZelfdeKenmerk(before, kenmerk);
	const age = op - kenmerk.gewijzigd;
	if (age >= NOG_WARM) return before !== undefined && !isSame && ago < NOG_WARM;
	return !(isSame && ago >= KIJK_TUSSEN);
}

/** A file of the place after it was read. */
export interface PlekGelezen extends Bestandskenmerk {
	/** Lists in it that are recognised. */
	readonly tabellen: readonly TabelId[];
	/** All of these have a header that was read in before. */
	readonly kopBekend: boolean;
	/** The same bytes were read in before. */
	readonly alIngelezen: boolean;
	/** Why it could not be read; null when it could. */
	readonly fout: StoringCode | null;
}

/** The files that belong together, and the lists that are missing beside them. */
export interface Greep {
	readonly bestanden: readonly PlekGelezen[];
	readonly ontbreekt: readonly TabelId[];
}

/** Of each list that was read in last time the newest file; a judgement where that can't be. */
export function kiesbareSet(
	bekend: PlekBekend,
	{ isMap, op }: Pick<Blik, 'isMap' | 'op'>,
	gelezen: readonly PlekGelezen[]
): Greep | VerversOordeel {
	const wanted = tablesOf(bekend.bestanden);
	// In a folder stands much that is nobody's list.
	const meant = gelezen.filter(
		(each) =>
			!isMap || isCalledAlike(bekend.bestanden, each) || (each.kopBekend && each.fout === null)
	);
	if (!meant.length) return { code: 'zelfde', namen: [] };
	const stuk = meant.filter(({ fout }) => fout !== null);
	const [eerste] = stuk;
	if (eerste) return { code: faultOf(eerste, op), namen: stuk.map(({ naam }) => naam) };
	const fresh = meant.filter(({ alIngelezen }) => !alIngelezen);
	if (!fresh.length) return { code: 'zelfde', namen: meant.map(({ naam }) => naam) };
	const good = fresh
		.filter(
			({ kopBekend, tabellen }) => kopBekend && tabellen.some((each) => wanted.includes(each))
		)
		.toSorted((a, b) => b.gewijzigd - a.gewijzigd);
	const chosen: PlekGelezen[] = [];
	for (const bestand of good)
		if (bestand.tabellen.some((each) => !tablesOf(chosen).includes(each))) chosen.push(bestand);
	const found = tablesOf(chosen);
	const odd = fresh.filter(
		({ kopBekend, tabellen }) =>
			!kopBekend && (!tabellen.length || tabellen.some((each) => !found.includes(each)))
	);
	if (odd.length) return { code: 'kolommen', namen: odd.map(({ naam }) => naam) };
	if (!chosen.length) return { code: 'zelfde', namen: [] };
	const rank = ({ tabellen }: PlekGelezen) => found.findIndex((each) => tabellen.includes(each));
	return {
		bestanden: chosen.toSorted((a, b) => rank(a) - rank(b)),
		ontbreekt: wanted.filter((each) => !found.includes(each))
	};
}

function tablesOf(
	bestanden: readonly { readonly tabellen: readonly TabelId[] }[]
): readonly TabelId[] {
	const held = new Set(bestanden.flatMap(({ tabellen }) => tabellen));
	return TABELLEN.filter((each) => held.has(each));
}

/** What is cut off looks as what is damaged, until it has stayed that way. */
function faultOf({ fout, gewijzigd }: PlekGelezen, op: number): VerversCode {
	if (fout === 'bestand-niet-te-openen') return 'bezet';
	const isCut = fout === 'bestand-leeg' || fout === 'bestand-beschadigd';
	return isCut && op - gewijzigd < BLIJFT_STUK ? 'half' : 'onleesbaar';
}

/** What reading the set in would do, as far as it decides whether the user is asked first. */
export interface VerversVoorstel {
	/** Null where no file says a day. */
	readonly peildatum: Dag | null;
	/** Peildatum and number of kandidaten of the list in use. */
	readonly inGebruik: { readonly peildatum: Dag; readonly kandidaten: number };
	readonly weg: number;
	/** Columns of the list in use that this one lacks. */
	readonly kolommenWeg: number;
	/** Something on the card waits for the user: an objection, a question, rows that are skipped, numbers that are there twice. */
	readonly vraagt: boolean;
}

/** More kandidaten gone at once than this part of the list is no ordinary week. */
const VEEL_WEG = 0.25;

/** The judgement about a set that can be read in. */
export function judgeSet(
	{ bestanden, ontbreekt }: Greep,
	voorstel: VerversVoorstel
): VerversOordeel {
	const namen = bestanden.map(({ naam }) => naam);
	const { peildatum, inGebruik, weg, kolommenWeg, vraagt } = voorstel;
	if (peildatum !== null && peildatum < inGebruik.peildatum) return { code: 'ouder', namen };
	if (kolommenWeg) return { code: 'kolommen', namen };
	if (ontbreekt.length) return { code: 'onvolledig', namen };
	const isMuch = weg > VEEL_WEG * inGebruik.kandidaten;
	return { code: vraagt || isMuch || peildatum === null ? 'vraagt' : 'nieuw', namen };
}

/** Codes that are told without being asked for; the others wait until the user looks. */
const UIT_ZICHZELF: ReadonlySet<VerversCode> = new Set<VerversCode>([
	'nieuw',
	'vraagt',
	'onvolledig',
	'kolommen',
	'onleesbaar'
]);

export function isVanzelfGezegd(code: VerversCode): boolean {
	return UIT_ZICHZELF.has(code);
}
