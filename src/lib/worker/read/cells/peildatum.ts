import { dagVan, delenVan, plusMaanden, type Dag } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
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

const UIT_EXPORT = 'Uit de toelichting van deze export.';
const UIT_NAAM = 'Uit de bestandsnaam.';

/**
 * The latest day that the files say: an export of this app in its explanation (`exportDagen`, by name of file), another
 * in its name. Else the latest day on which one was changed; null when neither is known. Says so when files say
 * different days, or when the day is in the future or long ago.
 */
export function suggestPeildatum(
	grids: readonly Pick<SourceGrid, 'bestand' | 'gewijzigd'>[],
	vandaag: Dag,
	exportDagen: ReadonlyMap<string, Dag> = new Map()
): PeildatumVoorstel | null {
	const namen = [...new Set(grids.map(({ bestand }) => bestand))];
	const said = namen.flatMap((bestand): PeildatumVoorstel[] => {
		const own = exportDagen.get(bestand);
		if (own !== undefined) return [{ dag: own, herkomst: UIT_EXPORT }];
		const named = datesIn(bestand, delenVan(vandaag).jaar + 1);
		return named.length ? [{ dag: Math.max(...named), herkomst: UIT_NAAM }] : [];
	});
	const [latest] = said.toSorted((a, b) => b.dag - a.dag);
	if (latest) {
		const others = [...new Set(said.map(({ dag }) => dag))].filter((dag) => dag !== latest.dag);
		return withWord(latest, otherDays(others), vandaag);
	}
	const changed = grids.map(({ gewijzigd }) => gewijzigd).filter((moment) => moment > 0);
	if (!changed.length) return null;
	const local = new Date(Math.max(...changed));
	const dag = dagVan(local.getFullYear(), local.getMonth() + 1, local.getDate());
	const herkomst = 'Dag waarop het bestand is gemaakt.';
	return dag === null ? null : withWord({ dag, herkomst }, '', vandaag);
}

/** Whether a peildatum is in the future, or more than a year back; null when it is neither. */
export function isFarOff(dag: Dag, vandaag: Dag): 'toekomst' | 'lang geleden' | null {
	if (dag > vandaag) return 'toekomst';
	return dag < plusMaanden(vandaag, -12) ? 'lang geleden' : null;
}

function withWord(
	{ dag, herkomst }: PeildatumVoorstel,
	others: string,
	vandaag: Dag
): PeildatumVoorstel {
	const far = isFarOff(dag, vandaag);
	const word =
		far === 'toekomst'
			? 'Deze dag ligt in de toekomst.'
			: far && 'Deze dag ligt meer dan een jaar terug.';
	return { dag, herkomst: [herkomst, others, word].filter(Boolean).join(' ') };
}

function otherDays(others: readonly Dag[]): string {
	const [een, ...rest] = others.toSorted((a, b) => b - a);
	if (een === undefined) return '';
	return rest.length
		? `Er zijn ook bestanden van andere dagen, zoals ${formatDatum(een)}.`
		: `Er is ook een bestand van ${formatDatum(een)}.`;
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
