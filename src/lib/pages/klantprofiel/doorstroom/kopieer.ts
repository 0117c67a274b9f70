import type { App } from '$lib/app/app.svelte';
import { doorstroomBladVan } from '$lib/app/lookback/doorstroom-blad.svelte';
import { copyTable } from '$lib/app/uitvoer/copy-table';
import { tabelText } from '$lib/tables/tekst';
import { formatShare } from '$lib/ui/number';
import { stroomTabellen } from './stroom-tabel';

/** The tables of the flow, as they are pasted in a sheet; nothing while they are not counted. */
export function copyDoorstroom(app: App): void {
	const { stroom } = doorstroomBladVan(app);
	if (stroom) void copyTable(app, tabelText(stroomTabellen(stroom), formatShare), 'aantallen');
}
