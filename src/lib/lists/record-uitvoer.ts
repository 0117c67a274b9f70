import { NO_DAY } from '$lib/columns/column';
import type { Kengetal } from '$lib/domain/kengetallen/kengetallen';
import { formatDatum } from '$lib/locale/format';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { DAGEN } from '$lib/data/lijst-volgorde';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { regelAt, type RecordLijst } from './record-list';
import { recordRij, TOESTAND_WOORD, toestandVan } from '$lib/data/record-rij';
import { dagen, getallen, teksten, type LijstKolom } from './uitvoer-bron';

/** Columns that may tell who somebody is. */
const WIE: readonly string[] = ['naam', 'persnr', 'uitvoerende', 'begeleider'];

/** A column of a list of records; a module under its traject has a line of its own. */
export function recordKolom(
	dataset: Dataset,
	lijst: RecordLijst,
	{ id, label }: { readonly id: string; readonly label: string },
	kengetal: Kengetal | null
): LijstKolom {
	const rijen = lijst.regels.length;
	const { peildatum } = dataset;
	return { kop: label, wie: WIE.includes(id), make };

	function make(): ReturnType<LijstKolom['make']> {
		if (id === 'start' || id === 'einde' || id === 'signaal')
			return dagen(rijen, (index) => day(index, id));
		if (id === DAGEN) {
			const date = kengetal?.datum ?? 'signaal';
			return getallen(rijen, (index) => {
				const found = day(index, date);
				if (found === NO_DAY) return null;
				return kengetal?.toon === 'op' ? peildatum - found : found - peildatum;
			});
		}
		return teksten(rijen, text);
	}

	function day(index: number, veld: string): number {
		const { groep, record } = regelAt(lijst, index);
		const table = dataset.records[groep];
		return table ? dayAt(table, veld, record) : NO_DAY;
	}

	function text(index: number): string {
		const { groep, record, onder } = regelAt(lijst, index);
		const table = dataset.records[groep];
		if (!table) return '';
		switch (id) {
			case 'toestand':
				return TOESTAND_WOORD[toestandVan(dataset, groep, record)];
			case 'opschorting': {
				const { opschorting } = recordRij(dataset, groep, record);
				if (!opschorting) return '';
				return opschorting.tot === null
					? 'zonder einddatum'
					: `t/m ${formatDatum(opschorting.tot)}`;
			}
			case 'naam':
			case 'begeleider': {
				const row = rowAt(table, 'kandidaat', record);
				return row < 0 ? '' : namen.veld(id, textAt(dataset.kandidaten, id, row));
			}
			case 'soort': {
				const soort = textAt(table, id, record);
				if (kengetal) return soort;
				return `${onder ? 'Module' : 'Traject'}: ${soort || 'soort onbekend'}`;
			}
			default:
				return namen.veld(id, textAt(table, id, record));
		}
	}
}
