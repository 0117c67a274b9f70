import type { App } from '$lib/app/app.svelte';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import { divisionFields, VERDEEL_NAAR } from '$lib/tables/verdeling';
import type { MenuActie } from '$lib/ui/popover/menu-actie';

/** The fields that a number can be divided over, as items of a menu. */
export function divisionItems(app: App, getal: EigenGetal): readonly MenuActie[] {
	const { dataset } = app.dashboard;
	if (!dataset) return [];
	const velden = divisionFields(dataset, getal);
	const [eerste] = velden.filter((veld) => !VERDEEL_NAAR.some((each) => each.veld === veld));
	const divide = (veld: string) => () => app.vensters.open('verdeling', { getal, veld });
	return [
		...VERDEEL_NAAR.filter(({ veld }) => velden.includes(veld)).map(({ veld, naam }) => ({
			id: veld,
			label: naam,
			onpick: divide(veld)
		})),
		...(eerste ? [{ id: 'ander', label: 'Ander veld', onpick: divide(eerste) }] : [])
	];
}
