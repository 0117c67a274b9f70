import { copyText } from '$lib/platform/clipboard';
import type { App } from '../app.svelte';

/** Puts tab-separated text on the clipboard and tells the user whether that worked, and what a table of numbers lacks. */
export async function copyTable(
	app: App,
	text: string,
	wat: 'lijst' | 'aantallen' = 'lijst'
): Promise<void> {
	const copied = await copyText(text);
	app.scherm.toast(
		copied
			? wat === 'lijst'
				? 'Tabel gekopieerd. U kunt deze plakken in Excel.'
				: 'Tabel gekopieerd, zonder drempel: alleen voor binnen het team. Exporteren kan met een drempel.'
			: 'Kopiëren lukt niet in deze browser. Selecteer de tabel en kopieer deze zelf.'
	);
}
