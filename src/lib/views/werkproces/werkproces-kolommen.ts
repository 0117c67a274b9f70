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
		column('naam', 'Naam', 124, sortable),
		column('persnr', 'Pers. nr.', 66, sortable),
		column('gemeente', 'Gemeente', 82, sortable),
		...(regel === null ? [column('actie', 'Wat te doen', 150)] : []),
		...(dated
			? [column(DATUM, 'Geldig tot', 92, sortable), column('termijn', 'Nog', 116, { align: 'end' })]
			: []),
		...(digivaardig ? [column('digivaardig', 'Digivaardig', 146, { hideNarrow: true })] : []),
		column('begeleider', 'Begeleider', 104, sortable),
		column('klantprofiel', 'Klantprofiel', 100, sortable),
		column('waarom', 'Waarom', dated ? 190 : 320)
	];
}
