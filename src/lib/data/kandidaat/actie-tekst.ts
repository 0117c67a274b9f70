import { STAND_WOORD, type ActieRegel } from '$lib/domain/documenten/dossier';
import { formatDatum } from '$lib/locale/format';
import { namen } from './namen.svelte';

/** What is called what on screen: a rule by its label, the words of a user as far as names are shown. */
export function actieLabel({ soort, label }: ActieRegel): string {
	return soort === 'eigen' ? namen.vrij(label) : label;
}

/** An action with how it stands in a cell: "Opgepakt: Profiel starten"; an open one is only named. */
export function actieTekst(regel: ActieRegel): string {
	const label = actieLabel(regel);
	if (regel.stand === 'open') return label;
	const tot = regel.tot === null ? '' : ` tot ${formatDatum(regel.tot)}`;
	return `${STAND_WOORD[regel.stand]}${tot}: ${label}`;
}
