import type { App } from '$lib/app/app.svelte';
import type { Dataset } from '$lib/data/dataset';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { formatDatum } from '$lib/locale/format';
import { announce, announcer } from '$lib/ui/spoken/announce';

/** Says what changed by whatever way: names that come and go, and another peildatum of the same data. */
export function sayChanges({ dashboard }: App): void {
	let hid = namen.verborgen;
	$effect(() => {
		const { verborgen } = namen;
		if (verborgen !== hid)
			announce(verborgen ? 'Namen zijn verborgen.' : 'Namen zijn weer te zien.', 'namen');
		hid = verborgen;
		return () => announcer.hush();
	});
	let shown: Dataset | null = null;
	$effect(() => {
		const { dataset } = dashboard;
		if (dataset && dataset.meta.id === shown?.meta.id && dataset.peildatum !== shown.peildatum)
			announce(`Peildatum ${formatDatum(dataset.peildatum)}`, 'peildatum');
		shown = dataset;
	});
}
