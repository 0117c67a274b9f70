import { DATUM } from '$lib/dashboard/werkproces-lijst';
import type { WerkprocesRegelId } from '$lib/domain/werkproces';
import type { TableColumn } from '$lib/ui/table-column';

/** Columns of the list: of one rule, or of all of them; `digivaardig` = the source says who is. */
export function kolommenVan(
	regel: WerkprocesRegelId | null,
	digivaardig: boolean
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
		...(regel === null ? [column('actie', 'Wat te doen', 142)] : []),
		...(dated
			? [column(DATUM, 'Geldig tot', 88, sortable), column('termijn', 'Nog', 130, { align: 'end' })]
			: []),
		...(digivaardig
			? [column('digivaardig', 'Digivaardig', regel === null ? 84 : 152, { hideNarrow: true })]
			: []),
		column('begeleider', 'Begeleider', 104, sortable),
		column('klantprofiel', 'Klantprofiel', 106, sortable),
		column('waarom', 'Waarom', dated ? 180 : 400)
	];
}
