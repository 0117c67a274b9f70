import { codeColumn } from '$lib/columns/column';
import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { compareDutch } from '$lib/locale/collate';
import { GROEPEN, type Dataset } from '$lib/data/dataset';

/** A begeleider with what is in the caseload. */
export interface CaseloadOmvang {
	readonly begeleider: string;
	readonly kandidaten: number;
	/** Absent where the source has no such table. */
	readonly records: Readonly<Partial<Record<KengetalGroep, number>>>;
}

/** Every begeleider with the size of the caseload, by name; scans all rows once. */
export function caseloads(dataset: Dataset): readonly CaseloadOmvang[] {
	const { codes, values } = codeColumn(dataset.kandidaten, 'begeleider');
	const wie = new Uint32Array(values.length);
	for (const code of codes) wie[code] = (wie[code] ?? 0) + 1;
	const perGroep = GROEPEN.flatMap((groep) => {
		const owner = dataset.records[groep]?.columns.get('kandidaat');
		if (owner?.kind !== 'row') return [];
		const counts = new Uint32Array(values.length);
		for (const row of owner.rows) {
			const code = row < 0 ? undefined : codes[row];
			if (code !== undefined) counts[code] = (counts[code] ?? 0) + 1;
		}
		return [[groep, counts] as const];
	});
	return values
		.map((begeleider, code) => ({
			begeleider,
			kandidaten: wie[code] ?? 0,
			records: Object.fromEntries(perGroep.map(([groep, counts]) => [groep, counts[code] ?? 0]))
		}))
		.filter(({ begeleider, kandidaten }) => begeleider !== '' && kandidaten > 0)
		.sort((a, b) => compareDutch(a.begeleider, b.begeleider));
}
