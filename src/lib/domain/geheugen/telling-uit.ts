import { STAND_TELLINGEN, isTelling } from '../kandidaat/kandidaat-stand';
import type { KengetalKeuzes } from '../kengetallen/kengetallen';
import type { Kruis, Kruistelling, Telling, TelVraag } from '../kengetallen/telling';
import { codesAmong } from '../velden/schrijfwijze';
import type { GemeenteTelling } from '../uwv/transparantie';
import {
	GEHEUGEN_VERSIE,
	KUBUS_VELDEN,
	type GeheugenVeld,
	type Herinnering,
	type KubusVeld
} from './herinnering';

const STAND_DELEN = Object.keys(STAND_TELLINGEN).filter(isTelling);
/** Numbers of one cell. */
const BREED = KUBUS_VELDEN.length + 1;

/** Codes that count per field of the cube; null = all. */
type Gekozen = Readonly<Record<KubusVeld, ReadonlySet<number> | null>>;

/**
 * What the momentopname would have answered, from its counts. Null where they hold nothing about a field that is chosen
 * on; what they can't tell under these choices is left out, or null among the cross counts.
 */
export function tellingUit(herinnering: Herinnering, vraag: TelVraag): Telling | null {
	const { choose, niet, uitvoerende, keuzes, kruisen } = vraag;
	const fields = Object.keys(choose);
	if (uitvoerende.length > 0 || !fields.every((veld) => isKnown(herinnering, veld))) return null;
	const gekozen = Object.fromEntries(
		KUBUS_VELDEN.map((veld) => [
			veld,
			choose[veld]
				? new Set(codesAmong(herinnering.waarden[veld], choose[veld], niet.includes(veld)))
				: null
		])
	) as Gekozen;
	const isOpGemeente = fields.every((veld) => veld === 'gemeente');
	const tellen = { herinnering, gekozen, isOpGemeente };
	return {
		snapshot: herinnering.id,
		dag: herinnering.peildatum,
		kandidaten: kandidatenIn(tellen),
		...(keuzes && isOpGemeente ? vanKengetallen(tellen, keuzes) : GEEN_KENGETALLEN),
		kruisen: kruisen.map((kruis) => kruisUit(tellen, kruis))
	};
}

/** Who stood in UWV's table; null where its classes were others then. */
export function transparantieUit({
	versie,
	waarden,
	perKlasse
}: Herinnering): readonly GemeenteTelling[] | null {
	if (versie !== GEHEUGEN_VERSIE) return null;
	return waarden.gemeente.map((gemeente, code) => ({
		gemeente,
		perKlasse: perKlasse[code] ?? []
	}));
}

const GEEN_KENGETALLEN = { kengetallen: {}, kandidatenMet: {} };

interface Tellen {
	readonly herinnering: Herinnering;
	readonly gekozen: Gekozen;
	readonly isOpGemeente: boolean;
}

function isKnown({ velden }: Herinnering, veld: string): veld is KubusVeld {
	return (KUBUS_VELDEN as readonly string[]).includes(veld) && velden.includes(veld);
}

function kandidatenIn(tellen: Tellen): number {
	let found = 0;
	forEachCell(tellen, (_, count) => (found += count));
	return found;
}

/** Every cell under what is chosen, by its codes in the order of `KUBUS_VELDEN`. */
function forEachCell(
	{ herinnering: { cellen }, gekozen }: Tellen,
	visit: (codes: readonly number[], count: number) => void
): void {
	for (let at = 0; at < cellen.length; at += BREED) {
		const codes = cellen.slice(at, at + BREED - 1);
		const isIn = KUBUS_VELDEN.every(
			(veld, place) => gekozen[veld]?.has(codes[place] ?? -1) ?? true
		);
		if (isIn) visit(codes, cellen[at + BREED - 1] ?? 0);
	}
}

function kruisUit(tellen: Tellen, { per, veld, lks }: Kruis): Kruistelling | null {
	const { herinnering, isOpGemeente } = tellen;
	const { velden, waarden } = herinnering;
	if (per !== 'gemeente' || ![per, veld].every((each) => velden.includes(each))) return null;
	const van = (rows: readonly number[] | null): Kruistelling | null =>
		rows && isOpGemeente
			? {
					per: waarden.gemeente,
					waarden: waarden[veld as GeheugenVeld],
					aantallen: chosen(tellen, rows)
				}
			: null;
	if (lks) return veld === 'ladder' && velden.includes('lks') ? van(herinnering.ladderLks) : null;
	if (veld === 'status') return van(herinnering.status);
	const place = (KUBUS_VELDEN as readonly string[]).indexOf(veld);
	if (place < 0) return null;
	const values = waarden[veld as KubusVeld];
	const aantallen = new Uint32Array(waarden.gemeente.length * values.length);
	forEachCell(tellen, (codes, count) => {
		const at = (codes[0] ?? 0) * values.length + (codes[place] ?? 0);
		aantallen[at] = (aantallen[at] ?? 0) + count;
	});
	return { per: waarden.gemeente, waarden: values, aantallen };
}

/** A table by gemeente with nobody in the gemeenten that are not chosen. */
function chosen({ herinnering, gekozen }: Tellen, rows: readonly number[]): Uint32Array {
	const wide = rows.length / Math.max(1, herinnering.waarden.gemeente.length);
	return Uint32Array.from(rows, (count, at) =>
		(gekozen.gemeente?.has(Math.floor(at / wide)) ?? true) ? count : 0
	);
}

function vanKengetallen(
	{ herinnering, gekozen: { gemeente } }: Tellen,
	{ start }: KengetalKeuzes
): Pick<Telling, 'kengetallen' | 'kandidatenMet'> {
	const found = herinnering.perKeuze.find((each) => each.start === start);
	if (!found || herinnering.versie !== GEHEUGEN_VERSIE) return GEEN_KENGETALLEN;
	const sum = (per: readonly number[]) =>
		per.reduce((all, count, code) => ((gemeente?.has(code) ?? true) ? all + count : all), 0);
	return {
		kengetallen: Object.fromEntries(
			Object.entries(found.kengetallen).map(([id, { per, zonder }]) => [
				id,
				sum(per) + (gemeente ? 0 : zonder)
			])
		),
		kandidatenMet: Object.fromEntries(
			STAND_DELEN.flatMap((deel) => {
				const per = found.kandidatenMet[deel];
				return per ? [[deel, sum(per)]] : [];
			})
		)
	};
}
