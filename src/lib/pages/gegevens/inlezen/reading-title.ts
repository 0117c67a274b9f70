import type { Inlezen } from '$lib/app/inlezen/inlezen.svelte';

/** The title of the window while a file is on its way in; '' when none is. */
export function readingTitle({ stap, traag }: Pick<Inlezen, 'stap' | 'traag'>): string {
	if (stap === 'inlezen') return 'Inlezen';
	if (stap === 'kiezen') return traag ? 'Bestand lezen' : '';
	return 'Controleren';
}
