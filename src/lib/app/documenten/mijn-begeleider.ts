import type { Documenten } from './documenten.svelte';

/** The begeleider whose kandidaten are "mijn kandidaten", as the work list has it; '' while nobody said so. */
export function mijnBegeleider(documenten: Documenten | null): string {
	const naam = documenten?.inhoud('dossier')?.['begeleider'];
	return typeof naam === 'string' ? naam : '';
}

/** Remembers whose kandidaten are meant from now on; no step to undo. */
export async function rememberBegeleider(
	documenten: Documenten | null,
	naam: string
): Promise<void> {
	await documenten?.derive('dossier', [{ pad: ['begeleider'], waarde: naam }]);
}
