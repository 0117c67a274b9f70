import type { KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { hoeveel } from '$lib/locale/hoeveel';
import { enumerated } from '$lib/domain/velden/enumerated';

const WOORDEN: Readonly<Record<KengetalGroep, readonly [een: string, meer: string]>> = {
	trajecten: ['traject', 'trajecten'],
	modules: ['module', 'modules'],
	plaatsingen: ['externe plaatsing', 'externe plaatsingen']
};
const GROEPEN = ['trajecten', 'modules', 'plaatsingen'] as const;

/** "1 traject", "12 externe plaatsingen". */
export function groepTekst(groep: KengetalGroep, aantal: number): string {
	return hoeveel(aantal, ...WOORDEN[groep]);
}

/** What is in a caseload: "61 kandidaten, 40 trajecten en 12 externe plaatsingen"; a table that is not there is not named. */
export function caseloadTekst(caseload: {
	readonly kandidaten: number;
	readonly records: Readonly<Partial<Record<KengetalGroep, number | null>>>;
}): string {
	return enumerated([
		hoeveel(caseload.kandidaten, 'kandidaat', 'kandidaten'),
		...GROEPEN.flatMap((groep) => {
			const rijen = caseload.records[groep];
			return rijen === undefined || rijen === null ? [] : [groepTekst(groep, rijen)];
		})
	]);
}
