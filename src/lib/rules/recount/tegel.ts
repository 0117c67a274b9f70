import { ACTIEVE_MODULES } from '$lib/domain/kengetallen/kengetallen';
import { TABEL_NAAM, veldVan } from '$lib/domain/velden/velden';
import { rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { Beeld } from '../why/beeld';
import { uitlegVan, type Tegel } from '../kenmerken/kengetal-tegel';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { readFields, recordWaarde } from '../why/record-waarden';
import { recordTabel } from './lees-record';
import type { Getal, NatelKolom, Natelling } from './natelling';
import { recordsVanTegel } from './wie-telt-mee';

/** Counts the records of a tile again, and the kandidaten they are of. Reads every row of every table. */
export function* recountTegel(beeld: Beeld, tegel: Tegel): Generator<unknown, Natelling> {
	const { dataset } = beeld;
	const { kengetal, waarde } = tegel;
	const { groep } = kengetal;
	const { definitie, venster, peildatum, reden } = uitlegVan(dataset, tegel);
	const known = waarde !== null;
	const records = known ? yield* recordsVanTegel(beeld, kengetal) : [];
	const eerste = known ? eersteVanIeder(dataset, groep, records) : [];
	const kolommen: readonly NatelKolom[] = [
		{ id: 'naam', label: 'Naam' },
		{ id: 'persnr', label: 'Pers. nr.' },
		...['soort', 'uitvoerende', ...readFields(kengetal)].map((id) => ({
			id,
			label: id === ACTIEVE_MODULES ? 'Actieve modules' : veldVan(groep, id).naam
		}))
	];
	const getal = (naam: string, opPagina: number | null, rijen: readonly number[]): Getal => ({
		naam,
		opPagina,
		nageteld: known ? rijen.length : null,
		rijen,
		kolommen
	});
	return {
		titel: `${TABEL_NAAM[groep]}: ${kengetal.label}`,
		uitleg: [reden, definitie, venster && `${venster}.`, `${peildatum}.`].filter(
			(each) => each !== null
		),
		tabel: groep,
		getallen: [
			getal(kengetal.label, waarde, records),
			getal('Verschillende kandidaten', tegel.kandidaten, eerste)
		],
		cel: (record, kolom) => celVan(dataset, tegel, record, kolom)
	};
}

/** The first record of each kandidaat among the records. */
function eersteVanIeder(
	dataset: Dataset,
	groep: Tegel['kengetal']['groep'],
	records: readonly number[]
): readonly number[] {
	const table = recordTabel(dataset, groep);
	const seen = new Set<number>([-1]);
	return records.filter((record) => {
		const kandidaat = rowAt(table, 'kandidaat', record);
		if (seen.has(kandidaat)) return false;
		seen.add(kandidaat);
		return true;
	});
}

function celVan(dataset: Dataset, { kengetal }: Tegel, record: number, kolom: string): string {
	const table = recordTabel(dataset, kengetal.groep);
	const kandidaat = rowAt(table, 'kandidaat', record);
	if (kolom === 'naam')
		return kandidaat < 0 ? '' : namen.veld('naam', textAt(dataset.kandidaten, 'naam', kandidaat));
	if (kolom === 'persnr') return namen.veld('persnr', textAt(table, 'persnr', record));
	return recordWaarde(dataset, kengetal.groep, kolom, record, dataset.peildatum).tekst;
}
