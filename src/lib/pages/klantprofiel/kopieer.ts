import type { App } from '$lib/app/app.svelte';
import { copyTable } from '$lib/app/uitvoer/copy-table';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { tabelText } from '$lib/tables/tekst';
import { formatShare } from '$lib/ui/number';
import type { ProfielBlad } from './profiel-blad.svelte';
import { alleTabellen } from './tabel';

/** The tables on screen, as they are pasted in a sheet. */
export function copyTabellen(app: App, blad: ProfielBlad): void {
	const tabellen = alleTabellen(blad, zonderCode.meetellen);
	void copyTable(app, tabelText(tabellen, formatShare), 'aantallen');
}
