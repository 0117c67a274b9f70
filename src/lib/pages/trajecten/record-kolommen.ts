import { DAGEN } from '$lib/data/lijst-volgorde';
import type { Kengetal, KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import type { TableColumn } from '$lib/ui/table/table-column';

const NAAM: TableColumn = { id: 'naam', label: 'Naam', width: 132, sortable: true };
const PERSNR: TableColumn = { id: 'persnr', label: 'Pers. nr.', width: 68, sortable: true };
const UITVOERENDE: TableColumn = {
	id: 'uitvoerende',
	label: 'Uitvoerende',
	width: 108,
	sortable: true
};
const START: TableColumn = { id: 'start', label: 'Start', width: 90, sortable: true };
const SIGNAAL: TableColumn = { id: 'signaal', label: 'Signaaldatum', width: 104, sortable: true };
const STATUS: TableColumn = {
	id: 'status',
	label: 'Status',
	width: 84,
	sortable: true,
	hideNarrow: true
};
const BEGELEIDER: TableColumn = {
	id: 'begeleider',
	label: 'Begeleider',
	width: 110,
	sortable: true
};

/** What one record of a group is called, as a heading. */
export const SOORT_KOP: Readonly<Record<KengetalGroep, string>> = {
	trajecten: 'Traject',
	modules: 'Module',
	plaatsingen: 'Plaatsing'
};

/** Columns of the list of active trajecten with their modules. */
export const TRAJECT_KOLOMMEN: readonly TableColumn[] = [
	NAAM,
	PERSNR,
	{ id: 'soort', label: 'Traject en modules', width: 172, sortable: true },
	{ id: 'toestand', label: 'Nu', width: 108 },
	UITVOERENDE,
	{ ...START, width: 84 },
	{ id: 'einde', label: 'Einde', width: 84, sortable: true },
	{ ...SIGNAAL, width: 98 },
	{ ...BEGELEIDER, width: 100, hideNarrow: true }
];

/** Columns of the list behind a tile; the date that the tile is about stands before the days. */
export function kolommenVan(kengetal: Kengetal): readonly TableColumn[] {
	const { groep, datum } = kengetal;
	const soort = SOORT_KOP[groep];
	const einde: TableColumn = {
		id: 'einde',
		label: groep === 'plaatsingen' ? 'Einde' : `Einde ${soort.toLowerCase()}`,
		width: 104,
		sortable: true
	};
	const dagen: TableColumn = {
		id: DAGEN,
		label: kengetal.toon === 'op' ? 'Dagen te laat' : 'Nog te gaan',
		width: 90,
		align: 'end',
		sortable: true
	};
	const datums = {
		start: [START, einde],
		einde: [START, einde, dagen],
		signaal: [SIGNAAL, dagen, einde]
	}[datum];
	return [
		NAAM,
		PERSNR,
		{ id: 'soort', label: soort, width: 130, sortable: true },
		...(groep === 'plaatsingen'
			? [{ id: 'werkgever', label: 'Werkgever', width: 118, sortable: true, hideNarrow: true }]
			: []),
		UITVOERENDE,
		...datums,
		...(kengetal.id === 'moduleOpgeschort'
			? [{ id: 'opschorting', label: 'Opgeschort', width: 128 }]
			: []),
		STATUS,
		BEGELEIDER
	];
}
