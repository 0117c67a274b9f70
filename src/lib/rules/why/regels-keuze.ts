import { hasRow } from '$lib/columns/bitset';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { VELDEN } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import type { Dataset } from '$lib/data/dataset';
import { FILTERVELDEN } from '$lib/data/slicer-columns';
import type { Beeld } from './beeld';
import type { FilterRegel } from './filter-regels';
import { opsomming } from './opsomming';
import { waardenVoor } from '../filters/weg';
import { waardeUit } from './waarde-uit';

/** The slicers of the kandidaten in which something is chosen, or left out. */
export function keuzeRegels({ dataset, filters }: Beeld): readonly FilterRegel[] {
	return FILTERVELDEN.flatMap(({ id }) => {
		const codes = filters.picks[id] ?? [];
		return codes.length ? [keuzeRegel(dataset, id, codes, filters.niet.includes(id))] : [];
	});
}

function keuzeRegel(
	dataset: Dataset,
	veld: string,
	codes: readonly number[],
	niet: boolean
): FilterRegel {
	const waarden = waardenVoor(dataset, veld, codes);
	const known = FILTERVELDEN.find(({ id }) => id === veld);
	const woorden = opsomming(waarden.map((each) => opScherm(woordVoor(known?.waarden, each))));
	return {
		filter: veld,
		regel: `${known?.naam ?? veld}: ${niet ? 'niet ' : ''}${woorden}`,
		definitie: definitieVan(waarden.length, niet),
		toets: { soort: 'een-van', veld, waarden, ...(niet ? { niet: true } : {}) },
		bewijzen: (row) => [[waardeUit(dataset, 'kandidaten', veld, row)]]
	};
}

function definitieVan(aantal: number, niet: boolean): string {
	if (aantal === 1)
		return niet ? 'De waarde is niet de gekozen waarde.' : 'De waarde is de gekozen waarde.';
	return niet
		? `De waarde is geen van de ${aantal} gekozen waarden.`
		: `De waarde is een van de ${aantal} gekozen waarden.`;
}

/** What is new or different since another momentopname. */
export function sindsRegel({ filters, sinds }: Beeld): readonly FilterRegel[] {
	const wat = filters.sinds?.wat;
	if (wat === undefined || !sinds) return [];
	const veld = VELDEN.kandidaten.find(({ id }) => id === wat);
	const tekst = veld ? `gewijzigd in ${veld.naam}` : wat;
	return [
		{
			filter: 'sinds',
			regel: `Sinds de gekozen momentopname: ${tekst}`,
			definitie:
				wat === 'nieuw'
					? 'De kandidaat stond niet in die momentopname.'
					: 'De kandidaat stond er met andere gegevens in.',
			toets: { soort: 'een-van', veld: 'sinds', waarden: ['ja'] },
			bewijzen: (row) => [
				[
					{
						tabel: 'kandidaten',
						veld: 'sinds',
						label: 'Vergelijking',
						waarde: hasRow(sinds, row) ? 'ja' : 'nee',
						tekst: hasRow(sinds, row) ? tekst : 'gelijk'
					}
				]
			]
		}
	];
}
