import { botsingVan } from '$lib/domain/werkproces/botsingen';
import type { Kenmerk } from '$lib/rules/kenmerken/kenmerken';

/** Headings by the first part of an id. */
const KOPPEN: Readonly<Record<string, string>> = {
	signaal: 'Signalen',
	traject: 'Traject en register',
	dgr: 'Traject en register',
	werkproces: 'Werkproces',
	actie: 'Acties en notities',
	notitie: 'Acties en notities',
	driedeling: 'Werkproces'
};

/** Kenmerken under headings, both in their own order. */
export function inGroepen(
	kenmerken: readonly Kenmerk[]
): readonly { readonly kop: string; readonly kenmerken: readonly Kenmerk[] }[] {
	const groepen = new Map<string, Kenmerk[]>();
	for (const kenmerk of kenmerken) {
		const [soort = '', welke] = kenmerk.id.split('.');
		const kop = botsingVan(welke) ? 'Botst met elkaar' : (KOPPEN[soort] ?? 'Overig');
		groepen.set(kop, [...(groepen.get(kop) ?? []), kenmerk]);
	}
	return [...groepen].map(([kop, own]) => ({ kop, kenmerken: own }));
}
