import { KORTSTE_WACHTWOORD } from '$lib/domain/kluis';

/** What is typed for a new passphrase: twice, unless it can be read. */
export interface Getypt {
	eerste: string;
	tweede: string;
	zichtbaar: boolean;
}

/** Why what is typed is no new passphrase yet, Dutch; null when it is one. */
export function bezwaarTegen({ eerste, tweede, zichtbaar }: Getypt): string | null {
	if (eerste === '') return 'Vul een wachtwoord in.';
	if ([...eerste].length < KORTSTE_WACHTWOORD)
		return `Dit wachtwoord is te kort. Gebruik ten minste ${KORTSTE_WACHTWOORD} tekens.`;
	if (!zichtbaar && tweede === '') return 'Vul het wachtwoord nog een keer in.';
	if (!zichtbaar && eerste !== tweede)
		return 'De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.';
	return null;
}
