import { dagVan, delenVan, type Dag } from '$lib/domain/velden/datum';
import { parseDatum } from '$lib/locale/parse-datum';
import type { SourceGrid } from '../source-grid';

/** A suggestion for the peildatum and, in Dutch, where it comes from. */
export interface PeildatumVoorstel {
	readonly dag: Dag;
	readonly herkomst: string;
}

const YEAR_FIRST = /(?<!\d)(\d{4})([-_. ]?)(\d{2})\2(\d{2})(?!\d)/g;
const DAY_FIRST =
	/(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(\d{4})(?!\d)|(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g;
const NAMED = /(?<!\d)(\d{1,2})[-_. ]?([a-z]{3,9})[-_. ]?(\d{4})(?!\d)/gi;
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
	const inFigures = found.map(([year, month, day]) =>
		dagVan(Number(year), Number(month), Number(day))
	);
	const named = Array.from(name.matchAll(NAMED), ([, day, month, year]) => {
		const read = parseDatum(`${day} ${month} ${year}`);
		return read.soort === 'dag' ? read.dag : null;
	});
	return [...inFigures, ...named].flatMap((dag) => {
		const jaar = dag === null ? 0 : delenVan(dag).jaar;
		return dag !== null && jaar >= FIRST_YEAR && jaar <= lastYear ? [dag] : [];
	});
}
