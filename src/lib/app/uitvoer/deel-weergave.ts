import type { App } from '../app.svelte';
import { DEEL } from './deel-adres';
import { showGelezen } from '../documenten/open-weergave';
import type { WeergaveTekst } from '$lib/rules/filters/uitgaand';
import { uitgaandeWeergave } from '$lib/rules/filters/uitgaande-weergave';
import { weergaveOpScherm } from './weergave-op-scherm';
import { readWeergave, writeWeergave } from './weergave-tekst';

/** What a shared view is in a file, to know one by. */
export const DEEL_MERK = '{"kandidatenInBeeld":"weergave",';

/** A view as it leaves the app: no name and no number is in it. */
export interface Deelbaar {
	/** Plain text, as in a file. */
	readonly tekst: string;
	/** What stands behind the # of an address. */
	readonly adres: string;
	/** Names of the filters that stay behind. */
	readonly weg: readonly string[];
}

/** What is on screen, to be shared; filters that may hold a name or number stay behind, and are named. */
export function deelbaar(app: App): Deelbaar | null {
	const weergave = weergaveOpScherm(app);
	if (!weergave) return null;
	const gedeeld = uitgaandeWeergave(weergave, app.dashboard.chips, 'elders');
	const tekst = writeWeergave(gedeeld);
	return {
		tekst: `${DEEL_MERK}${tekst.slice(1)}`,
		adres: `${app.pagina}?${DEEL}=${inAdres(tekst)}`,
		weg: gedeeld.zonder
	};
}

/** The view in a shared file or in that part of an address; null where there is none that this app knows. */
export function gedeeldeWeergave(text: string): WeergaveTekst | null {
	try {
		return readWeergave(text.startsWith('{') ? text : uitAdres(text));
	} catch {
		return null;
	}
}

/** Opens a view that somebody shared. */
export async function openGedeeld(app: App, text: string): Promise<void> {
	const gelezen = gedeeldeWeergave(text);
	if (gelezen) return showGelezen(app, gelezen, 'De gedeelde weergave is geopend.');
	app.scherm.toast('Deze gedeelde weergave kan niet worden gelezen. Vraag om een nieuwe.');
}

/** Letters, digits, - and _ only, so that mail and chat leave the address whole. */
function inAdres(text: string): string {
	const bytes = new TextEncoder().encode(text);
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function uitAdres(text: string): string {
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return new TextDecoder().decode(Uint8Array.from(binary, (each) => each.charCodeAt(0)));
}
