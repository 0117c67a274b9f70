import { extraKolommen } from '$lib/data/kandidaat-rij';
import type { Dataset } from '$lib/data/dataset';
import { knowsSignalen } from '$lib/data/oudste-signaal';
import { opScherm } from '$lib/domain/momentopname/op-scherm';

export interface KandidaatKolom {
	readonly id: string;
	readonly label: string;
	readonly group?: string;
	readonly width?: number;
	readonly hideNarrow?: boolean;
	readonly sortable: true;
	readonly locked?: boolean;
}

/** The eleven columns of the report, then what the source has more. */
const KOLOMMEN: readonly KandidaatKolom[] = [
	{ id: 'gemeente', label: 'Gemeente', width: 88, sortable: true },
	{ id: 'persnr', label: 'Pers. nr.', width: 82, sortable: true, locked: true },
	{ id: 'naam', label: 'Naam', width: 126, sortable: true, locked: true },
	{ id: 'doelgroep', label: 'Doelgroep', width: 90, hideNarrow: true, sortable: true },
	{ id: 'dgr', label: 'DGR', width: 52, hideNarrow: true, sortable: true },
	{ id: 'banenafspraken', label: 'Banenafspr.', group: 'Sonar', width: 92, sortable: true },
	{ id: 'status', label: 'Status', group: 'Sonar', width: 82, sortable: true },
	{ id: 'klantprofiel', label: 'Klantprofiel', group: 'Sonar', width: 110, sortable: true },
	{ id: 'ladder', label: 'Ladder', group: 'Sonar', width: 108, sortable: true },
	{ id: 'signaal', label: 'Oudste signaal', width: 112, sortable: true },
	{ id: 'begeleider', label: 'Begeleider', width: 114, sortable: true },
	{ id: 'acties', label: 'Acties', width: 128, sortable: true },
	{ id: 'dvsoort', label: 'DV laatste soort', group: 'Sonar', width: 150, sortable: true },
	{ id: 'lks', label: 'LKS', width: 60, sortable: true }
];

/** Every column that this dataset can show, in fixed order. */
export function kolommenVan(dataset: Dataset): readonly KandidaatKolom[] {
	const extra = extraKolommen(dataset).map((kolom) => ({
		...kolom,
		label: opScherm(kolom.label),
		width: 140,
		sortable: true as const
	}));
	const lks = dataset.meta.velden.kandidaten?.includes('lks') ?? false;
	const known: Readonly<Record<string, boolean>> = { lks, signaal: knowsSignalen(dataset) };
	return [...KOLOMMEN.filter((kolom) => known[kolom.id] ?? true), ...extra];
}
