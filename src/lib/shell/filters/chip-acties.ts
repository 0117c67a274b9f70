import type { Dashboard } from '$lib/app/dashboard.svelte';
import type { FilterChip } from '$lib/ui/filter/filter-chip';

/** The chips with what can be done about values that the list does not have. */
export function chipsMetActies(dashboard: Dashboard): readonly FilterChip[] {
	const { chips, dataset, filters, more } = dashboard;
	if (!dataset || !more) return chips;
	return chips.map((chip) => ({
		...chip,
		acties: more.wegKeuzes(dataset, filters, chip.id).map(({ woord, label, change }) => ({
			woord,
			label,
			run: () => void dashboard.apply(change)
		}))
	}));
}
