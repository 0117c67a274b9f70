import { DATUM } from '$lib/lists/werkproces-lijst';
import type { WerkprocesRegelId } from '$lib/domain/kandidaat/inschrijving';
import type { TableColumn } from '$lib/ui/table/table-column';

/** What a rule rests on, besides the columns of every list; `ontheffing` = pixels for the longest one. */
function eigenKolommen(
	regel: WerkprocesRegelId | null,
	ontheffing: number
): readonly TableColumn[] {
	switch (regel) {
		case 'inschrijving':
			return [{ id: 'datumbron', label: 'Bron van de datum', width: 250 }];
		case 'uitkering':
			return [
				{ id: 'doelgroep', label: 'Doelgroep', width: 104, sortable: true },
				{ id: 'status', label: 'Status', width: 84, sortable: true },
				{ id: 'ontheffing', label: 'Ontheffing', width: ontheffing }
			];
		case 'cv':
			return [{ id: 'waarom', label: 'Waarom', width: 400 }];
		case null:
			return [];
	}
}

/** Columns of the list: of one rule, or of all of them; `digivaardig` = the source says who is. */
export function kolommenVan(
	regel: WerkprocesRegelId | null,
	{ digivaardig, ontheffing }: { readonly digivaardig: boolean; readonly ontheffing: number }
): readonly TableColumn[] {
	const dated = regel === null || regel === 'inschrijving';
	const column = (id: string, label: string, width: number, rest: Partial<TableColumn> = {}) => ({
		id,
		label,
		width,
		...rest
	});
	const sortable = { sortable: true };
	return [
		column('naam', 'Naam', 116, sortable),
		column('persnr', 'Pers. nr.', 64, sortable),
		column('gemeente', 'Gemeente', 80, sortable),
		...(regel === null ? [column('actie', 'Wat te doen', 270)] : []),
		...(dated
			? [column(DATUM, 'Geldig tot', 88, sortable), column('termijn', 'Nog', 130, { align: 'end' })]
			: []),
		...(digivaardig
			? [column('digivaardig', 'Digivaardig', regel === null ? 84 : 152, { hideNarrow: true })]
			: []),
		column('begeleider', 'Begeleider', 104, sortable),
		column('klantprofiel', 'Klantprofiel', 106, sortable),
		...eigenKolommen(regel, ontheffing)
	];
}
