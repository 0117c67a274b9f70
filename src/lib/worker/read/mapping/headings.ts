import { foldKey } from '$lib/locale/fold';
import { VELDEN, type TabelId, type Veld } from '$lib/domain/velden/velden';

/** The fields of a table by their possible headings, as `foldKey`; a label wins over a short name, that over an alias. */
export function fieldsByHeading(tabel: TabelId): ReadonlyMap<string, Veld> {
	return BY_TABLE[tabel];
}

/** Whether any table has a field with this heading. */
export function isKnownHeading(kop: string): boolean {
	return KNOWN.has(foldKey(kop));
}

/** Whether this is a heading of the candidate's number in any table. */
export function isKeyHeading(kop: string): boolean {
	return BY_TABLE.kandidaten.get(foldKey(kop))?.id === 'persnr';
}

/** Whether this is a heading of the candidate's name in any table. */
export function isNaamHeading(kop: string): boolean {
	return BY_TABLE.kandidaten.get(foldKey(kop))?.id === 'naam';
}

/** Headings that the list of skipped rows adds; read in again, these columns go nowhere. */
export const EIGEN_KOPPEN = { rij: 'Rij in bestand', reden: 'Reden' } as const;

const NEEDLESS =
	/telefoon|^mobiel(?:nummer|nr)?$|^gsm(?:nummer|nr)?$|e?mailadres|^e?mail$|^(?:postcode|postadres|adres|woonadres|adresregel|straat|straatnaam|huisnr|huisnummer|huisletter|toevoeging)(?!.*afstand)|^iban|rekeningnummer/;

/**
 * Why a column is not read in unless the user wants it, Dutch; null when it is. People can be reached and found in
 * the source itself: what the dashboard does not use it does not keep.
 */
export function needlessReason(kop: string): string | null {
	const key = foldKey(kop.replace(/ \(\d+\)$/, ''));
	if (NEEDLESS.test(key)) return 'Niet nodig voor dit dashboard en wordt daarom niet bewaard.';
	if (key === 'aantal') return 'Een telling van de bron; het dashboard telt zelf.';
	return null;
}

const BY_TABLE: Readonly<Record<TabelId, ReadonlyMap<string, Veld>>> = {
	kandidaten: indexed('kandidaten'),
	trajecten: indexed('trajecten'),
	modules: indexed('modules'),
	plaatsingen: indexed('plaatsingen')
};

const KNOWN: ReadonlySet<string> = new Set(
	Object.values(BY_TABLE).flatMap((fields) => [...fields.keys()])
);

function indexed(tabel: TabelId): ReadonlyMap<string, Veld> {
	const fields = new Map<string, Veld>();
	const namings: readonly ((veld: Veld) => readonly string[])[] = [
		(veld) => [veld.label],
		(veld) => [veld.naam],
		(veld) => veld.aliassen
	];
	for (const naming of namings) {
		for (const veld of VELDEN[tabel]) {
			for (const name of naming(veld)) {
				const key = foldKey(name);
				if (!fields.has(key)) fields.set(key, veld);
			}
		}
	}
	return fields;
}
