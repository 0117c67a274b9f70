import type { Verdwenen } from '$lib/app/documenten/dossier.svelte';
import { hoeveel } from '$lib/locale/hoeveel';

/** What there is about somebody: "2 notities, 1 actie, 1 oordeel". */
export function aantekeningenTekst({ dossier, concepten }: Verdwenen): string {
	const { notities = {}, eigen = {}, merken = {}, driedeling } = dossier;
	const acties = new Set([...Object.keys(eigen), ...Object.keys(merken)]).size;
	const parts: readonly (readonly [aantal: number, een: string, meer: string])[] = [
		[Object.keys(notities).length, 'notitie', 'notities'],
		[acties, 'actie', 'acties'],
		[driedeling ? 1 : 0, 'oordeel', 'oordelen'],
		[concepten.length, 'nog niet bewaarde tekst', 'nog niet bewaarde teksten']
	];
	return parts
		.filter(([aantal]) => aantal > 0)
		.map(([aantal, een, meer]) => hoeveel(aantal, een, meer))
		.join(', ');
}
