import { alsInhoud, teksten } from '$lib/domain/document-lezen';
import type { Inhoud } from '$lib/domain/document';
import type { App } from './app.svelte';
import { filtersAlsInhoud, verdwenenTekst } from './bewaarde-filters';
import { DEEL } from './deel-adres';
import { toonWeergave } from './toon-weergave';
import { PERSOONLIJK } from './uitvoer-toelichting';
import { weergaveAlsInhoud, weergaveUit, type Weergave } from './weergave';

/** Raised when what is shared changes; every earlier version stays readable. */
const VERSIE = 1;

/** What a shared view is in a file, to know one by. */
export const DEEL_MERK = '{"kandidatenInBeeld":"weergave",';

/** Pages that a view can be of; an address from elsewhere goes nowhere else. */
const PAGINAS: readonly string[] = [
	'/',
	'/klantprofiel',
	'/trajecten',
	'/onvolledig',
	'/transparantie',
	'/werkproces',
	'/werklijst'
];

/** So many digits in a row may be a number of somebody. */
const NUMMER = /\d{4}/;

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
export function deelbaar({ dashboard, preferences, pagina }: App): Deelbaar | null {
	const { dataset, filters, sort, chips } = dashboard;
	if (!dataset) return null;
	const inhoud = filtersAlsInhoud(filters, dataset);
	const keuzes = Object.entries(alsInhoud(inhoud.keuzes));
	const blijft = new Set([
		...PERSOONLIJK,
		'nummers',
		'sinds',
		...keuzes.flatMap(([id, waarden]) =>
			teksten(waarden).some((waarde) => NUMMER.test(waarde)) ? [id] : []
		)
	]);
	const gedeeld: Inhoud = {
		...inhoud,
		keuzes: Object.fromEntries(keuzes.filter(([id]) => !blijft.has(id))),
		niet: filters.niet.filter((id) => !blijft.has(id)),
		zoek: '',
		nummers: [],
		sinds: null
	};
	const weergave = weergaveAlsInhoud({
		naam: '',
		pagina,
		sort,
		kolommen: preferences.kolomKeuze,
		grafiek: preferences.view,
		filters: gedeeld
	});
	const weg = chips.filter(({ id }) => blijft.has(id)).map(({ name }) => name);
	const rest = JSON.stringify({ v: VERSIE, weergave }).slice(1);
	return {
		tekst: `${DEEL_MERK}${rest}`,
		adres: `${pagina}?${DEEL}=${inAdres(JSON.stringify({ v: VERSIE, weergave }))}`,
		weg
	};
}

/** The view in a shared file or in that part of an address; null where there is none that this app knows. */
export function gedeeldeWeergave(text: string): Weergave | null {
	try {
		const found = JSON.parse(text.startsWith('{') ? text : uitAdres(text)) as unknown;
		const { v, weergave } = found as { v?: unknown; weergave?: Inhoud };
		const inhoud = alsInhoud(weergave);
		if (v !== VERSIE || typeof inhoud.pagina !== 'string') return null;
		return PAGINAS.includes(inhoud.pagina) ? weergaveUit('', inhoud) : null;
	} catch {
		return null;
	}
}

/** Opens a view that somebody shared, and says what of it is not there. */
export async function openGedeeld(app: App, text: string): Promise<void> {
	const { dashboard } = app;
	const weergave = gedeeldeWeergave(text);
	if (!weergave)
		return app.toast('Deze gedeelde weergave kan niet worden gelezen. Vraag om een nieuwe.');
	await dashboard.loadMore();
	const { dataset } = dashboard;
	if (!dataset) return;
	const kolommen = weergave.kolommen
		.map((kolom) => kolom.replace(/^\+/, ''))
		.filter((kolom) => kolom.startsWith('extra:') && !dataset.kandidaten.columns.has(kolom));
	const weg = [
		...toonWeergave(app, weergave),
		...kolommen.map((kolom) => `Kolom: ${kolom.slice('extra:'.length)}`)
	];
	const verdwenen = verdwenenTekst(weg).replace('niet meer', 'hier niet');
	app.toast(`De gedeelde weergave is geopend.${verdwenen && ` ${verdwenen}`}`);
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
