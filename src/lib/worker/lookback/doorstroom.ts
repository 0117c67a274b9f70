import { hasRow, type Bitset } from '$lib/columns/bitset';
import type { ColumnTable } from '$lib/columns/column';
import {
	added,
	STROOM_VELDEN,
	type Doorstroom,
	type GemeenteStroom,
	type Stroom,
	type StroomVeld,
	type StroomVraag
} from '$lib/domain/doorstroom/doorstroom';
import type { Teller } from './teller';
import { kandidatenGevolgd, type Momentopname } from './verschil';

/** The rows of a kandidaat in the two tables; -1 = not in it. */
type Paar = readonly [toen: number, nu: number];

/**
 * Where the kandidaten of a list are in a later one, followed as `verschilTussen` does; null where one of the two lacks a
 * field that is chosen on. Reads a few columns of both once.
 */
export function doorstroomTussen(van: Teller, naar: Teller, vraag: StroomVraag): Doorstroom | null {
	const [toen, nu] = [van.rows(vraag), naar.rows(vraag)];
	if (!toen || !nu) return null;
	const { before, after, diff } = kandidatenGevolgd(van.van, naar.van);
	const paren = chosenAmong(diff.match, toen, nu, before.rows);
	const reader = (veld: string) => readerOf(before, after, veld);
	const asStored = (veld: string) => readerOf(before, naar.van.tables.kandidaten ?? after, veld).nu;
	const known = (veld: string) =>
		[van, naar].every(({ van: { meta } }) => meta.velden.kandidaten?.includes(veld));
	const toenGemeente = reader('gemeente').toen;
	const nuGemeente = asStored('gemeente');
	const persnr = reader('persnr');
	const perGemeente = new Map<string, Paar[]>();
	for (const paar of paren) {
		const naam = nuGemeente(paar) ?? toenGemeente(paar) ?? '';
		const those = perGemeente.get(naam);
		if (those) those.push(paar);
		else perGemeente.set(naam, [paar]);
	}
	const stromen = (veld: StroomVeld, those: readonly Paar[]): readonly Stroom[] => {
		const { toen: old, nu: own } = reader(veld);
		const stored = asStored(veld);
		return added(
			those.map((paar): Stroom => {
				const [van, naar] = [old(paar), stored(paar)];
				// what is only spelled otherwise is no change
				return { van: van === own(paar) ? naar : van, naar, aantal: 1 };
			})
		);
	};
	const zonderNummer = (those: readonly Paar[]) => ({
		van: those.filter((paar) => paar[1] < 0 && persnr.toen(paar) === '').length,
		naar: those.filter((paar) => persnr.nu(paar) === '').length
	});
	return {
		van: kantVan(van.van),
		naar: kantVan(naar.van),
		gemeenten: [...perGemeente].map(([naam, those]): GemeenteStroom => {
			const [klantprofiel = null, ladder = null] = STROOM_VELDEN.map((veld) =>
				known(veld) ? stromen(veld, those) : null
			);
			return { gemeente: naam, klantprofiel, ladder, zonderNummer: zonderNummer(those) };
		}),
		zonderNummer: zonderNummer(paren)
	};
}

function kantVan({ meta: { id, peildatum } }: Momentopname): Doorstroom['van'] {
	return { id, dag: peildatum };
}

/** Who is chosen in the later list, and of those who are in it no more who is chosen in the earlier one. */
function chosenAmong(match: Int32Array, toen: Bitset, nu: Bitset, rows: number): readonly Paar[] {
	const isKept = new Uint8Array(rows);
	const paren: Paar[] = [];
	match.forEach((row, own) => {
		if (row >= 0) isKept[row] = 1;
		if (hasRow(nu, own)) paren.push([row, own]);
	});
	for (let row = 0; row < rows; row++) if (!isKept[row] && hasRow(toen, row)) paren.push([row, -1]);
	return paren;
}

/** The stored value of a kandidaat in each of the two tables; null where it is not in it. */
export function readerOf(before: ColumnTable, after: ColumnTable, veld: string) {
	const [old, own] = [before, after].map((table) => textIn(table, veld));
	return {
		toen: ([row]: Paar) => (row < 0 || !old ? null : old(row)),
		nu: ([, row]: Paar) => (row < 0 || !own ? null : own(row))
	};
}

function textIn(table: ColumnTable, veld: string): (row: number) => string {
	const column = table.columns.get(veld);
	if (column?.kind === 'text') return (row) => column.at(row);
	if (column?.kind === 'code') return (row) => column.values[column.codes[row] ?? -1] ?? '';
	return () => '';
}
