import type { KengetalGroep } from '$lib/domain/kengetallen';
import { formatGetal } from '$lib/locale/format';

const WOORDEN: readonly (readonly [KengetalGroep, een: string, meer: string])[] = [
	['trajecten', 'traject', 'trajecten'],
	['modules', 'module', 'modules'],
	['plaatsingen', 'externe plaatsing', 'externe plaatsingen']
];

/** What is in a caseload: "61 kandidaten, 40 trajecten en 12 externe plaatsingen"; a table that is not there is not named. */
export function caseloadTekst(caseload: {
	readonly kandidaten: number;
	readonly records: Readonly<Partial<Record<KengetalGroep, number | null>>>;
}): string {
	const parts = [
		telt(caseload.kandidaten, 'kandidaat', 'kandidaten'),
		...WOORDEN.flatMap(([groep, een, meer]) => {
			const rijen = caseload.records[groep];
			return rijen === undefined || rijen === null ? [] : [telt(rijen, een, meer)];
		})
	];
	const last = parts.pop() ?? '';
	return parts.length ? `${parts.join(', ')} en ${last}` : last;
}

function telt(count: number, een: string, meer: string): string {
	return `${formatGetal(count)} ${count === 1 ? een : meer}`;
}
