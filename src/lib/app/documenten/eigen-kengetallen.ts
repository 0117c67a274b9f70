import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { kengetalAlsInhoud, type NieuwKengetal } from '$lib/rules/eigen-kengetal/vorm';
import type { Inhoud } from '$lib/domain/documenten/document';
import type { Scherm } from '../scherm.svelte';
import type { Documenten } from './documenten.svelte';

/** What keeping needs to know of the rest of the app. */
export interface EigenOmgeving {
	readonly documenten: Documenten | null;
	readonly scherm: Pick<Scherm, 'notify'>;
}

/** Keeps an own kengetal, in place of the one with that id; answers whether it could be kept. */
export function keepEigen(app: EigenOmgeving, nieuw: NieuwKengetal, id: string): Promise<boolean> {
	return change(app, id, kengetalAlsInhoud(nieuw), `Kengetal “${nieuw.naam}” is bewaard.`);
}

export async function removeEigen(
	app: EigenOmgeving,
	{ id, naam }: Pick<EigenKengetal, 'id' | 'naam'>
): Promise<void> {
	await change(app, id, null, `Kengetal “${naam}” is verwijderd.`);
}

async function change(
	{ documenten, scherm }: EigenOmgeving,
	id: string,
	waarde: Inhoud | null,
	said: string
): Promise<boolean> {
	const stap = await documenten?.change('kengetallen', [{ pad: [id], waarde }]);
	if (!stap) return false;
	const run = () => {
		void documenten?.ongedaan(stap);
		scherm.notify({ tekst: 'Ongedaan gemaakt.' });
	};
	scherm.notify({ tekst: said, actie: { woord: 'Ongedaan maken', run } });
	return true;
}
