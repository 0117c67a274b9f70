import { parseDatum } from './parse-datum';

const YEAR_FIRST = /(?<!\d)(\d{4})([-_. ]?)(\d{2})\2(\d{2})(?!\d)/g;
const DAY_FIRST =
	/(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(\d{4})(?!\d)|(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g;
const NAMED = /(?<!\d)(\d{1,2})[-_. ]?([a-z]{3,9})[-_. ]?(\d{4})(?!\d)/gi;
const FIRST_YEAR = 2000;

/** The days that the name of a file says, as days since 1970-01-01; those after `lastYear` are no days. */
export function dagenInNaam(name: string, lastYear: number): number[] {
	const found = [
		...Array.from(name.matchAll(YEAR_FIRST), (each) => [each[1], each[3], each[4]]),
		...Array.from(name.matchAll(DAY_FIRST), (each) => [
			each[4] ?? each[7],
			each[3] ?? each[6],
			each[1] ?? each[5]
		]),
		...Array.from(name.matchAll(NAMED), ([, day, month, year]) => [year, month, day])
	];
	return found.flatMap(([year, month, day]) => {
		const jaar = Number(year);
		if (jaar < FIRST_YEAR || jaar > lastYear) return [];
		const isNamed = Number.isNaN(Number(month));
		const read = parseDatum(isNamed ? `${day} ${month} ${year}` : `${day}-${month}-${year}`);
		return read.soort === 'dag' ? [read.dag] : [];
	});
}
