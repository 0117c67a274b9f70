import { dagVan, delenVan, type Dag } from '$lib/domain/datum';
import type { SourceGrid } from './source-grid';

/** A suggestion for the peildatum and, in Dutch, where it comes from. */
export interface PeildatumVoorstel {
	readonly dag: Dag;
	readonly herkomst: string;
}

const YEAR_FIRST = /(?<!\d)(\d{4})([-_. ]?)(\d{2})\2(\d{2})(?!\d)/g;
const DAY_FIRST =
	/(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(\d{4})(?!\d)|(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g;
const FIRST_YEAR = 2000;

/** The latest date in the names of the files, else the latest day on which one was changed; null when neither is known. */
export function suggestPeildatum(
	grids: readonly Pick<SourceGrid, 'bestand' | 'gewijzigd'>[],
	vandaag: Dag
): PeildatumVoorstel | null {
	const named = grids.flatMap(({ bestand }) => datesIn(bestand, delenVan(vandaag).jaar + 1));
	if (named.length) return { dag: Math.max(...named), herkomst: 'Uit de bestandsnaam.' };
	const changed = grids.map(({ gewijzigd }) => gewijzigd).filter((moment) => moment > 0);
	if (!changed.length) return null;
	const local = new Date(Math.max(...changed));
	const dag = dagVan(local.getFullYear(), local.getMonth() + 1, local.getDate());
	return dag === null ? null : { dag, herkomst: 'Dag waarop het bestand is gemaakt.' };
}

function datesIn(name: string, lastYear: number): Dag[] {
	const found = [
		...Array.from(name.matchAll(YEAR_FIRST), (each) => [each[1], each[3], each[4]]),
		...Array.from(name.matchAll(DAY_FIRST), (each) => [
			each[4] ?? each[7],
			each[3] ?? each[6],
			each[1] ?? each[5]
		])
	];
	return found.flatMap(([year, month, day]) => {
		const jaar = Number(year);
		const dag =
			jaar >= FIRST_YEAR && jaar <= lastYear ? dagVan(jaar, Number(month), Number(day)) : null;
		return dag === null ? [] : [dag];
	});
}
