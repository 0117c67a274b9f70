import type { App } from '../app.svelte';
import { verdwenenTekst } from '$lib/rules/filters/bewaarde-filters';
import type { WeergaveTekst } from '$lib/rules/filters/uitgaand';
import { showWeergave } from '../uitvoer/weergave-op-scherm';
import { readWeergave } from '../uitvoer/weergave-tekst';
import { woordBij } from '$lib/locale/hoeveel';

/** Opens a view that an export holds on the data in use. */
export async function openWeergave(app: App, tekst: string): Promise<void> {
	const gelezen = readWeergave(tekst);
	if (gelezen) await showGelezen(app, gelezen, 'Weergave geopend.');
}

/** Puts a view from elsewhere on screen; says what these data don't have, and which filters stayed behind. */
export async function showGelezen(
	app: App,
	{ weergave, zonder }: WeergaveTekst,
	gezegd: string
): Promise<void> {
	const { dashboard } = app;
	await dashboard.loadMore();
	if (!dashboard.dataset) return;
	const verdwenen = verdwenenTekst(showWeergave(app, weergave), 'hier niet');
	const filters = woordBij(zonder.length, 'Dit filter ging', 'Deze filters gingen');
	const achter = zonder.length ? `${filters} niet mee: ${zonder.join(', ')}.` : '';
	app.scherm.toast([gezegd, verdwenen, achter].filter(Boolean).join(' '));
}
