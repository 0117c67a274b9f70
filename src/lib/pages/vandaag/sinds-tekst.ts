import { delenVan, type Dag } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
import { enumerated } from '$lib/domain/velden/enumerated';

/** Days between two lists that are called a week. */
const WEEK = { van: 5, tot: 9 } as const;

function isWeek(van: Dag, tot: Dag): boolean {
	return tot - van >= WEEK.van && tot - van <= WEEK.tot;
}

/** Over the numbers: "Sinds vorige week". */
export function sindsKop(van: Dag, tot: Dag): string {
	return isWeek(van, tot) ? 'Sinds vorige week' : 'Sinds vorige lijst';
}

/** Under a number: "deze week", "sinds 18-08-2026". */
export function sindsTekst(van: Dag, tot: Dag): string {
	return isWeek(van, tot) ? 'deze week' : `sinds ${formatDatum(van)}`;
}

/** The days of the lists, the year once: "18-08, 11-11 en 18-11-2026". */
export function dagenTekst(dagen: readonly Dag[]): string {
	const texts = dagen.map((dag, at) => {
		const next = dagen[at + 1];
		const sameYear = next !== undefined && delenVan(next).jaar === delenVan(dag).jaar;
		return sameYear ? formatDatum(dag).slice(0, 5) : formatDatum(dag);
	});
	return enumerated(texts);
}
