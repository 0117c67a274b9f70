import { STAND_WOORD, type ActieRegel } from '$lib/domain/documenten/dossier';
import { formatDatum } from '$lib/locale/format';
import type { ActieTeksten } from './acties-op-scherm.svelte';
import { namen } from './namen.svelte';

/** What is called what on screen: a rule by its label, the words of a user as far as names are shown. */
export function actieLabel({ soort, label }: ActieRegel): string {
	return soort === 'eigen' ? namen.vrij(label) : label;
}

/** What stands in the cell Acties of these kandidaten; `hoofd` gives the action that there is room for. */
export function actieTekstenVan(
	rows: Iterable<number>,
	hoofd: (row: number) => ActieRegel | null
): ActieTeksten {
	const hoofden = Array.from(rows, (row) => ({ row, regel: hoofd(row) }));
	return {
		perRij: new Map(hoofden.map(({ row, regel }) => [row, regel ? actieTekst(regel) : ''])),
		eigen: hoofden.some(({ regel }) => regel?.soort === 'eigen')
	};
}

/** An action with how it stands in a cell: "Opgepakt: Profiel starten"; an open one is only named. */
export function actieTekst(regel: ActieRegel): string {
	const label = actieLabel(regel);
	if (regel.stand === 'open') return label;
	const tot = regel.tot === null ? '' : ` tot ${formatDatum(regel.tot)}`;
	return `${STAND_WOORD[regel.stand]}${tot}: ${label}`;
}
