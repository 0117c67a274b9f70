import { copyText } from '$lib/platform/clipboard';
import type { App } from './app.svelte';

/** Puts tab-separated text on the clipboard and tells the user whether that worked. */
export async function copyTable(app: App, text: string): Promise<void> {
	const copied = await copyText(text);
	app.toast(
		copied
			? 'Tabel gekopieerd. U kunt deze plakken in Excel.'
			: 'Kopiëren lukt niet in deze browser. Selecteer de tabel en kopieer deze zelf.'
	);
}
