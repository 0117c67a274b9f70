import { isVolledig } from '$lib/domain/kandidaat/klantprofiel';
import { isTeKlein } from '$lib/domain/vergelijken/klein';
import type { Groep } from '../tellingen/profiel-model';

/** Orders that a long list of gemeenten can be shown in. */
export const VOLGORDEN = [
	{ id: 'grootte', naam: 'Meeste kandidaten eerst' },
	{ id: 'aandeel', naam: 'Laagste aandeel met profiel eerst' },
	{ id: 'naam', naam: 'Op naam' }
] as const;
export type ProfielVolgorde = (typeof VOLGORDEN)[number]['id'];

/** The groups, which are given by name, in another order; a tie stays by name. Too small for a share stands below, the blank last. */
export function sortGemeenten(
	groepen: readonly Groep[],
	volgorde: ProfielVolgorde
): readonly Groep[] {
	switch (volgorde) {
		case 'naam':
			return groepen;
		case 'grootte':
			return [...groepen].sort(
				(a, b) => isBlank(a) - isBlank(b) || b.klantprofiel.totaal - a.klantprofiel.totaal
			);
		case 'aandeel':
			return [...groepen].sort(
				(a, b) =>
					isBlank(a) - isBlank(b) ||
					isBelow(a) - isBelow(b) ||
					(isBelow(a) ? 0 : shareWithProfile(a) - shareWithProfile(b))
			);
	}
}

function isBlank({ waarde }: Groep): number {
	return Number(waarde === '');
}

function isBelow({ klantprofiel }: Groep): number {
	return Number(isTeKlein(klantprofiel.noemer));
}

function shareWithProfile({ klantprofiel }: Groep): number {
	const ja = klantprofiel.delen.find(({ waarde }) => isVolledig(waarde))?.n ?? 0;
	return klantprofiel.noemer ? ja / klantprofiel.noemer : 1;
}
